using System.Text.Json;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Selection;

namespace OpenEntry.Lab.Pools;

/// <summary>Writes a person as <c>openentry draw --pool</c> reads them: one JSON object.</summary>
public static class EntryLine
{
    private static readonly InstantPattern Milliseconds = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    public static void Write(Utf8JsonWriter json, PoolEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteNumber("score"u8, entry.Score);
        json.WriteString("submittedAt"u8, Milliseconds.Format(entry.SubmittedAt));
        json.WriteStartArray("programs"u8);
        foreach (var program in (ReadOnlySpan<ProgramSet>)[ProgramSet.PNP, ProgramSet.CEC, ProgramSet.FSW, ProgramSet.FST])
        {
            if ((entry.Programs & program) != 0) json.WriteStringValue(Word(program));
        }

        json.WriteEndArray();
        json.WriteStartArray("categories"u8);
        foreach (var key in entry.Categories) json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Word(ProgramSet program) => program switch
    {
        ProgramSet.PNP => "PNP"u8,
        ProgramSet.CEC => "CEC"u8,
        ProgramSet.FSW => "FSW"u8,
        _ => "FST"u8,
    };
}
