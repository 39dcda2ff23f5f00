using System.Collections.Concurrent;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;

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

    /// <summary>The record. A file that is not as it was recorded stops it, rather than put wrong figures into it.</summary>
    public async Task<RoundHistory> AllAsync(CancellationToken stop) => (await ReadAsync(stop).ConfigureAwait(false)).Value;

    /// <summary>The record, or which file is not as it was recorded.</summary>
    public async Task<Result<RoundHistory>> ReadAsync(CancellationToken stop = default)
    {
        var rounds = await desks.RoundReader.ListAsync(stop).ConfigureAwait(false);
        var held = new List<RoundRecord>();
        foreach (var round in rounds.Where(round => round.State == RoundState.Published))
        {
            if (!_held.TryGetValue(round.Number, out var record))
            {
                if (!(await desks.RoundReader.ScoresAsync(round.Number, stop).ConfigureAwait(false)).TryGet(out var scores, out var errors)) return Result<RoundHistory>.Failed(errors);
                _held[round.Number] = record = Record(round, scores, rounds);
            }

            held.Add(record);
        }

        // One and the same record each time, so that this tells whether anything is new.
        if (Volatile.Read(ref _all) is { } kept && held.TrueForAll(record => ReferenceEquals(kept.ByNumber(record.Number), record))) return kept;
        var numbers = held.Select(round => round.Number).ToHashSet();
        var all = new RoundHistory([.. Official.Rounds.Where(round => !numbers.Contains(round.Number)), .. held], Official.Corrections.Where(one => !numbers.Contains(one.Number)));
        Volatile.Write(ref _all, all);
        return all;
    }

    private RoundRecord Record(RoundRow round, int[] scores, IReadOnlyList<RoundRow> rounds)
    {
        var frozenOn = round.FrozenAt!.Value.InUtc().Date;
        var version = CategoryRule.InForce(desks.Office.Law.On(frozenOn)).FirstOrDefault(rule => rule.Key == round.Category)?.Version;
        var record = new HeldRound(
            $"{round.Number}", round.ReleasedAt!.Value, round.Programs, round.Category, version, round.Invited!.Value, round.CutOff, round.TieBreak, frozenOn, scores).ToRecord();
        // What a correction freezes is the people that were missed: no distribution of the pool.
        return round.CorrectsId is { } corrected
            ? record with { Bands = null, DistributionAsOf = null, Notes = Corrects(rounds.Single(one => one.Id == corrected)) }
            : record;

        static Text Corrects(RoundRow round) => new($"corrects round {round.Number}", $"corrige la ronde {round.Number}");
    }
}
