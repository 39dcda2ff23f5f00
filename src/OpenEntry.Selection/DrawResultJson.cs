using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenEntry.Selection;

/// <summary>Writes results of rounds as JSON.</summary>
public static class DrawResultJson
{
    // Identifiers come back as they were given, accents unescaped; the result is a file or an answer of its own, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Writes <c>{"invited":["E1"],"count":1,"cutOff":458,"tieBreak":"2020-07-09T20:34:55.120Z"}</c>: people in rank order; <c>cutOff</c> and
    /// <c>tieBreak</c> null as in <see cref="DrawResult"/>; the tie-break with as many decimals as that person's own entry had.
    /// </summary>
    public static void Write(DrawResult result, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        Write(result, json);
    }

    /// <inheritdoc cref="Write(DrawResult, IBufferWriter{byte})"/>
    public static void Write(DrawResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Options);
        Write(result, json);
    }

    private static void Write(DrawResult result, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject();
        json.WriteStartArray("invited"u8);
        foreach (var index in result.Invited)
        {
            json.WriteStringValue(result.Pool.IdUtf8(index));
        }
        json.WriteEndArray();
        json.WriteNumber("count"u8, result.Count);
        if (result.CutOff is { } cutOff)
        {
            json.WriteNumber("cutOff"u8, cutOff);
        }
        else
        {
            json.WriteNull("cutOff"u8);
        }
        if (result.TieBreakIndex >= 0)
        {
            Span<byte> text = stackalloc byte[InstantText.Longest];
            var length = InstantText.Write(result.Pool.SubmittedColumn[result.TieBreakIndex], result.Pool.DigitsColumn[result.TieBreakIndex], text);
            json.WriteString("tieBreak"u8, text[..length]);
        }
        else
        {
            json.WriteNull("tieBreak"u8);
        }
        json.WriteEndObject();
    }
}
