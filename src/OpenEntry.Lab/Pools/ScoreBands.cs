using System.Collections.Immutable;
using OpenEntry.Lab.History;

namespace OpenEntry.Lab.Pools;

/// <summary>The fifteen bands of a published distribution that do not overlap, best first: dd1, dd2, dd4 to dd8, dd10 to dd14, dd15, dd16, dd17.</summary>
public static class ScoreBands
{
    /// <summary>Their numbers in the feed.</summary>
    public static readonly ImmutableArray<int> Published = [1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17];

    private static readonly byte[] ByScore = [.. Enumerable.Range(0, 1201).Select(score => (byte)Index(score))];

    /// <summary>How many there are.</summary>
    public static int Count => Published.Length;

    /// <summary>The band of a score, from 0 (601 and above) to 14 (300 and below).</summary>
    public static int Of(int score) => ByScore[score];

    /// <summary>Lowest and highest score of a band.</summary>
    public static (int From, int To) Range(int band) => PoolBands.Ranges[Published[band] - 1];

    /// <summary>Candidates by band, as published.</summary>
    public static int[] Counts(PoolBands bands) => [.. Published.Select(number => bands[number])];

    /// <summary>
    /// Candidates by band for a pool of another size, by largest remainders. A published distribution whose parts do not sum to its total (round 247)
    /// counts by its parts.
    /// </summary>
    public static int[] Scaled(PoolBands bands, int size) => Apportionment.Divide(size, [.. Published.Select(number => (long)bands[number])]);

    /// <summary>People of the fifteen bands together.</summary>
    public static int Size(PoolBands bands) => Published.Sum(number => bands[number]);

    private static int Index(int score)
    {
        for (var band = 0; ; band++)
        {
            if (score >= Range(band).From) return band;
        }
    }
}
