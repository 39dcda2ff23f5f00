using System.Collections.Immutable;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// The occupations (NOC 2021) that people of the model work in, with their weight within the field. The weights are assumptions, led by what the
/// year-end reports name most: software engineers and developers first.
/// </summary>
internal static class OccupationList
{
    public static readonly ImmutableArray<(string Noc, Field Field, int Weight)> All =
    [
        .. In(Field.Stem, ("21231", 17), ("21232", 16), ("21222", 9), ("21223", 5), ("21211", 6), ("21220", 3), ("21221", 8), ("21230", 7), ("21234", 5), ("21233", 3),
            ("20012", 5), ("20010", 2), ("21300", 5), ("21310", 3), ("21311", 2), ("21321", 2), ("21210", 1), ("41400", 1)),
        .. In(Field.Healthcare, ("31301", 22), ("33102", 15), ("32101", 10), ("31102", 7), ("31100", 3), ("31101", 2), ("31110", 4), ("31202", 6), ("32120", 6),
            ("33103", 8), ("33101", 3), ("32109", 3), ("41301", 4), ("42203", 3), ("31204", 2), ("31120", 2)),
        .. In(Field.Trades, ("72310", 18), ("72106", 18), ("72200", 16), ("72400", 12), ("72300", 9), ("72402", 8), ("72014", 9), ("73200", 6), ("72405", 4)),
        .. In(Field.Transport, ("73300", 68), ("70020", 14), ("72404", 8), ("72600", 6), ("72602", 2), ("72603", 2)),
        .. In(Field.Agriculture, ("63201", 40), ("82030", 35), ("82031", 25)),
        .. In(Field.Education, ("42202", 38), ("41220", 22), ("41221", 24), ("43100", 16)),
        .. In(Field.Other, ("62020", 13), ("63200", 8), ("60020", 5), ("62010", 8), ("11100", 8), ("12200", 8), ("11101", 6), ("11201", 6), ("11202", 6),
            ("13100", 6), ("13110", 5), ("12100", 2), ("10022", 3), ("41200", 4), ("22222", 3), ("21301", 4), ("22300", 2), ("22310", 2), ("63100", 2),
            ("13201", 3), ("11200", 4), ("72410", 2), ("00012", 1), ("00014", 1)),
    ];

    private static IEnumerable<(string Noc, Field Field, int Weight)> In(Field field, params (string Noc, int Weight)[] occupations) =>
        occupations.Select(one => (one.Noc, field, one.Weight));
}
