using System.Buffers;
using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// JSON with one spelling, so that its hash can be taken with any hash command: properties in a fixed order, no white space, numbers in digits,
/// hashes in lower case.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An error if a text is not the one spelling of what it says.</summary>
    public static Error? Compare(ReadOnlySpan<byte> found, ReadOnlySpan<byte> only, Place place)
    {
        var same = found.CommonPrefixLength(only);
        return same == found.Length && same == only.Length ? null : ProofErrors.NotCanonical.At(place, $"{same + 1}");
    }

    public static void WriteHex(Utf8JsonWriter json, ReadOnlySpan<byte> name, Digest digest)
    {
        Span<byte> text = stackalloc byte[2 * Digest.Length];
        digest.WriteHex(text);
        json.WriteString(name, text);
    }

    public static void WriteHex(Utf8JsonWriter json, ReadOnlySpan<byte> name, Salt salt)
    {
        Span<byte> text = stackalloc byte[2 * Salt.Length];
        salt.WriteHex(text);
        json.WriteString(name, text);
    }

    public static void WritePath(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<Digest> path)
    {
        Span<byte> text = stackalloc byte[2 * Digest.Length];
        json.WriteStartArray(name);
        foreach (var sibling in path)
        {
            sibling.WriteHex(text);
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    public static void WriteWords(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    /// <summary>Reads the name of a format, which must be the one expected.</summary>
    public static void ReadFormat(ref JsonFields fields, string expected)
    {
        var found = fields.String();
        if (!fields.Failed && found != expected)
        {
            fields.Fail(ProofErrors.UnknownFormat, Text.Same(Shown(found)), Text.Same(expected));
        }
    }

    public static Digest ReadDigest(ref JsonFields fields)
    {
        var text = fields.Utf8Text();
        if (!Digest.TryParse(text, out var digest) && !fields.Failed)
        {
            fields.Fail(ProofErrors.NotHexadecimal, Text.Same($"{2 * Digest.Length}"));
        }
        return digest;
    }

    public static Salt ReadSalt(ref JsonFields fields)
    {
        var text = fields.Utf8Text();
        if (!Salt.TryParse(text, out var salt) && !fields.Failed)
        {
            fields.Fail(ProofErrors.NotHexadecimal, Text.Same($"{2 * Salt.Length}"));
        }
        return salt;
    }

    public static IReadOnlyList<Digest> ReadPath(ref JsonFields fields)
    {
        var path = new List<Digest>();
        if (fields.List())
        {
            while (fields.NextItem())
            {
                path.Add(ReadDigest(ref fields));
            }
        }
        return path;
    }

    // One line, and not longer than an error can bear.
    private static string Shown(string text) => new([.. text.Take(40).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);
}
