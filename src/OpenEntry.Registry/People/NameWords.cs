using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OpenEntry.Registry.People;

/// <summary>
/// Names brought to a form in which spellings of the same person are equal: lower case, no accents in Latin, Greek and Cyrillic letters, one blank
/// between words. By a table of our own, since the program runs without culture data; a letter of another script stays as it is.
/// </summary>
public static class NameWords
{
    private static readonly FrozenDictionary<char, string> s_plain = Table(
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("ae", "æǣǽ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ďḋḍḏḑḓđð"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥȟḣḥḧḩḫẖħ"), ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľḷḹḻḽłŀ"), ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋŋ"), ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩſẛ"), ("ss", "ß"),
        ("t", "ţťțṫṭṯṱẗŧ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"), ("ʒ", "ǯ"), ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"), ("ε", "έἐἑἒἓἔἕὲέ"), ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"), ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"),
        ("ο", "όὀὁὂὃὄὅὸό"), ("ρ", "ῤῥ"), ("σ", "ς"), ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"), ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"), ("а", "ӑӓ"), ("г", "ѓ"), ("е", "ѐёӗ"),
        ("ж", "ӂӝ"), ("з", "ӟ"), ("и", "йѝӣӥ"), ("к", "ќ"), ("о", "ӧ"), ("у", "ўӯӱӳ"), ("ч", "ӵ"), ("ы", "ӹ"), ("э", "ӭ"), ("і", "ї"), ("ѵ", "ѷ"), ("ә", "ӛ"),
        ("ө", "ӫ"));

    // Cyrillic and Greek letters that look like a Latin one, large or small, after their accents are gone.
    private static readonly FrozenDictionary<char, string> s_lookAlike = Table(
        ("a", "аα"), ("b", "вβ"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еε"), ("h", "нһη"), ("i", "іιӏ"), ("j", "јϳ"), ("k", "кκ"), ("m", "мμ"), ("n", "ν"), ("o", "оοө"), ("p", "рρ"),
        ("q", "ԛ"), ("s", "ѕ"), ("t", "тτ"), ("u", "υ"), ("v", "ѵ"), ("w", "ԝω"), ("x", "хχ"), ("y", "уүγ"), ("z", "ζ"));

    /// <summary>A name as it is shown: one blank between words, nothing that cannot be seen.</summary>
    public static string Tidy(string name)
    {
        var tidy = new StringBuilder(name.Length);
        foreach (var letter in name.EnumerateRunes().Where(letter => !IsUnseen(letter)))
        {
            if (Rune.IsWhiteSpace(letter) || Rune.IsControl(letter)) tidy.Append(' ');
            else tidy.Append(letter);
        }

        return OneBlank(tidy);
    }

    /// <summary><c>"Élodie Anne-Marie", "O’Connor"</c> → <c>"elodie anne marie o connor"</c>; empty when there is no letter or digit.</summary>
    public static string Folded(params IEnumerable<string?> names)
    {
        var folded = new StringBuilder();
        foreach (var letter in string.Join(' ', names).EnumerateRunes().Where(letter => !IsUnseen(letter)).Select(letter => Rune.ToLowerInvariant(Narrow(letter))))
        {
            // A combining accent after a plain letter.
            if (letter.Value is >= 0x300 and <= 0x36f) continue;
            if (letter.IsBmp && s_plain.TryGetValue((char)letter.Value, out var plain)) folded.Append(plain);
            else if (IsOfWord(letter)) folded.Append(letter);
            else folded.Append(' ');
        }

        return OneBlank(folded);
    }

    /// <summary><c>"Élodie Anne-Marie", "O’Connor"</c> → <c>"anne connor elodie marie o"</c>.</summary>
    public static string Sorted(params IEnumerable<string?> names) => string.Join(' ', Folded(names).Split(' ').Order(StringComparer.Ordinal));

    /// <summary>
    /// As <see cref="Folded"/>, with the letters of other alphabets that look like Latin ones as those: <c>Tremblay</c> with a Cyrillic <c>а</c> is <c>Tremblay</c>. For telling whether two
    /// names could be taken for each other; never to show.
    /// </summary>
    public static string Seen(string name) => string.Concat(Folded(name).Select(letter => s_lookAlike.TryGetValue(letter, out var latin) ? latin : $"{letter}"));

    private static string OneBlank(StringBuilder words) => string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Letters that are as wide as Chinese ones.
    private static Rune Narrow(Rune letter) => letter.Value is >= 0xff01 and <= 0xff5e ? new Rune(letter.Value - 0xff01 + '!') : letter;

    // Also the vowels that other scripts write around a letter.
    private static bool IsOfWord(Rune letter) =>
        Rune.IsLetterOrDigit(letter) || Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Joiners, marks of direction, selectors of variants, and Korean fillers.
    private static bool IsUnseen(Rune letter) =>
        Rune.GetUnicodeCategory(letter) == UnicodeCategory.Format || letter.Value is 0x34f or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef) or 0x115f or 0x1160 or 0x3164 or 0xffa0;

    private static FrozenDictionary<char, string> Table(params (string Plain, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Distinct().Select(letter => (letter, row.Plain))).DistinctBy(pair => pair.letter).ToFrozenDictionary(pair => pair.letter, pair => pair.Plain);
}
