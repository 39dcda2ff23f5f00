namespace OpenEntry.Lab.Pools;

/// <summary>
/// What the generator fills: the fifteen bands, with the band from 501 to 600, in which nearly every general round cuts, divided by fives. Best first.
/// </summary>
internal static class Strata
{
    /// <summary>Points of a stratum from 501 to 600.</summary>
    public const int Fine = 5;

    private const int FineCount = 100 / Fine;

    /// <summary>Band 0, the twenty strata of band 1, bands 2 to 14.</summary>
    public static readonly int Count = ScoreBands.Count - 1 + FineCount;

    private static readonly byte[] ByScore = [.. Enumerable.Range(0, 1201).Select(score => (byte)Index(score))];

    public static int Of(int score) => ByScore[score];

    public static int BandOf(int stratum) => stratum == 0 ? 0 : stratum <= FineCount ? 1 : stratum - FineCount + 1;

    /// <summary>The strata of a band.</summary>
    public static IEnumerable<int> In(int band) => Enumerable.Range(0, Count).Where(stratum => BandOf(stratum) == band);

    public static (int From, int To) Range(int stratum)
    {
        var band = ScoreBands.Range(BandOf(stratum));
        if (BandOf(stratum) != 1) return band;
        var to = band.To - ((stratum - 1) * Fine);
        return (to - Fine + 1, to);
    }

    private static int Index(int score)
    {
        var stratum = 0;
        while (score < Range(stratum).From) stratum++;
        return stratum;
    }
}
