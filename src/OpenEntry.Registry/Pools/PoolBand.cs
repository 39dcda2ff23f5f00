namespace OpenEntry.Registry.Pools;

/// <summary>A band of the official distribution of scores, and how many are in it.</summary>
/// <param name="From">Lowest score.</param>
/// <param name="To">Highest score.</param>
/// <param name="IsPart">A part of the wider band before it.</param>
/// <param name="Count">People.</param>
public readonly record struct PoolBand(int From, int To, bool IsPart, int Count)
{
    private static readonly (int From, int To, bool IsPart)[] s_official =
    [
        (601, 1200, false), (501, 600, false),
        (451, 500, false), (491, 500, true), (481, 490, true), (471, 480, true), (461, 470, true), (451, 460, true),
        (401, 450, false), (441, 450, true), (431, 440, true), (421, 430, true), (411, 420, true), (401, 410, true),
        (351, 400, false), (301, 350, false), (0, 300, false),
    ];

    /// <summary>The bands as they are published, for people counted by their score.</summary>
    public static IReadOnlyList<PoolBand> Of(IEnumerable<KeyValuePair<int, int>> byScore)
    {
        var counts = byScore.ToList();
        return [.. s_official.Select(band => new PoolBand(band.From, band.To, band.IsPart, counts.Where(one => one.Key >= band.From && one.Key <= band.To).Sum(one => one.Value)))];
    }
}
