namespace OpenEntry.Lab.Pools;

/// <summary>
/// The numbers of the model of a pool, in one place; <see cref="PoolAssumptions"/> says in words what each is and where it comes from, and
/// docs/pool-model.md how it was fitted. Fitted only on what was published before 12 March 2024. Shares are in ten thousand.
/// </summary>
public static class PoolModel
{
    /// <summary>Mean stay in the pool: 225,337 / 343,875 of a year, the mean pool and the eligible profiles of 2023.</summary>
    public const int MeanStayDays = 239;

    /// <summary>From 501 up, people arriving at a score are so many twentieths … (19 of 20) of those at the score below.</summary>
    public const int TailKept = 19;

    /// <summary>Of how many.</summary>
    public const int TailOf = 20;

    /// <summary>People whose score rose only lately, so that earlier rounds could not take them.</summary>
    public const int LatelyRisen = 500;

    /// <summary>People arriving with level 7 or more in all four abilities of French.</summary>
    public const int French = 548;

    /// <summary>People who in a year take a test anew and gain a level.</summary>
    public const int NewTestsAYear = 1500;

    /// <summary>Years of work that fit into the ten-year window with the days left over.</summary>
    public const int MostYearsOfWork = 9;

    /// <summary>People arriving in transport, from 491 up, then by tens down to 411-420, then 410 and below: a fifth more every ten points down.</summary>
    internal static ReadOnlySpan<int> TransportByTens => [64, 85, 104, 127, 155, 190, 232, 283, 346, 423];

    /// <summary>People arriving in each field of work but transport; the rest is in other occupations.</summary>
    internal const int Stem = 2701;

    internal const int Healthcare = 558;

    internal const int Trades = 110;

    internal const int Agriculture = 57;

    internal const int Education = 250;

    internal static int Transport(int score) => TransportByTens[Math.Clamp((500 - score + 9) / 10, 0, TransportByTens.Length - 1)];
}
