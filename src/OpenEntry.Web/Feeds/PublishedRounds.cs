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

    public async Task<RoundHistory> AllAsync(CancellationToken stop)
    {
        var held = new List<RoundRecord>();
        foreach (var round in (await desks.RoundReader.ListAsync(stop).ConfigureAwait(false)).Where(round => round.State == RoundState.Published))
        {
            if (!_held.TryGetValue(round.Number, out var record)) _held[round.Number] = record = await RecordAsync(round, stop).ConfigureAwait(false);
            held.Add(record);
        }

        var numbers = held.Select(round => round.Number).ToHashSet();
        return new RoundHistory([.. history.Rounds.Where(round => !numbers.Contains(round.Number)), .. held], history.Corrections.Where(one => !numbers.Contains(one.Number)));
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
