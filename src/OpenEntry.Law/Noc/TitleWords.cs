using System.Text;

namespace OpenEntry.Law.Noc;

/// <summary>
/// Titles brought to a form in which spellings of the same words are equal: lower case, no accents, no punctuation. By a table of its own, since
/// the program runs without culture data.
/// </summary>
public static class TitleWords
{
    /// <summary><c>"Ingénieurs/ingénieures en logiciel"</c> → <c>"ingenieurs ingenieures en logiciel"</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // A combining accent after a plain letter.
            if (letter is >= '\u0300' and <= '\u036f') continue;
            var plain = char.ToLowerInvariant(letter) switch
            {
                'à' or 'á' or 'â' or 'ä' or 'ã' => "a",
                'ç' => "c",
                'é' or 'è' or 'ê' or 'ë' => "e",
                'î' or 'ï' or 'í' => "i",
                'ñ' => "n",
                'ô' or 'ö' or 'ó' or 'õ' => "o",
                'ù' or 'û' or 'ü' or 'ú' => "u",
                'ÿ' => "y",
                'œ' => "oe",
                'æ' => "ae",
                var other => char.IsAsciiLetterOrDigit(other) ? other.ToString() : " ",
            };
            if (plain != " ") folded.Append(plain);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>True when one letter inserted, dropped, changed, or two neighbours swapped make the words equal; also when they are.</summary>
    public static bool WithinOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
        {
            var longer = a;
            a = b;
            b = longer;
        }

        if (b.Length - a.Length > 1) return false;
        var same = a.CommonPrefixLength(b);
        if (same == a.Length) return true;
        if (a.Length < b.Length) return a[same..].SequenceEqual(b[(same + 1)..]);
        if (a[(same + 1)..].SequenceEqual(b[(same + 1)..])) return true;
        return same + 1 < a.Length && a[same] == b[same + 1] && a[same + 1] == b[same] && a[(same + 2)..].SequenceEqual(b[(same + 2)..]);
    }
}
