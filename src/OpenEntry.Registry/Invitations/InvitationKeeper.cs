using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Invitations;

/// <summary>Ends invitations that were not answered in time, and their profiles with them (IRPA 10.1(6)). In batches; run twice it does nothing the second time.</summary>
public sealed class InvitationKeeper(Office office)
{
    private const int BatchSize = 2000;

    /// <summary>Lapses what is due; how many.</summary>
    public async Task<int> LapseAsync(CancellationToken stop = default)
    {
        var lapsed = 0;
        while (true)
        {
            await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service("invitations"), null, stop).ConfigureAwait(false);
            var judged = await OutageActs.JudgedUntilAsync(act.Db, office.Outages, act.Now, stop).ConfigureAwait(false);
            var batch = await (
                from invitation in act.Db.Invitations
                where invitation.State == InvitationState.Issued && invitation.Deadline <= judged
                orderby invitation.Id
                join profile in act.Db.Profiles on invitation.ProfileId equals profile.Id
                join person in act.Db.People on invitation.PersonId equals person.Id
                select new { Row = invitation, Profile = profile, Person = person }).Take(BatchSize).ToListAsync(stop).ConfigureAwait(false);
            foreach (var one in batch)
            {
                InvitationActs.Move(one.Row, InvitationState.Lapsed, act);
                ProfileActs.Move(one.Profile, ProfileState.Lapsed, act);
                act.Write(EventKinds.InvitationLapsed, one.Person,
                    new Text("The invitation was not answered in time and lapsed; the profile is over", "L’invitation, restée sans réponse, est devenue caduque; le profil a pris fin"),
                    $"{InvitationState.Issued}", $"{InvitationState.Lapsed}", one.Profile.Id, one.Row.RoundId);
                act.Notify(one.Person, $"lapsed:{one.Row.Id}", NoticeTexts.Lapsed(one.Row, one.Profile.Number));
            }

            await act.CommitAsync(stop).ConfigureAwait(false);
            lapsed += batch.Count;
            if (batch.Count < BatchSize) return lapsed;
        }
    }
}
