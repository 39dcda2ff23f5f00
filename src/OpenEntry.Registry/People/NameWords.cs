using System.Collections.Frozen;
using System.Text;

namespace OpenEntry.Registry.People;

/// <summary>
/// Names brought to a form in which spellings of the same person are equal: lower case, no accents, words in alphabetical order. By a table of our
/// own, since the program runs without culture data; a letter of another script stays as it is.
/// </summary>
public static class NameWords
{
    private static readonly FrozenDictionary<char, string> s_plain = Table(
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"),
        ("s", "śŝşšșş"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"));

    /// <summary><c>"Élodie Anne-Marie", "O’Connor"</c> → <c>"anne connor elodie marie o"</c>.</summary>
    public static string Sorted(params IEnumerable<string?> names)
    {
        var folded = new StringBuilder();
        foreach (var letter in string.Join(' ', names).Select(char.ToLowerInvariant))
        {
            // A combining accent after a plain letter.
            if (letter is >= '\u0300' and <= '\u036f') continue;
            if (s_plain.TryGetValue(letter, out var plain)) folded.Append(plain);
            else folded.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static FrozenDictionary<char, string> Table(params (string Plain, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Distinct().Select(letter => (letter, row.Plain))).DistinctBy(pair => pair.letter).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);
}
