using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Records;
using OpenEntry.Selection;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>
/// Rehearses a round: freezes the pool as it is now, scores everyone and draws with both engines, asks the gates, and commits to the result. Nobody is
/// invited, and nobody waits: the pool is read without keeping others from writing.
/// </summary>
public sealed class RehearsalDesk(Office office, PoolKeeper keeper, RoundGatekeeper gates)
{
    /// <summary>Rehearses; a round rehearsed before is frozen anew, and its approvals are gone.</summary>
    /// <param name="number">Number of the round.</param>
    /// <param name="despite">Gates the officer goes on despite, with the reason.</param>
    /// <param name="actor">The officer.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<Rehearsal>> RehearseAsync(int number, IReadOnlyDictionary<string, string> despite, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        // Whoever is due today is looked at first, so that the frozen scores are those of today.
        await keeper.KeepAsync(stop).ConfigureAwait(false);

        if (!(await RoundAsync(number, stop).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<Rehearsal>.Failed(errors);
        var frozen = await new PoolFreezing(office).ReadAsync(round.CorrectsId is null ? null : round.Id, stop).ConfigureAwait(false);
        var at = frozen.At;
        var law = office.Law.On(at.InUtc().Date);
        if (!RoundActs.Instruction(round, law).TryGet(out var instruction, out errors)) return Result<Rehearsal>.Failed(errors);
        var secret = new RoundSecret(RandomNumberGenerator.GetBytes(RoundSecret.Length));
        using var file = new MemoryStream();
        var committing = Task.Run(() => new CommittedPool(frozen.Pool, secret), stop);
        var writing = Task.Run(() => SnapshotFile.Write(new Snapshot($"{number}", at, secret, frozen.Pool, frozen.Facts), file), stop);
        var scoring = FrozenPool.Score(frozen, law);
        var agreement = EngineAgreement.Compare(frozen.Pool, instruction);
        var committed = await committing.ConfigureAwait(false);
        var snapshot = await writing.ConfigureAwait(false);
        if ((scoring ?? agreement.Error()) is { } difference) return difference;
        if (!committed.Commit($"{number}", at, Digest.From(office.Law.Files.Sha256()), instruction, snapshot).TryGet(out var commitment, out errors)) return Result<Rehearsal>.Failed(errors);

        var draw = agreement.Result;
        if (!(await gates.CheckAsync(round, instruction, draw, frozen.Unclear, stop).ConfigureAwait(false)).TryGet(out var findings, out errors)) return Result<Rehearsal>.Failed(errors);
        var rehearsal = new Rehearsal
        {
            Commitment = commitment.Hash().ToString(),
            InPool = draw.Counts.InPool,
            Eligible = draw.Counts.Eligible,
            Reached = draw.Count,
            CutOff = draw.CutOff,
            TieBreak = draw.TieBreak?.ToString(),
            TiedLeftOut = draw.Counts.TiedLeftOut,
            ScoredTwice = frozen.Pool.Count,
            Categories = frozen.Pool.CategoryKeys.ToDictionary(key => key, key => Members(frozen.Pool, key)),
            Findings = [.. findings.Select(one => one with { Despite = one.Stops ? despite.GetValueOrDefault(one.Gate) : null })],
        };
        return await KeepAsync(round, rehearsal, at, file.ToArray(), commitment, actor, stop).ConfigureAwait(false);
    }

    private async Task<Result<RoundRow>> RoundAsync(int number, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        return await RoundActs.FindAsync(db, number, stop, RoundState.Draft, RoundState.Rehearsed, RoundState.Approved).ConfigureAwait(false);
    }

    private static int Members(Pool pool, string key)
    {
        var (bit, members) = (pool.CategoryBit(key), 0);
        foreach (var categories in pool.Categories) members += (categories & bit) == 0 ? 0 : 1;
        return members;
    }

    private async Task<Result<Rehearsal>> KeepAsync(
        RoundRow rehearsed, Rehearsal rehearsal, Instant at, byte[] snapshot, RoundCommitment commitment, Actor actor, CancellationToken stop)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RehearseRound, actor, null, stop).ConfigureAwait(false);
        if (!(await RoundActs.FindAsync(act.Db, rehearsed.Number, stop, RoundState.Draft, RoundState.Rehearsed, RoundState.Approved).ConfigureAwait(false)).TryGet(out var round, out var errors))
        {
            return Result<Rehearsal>.Failed(errors);
        }

        if (round.Version != rehearsed.Version)
        {
            return RegistryErrors.Stale.At(Place.None, Text.Same($"{rehearsed.Version}"), Text.Same($"{round.Version}"), round.State.Name());
        }

        await RoundActs.KeepAsync(act, round, RoundFile.Snapshot, snapshot, stop).ConfigureAwait(false);
        await RoundActs.KeepAsync(act, round, RoundFile.Commitment, commitment.Json(), stop).ConfigureAwait(false);
        await act.Db.Approvals.Where(one => one.RoundId == round.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        round.FrozenAt = at;
        round.Rehearsal = rehearsal.ToJson();
        RoundActs.Move(round, RoundState.Rehearsed, act);
        act.Write(EventKinds.RoundRehearsed,
            new Text($"Round {round.Number} was rehearsed: {rehearsal.Reached} of {rehearsal.Eligible} people, cut-off {rehearsal.CutOff}", $"La ronde {round.Number} a été répétée\u00a0: {rehearsal.Reached} personnes sur {rehearsal.Eligible}, seuil {rehearsal.CutOff}"),
            after: JsonNode.Parse(round.Rehearsal), round: round.Id);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return rehearsal;
    }
}
