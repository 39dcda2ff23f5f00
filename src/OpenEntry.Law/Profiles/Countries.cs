using System.Collections.Frozen;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Profiles;

/// <summary>Countries and territories, by the two-letter codes of ISO 3166-1.</summary>
public static partial class Countries
{
    /// <summary>Canada.</summary>
    public const string Canada = "CA";

    private const int LeastLettersForATypo = 4;

    private static readonly FrozenDictionary<string, Text> s_names = Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Trim().Split('|'))
        .ToFrozenDictionary(row => row[0], row => new Text(row[1], row[2]), StringComparer.Ordinal);

    /// <summary>Every code, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_names.Keys.Order(StringComparer.Ordinal)];

    private static readonly (string Code, string En, string Fr)[] s_folded = [.. All.Select(code => (code, TitleWords.Fold(s_names[code].En), TitleWords.Fold(s_names[code].Fr)))];

    /// <summary>True for a code of the list, in capital letters.</summary>
    public static bool Has(string code) => s_names.ContainsKey(code);

    /// <summary>The name of a country, as it is used every day; the code itself for one that is not of the list.</summary>
    public static Text NameOf(string code) => s_names.TryGetValue(code, out var name) ? name : Text.Same(code);

    /// <summary>
    /// The countries that are called so in either language, or have that code: those whose name begins so first, then those with a word that does, then by a letter mistyped.
    /// Accents and case do not matter.
    /// </summary>
    public static IReadOnlyList<string> Find(string search)
    {
        var typed = TitleWords.Fold(search);
        if (typed.Length == 0) return [];
        return [.. s_folded.Select(one => (one.Code, Rank: Math.Min(Rank(one.Code, one.En, typed), Rank(one.Code, one.Fr, typed)))).Where(one => one.Rank < Unlike).OrderBy(one => one.Rank).Select(one => one.Code)];
    }

    private const int Unlike = 4;

    private static int Rank(string code, string name, string typed) =>
        string.Equals(code, typed, StringComparison.OrdinalIgnoreCase) || name == typed ? 0
        : name.StartsWith(typed, StringComparison.Ordinal) ? 1
        : $" {name}".Contains($" {typed}", StringComparison.Ordinal) ? 2
        : typed.Length >= LeastLettersForATypo && TitleWords.WithinOneEdit(typed, name) ? 3
        : Unlike;
}
