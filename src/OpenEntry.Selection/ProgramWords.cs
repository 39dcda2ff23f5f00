using OpenEntry.Law;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection;

/// <summary>The programs as data files write them.</summary>
public static class ProgramWords
{
    /// <summary>All programs a set can hold.</summary>
    public const ProgramSet All = ProgramSet.PNP | ProgramSet.CEC | ProgramSet.FSW | ProgramSet.FST | ProgramSet.FHS;

    /// <summary><c>PNP</c>, <c>CEC</c>, <c>FSW</c>, <c>FST</c>, <c>FHS</c>.</summary>
    public static JsonWords<ProgramSet> Table { get; } = new(
        ("PNP", ProgramSet.PNP), ("CEC", ProgramSet.CEC), ("FSW", ProgramSet.FSW), ("FST", ProgramSet.FST), ("FHS", ProgramSet.FHS));

    /// <summary>The words of a set, in the order of the table.</summary>
    public static IEnumerable<string> Of(ProgramSet programs) =>
        Table.Names.Where((_, bit) => ((int)programs & (1 << bit)) != 0);
}
