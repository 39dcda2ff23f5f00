using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.People;

/// <summary>
/// Forgets a person: their profiles leave the pool, and their key, details, marks, account and outside references are erased. What was sealed stays where it is,
/// since the chain of events is over it, and nobody can open it any more.
/// </summary>
internal sealed class Forgetting(Office office)
{
    public async Task<Result<Forgotten>> ForgetAsync(Guid id, Actor actor, string reason, CancellationToken stop)
    {
        var withdrawn = new List<string>();
        await using (var act = await office.BeginAsync(ProcessKinds.ForgetPerson, actor, reason, stop).ConfigureAwait(false))
        {
            // Whoever was merged is the same human being and wants to be forgotten whole.
            var selves = await Selves.OfAsync(act.Db, id, stop).ConfigureAwait(false);
            if (selves.Count == 0) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{id}"));
            if (selves.TrueForAll(self => self.ForgottenAt is not null)) return RegistryErrors.Forgotten.At(Place.None);
            foreach (var self in selves.Where(self => self.ForgottenAt is null))
            {
                withdrawn.AddRange(await WithdrawAsync(act, self, stop).ConfigureAwait(false));
                act.Write(EventKinds.PersonForgotten, self, new Text("The person was forgotten", "La personne a été oubliée"));
            }

            foreach (var self in selves) await EraseAsync(act, self, stop).ConfigureAwait(false);
            await act.CommitAsync(stop).ConfigureAwait(false);
        }

        return new Forgotten(withdrawn, await office.Store.EmptyLogAsync(stop).ConfigureAwait(false));
    }

    private static async Task<List<string>> WithdrawAsync(Act act, PersonRow person, CancellationToken stop)
    {
        var withdrawn = new List<string>();
        foreach (var row in await act.Db.Profiles.Where(one => one.PersonId == person.Id).ToListAsync(stop).ConfigureAwait(false))
        {
            // What came from outside, and what the profile itself says.
            (row.Reference, row.UnclearOccupation) = (null, null);
            if (!row.State.IsActive() && row.State != ProfileState.Draft) continue;
            var before = row.State;
            ProfileActs.Move(row, ProfileState.Withdrawn, act);
            withdrawn.Add(row.Number);
            act.Write(EventKinds.ProfileWithdrawn, person, new Text("The profile went with the person", "Le profil a disparu avec la personne"), $"{before}", $"{row.State}", row.Id);
        }

        foreach (var open in await act.Db.Invitations.Where(one => one.PersonId == person.Id && one.State == InvitationState.Issued).ToListAsync(stop).ConfigureAwait(false))
        {
            (open.State, open.StateSince) = (InvitationState.Cancelled, act.Now);
            act.Write(EventKinds.InvitationCancelled, person, new Text("The invitation went with the person", "L’invitation a disparu avec la personne"),
                $"{InvitationState.Issued}", $"{open.State}", open.ProfileId, open.RoundId);
        }

        return withdrawn;
    }

    private static async Task EraseAsync(Act act, PersonRow person, CancellationToken stop)
    {
        await Accounts.AccountErasure.EraseAsync(act, person, stop).ConfigureAwait(false);
        await Subscriptions.SubscriptionDesk.EraseAsync(act, person, stop).ConfigureAwait(false);
        (person.WrappedKey, person.SealedDetails, person.ForgottenAt) = (null, null, person.ForgottenAt ?? act.Now);
        await act.Db.MatchKeys.Where(one => one.PersonId == person.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        await act.Db.Nominations.Where(one => act.Db.Profiles.Any(row => row.Id == one.ProfileId && row.PersonId == person.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Certificate, ""), stop).ConfigureAwait(false);
        await act.Db.Notices.Where(one => one.PersonId == person.Id && one.SentAt == null && one.Dropped == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Dropped, Notices.NoticeDrop.Forgotten), stop).ConfigureAwait(false);
    }
}

/// <summary>What forgetting a person did.</summary>
/// <param name="Withdrawn">Numbers of the profiles that were withdrawn.</param>
/// <param name="LogEmptied">
/// Whether the database's log was emptied too. If not, the erased key lies there until the next time it is emptied (SQLite), or until rows are vacuumed and the
/// log is recycled (PostgreSQL: <see cref="Store.RegistryStore.ScrubAsync"/>). Backups made before hold it in any case.
/// </param>
public sealed record Forgotten(IReadOnlyList<string> Withdrawn, bool LogEmptied);
