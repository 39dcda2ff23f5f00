using System.Collections.Concurrent;
using OpenEntry.Lab.History;
using OpenEntry.Law.Categories;
using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Web.Feeds;

/// <summary>The public record of rounds, continued by those that were published here; where both have a number, the one held here counts.</summary>
public sealed class PublishedRounds(Desks desks, RoundHistory history)
{
    // Never changes once it is published, and reading the scores of a pool takes a while.
    private readonly ConcurrentDictionary<int, RoundRecord> _held = [];

    // The whole record as it was put together last: every page asks for it, and it changes only with a round.
    private RoundHistory? _all;

    /// <summary>The public record by itself: what is said of the official pool comes from it alone.</summary>
    public RoundHistory Official { get; } = history;

    /// <summary>Whether a round is of the public record, and not one that was held here.</summary>
    public bool IsOfficial(RoundRecord round) => ReferenceEquals(Official.ByNumber(round.Number), round);

    public async Task<RoundHistory> AllAsync(CancellationToken stop)
    {
        var held = new List<RoundRecord>();
        foreach (var round in (await desks.RoundReader.ListAsync(stop).ConfigureAwait(false)).Where(round => round.State == RoundState.Published))
        {
            if (!_held.TryGetValue(round.Number, out var record)) _held[round.Number] = record = await RecordAsync(round, stop).ConfigureAwait(false);
            held.Add(record);
        }

        // One and the same record each time, so that this tells whether anything is new.
        if (Volatile.Read(ref _all) is { } kept && held.TrueForAll(record => ReferenceEquals(kept.ByNumber(record.Number), record))) return kept;
        var numbers = held.Select(round => round.Number).ToHashSet();
        var all = new RoundHistory([.. Official.Rounds.Where(round => !numbers.Contains(round.Number)), .. held], Official.Corrections.Where(one => !numbers.Contains(one.Number)));
        Volatile.Write(ref _all, all);
        return all;
    }

    private async Task<RoundRecord> RecordAsync(RoundRow round, CancellationToken stop)
    {
        var file = await desks.RoundReader.FileAsync(round.Number, RoundFile.Snapshot, stop).ConfigureAwait(false);
        // A file that is not as it was recorded stops the feed rather than put wrong figures into it.
        var snapshot = SnapshotFile.Read(new MemoryStream(file.Value)).Value;
        var frozenOn = round.FrozenAt!.Value.InUtc().Date;
        var version = CategoryRule.InForce(desks.Office.Law.On(frozenOn)).FirstOrDefault(rule => rule.Key == round.Category)?.Version;
        return new HeldRound(
            $"{round.Number}", round.ReleasedAt!.Value, round.Programs, round.Category, version, round.Invited!.Value, round.CutOff, round.TieBreak, frozenOn,
            [.. snapshot.Pool.Scores.ToArray().Select(score => (int)score)]).ToRecord();
    }
}
