using System.Collections.Immutable;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// What people whose score lies in a range are proposed from: the weights of each fact, leaning to what earns such scores, so that few proposals are
/// thrown away. Assumptions, anchored on the people invited in 2023 (age, education, language) for the ranges from which most were invited.
/// </summary>
internal sealed class Leaning
{
    /// <summary>First and last age of the brackets.</summary>
    public static readonly ImmutableArray<(int From, int To)> Brackets = [(18, 19), (20, 24), (25, 29), (30, 34), (35, 39), (40, 44), (45, 54)];

    /// <summary>Lowest and highest score it serves.</summary>
    public required (int From, int To) Scores { get; init; }

    /// <summary>By bracket.</summary>
    public required Weights Age { get; init; }

    /// <summary>By level of education.</summary>
    public required Weights Education { get; init; }

    /// <summary>By level of the first official language, 4 to 10.</summary>
    public required Weights Language { get; init; }

    /// <summary>Completed years of Canadian work, 1 to 5, of those who have any.</summary>
    public required Weights CanadianYears { get; init; }

    /// <summary>Completed years of foreign work, 0 to 6.</summary>
    public required Weights ForeignYears { get; init; }

    /// <summary>Has worked in Canada, in ten thousand; likewise below.</summary>
    public required int InCanada { get; init; }

    public required int Spouse { get; init; }

    public required int CanadianCredential { get; init; }

    public required int Sibling { get; init; }

    public required int Offer { get; init; }

    /// <summary>Best scores first.</summary>
    public static readonly ImmutableArray<Leaning> All =
    [
        new()
        {
            Scores = (601, 1200), Age = new(1, 12, 30, 28, 17, 8, 4), Education = new(1, 3, 6, 10, 38, 17, 24, 1), Language = new(2, 8, 12, 28, 25, 17, 8),
            CanadianYears = new(50, 28, 12, 6, 4), ForeignYears = new(25, 14, 13, 18, 12, 10, 8),
            InCanada = 6500, Spouse = 3500, CanadianCredential = 4500, Sibling = 800, Offer = 1200,
        },
        new()
        {
            Scores = (541, 600), Age = new(0, 15, 70, 13, 2, 0, 0), Education = new(0, 0, 0, 1, 6, 23, 62, 8), Language = new(0, 0, 0, 1, 4, 25, 70),
            CanadianYears = new(25, 30, 22, 13, 10), ForeignYears = new(8, 15, 15, 32, 14, 10, 6),
            InCanada = 9500, Spouse = 1000, CanadianCredential = 8500, Sibling = 1800, Offer = 3000,
        },
        new()
        {
            Scores = (501, 540), Age = new(0, 14, 58, 23, 4, 1, 0), Education = new(0, 0, 1, 2, 17, 26, 50, 4), Language = new(0, 0, 0, 4, 12, 42, 42),
            CanadianYears = new(42, 32, 15, 7, 4), ForeignYears = new(18, 18, 14, 26, 11, 8, 5),
            InCanada = 8800, Spouse = 1500, CanadianCredential = 7000, Sibling = 900, Offer = 900,
        },
        new()
        {
            Scores = (451, 500), Age = new(1, 16, 45, 27, 8, 2, 1), Education = new(0, 1, 3, 5, 30, 22, 37, 2), Language = new(0, 0, 1, 10, 20, 38, 31),
            CanadianYears = new(55, 28, 10, 5, 2), ForeignYears = new(15, 14, 13, 28, 13, 10, 7),
            InCanada = 5200, Spouse = 2200, CanadianCredential = 4200, Sibling = 700, Offer = 500,
        },
        new()
        {
            Scores = (401, 450), Age = new(1, 14, 32, 31, 15, 5, 2), Education = new(0, 2, 5, 9, 41, 20, 22, 1), Language = new(0, 2, 4, 22, 27, 30, 15),
            CanadianYears = new(62, 25, 8, 4, 1), ForeignYears = new(14, 14, 14, 25, 14, 11, 8),
            InCanada = 4000, Spouse = 3200, CanadianCredential = 3000, Sibling = 600, Offer = 300,
        },
        new()
        {
            Scores = (351, 400), Age = new(1, 10, 22, 30, 24, 9, 4), Education = new(0, 3, 8, 11, 44, 17, 16, 1), Language = new(0, 4, 6, 27, 34, 23, 6),
            CanadianYears = new(70, 21, 6, 2, 1), ForeignYears = new(10, 13, 14, 25, 15, 12, 11),
            InCanada = 2600, Spouse = 4200, CanadianCredential = 1500, Sibling = 600, Offer = 150,
        },
        new()
        {
            Scores = (301, 350), Age = new(0, 5, 11, 22, 31, 20, 11), Education = new(0, 5, 9, 12, 44, 15, 14, 1), Language = new(0, 7, 8, 30, 40, 13, 2),
            CanadianYears = new(74, 19, 5, 1, 1), ForeignYears = new(9, 12, 14, 23, 15, 13, 14),
            InCanada = 2400, Spouse = 4800, CanadianCredential = 900, Sibling = 800, Offer = 100,
        },
        new()
        {
            Scores = (0, 300), Age = new(0, 3, 6, 10, 21, 26, 34), Education = new(3, 30, 14, 14, 27, 6, 6, 0), Language = new(2, 26, 30, 25, 13, 4, 0),
            CanadianYears = new(74, 19, 5, 1, 1), ForeignYears = new(30, 15, 14, 14, 10, 8, 9),
            InCanada = 7800, Spouse = 4500, CanadianCredential = 600, Sibling = 700, Offer = 100,
        },
    ];

    /// <summary>The leaning of a stratum, by its position in <see cref="All"/>.</summary>
    public static int Of(int stratum)
    {
        var (from, _) = Strata.Range(stratum);
        for (var i = 0; ; i++)
        {
            if (from >= All[i].Scores.From) return i;
        }
    }
}
