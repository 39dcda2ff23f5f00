using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Store;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>What can be read of rounds: the rounds, their files, receipts, and whether everything recorded still fits together.</summary>
public sealed class RoundReader(Office office, ReleaseDesk releases)
{
    /// <summary>Every round, newest first.</summary>
    public async Task<IReadOnlyList<RoundRow>> ListAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await db.Rounds.AsNoTracking().OrderByDescending(one => one.Number).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>A round with its approvals.</summary>
    public async Task<Result<RoundView>> ShowAsync(int number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await RoundActs.FindAsync(db, number, stop).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<RoundView>.Failed(errors);
        var approvals = await db.Approvals.AsNoTracking().Where(one => one.RoundId == round.Id).OrderBy(one => one.At).ToListAsync(stop).ConfigureAwait(false);
        var corrects = round.CorrectsId is { } id ? await db.Rounds.Where(one => one.Id == id).Select(one => (int?)one.Number).FirstOrDefaultAsync(stop).ConfigureAwait(false) : null;
        return new RoundView(round, approvals, round.Rehearsal is { } json ? Rehearsal.Of(json) : null, corrects);
    }

    /// <summary>A file of a round that the public may have: the commitment once it is rehearsed, outcome and proof once it is published.</summary>
    public async Task<Result<byte[]>> FileAsync(int number, RoundFile file, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return (await RoundActs.FindAsync(db, number, stop).ConfigureAwait(false)).TryGet(out var round, out var errors)
            ? await RoundActs.FileAsync(db, round, file, stop).ConfigureAwait(false)
            : Result<byte[]>.Failed(errors);
    }

    /// <summary>Every score of the frozen pool of a released round: from them comes the distribution that the public record gives with the round.</summary>
    public async Task<Result<int[]>> ScoresAsync(int number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await RoundActs.FindAsync(db, number, stop, RoundState.Released, RoundState.Published).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<int[]>.Failed(errors);
        if (!(await RoundActs.FileAsync(db, round, RoundFile.Snapshot, stop).ConfigureAwait(false)).TryGet(out var bytes, out errors)) return Result<int[]>.Failed(errors);
        return SnapshotFile.Read(new MemoryStream(bytes)).Map(snapshot => Array.ConvertAll(snapshot.Pool.Scores.ToArray(), score => (int)score));
    }

    /// <summary>The receipt of a profile in a released round: with it the person proves their place without the office.</summary>
    public async Task<Result<Receipt>> ReceiptAsync(int number, string profile, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await RoundActs.FindAsync(db, number, stop, RoundState.Released, RoundState.Published).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<Receipt>.Failed(errors);
        if (!(await releases.ReleasedAsync(db, round, stop).ConfigureAwait(false)).TryGet(out var released, out errors)) return Result<Receipt>.Failed(errors);
        return released.Pool.Pool.IndexOf(profile) is { } index
            ? released.Receipt(index)
            : RegistryErrors.NotInThisPool.At(Place.None, Text.Same(profile), Text.Same($"{number}"), Wording.Instant(round.FrozenAt!.Value));
    }

    /// <summary>
    /// Holds everything recorded of a round against each other: the hashes of its files, the snapshot's pool against the commitment, the draw by both
    /// engines against the outcome, figures, approvals and invitations against all of these and the records, and the proof file as a stranger would.
    /// </summary>
    public async Task<IReadOnlyList<Error>> VerifyAsync(int number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await RoundActs.FindAsync(db, number, stop, RoundState.Released, RoundState.Published).ConfigureAwait(false)).TryGet(out var round, out var errors)) return errors;
        if (!(await releases.ReleasedAsync(db, round, stop).ConfigureAwait(false)).TryGet(out var released, out errors)) return errors;
        var found = new List<Error>();
        if (Selection.EngineAgreement.Compare(released.Pool.Pool, released.Outcome.Instruction).Error() is { } difference) found.Add(difference);
        var outcome = await RoundActs.FileAsync(db, round, RoundFile.Outcome, stop).ConfigureAwait(false);
        if (!outcome.Value.AsSpan().SequenceEqual(released.Outcome.Json())) found.Add(RegistryErrors.FileDamaged.At(Place.None, $"{RoundFile.Outcome}"));
        if (round.State == RoundState.Published) await ProofAsync(db, round, released, found, stop).ConfigureAwait(false);
        found.AddRange(await new RoundCheck(office, db, round, released).FindAsync(stop).ConfigureAwait(false));
        return found;
    }

    private static async Task ProofAsync(RegistryDb db, RoundRow round, ReleasedRound released, List<Error> found, CancellationToken stop)
    {
        var proof = await RoundActs.FileAsync(db, round, RoundFile.Proof, stop).ConfigureAwait(false);
        if (!proof.TryGet(out var bytes, out var errors)) found.AddRange(errors);
        else found.AddRange(ProofFile.Verify(new MemoryStream(bytes), null, released.Commitment.Hash()).Errors);
    }
}

/// <summary>A round as shown.</summary>
/// <param name="Round">The round.</param>
/// <param name="Approvals">Who approved it.</param>
/// <param name="Rehearsal">What its rehearsal found; null before.</param>
/// <param name="Corrects">Number of the round it corrects.</param>
public sealed record RoundView(RoundRow Round, IReadOnlyList<RoundApprovalRow> Approvals, Rehearsal? Rehearsal, int? Corrects);
