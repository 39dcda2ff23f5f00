namespace OpenEntry.Law.Noc;

/// <summary>How an occupation was found; the better first.</summary>
public enum NocMatchKind
{
    /// <summary>What was searched is its code.</summary>
    Code,

    /// <summary>Its code begins with what was searched.</summary>
    CodeBegins,

    /// <summary>What was searched is one of its titles.</summary>
    Title,

    /// <summary>A title begins with it.</summary>
    TitleBegins,

    /// <summary>Each word searched begins a word of one title.</summary>
    Words,

    /// <summary>No title has the words, but people call it so: <c>trucker</c> for transport truck drivers.</summary>
    Everyday,

    /// <summary>Each word searched is part of one title.</summary>
    Parts,

    /// <summary>Each word searched is in one title, or in one everyday name, but for a letter.</summary>
    Misspelt,
}

/// <summary>An occupation found.</summary>
/// <param name="Occupation">The occupation.</param>
/// <param name="Kind">How it was found.</param>
public sealed record NocMatch(Occupation Occupation, NocMatchKind Kind);

/// <summary>
/// Finds occupations by code, by words of their titles or by what people call them, in either language. Accents, case and punctuation do not matter; of several words all must be in one title.
/// Only where nothing is found, words of five letters or more may differ by a letter.
/// </summary>
public static class NocSearch
{
    private const int LeastLettersForATypo = 5;

    /// <summary>What is found: NOC 2021 before NOC 2016, in each the better match first, then by code.</summary>
    /// <param name="book">The classification.</param>
    /// <param name="search">Digits, or words.</param>
    /// <param name="edition">2016 or 2021; null for both.</param>
    public static IReadOnlyList<NocMatch> Find(NocBook book, string search, int? edition = null)
    {
        var folded = TitleWords.Fold(search);
        if (folded.Length == 0) return [];
        var titles = book.Folded.Where(one => edition is null || one.Occupation.Code.Edition == edition).ToList();
        if (folded.All(char.IsAsciiDigit)) return Ordered(titles.Select(one => (one.Occupation, ByCode(one.Occupation, folded))));

        var words = folded.Split(' ');
        var found = Ordered(titles.Select(one => (one.Occupation, Better(Better(ByTitle(one.En, folded, words), ByTitle(one.Fr, folded, words)), ByEverydayName(one.Everyday, words)))));
        return found.Count > 0 || words.All(word => word.Length < LeastLettersForATypo)
            ? found
            : Ordered(titles.Select(one => (one.Occupation, one.Everyday.Prepend(one.Fr).Prepend(one.En).Select(title => Misspelt(title, words)).FirstOrDefault(kind => kind is not null))));
    }

    private static List<NocMatch> Ordered(IEnumerable<(Occupation Occupation, NocMatchKind? Kind)> found) =>
        [.. found.Where(one => one.Kind is not null)
            .Select(one => new NocMatch(one.Occupation, one.Kind!.Value))
            .OrderByDescending(match => match.Occupation.Code.Edition).ThenBy(match => match.Kind).ThenBy(match => match.Occupation.Code)];

    private static NocMatchKind? Better(NocMatchKind? a, NocMatchKind? b) => a is null ? b : b is null ? a : a < b ? a : b;

    private static NocMatchKind? ByCode(Occupation occupation, string digits)
    {
        var code = occupation.Code.ToString();
        return code == digits ? NocMatchKind.Code : code.StartsWith(digits, StringComparison.Ordinal) ? NocMatchKind.CodeBegins : null;
    }

    private static NocMatchKind? ByTitle(string title, string search, string[] words)
    {
        if (title == search) return NocMatchKind.Title;
        if (title.StartsWith(search, StringComparison.Ordinal)) return NocMatchKind.TitleBegins;
        if (!words.All(word => title.Contains(word, StringComparison.Ordinal))) return null;
        var spaced = $" {title}";
        return words.All(word => spaced.Contains($" {word}", StringComparison.Ordinal)) ? NocMatchKind.Words : NocMatchKind.Parts;
    }

    // A name is of one person, a search may be of several: "truckers".
    private static NocMatchKind? ByEverydayName(IReadOnlyList<string> names, string[] words) =>
        names.Any(name => name.Split(' ') is var ofName && words.All(word => ofName.Any(other => other.StartsWith(word, StringComparison.Ordinal) || IsPluralOf(word, other))))
            ? NocMatchKind.Everyday
            : null;

    private static bool IsPluralOf(string word, string one) => word.Length == one.Length + 1 && word[^1] is 's' or 'x' && word.StartsWith(one, StringComparison.Ordinal);

    private static NocMatchKind? Misspelt(string title, string[] words)
    {
        var ofTitle = title.Split(' ');
        return words.All(word => title.Contains(word, StringComparison.Ordinal)
            || (word.Length >= LeastLettersForATypo && ofTitle.Any(other => Resembles(word, other))))
            ? NocMatchKind.Misspelt
            : null;
    }

    // The word as a whole, or the beginning of one: "enginer" is in "engineers" and in "engineering".
    private static bool Resembles(string word, string other)
    {
        for (var length = Math.Max(1, word.Length - 1); length <= Math.Min(other.Length, word.Length + 1); length++)
        {
            if (TitleWords.WithinOneEdit(word, other.AsSpan(0, length))) return true;
        }

        return false;
    }
}
