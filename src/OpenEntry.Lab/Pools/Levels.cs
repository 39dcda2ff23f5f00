using OpenEntry.Law;
using OpenEntry.Law.Crs;

namespace OpenEntry.Lab.Pools;

/// <summary>Languages as the columns of facts keep them.</summary>
internal static class Levels
{
    public static int Lowest(byte[][] columns, int person) =>
        Math.Min(Math.Min(columns[0][person], columns[1][person]), Math.Min(columns[2][person], columns[3][person]));

    public static int LowestFrench(FactsColumns facts, int person) => Lowest(IsFrenchFirst(facts, person) ? facts.First : facts.Second, person);

    public static bool IsFrenchFirst(FactsColumns facts, int person) => Has(facts, person, FactsColumns.Marks.FrenchFirst);

    public static bool Has(FactsColumns facts, int person, FactsColumns.Marks mark) => ((FactsColumns.Marks)facts.Flags[person] & mark) != 0;

    /// <summary>The levels, or null when there are none.</summary>
    public static LanguageLevels? Of(byte[][] columns, int person, OfficialLanguage language)
    {
        var levels = new LanguageLevels(language, columns[0][person], columns[1][person], columns[2][person], columns[3][person]);
        return levels == LanguageLevels.Even(language, 0) ? null : levels;
    }
}
