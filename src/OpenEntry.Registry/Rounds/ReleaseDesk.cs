using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Subscriptions;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>
/// Releases an approved round: in one transaction all invitations, or none. Whoever the round reaches but is no longer in the pool (invited elsewhere,
/// withdrawn, expired, no longer eligible) keeps their place in the count and gets no invitation; the place is not passed on, so that cut-off and tie-break
/// stay those of the frozen pool. The outcome names how many they are.
/// </summary>
public sealed class ReleaseDesk(Office office, RoundOptions options, SubscriptionDesk subscriptions)
{
    /// <summary>Releases. Done twice, or by two officers at once, it invites once: the second is told that it was.</summary>
    public async Task<Result<RoundRow>> ReleaseAsync(int number, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.ReleaseRound, actor, null, stop).ConfigureAwait(false);
        if (!(await RoundActs.FindAsync(act.Db, number, stop, RoundState.Approved).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<RoundRow>.Failed(errors);
        if (act.Now - round.FrozenAt!.Value > options.FrozenFor) return RegistryErrors.FrozenTooLong.At(Place.None, Wording.Instant(round.FrozenAt.Value), Text.Same($"{options.FrozenFor.TotalHours:0}"));
        if (!(await RoundActs.CommittedAsync(act.Db, round, office.Law, stop).ConfigureAwait(false)).TryGet(out var committed, out errors)) return Result<RoundRow>.Failed(errors);
        if (committed.Commitment.Hash().ToString() != Rehearsal.Of(round.Rehearsal!).Commitment) return RegistryErrors.FileDamaged.At(Place.None, $"{RoundFile.Commitment}");

        var draw = Selection.Draw.Run(committed.Pool.Pool, committed.Instruction);
        var reached = draw.Invited.ToArray().Select(index => (Index: index, Person: FrozenPerson.Of(committed.Snapshot.Facts[index]))).ToList();
        var people = new Dictionary<Guid, (ProfileRow Profile, PersonRow Person)>();
        foreach (var chunk in reached.Chunk(5000))
        {
            var ids = chunk.Select(one => one.Person.Profile).ToList();
            var rows =
                from row in act.Db.Profiles.AsNoTracking().Where(row => ids.Contains(row.Id))
                join person in act.Db.People.AsNoTracking() on row.PersonId equals person.Id
                select new { Profile = row, Person = person };
            await foreach (var one in rows.AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false)) people.Add(one.Profile.Id, (one.Profile, one.Person));
        }

        var staying = reached.Where(one => people[one.Person.Profile].Profile is { State: ProfileState.InPool } row && act.Now < row.ExpiresAt).ToList();
        var gone = reached.Select(one => one.Index).Except(staying.Select(one => one.Index)).ToList();
        if (!ReleasedRound.Of(committed.Pool, committed.Commitment, committed.Instruction, gone).TryGet(out var released, out errors)) return Result<RoundRow>.Failed(errors);

        var invitees = staying.Select(one => new Invitee(people[one.Person.Profile].Profile, people[one.Person.Profile].Person)
        {
            Class = one.Person.Class,
            Score = committed.Pool.Pool.Scores[one.Index],
            Facts = FrozenPerson.FactsOf(committed.Snapshot.Facts[one.Index]).ToArray(),
            Version = one.Person.Version,
        }).ToList();
        await InvitationActs.IssueAsync(act, office.Law, round, invitees, stop).ConfigureAwait(false);

        await RoundActs.KeepAsync(act, round, RoundFile.Outcome, released.Outcome.Json(), stop).ConfigureAwait(false);
        (round.ReleasedAt, round.Invited, round.CutOff, round.TieBreak) = (act.Now, invitees.Count, released.Outcome.CutOff, released.Outcome.TieBreak);
        RoundActs.Move(round, RoundState.Released, act);
        act.Write(EventKinds.RoundReleased,
            new Text($"Round {number} was released: {invitees.Count} invitations, cut-off {round.CutOff}", $"La ronde {number} a été lancée\u00a0: {invitees.Count} invitations, seuil {round.CutOff}"),
            after: new JsonObject
            {
                ["commitment"] = committed.Commitment.Hash().ToString(),
                ["outcome"] = released.Outcome.Hash().ToString(),
                ["invited"] = invitees.Count,
                ["gone"] = gone.Count,
                ["cutOff"] = round.CutOff,
                ["tieBreak"] = round.TieBreak?.ToString(),
            },
            round: round.Id);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return round;
    }

    /// <summary>Makes the proof file of a released round, says that it is public, and writes to whoever wanted to hear of it.</summary>
    public async Task<Result<RoundRow>> PublishAsync(int number, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.PublishRound, actor, null, stop).ConfigureAwait(false);
        if (!(await RoundActs.FindAsync(act.Db, number, stop, RoundState.Released).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<RoundRow>.Failed(errors);
        if (!(await ReleasedAsync(act.Db, round, stop).ConfigureAwait(false)).TryGet(out var released, out errors)) return Result<RoundRow>.Failed(errors);
        using var file = new MemoryStream();
        ProofFile.Write(released, file);
        var digest = await RoundActs.KeepAsync(act, round, RoundFile.Proof, file.ToArray(), stop).ConfigureAwait(false);
        RoundActs.Move(round, RoundState.Published, act);
        act.Write(EventKinds.RoundPublished, new Text($"Round {number} was published", $"La ronde {number} a été publiée"), after: new JsonObject { ["proof"] = digest.ToString() }, round: round.Id);
        await subscriptions.WriteAsync(act, round, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return round;
    }

    /// <summary>A released round with everyone's receipt, from its recorded files.</summary>
    internal async Task<Result<ReleasedRound>> ReleasedAsync(Store.RegistryDb db, RoundRow round, CancellationToken stop)
    {
        if (!(await RoundActs.CommittedAsync(db, round, office.Law, stop).ConfigureAwait(false)).TryGet(out var committed, out var errors)) return Result<ReleasedRound>.Failed(errors);
        if (!(await RoundActs.FileAsync(db, round, RoundFile.Outcome, stop).ConfigureAwait(false)).TryGet(out var json, out errors)) return Result<ReleasedRound>.Failed(errors);
        if (!RoundOutcome.Read(json).TryGet(out var outcome, out errors)) return Result<ReleasedRound>.Failed(errors);
        // The outcome names places in the ranking; the pool is asked by index.
        var ranking = committed.Pool.Ranking.ToArray();
        return ReleasedRound.Of(committed.Pool, committed.Commitment, committed.Instruction, [.. outcome.Gone.Select(place => ranking[place])]);
    }
}
