using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary>The law as JSON: wordings in both languages, values in the form the law folder has them.</summary>
internal static class LawJson
{
    public static void Text(this Utf8JsonWriter json, string name, Text? text)
    {
        if (text is not { } words)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("en", words.En);
        json.WriteString("fr", words.Fr);
        json.WriteEndObject();
    }

    public static void Date(this Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, LocalDatePattern.Iso.Format(day));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    public static void Value(this Utf8JsonWriter json, string name, LawNode? node)
    {
        json.WritePropertyName(name);
        Value(json, node);
    }

    /// <summary>A piece of a law file: numbers, true and false unless quoted, else words.</summary>
    private static void Value(Utf8JsonWriter json, LawNode? node)
    {
        if (node is null)
        {
            json.WriteNullValue();
        }
        else if (node.Word is { } word)
        {
            if (node.Quoted)
            {
                json.WriteStringValue(word);
            }
            else if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            {
                json.WriteNumberValue(whole);
            }
            else if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
            {
                json.WriteNumberValue(part);
            }
            else if (word is "true" or "false")
            {
                json.WriteBooleanValue(word == "true");
            }
            else
            {
                json.WriteStringValue(word);
            }
        }
        else if (node.Items is { } items)
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                Value(json, item);
            }
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject();
            foreach (var entry in node.Entries!)
            {
                json.Value(entry.Key, entry.Value);
            }
            json.WriteEndObject();
        }
    }

    public static void Amendment(this Utf8JsonWriter json, Amendment amendment)
    {
        json.WriteStartObject();
        json.Date("date", amendment.Date);
        json.WriteString("status", LawWords.StatusKey(amendment.Status));
        json.WriteBoolean("crsVersion", amendment.IsCrsVersion);
        json.WriteBoolean("changesPoints", amendment.ChangesPoints);
        json.Text("instrument", amendment.Instrument);
        json.Text("changes", amendment.Changes);
        json.Strings("sources", amendment.Sources);
        json.WriteEndObject();
    }

    public static void Changes(this Utf8JsonWriter json, IEnumerable<ValueChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("path", change.Path);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
