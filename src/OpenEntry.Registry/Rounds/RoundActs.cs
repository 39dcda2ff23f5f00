using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;
using OpenEntry.Selection;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>What the desks of rounds share.</summary>
internal static class RoundActs
{
    /// <summary>A round by its number, when it is where the process may begin.</summary>
    public static async Task<Result<RoundRow>> FindAsync(RegistryDb db, int number, CancellationToken stop, params RoundState[] allowed)
    {
        var round = await db.Rounds.FirstOrDefaultAsync(one => one.Number == number, stop).ConfigureAwait(false);
        if (round is null) return RegistryErrors.NotFound.At(Place.None, Words.Round, Text.Same($"{number}"));
        return allowed.Length == 0 || allowed.Contains(round.State)
            ? round
            : RegistryErrors.RoundWrongState.At(Place.None, Text.Same($"{number}"), round.State.Name(), Wording.Instant(round.StateSince), Words.List(allowed.Select(state => state.Name())));
    }

    /// <summary>The instruction of a round, under the law of the day.</summary>
    public static Result<RoundInstruction> Instruction(RoundRow round, LawInForce law)
    {
        var rule = RankingLaw.Rule(law) ?? RankingRule.EarlierSubmission;
        return round.CorrectsId is not null ? RoundInstruction.Everyone(round.Size, rule)
            : round.Category is { } category
                ? round.Programs == ProgramSet.None ? RoundInstruction.ForCategory(category, round.Size, rule) : RoundInstruction.ForCategory(category, round.Size, rule, round.Programs)
            : round.Programs == ProgramSet.None ? RoundInstruction.Everyone(round.Size, rule)
            : RoundInstruction.ForPrograms(round.Programs, round.Size, rule);
    }

    public static void Move(RoundRow round, RoundState state, Act act)
    {
        (round.State, round.StateSince) = (state, act.Now);
        round.Version++;
    }

    /// <summary>A file of a round, when its bytes are those recorded.</summary>
    public static async Task<Result<byte[]>> FileAsync(RegistryDb db, RoundRow round, RoundFile file, CancellationToken stop)
    {
        var row = await db.RoundFiles.AsNoTracking().FirstOrDefaultAsync(one => one.RoundId == round.Id && one.File == file, stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.File, Text.Same($"{round.Number}: {file}"));
        return Digest.Of(row.Bytes) == Digest.From(row.Sha256) ? row.Bytes : RegistryErrors.FileDamaged.At(Place.None, $"{file}");
    }

    /// <summary>Records a file of a round in place of an earlier one.</summary>
    public static async Task<Digest> KeepAsync(Act act, RoundRow round, RoundFile file, byte[] bytes, CancellationToken stop)
    {
        var digest = Digest.Of(bytes);
        await act.Db.RoundFiles.Where(one => one.RoundId == round.Id && one.File == file).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        act.Db.RoundFiles.Add(new RoundFileRow { RoundId = round.Id, File = file, At = act.Now, Sha256 = digest.ToArray(), Bytes = bytes });
        return digest;
    }

    /// <summary>The frozen pool and the commitment of a round, as recorded.</summary>
    public static async Task<Result<Committed>> CommittedAsync(RegistryDb db, RoundRow round, LawBook law, CancellationToken stop)
    {
        if (!(await FileAsync(db, round, RoundFile.Snapshot, stop).ConfigureAwait(false)).TryGet(out var bytes, out var errors)) return Result<Committed>.Failed(errors);
        if (!SnapshotFile.Read(new MemoryStream(bytes)).TryGet(out var snapshot, out errors)) return Result<Committed>.Failed(errors);
        if (!(await FileAsync(db, round, RoundFile.Commitment, stop).ConfigureAwait(false)).TryGet(out var json, out errors)) return Result<Committed>.Failed(errors);
        if (!RoundCommitment.Read(json).TryGet(out var commitment, out errors)) return Result<Committed>.Failed(errors);
        if (!Instruction(round, law.On(snapshot.FrozenAt.InUtc().Date)).TryGet(out var instruction, out errors)) return Result<Committed>.Failed(errors);
        return new Committed(snapshot, new CommittedPool(snapshot.Pool, snapshot.Secret), commitment, instruction);
    }
}

/// <summary>What was frozen and committed to.</summary>
internal sealed record Committed(Snapshot Snapshot, CommittedPool Pool, RoundCommitment Commitment, RoundInstruction Instruction);
