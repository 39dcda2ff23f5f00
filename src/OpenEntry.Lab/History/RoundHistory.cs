using System.Collections.Immutable;
using NodaTime;

namespace OpenEntry.Lab.History;

/// <summary>The public record of rounds, in the order of their numbers, with the known errors of the feed. Immutable.</summary>
public sealed partial class RoundHistory
{
    private readonly Dictionary<string, RoundRecord> _byNumber;
    private readonly ILookup<LocalDate, RoundRecord> _byDate;
    private Lasts? _lasts;

    /// <summary>A record of rounds with different numbers, in any order.</summary>
    public RoundHistory(IEnumerable<RoundRecord> rounds, IEnumerable<Correction> corrections)
    {
        Rounds = [.. rounds.OrderBy(round => round.Number, RoundNumber.Order)];
        Corrections = [.. corrections];
        _byNumber = Rounds.ToDictionary(round => round.Number);
        _byDate = Rounds.ToLookup(round => round.Date);
    }

    public static RoundHistory Empty { get; } = new([], []);

    public ImmutableArray<RoundRecord> Rounds { get; }

    public ImmutableArray<Correction> Corrections { get; }

    /// <summary>The round of a number (<c>91a</c>); null when there is none.</summary>
    public RoundRecord? ByNumber(string number) => _byNumber.GetValueOrDefault(number);

    /// <summary>The rounds of a day, in the order of their numbers; often none, sometimes two.</summary>
    public IEnumerable<RoundRecord> On(LocalDate date) => _byDate[date];

    /// <summary>The round that carries the latest distribution of the pool taken on or before a day; null when none was published by then.</summary>
    public RoundRecord? LatestDistribution(LocalDate onOrBefore) =>
        Rounds.Where(round => round.Bands is not null && round.DistributionAsOf <= onOrBefore)
            .OrderBy(round => round.DistributionAsOf).LastOrDefault();

    /// <summary>The last round of each <see cref="RoundRecord.KindKey"/>, the latest first, optionally as things stood at the end of a day.</summary>
    public ImmutableArray<RoundRecord> LastOfEachKind(LocalDate? onOrBefore = null)
    {
        // Whoever weighs many possibilities asks for the same day each time.
        if (Volatile.Read(ref _lasts) is { } known && known.OnOrBefore == onOrBefore) return known.Rounds;
        var lasts = new Lasts(onOrBefore,
        [
            .. Rounds.Where(round => onOrBefore is null || round.Date <= onOrBefore)
                .GroupBy(round => round.KindKey)
                .Select(kind => kind.Last())
                .OrderByDescending(round => round.Number, RoundNumber.Order),
        ]);
        Volatile.Write(ref _lasts, lasts);
        return lasts.Rounds;
    }

    /// <summary>The last round of a kind (<c>general</c>, <c>PNP</c>, <c>stem</c>); null when there was none.</summary>
    public RoundRecord? LastOf(string kindKey, LocalDate? onOrBefore = null) =>
        Rounds.LastOrDefault(round => round.KindKey == kindKey && (onOrBefore is null || round.Date <= onOrBefore));

    /// <summary>The round of the same kind just before one of the record; null when it was the first.</summary>
    public RoundRecord? PreviousOfKind(RoundRecord round) =>
        Rounds.LastOrDefault(other => other.KindKey == round.KindKey && RoundNumber.Order.Compare(other.Number, round.Number) < 0);

    /// <summary>The known errors of the feed about a round.</summary>
    public IEnumerable<Correction> CorrectionsOf(string number) => Corrections.Where(correction => correction.Number == number);

    private sealed record Lasts(LocalDate? OnOrBefore, ImmutableArray<RoundRecord> Rounds);
}
