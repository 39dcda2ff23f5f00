using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Invitations;

/// <summary>Where invitations are answered: accepted, declined, cancelled by the office, and looked at before.</summary>
public sealed class InvitationDesk(Office office)
{
    /// <summary>The invitations of a person, newest first.</summary>
    public async Task<IReadOnlyList<InvitationRow>> OfAsync(Guid personId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await db.Invitations.AsNoTracking().Where(one => one.PersonId == personId).OrderByDescending(one => one.IssuedAt).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The invitation of an identifier, or the newest one of a profile number, as typed.</summary>
    public async Task<Result<InvitationRow>> FindAsync(string idOrNumber, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var (isId, number) = (Guid.TryParse(idOrNumber, out var id), idOrNumber.Trim().ToUpperInvariant());
        var row = await db.Invitations.AsNoTracking()
            .Where(one => isId ? one.Id == id : db.Profiles.Any(profile => profile.Id == one.ProfileId && profile.Number == number))
            .OrderByDescending(one => one.IssuedAt).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return row is null ? RegistryErrors.NotFound.At(Place.None, Words.Invitation, Text.Same(idOrNumber)) : row;
    }

    /// <summary>Accepts an invitation in time: the person will apply.</summary>
    public async Task<Result<InvitationRow>> AcceptAsync(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.AcceptInvitation, actor, null, stop).ConfigureAwait(false);
        if (!(await InTimeAsync(act, id, stop).ConfigureAwait(false)).TryGet(out var open, out var errors)) return Result<InvitationRow>.Failed(errors);
        InvitationActs.Move(open.Row, InvitationState.Accepted, act);
        ProfileActs.Move(open.Profile, ProfileState.Accepted, act);
        act.Write(EventKinds.InvitationAccepted, open.Person, new Text("The invitation to apply was accepted", "L’invitation à présenter une demande a été acceptée"),
            $"{InvitationState.Issued}", $"{InvitationState.Accepted}", open.Profile.Id, open.Row.RoundId);
        act.Notify(open.Person, $"accepted:{id}", NoticeTexts.Accepted(open.Row, open.Profile.Number));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return open.Row;
    }

    /// <summary>Declines an invitation in time: the profile goes back to the pool with its original instant, for the rest of its year (IRPA 10.1(7)).</summary>
    public async Task<Result<ProfileRow>> DeclineAsync(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.DeclineInvitation, actor, null, stop).ConfigureAwait(false);
        if (!(await InTimeAsync(act, id, stop).ConfigureAwait(false)).TryGet(out var open, out var errors)) return Result<ProfileRow>.Failed(errors);
        InvitationActs.Move(open.Row, InvitationState.Declined, act);
        act.Write(EventKinds.InvitationDeclined, open.Person, new Text("The invitation to apply was declined", "L’invitation à présenter une demande a été refusée"),
            $"{InvitationState.Issued}", $"{InvitationState.Declined}", open.Profile.Id, open.Row.RoundId);
        await InvitationActs.ReturnAsync(act, office.Law, open.Profile, open.Person, open.Seal, stop).ConfigureAwait(false);
        act.Notify(open.Person, $"declined:{id}", NoticeTexts.Declined(open.Profile));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return open.Profile;
    }

    /// <summary>Cancels an invitation that was issued in error (IRPA 10.2(5)); the profile goes back to the pool as if it had been declined.</summary>
    /// <param name="id">Which.</param>
    /// <param name="officer">An officer.</param>
    /// <param name="reason">The error; the person reads it.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<ProfileRow>> CancelAsync(Guid id, Actor officer, string reason, CancellationToken stop = default)
    {
        if (officer.Kind != ActorKind.Officer || string.IsNullOrWhiteSpace(reason)) return RegistryErrors.CancellingNeedsReason.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.CancelInvitation, officer, reason.Trim(), stop).ConfigureAwait(false);
        if (!(await InvitationActs.FindAsync(act, id, stop).ConfigureAwait(false)).TryGet(out var open, out var errors)) return Result<ProfileRow>.Failed(errors);
        InvitationActs.Move(open.Row, InvitationState.Cancelled, act);
        act.Write(EventKinds.InvitationCancelled, open.Person,
            new Text($"The invitation was issued in error and cancelled: {reason.Trim()}", $"L’invitation, émise par erreur, a été annulée\u00a0: {reason.Trim()}"),
            $"{InvitationState.Issued}", $"{InvitationState.Cancelled}", open.Profile.Id, open.Row.RoundId);
        await InvitationActs.ReturnAsync(act, office.Law, open.Profile, open.Person, open.Seal, stop).ConfigureAwait(false);
        act.Notify(open.Person, $"cancelled:{id}", NoticeTexts.Cancelled(open.Profile, reason.Trim()));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return open.Profile;
    }

    /// <summary>The score of today beside that of the invitation, before answering. Changes nothing.</summary>
    public async Task<Result<InvitationLook>> LookAsync(Guid id, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var found = await (
            from invitation in db.Invitations.AsNoTracking()
            where invitation.Id == id
            join round in db.Rounds.AsNoTracking() on invitation.RoundId equals round.Id
            join profile in db.Profiles.AsNoTracking() on invitation.ProfileId equals profile.Id
            join version in db.Versions.AsNoTracking() on new { ProfileId = profile.Id, profile.Version } equals new { version.ProfileId, version.Version }
            join person in db.People.AsNoTracking() on invitation.PersonId equals person.Id
            select new { invitation, round, profile, version.Document, person }).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        if (found is null) return RegistryErrors.NotFound.At(Place.None, Words.Invitation, Text.Same($"{id}"));
        if (office.Vault.Open(found.person) is not { } seal) return RegistryErrors.Forgotten.At(Place.None);
        using (seal)
        {
            return InvitationLook.Of(office.Law, found.invitation, found.round, ProfileDocument.Stored(seal, found.Document, found.profile), office.Today);
        }
    }

    private async Task<Result<InvitationActs.Open>> InTimeAsync(Act act, Guid id, CancellationToken stop)
    {
        var found = await InvitationActs.FindAsync(act, id, stop).ConfigureAwait(false);
        if (!found.TryGet(out var open, out _)) return found;
        var judged = await OutageActs.JudgedUntilAsync(act.Db, office.Outages, act.Now, stop).ConfigureAwait(false);
        return open.Row.Deadline > judged ? found : RegistryErrors.InvitationOver.At(Place.None, Text.Same(open.Profile.Number), Wording.Instant(open.Row.Deadline));
    }
}
