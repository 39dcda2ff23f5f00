using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>The document of a profile as bytes, and as a word of an address.</summary>
internal static class ProfileJson
{
    // What an address line of eight kilobytes can hold, packed.
    private const int LongestWord = 7000;

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 32 };

    public static byte[] ToBytes(this JsonObject document) => JsonSerializer.SerializeToUtf8Bytes(document);

    public static JsonObject Parse(ReadOnlySpan<byte> bytes) => (JsonObject)JsonNode.Parse(bytes, documentOptions: Bounded)!;

    /// <summary>Packed into a word that an address can hold.</summary>
    public static string ToWord(this JsonObject document)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(document.ToBytes());
        return Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Unpacked; null when it is no such word.</summary>
    public static JsonObject? OfWord(string? word)
    {
        if (string.IsNullOrEmpty(word)) return [];
        if (word.Length > LongestWord || !Base64Url.IsValid(word)) return null;
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(word)), CompressionMode.Decompress);
            var bytes = new byte[ProfileDocument.Largest];
            var length = deflate.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length < bytes.Length ? JsonNode.Parse(bytes.AsSpan(0, length), documentOptions: Bounded) as JsonObject : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }
}
