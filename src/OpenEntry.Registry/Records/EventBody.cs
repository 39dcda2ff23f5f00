using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OpenEntry.Law;

namespace OpenEntry.Registry.Records;

/// <summary>What an event says: the state before and after, and the wording for whom it concerns.</summary>
/// <param name="Words">In both languages.</param>
/// <param name="Before">What changed, as it was; null when there was nothing.</param>
/// <param name="After">What changed, as it is; null when nothing is left.</param>
public sealed record EventBody(Text Words, JsonNode? Before, JsonNode? After)
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject { ["en"] = Words.En, ["fr"] = Words.Fr, ["before"] = Before?.DeepClone(), ["after"] = After?.DeepClone() }, s_options);

    public static EventBody Of(ReadOnlySpan<byte> bytes)
    {
        var json = JsonNode.Parse(bytes)!.AsObject();
        return new EventBody(new Text((string)json["en"]!, (string)json["fr"]!), json["before"], json["after"]);
    }
}
