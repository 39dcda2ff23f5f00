using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenEntry.Law.Json;

/// <summary>Names, in both languages, of what stands in a JSON text and of what should.</summary>
internal static class JsonFound
{
    public static readonly Text Object = new("an object", "un objet");
    public static readonly Text List = new("a list", "une liste");
    public static readonly Text Bool = new("true or false", "true ou false");
    public static readonly Text WholeNumber = new("a whole number", "un nombre entier");
    public static readonly Text AnyNumber = new("a number", "un nombre");
    public static readonly Text Text = new("a text in quotation marks", "un texte entre guillemets droits");
    private const int Longest = 60;

    /// <summary>The value a reader stands on.</summary>
    public static Text Value(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Object,
        JsonTokenType.StartArray => List,
        JsonTokenType.String => Law.Text.Same($"\"{Excerpt(reader.ValueSpan)}\""),
        _ => Law.Text.Same(Excerpt(reader.ValueSpan)),
    };

    /// <summary>What stands at a position: a character, or the end.</summary>
    public static Text Byte(ReadOnlySpan<byte> json, int at)
    {
        if (at >= json.Length)
        {
            return new("the end of the text", "la fin du texte");
        }
        var letter = json[at];
        return letter is > 0x20 and < 0x7f
            ? new($"“{(char)letter}”", $"«\u00a0{(char)letter}\u00a0»")
            : Law.Text.Same(string.Create(CultureInfo.InvariantCulture, $"0x{letter:X2}"));
    }

    /// <summary>A piece of input fit for one line: cut when long, characters that break or turn a line shown as <c>\uXXXX</c>.</summary>
    public static string Excerpt(ReadOnlySpan<byte> utf8, int longest = Longest)
    {
        // Four bytes a character at most; what is cut inside one is a replacement character that the cut below removes.
        var text = Encoding.UTF8.GetString(utf8.Length > longest * 4 ? utf8[..(longest * 4)] : utf8);
        var line = new StringBuilder(Math.Min(text.Length, longest) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest)
            {
                return line.Append('…').ToString();
            }
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            }
            else
            {
                line.Append(rune.ToString());
            }
        }
        return line.ToString();
    }

    /// <summary>Position of the first byte that is not UTF-8, from 0.</summary>
    public static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }
        return at;
    }
}
