using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Store;
using OpenEntry.Selection;
using OpenEntry.Selection.Gates;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>Asks the gates about a rehearsed round: gathers what was before, whose work is under codes that name nothing, and who may be in twice.</summary>
public sealed class RoundGatekeeper(Office office, RoundOptions options)
{
    internal async Task<Result<RehearsalFinding[]>> CheckAsync(RoundRow round, RoundInstruction instruction, DrawResult draw, IReadOnlyList<UnclearPerson> unclear, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        if (round.CorrectsId is { } corrects) return await CheckCorrectionAsync(db, corrects, draw.Pool, stop).ConfigureAwait(false);
        var past = await PastAsync(db, stop).ConfigureAwait(false);
        var input = new GateInput(draw, instruction)
        {
            LastPool = past.FirstOrDefault() is { } last ? Pool(last) : null,
            SameKind = SameKind(past, round),
            UnknownOccupations = await OccupationsAsync(db, instruction, unclear, stop).ConfigureAwait(false),
            SuspectedPairs = await PairsAsync(db, stop).ConfigureAwait(false),
        };
        return Findings(RoundGates.Check(input, options.Gates));
    }

    /// <summary>Released rounds of the same kind as one, before it, the latest first: those of this office, then those of the public record before it.</summary>
    public async Task<IReadOnlyList<PastRound>> SameKindAsync(RoundRow round, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return SameKind(await PastAsync(db, stop).ConfigureAwait(false), round);
    }

    // Whether those a correction names were missed, by the frozen pool of the round it corrects.
    private async Task<Result<RehearsalFinding[]>> CheckCorrectionAsync(RegistryDb db, Guid corrects, Pool named, CancellationToken stop)
    {
        var corrected = await db.Rounds.AsNoTracking().FirstAsync(one => one.Id == corrects, stop).ConfigureAwait(false);
        if (!(await RoundActs.FileAsync(db, corrected, RoundFile.Snapshot, stop).ConfigureAwait(false)).TryGet(out var bytes, out var errors)
            || !SnapshotFile.Read(new MemoryStream(bytes)).TryGet(out var snapshot, out errors)
            || !RoundActs.Instruction(corrected, office.Law.On(snapshot.FrozenAt.InUtc().Date)).TryGet(out var instruction, out errors))
        {
            return Result<RehearsalFinding[]>.Failed(errors);
        }

        var draw = Draw.Run(snapshot.Pool, instruction);
        return Findings(CorrectionGates.Check(corrected.Number, snapshot.FrozenAt, instruction, draw, Enumerable.Range(0, named.Count).Select(named.Id)));
    }

    private static RehearsalFinding[] Findings(IEnumerable<GateFinding> found) =>
        [.. found.Select(one => new RehearsalFinding(one.Gate, one.Severity == GateSeverity.Stop, one.Wording, null))];

    private static Task<List<RoundRow>> PastAsync(RegistryDb db, CancellationToken stop) => db.Rounds.AsNoTracking()
        .Where(one => (one.State == RoundState.Released || one.State == RoundState.Published) && one.CorrectsId == null)
        .OrderByDescending(one => one.Number).Take(200).ToListAsync(stop);

    // One that is not released yet has them all before it.
    private PastRound[] SameKind(IEnumerable<RoundRow> past, RoundRow round) =>
    [
        .. past.Where(one => one.Programs == round.Programs && one.Category == round.Category && !(one.ReleasedAt >= round.ReleasedAt)).Select(Round),
        .. options.Before(round.Programs, round.Category),
    ];

    private static PastPool Pool(RoundRow round)
    {
        var rehearsal = Rehearsal.Of(round.Rehearsal!);
        return new PastPool(round.FrozenAt!.Value.InUtc().Date, rehearsal.InPool, rehearsal.Categories);
    }

    private static PastRound Round(RoundRow round)
    {
        var rehearsal = Rehearsal.Of(round.Rehearsal!);
        return new PastRound(round.ReleasedAt!.Value.InUtc().Date, round.Invited!.Value, round.CutOff, rehearsal.Eligible, rehearsal.InPool);
    }

    // Those in the pool whom the instruction does not allow, and those fallen out of it.
    private static async Task<IReadOnlyList<OccupationCount>> OccupationsAsync(RegistryDb db, RoundInstruction instruction, IReadOnlyList<UnclearPerson> pool, CancellationToken stop)
    {
        var fallenOut = await db.Profiles.Where(row => row.State == ProfileState.Ineligible && row.UnclearOccupation != null).Select(row => row.UnclearOccupation!).ToListAsync(stop).ConfigureAwait(false);
        return
        [
            .. pool.Where(one => (instruction.Programs != ProgramSet.None && (one.Programs & instruction.Programs) == 0)
                    || (instruction.Category is { } key && !one.Categories.Split(';').Contains(key)))
                .Select(one => one.Code).Concat(fallenOut)
                .GroupBy(code => code)
                .Select(group => new OccupationCount(group.Key, group.Count()))
                .OrderByDescending(one => one.People).ThenBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<(string One, string Other)>> PairsAsync(RegistryDb db, CancellationToken stop)
    {
        var pairs = await (
            from pair in db.Duplicates.AsNoTracking()
            where pair.State == DuplicateState.Open || pair.State == DuplicateState.Proposed
            join one in db.Profiles.AsNoTracking() on pair.KeptId equals one.PersonId
            join other in db.Profiles.AsNoTracking() on pair.OtherId equals other.PersonId
            where one.State == ProfileState.InPool && other.State == ProfileState.InPool
            select new { One = one.Number, Other = other.Number }).ToListAsync(stop).ConfigureAwait(false);
        return [.. pairs.Select(pair => (pair.One, pair.Other))];
    }
}
