using System.Globalization;
using CsvHelper;

namespace OpenEntry.Law.Noc;

/// <summary>
/// What people call an occupation of NOC 2021 and its title does not: <c>trucker</c> for <c>Transport truck drivers</c>. They only help to find it; which occupation somebody
/// has is decided by the duties, so a search offers them after titles and never instead of a choice. Chosen by this project: they are no part of the classification or the law.
/// </summary>
internal static class EverydayTitles
{
    private const string Resource = "search/everyday-titles.csv";

    private static readonly Lazy<Dictionary<NocCode, string[]>> All = new(Read);

    /// <summary>The names of an occupation in both languages, folded as titles are.</summary>
    public static IReadOnlyList<string> Of(NocCode code) => All.Value.GetValueOrDefault(code) ?? [];

    private static Dictionary<NocCode, string[]> Read()
    {
        using var reader = new StreamReader(typeof(EverydayTitles).Assembly.GetManifestResourceStream(Resource)!);
        using var parser = new CsvParser(reader, CultureInfo.InvariantCulture);
        parser.Read();
        var all = new Dictionary<NocCode, string[]>();
        while (parser.Read())
        {
            var cells = parser.Record!;
            if (!NocCode.TryParse(cells[0], out var code)) throw new InvalidDataException($"{Resource}: {cells[0]}");
            all.Add(code, [.. cells.Skip(1).SelectMany(cell => cell.Split(';', StringSplitOptions.RemoveEmptyEntries)).Select(TitleWords.Fold)]);
        }

        return all;
    }
}
