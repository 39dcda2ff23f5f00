using System.Collections.Immutable;

namespace OpenEntry.Lab.History;

/// <summary>Rounds and invitations of a calendar year.</summary>
public sealed record YearTotal(int Year, int Rounds, long Invitations);

/// <summary>All rounds of a kind (<c>general</c>, <c>PNP</c>, <c>stem</c>).</summary>
public sealed record KindTotal(
    string Key, RoundKind Kind, int Rounds, long Invitations, int LowestCutOff, decimal MedianCutOff, int HighestCutOff, RoundRecord Last);

/// <summary>What the rounds come to: by year, by kind, and in all.</summary>
/// <param name="Rounds">Number of rounds.</param>
/// <param name="Invitations">Number of invitations.</param>
/// <param name="Years">By year, the first first.</param>
/// <param name="Kinds">By kind, the most rounds first.</param>
/// <param name="First">The first round; null when there is none.</param>
/// <param name="Last">The last round; null when there is none.</param>
public sealed record RoundStatistics(
    int Rounds, long Invitations, ImmutableArray<YearTotal> Years, ImmutableArray<KindTotal> Kinds, RoundRecord? First, RoundRecord? Last)
{
    /// <summary>Counts rounds given in the order of their numbers.</summary>
    public static RoundStatistics Of(IReadOnlyList<RoundRecord> rounds) => new(
        rounds.Count,
        rounds.Sum(round => (long)round.Invitations),
        [
            .. from round in rounds
               group round by round.Date.Year into year
               orderby year.Key
               select new YearTotal(year.Key, year.Count(), year.Sum(round => (long)round.Invitations)),
        ],
        [
            .. from round in rounds
               group round by round.KindKey into kind
               orderby kind.Count() descending, kind.Key
               select OfKind(kind.Key, [.. kind]),
        ],
        rounds.Count > 0 ? rounds[0] : null,
        rounds.Count > 0 ? rounds[^1] : null);

    private static KindTotal OfKind(string key, RoundRecord[] rounds)
    {
        var cutOffs = rounds.Select(round => round.CutOff).Order().ToArray();
        var median = (cutOffs[(cutOffs.Length - 1) / 2] + cutOffs[cutOffs.Length / 2]) / 2m;
        return new(key, rounds[0].Kind, rounds.Length, rounds.Sum(round => (long)round.Invitations), cutOffs[0], median, cutOffs[^1], rounds[^1]);
    }
}
