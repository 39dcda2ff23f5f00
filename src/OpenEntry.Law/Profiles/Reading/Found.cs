using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>What was found, in words fit for one line of an error: short, and without characters that could disturb a screen or a log.</summary>
internal static class Found
{
    public const int MaxShown = 60;

    /// <summary>A text, cut after <see cref="MaxShown"/> characters.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder();
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (++count > MaxShown)
                return shown.Append('…').ToString();
            shown.Append((IsVisible(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return shown.ToString();
    }

    /// <summary>A number, as each language writes it: 1,234.5 and 1&#160;234,5.</summary>
    public static Text Number(decimal number)
    {
        var english = number.ToString("#,0.############################", CultureInfo.InvariantCulture);
        return new(english, english.Replace(',', '\u00a0').Replace('.', ','));
    }

    /// <summary>The kind of a JSON value, with the value where it is short.</summary>
    public static Text Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new($"the text “{Shown(value.GetString()!)}”", $"le texte «\u00a0{Shown(value.GetString()!)}\u00a0»"),
        JsonValueKind.Number => new($"the number {Shown(value.GetRawText())}", $"le nombre {Shown(value.GetRawText())}"),
        JsonValueKind.True or JsonValueKind.False => Text.Same(value.GetRawText()),
        _ => Expected(value.ValueKind),
    };

    /// <summary>The kind of value that should have been there.</summary>
    public static Text Expected(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => new("an object {…}", "un objet {…}"),
        JsonValueKind.Array => new("a list […]", "une liste […]"),
        JsonValueKind.String => new("a text in quotation marks", "un texte entre guillemets"),
        JsonValueKind.Number => new("a number", "un nombre"),
        JsonValueKind.Null => Text.Same("null"),
        _ => new("true or false", "true (vrai) ou false (faux)"),
    };

    // Format characters include the ones that turn the direction of writing.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
