using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>Values as the JSON of the office writes them.</summary>
internal static class OfficeJson
{
    public static void Write(Utf8JsonWriter json, string name, Instant? instant)
    {
        if (instant is { } some) json.WriteString(name, InstantPattern.ExtendedIso.Format(some));
        else json.WriteNull(name);
    }

    public static void Write(Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } some) json.WriteString(name, LocalDatePattern.Iso.Format(some));
        else json.WriteNull(name);
    }

    public static void Write(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
