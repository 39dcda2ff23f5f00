using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Tests;

/// <summary>Invitations, issued as a release does it.</summary>
public sealed partial class Desk
{
    private int _rounds = 500;

    public async Task<InvitationRow> InviteAsync(ProfileRow profile, int? cutOff = null, string? category = null) => Assert.Single(await InviteAsync([profile.Id], cutOff, category));

    public async Task<IReadOnlyList<InvitationRow>> InviteAsync(IReadOnlyList<Guid> profiles, int? cutOff = null, string? category = null)
    {
        await using var act = await Desks.Office.BeginAsync(ProcessKinds.ReleaseRound, Officer);
        var round = new RoundRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            Number = ++_rounds,
            State = RoundState.Released,
            StateSince = act.Now,
            Programs = ProgramSet.None,
            Category = category,
            Size = profiles.Count,
            DraftedBy = "Roy",
            DraftedAt = act.Now,
            FrozenAt = act.Now,
            ReleasedAt = act.Now,
            CutOff = cutOff,
            Version = 1,
        };
        act.Db.Rounds.Add(round);
        await act.Db.SaveChangesAsync();
        var people = await (
            from profile in act.Db.Profiles.AsNoTracking()
            where profiles.Contains(profile.Id)
            join person in act.Db.People.AsNoTracking() on profile.PersonId equals person.Id
            select new Invitee(profile, person)).ToListAsync();
        act.Write(EventKinds.RoundReleased, new Text("Released", "Lancée"), round: round.Id);
        var invited = await InvitationActs.IssueAsync(act, Law, round, people, default);
        await act.CommitAsync();
        return invited;
    }

    public async Task<ProfileRow> ProfileAsync(Guid id)
    {
        await using var db = Store.Open();
        return await db.Profiles.AsNoTracking().FirstAsync(one => one.Id == id);
    }

    public async Task<InvitationRow> InvitationAsync(Guid id)
    {
        await using var db = Store.Open();
        return await db.Invitations.AsNoTracking().FirstAsync(one => one.Id == id);
    }

    /// <summary>Kinds of all events about a person, in order.</summary>
    public async Task<IReadOnlyList<string>> EventsOfAsync(Guid person)
    {
        await using var db = Store.Open();
        return await db.Events.Where(one => one.PersonId == person).OrderBy(one => one.Sequence).Select(one => one.Kind).ToListAsync();
    }

    /// <summary>English subjects of all notices to a person, in order.</summary>
    public async Task<IReadOnlyList<string>> SubjectsAsync(Guid person) => [.. (await Desks.Notices.NoticesOfAsync(person)).Reverse().Select(one => one.Text.Subject.En)];
}
