using System.Text.Json;
using System.Text.Unicode;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>
/// Looks a document through before it is opened: size, encoding, syntax, depth and the escapes of its texts. What passes can be
/// opened and asked for any of its texts without an exception.
/// </summary>
internal static class JsonSoundness
{
    public const int MaxBytes = 8 * 1024 * 1024;

    public const int MaxDepth = 32;

    /// <summary>The document without a byte order mark: some editors write one, and it means nothing in UTF-8.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>What is wrong with it, or null.</summary>
    public static Error? Fault(ReadOnlySpan<byte> utf8, string? file)
    {
        if (utf8.Length > MaxBytes)
            return ProfileErrors.TooLarge.At(new Place(file), Found.Number(utf8.Length), Found.Number(MaxBytes));
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            return ProfileErrors.Empty.At(new Place(file));
        if (!Utf8.IsValid(utf8))
            return ProfileErrors.NotUtf8.At(new Place(file, LineOfInvalid(utf8)));
        try
        {
            return FaultInTokens(utf8, file);
        }
        catch (JsonException fault)
        {
            // The reader of the framework has no other way to say so; its lines and bytes count from zero.
            return ProfileErrors.NotJson.At(new Place(file, (int)fault.LineNumber!.Value + 1), Found.Number(fault.BytePositionInLine!.Value + 1));
        }
    }

    private static Error? FaultInTokens(ReadOnlySpan<byte> utf8, string? file)
    {
        // Depth is ours to judge, so that too deep is not taken for malformed.
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MaxDepth)
                return ProfileErrors.TooDeep.At(new Place(file, LineOf(utf8, reader.TokenStartIndex)), Found.Number(MaxDepth));
            if (reader.ValueIsEscaped && !IsWhole(ref reader))
                return ProfileErrors.BrokenText.At(new Place(file, LineOf(utf8, reader.TokenStartIndex)));
        }

        return null;
    }

    private static bool IsWhole(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int LineOfInvalid(ReadOnlySpan<byte> utf8)
    {
        // Lines are cut at bytes that are never part of a longer character, so each can be judged by itself.
        var line = 1;
        foreach (var range in utf8.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(utf8[range]))
                break;
            line++;
        }

        return line;
    }

    private static int LineOf(ReadOnlySpan<byte> utf8, long offset) => 1 + utf8[..(int)offset].Count((byte)'\n');
}
