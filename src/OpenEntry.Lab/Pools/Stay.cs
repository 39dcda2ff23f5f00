namespace OpenEntry.Lab.Pools;

/// <summary>
/// How long the profiles in a pool have been there: fewer the longer, by one part in <see cref="PoolModel.MeanStayDays"/> a day, and none for a year.
/// Whole numbers throughout: a table by days, even within a day.
/// </summary>
internal static class Stay
{
    /// <summary>Milliseconds in a day.</summary>
    public const long Day = 86_400_000;

    /// <summary>A profile lives twelve months; every twelve months have at least so many milliseconds.</summary>
    public const long Longest = 365 * Day;

    /// <summary>The whole of a share: <see cref="Share"/> of <see cref="Longest"/>.</summary>
    public const long Whole = 1L << 20;

    private static readonly ulong[] PerDay = Weights();
    private static readonly ulong[] UpTo = Sums(PerDay);

    /// <summary>The part of all profiles that has been there for less than a time, in parts of <see cref="Whole"/>.</summary>
    public static long Share(long milliseconds) => (long)((UInt128)Below(milliseconds) * Whole / UpTo[^1]);

    /// <summary>How long one profile has been there, in milliseconds, given that it is less than a limit above 0.</summary>
    public static long Draw(RandomNumbers random, long limit)
    {
        limit = Math.Min(limit, Longest);
        var drawn = random.Below(Math.Max(Below(limit), 1));
        var day = Array.BinarySearch(UpTo, drawn);
        day = day >= 0 ? day : ~day - 1;
        var start = day * Day;
        return start + (long)random.Below((ulong)Math.Min(Day, limit - start));
    }

    private static ulong Below(long milliseconds)
    {
        var time = Math.Clamp(milliseconds, 0, Longest);
        var day = time / Day;
        return day == PerDay.Length ? UpTo[^1] : UpTo[day] + (PerDay[day] * (ulong)(time % Day) / Day);
    }

    private static ulong[] Weights()
    {
        var weights = new ulong[Longest / Day];
        weights[0] = 1UL << 32;
        for (var day = 1; day < weights.Length; day++) weights[day] = weights[day - 1] * (PoolModel.MeanStayDays - 1) / PoolModel.MeanStayDays;
        return weights;
    }

    private static ulong[] Sums(ulong[] weights)
    {
        var sums = new ulong[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++) sums[i + 1] = sums[i] + weights[i];
        return sums;
    }
}
