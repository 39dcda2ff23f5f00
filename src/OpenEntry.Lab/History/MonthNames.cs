using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>Names of months in both languages. A table of our own: the program runs without culture data.</summary>
internal static class MonthNames
{
    private static readonly string[] s_english =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] s_french =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] s_foldedEnglish = [.. s_english.Select(Folding.Letters)];
    private static readonly string[] s_foldedFrench = [.. s_french.Select(Folding.Letters)];

    public static string Of(int month, OfficialLanguage language) => (language == OfficialLanguage.French ? s_french : s_english)[month - 1];

    /// <summary>The month of a folded word, in full or cut to three letters or more (<c>sept</c>); null when there is none, or more than one (<c>jui</c>).</summary>
    public static (int Month, OfficialLanguage? Language)? Find(string folded)
    {
        if (Array.IndexOf(s_foldedEnglish, folded) is >= 0 and var english)
        {
            return (english + 1, OfficialLanguage.English);
        }

        if (Array.IndexOf(s_foldedFrench, folded) is >= 0 and var french)
        {
            return (french + 1, OfficialLanguage.French);
        }

        if (folded.Length < 3)
        {
            return null;
        }

        var starting = Enumerable.Range(1, 12).Where(month => Starts(s_foldedEnglish, month) || Starts(s_foldedFrench, month)).ToArray();
        return starting.Length == 1 ? (starting[0], null) : null;

        bool Starts(string[] names, int month) => names[month - 1].StartsWith(folded, StringComparison.Ordinal);
    }
}
