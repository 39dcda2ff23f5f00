using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Invitations;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>
/// Holds what the registry says of a released round (its figures, approvals and invitations) against the snapshot, the draw and the events of the chain. That the
/// chain itself holds, <see cref="RecordsDesk.VerifyAsync"/> tells.
/// </summary>
internal sealed class RoundCheck(Office office, RegistryDb db, RoundRow round, ReleasedRound released)
{
    private static readonly Text s_nothing = new("nothing", "rien");

    private readonly List<Error> _found = [];

    public async Task<IReadOnlyList<Error>> FindAsync(CancellationToken stop)
    {
        var events = await (
            from one in db.Events.AsNoTracking()
            join process in db.Processes.AsNoTracking() on one.ProcessId equals process.Id
            where one.RoundId == round.Id
            orderby one.Sequence
            select new Recorded(one.Sequence, one.Kind, one.At, one.ProfileId, one.PersonId == null ? one.Body : null, process.ActorName)).ToListAsync(stop).ConfigureAwait(false);
        var release = events.LastOrDefault(one => one.Kind == EventKinds.RoundReleased.Key);
        Files(release);
        Figures(release);
        await ApprovalsAsync(events, stop).ConfigureAwait(false);
        await InvitationsAsync(release, events, stop).ConfigureAwait(false);
        return _found;
    }

    private void Files(Recorded? release)
    {
        var told = release is null ? null : EventBody.Of(release.Body!).After;
        if ((string?)told?["commitment"] != released.Commitment.Hash().ToString()) _found.Add(RegistryErrors.FileDamaged.At(Place.None, $"{RoundFile.Commitment}"));
        if ((string?)told?["outcome"] != released.Outcome.Hash().ToString()) _found.Add(RegistryErrors.FileDamaged.At(Place.None, $"{RoundFile.Outcome}"));
    }

    private void Figures(Recorded? release)
    {
        Figure(new Text("people invited", "nombre de personnes invitées"), round.Invited, released.Draw.Count - released.Outcome.Gone.Count);
        Figure(new Text("cut-off", "seuil"), round.CutOff, released.Outcome.CutOff);
        Figure(new Text("tie-break", "départage"), round.TieBreak, released.Outcome.TieBreak);
        Figure(new Text("time of release", "moment du lancement"), round.ReleasedAt, release?.At);
    }

    private async Task ApprovalsAsync(List<Recorded> events, CancellationToken stop)
    {
        var rehearsed = events.FindLastIndex(one => one.Kind == EventKinds.RoundRehearsed.Key);
        var recorded = events.Skip(rehearsed + 1).Where(one => one.Kind == EventKinds.RoundApproved.Key).Select(one => (Officer: one.Actor, one.At)).ToList();
        var stands = (await db.Approvals.AsNoTracking().Where(one => one.RoundId == round.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(one => (one.Officer, one.At));
        foreach (var (officer, at) in stands.Except(recorded)) _found.Add(RegistryErrors.StrayApproval.At(Place.None, Text.Same($"{round.Number}"), Text.Same(officer), Wording.Instant(at)));
        foreach (var (officer, at) in recorded.Except(stands)) _found.Add(RegistryErrors.MissingApproval.At(Place.None, Text.Same($"{round.Number}"), Text.Same(officer), Wording.Instant(at)));
    }

    private async Task InvitationsAsync(Recorded? release, List<Recorded> events, CancellationToken stop)
    {
        var issued = await (
            from invitation in db.Invitations.AsNoTracking()
            join profile in db.Profiles.AsNoTracking() on invitation.ProfileId equals profile.Id
            where invitation.RoundId == round.Id
            orderby profile.Number
            select new { Row = invitation, profile.Number }).ToListAsync(stop).ConfigureAwait(false);
        var pool = released.Pool.Pool;
        var ranking = released.Pool.Ranking.ToArray();
        var gone = released.Outcome.Gone.Select(place => ranking[place]).ToHashSet();
        var reached = released.Draw.Invited.ToArray().Where(index => !gone.Contains(index)).ToDictionary(pool.Id, index => index, StringComparer.Ordinal);
        foreach (var missing in reached.Keys.Except(issued.Select(one => one.Number))) _found.Add(RegistryErrors.MissingInvitation.At(Place.None, missing, $"{round.Number}"));
        if (!(await RoundActs.FileAsync(db, round, RoundFile.Snapshot, stop).ConfigureAwait(false)).TryGet(out var bytes, out var errors)
            || !SnapshotFile.Read(new MemoryStream(bytes)).TryGet(out var snapshot, out errors))
        {
            _found.AddRange(errors);
            return;
        }

        var recorded = events.Where(one => one.Kind == EventKinds.InvitationIssued.Key).ToDictionary(one => one.Profile!.Value, one => (Instant?)one.At);
        var outages = release is null ? [] : await OutagesAsync(release, stop).ConfigureAwait(false);
        foreach (var one in issued)
        {
            if (!reached.TryGetValue(one.Number, out var index))
            {
                _found.Add(RegistryErrors.StrayInvitation.At(Place.None, one.Number, $"{round.Number}"));
                continue;
            }

            var (row, at) = (one.Row, recorded.GetValueOrDefault(one.Row.ProfileId));
            var frozen = FrozenPerson.Of(snapshot.Facts[index]);
            Differs(one.Number, new Text("score", "note"), row.Score, (int)pool.Scores[index]);
            Differs(one.Number, new Text("class", "catégorie"), row.Class, frozen.Class);
            Differs(one.Number, new Text("version of the profile", "version du profil"), row.ProfileVersion, frozen.Version);
            Differs(one.Number, new Text("facts of the score", "faits de la note"), Digest.Of(row.Facts), Digest.Of(FrozenPerson.FactsOf(snapshot.Facts[index])));
            Differs(one.Number, new Text("time of issue", "moment d’émission"), row.IssuedAt, at);
            if (at is { } issue) Differs(one.Number, new Text("deadline", "échéance"), row.Deadline, Deadline(row, issue, outages));
        }
    }

    // By the law of the day of issue, moved by the outages in which it was open.
    private Instant Deadline(InvitationRow row, Instant issued, IReadOnlyList<OutageRow> outages)
    {
        var deadline = ApplicationDeadline.Of(office.Law, issued).Value.SafeBefore;
        foreach (var outage in outages.Where(one => row.State == InvitationState.Issued || row.StateSince > one.RecordedAt))
        {
            deadline = office.Outages.MovedByDays(deadline, outage.From, outage.To);
        }

        return deadline;
    }

    // Outages since the release that the records know of.
    private async Task<IReadOnlyList<OutageRow>> OutagesAsync(Recorded release, CancellationToken stop)
    {
        var since = await db.Outages.AsNoTracking().Where(one => one.RecordedAt >= release.At).OrderBy(one => one.RecordedAt).ToListAsync(stop).ConfigureAwait(false);
        if (since.Count == 0) return since;
        var events = await db.Events.AsNoTracking().Where(one => one.Sequence > release.Sequence && one.Kind == EventKinds.OutageRecorded.Key)
            .Select(one => new { one.At, one.Body }).ToListAsync(stop).ConfigureAwait(false);
        var recorded = events.Select(one => (one.At, Body: EventBody.Of(one.Body))).Select(one => (one.At, From: (string?)one.Body.Before, To: (string?)one.Body.After)).ToHashSet();
        return since.FindAll(one => recorded.Contains((one.RecordedAt, $"{one.From}", $"{one.To}")));
    }

    private void Figure<T>(Text what, T stands, T expected)
    {
        if (!Equals(stands, expected)) _found.Add(RegistryErrors.RoundDiffers.At(Place.None, Text.Same($"{round.Number}"), what, Told(stands), Told(expected)));
    }

    private void Differs<T>(string profile, Text what, T stands, T expected)
    {
        if (!Equals(stands, expected)) _found.Add(RegistryErrors.InvitationDiffers.At(Place.None, Text.Same(profile), Text.Same($"{round.Number}"), what, Told(stands), Told(expected)));
    }

    private static Text Told<T>(T value) => value switch
    {
        null => s_nothing,
        Instant at => Wording.Instant(at),
        _ => Text.Same(string.Create(CultureInfo.InvariantCulture, $"{value}")),
    };

    // The body of an event about nobody in particular; others are sealed.
    private sealed record Recorded(long Sequence, string Kind, Instant At, Guid? Profile, byte[]? Body, string Actor);
}
