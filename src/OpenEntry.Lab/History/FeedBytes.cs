using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>The bytes of a feed made into JSON, or the reason why they are none.</summary>
internal static class FeedBytes
{
    /// <summary>A feed has four levels; sixteen leave room for what may come.</summary>
    public const int MaxDepth = 16;

    // Windows-1252 differs from Latin-1 in these 32 places; zero where it has no character.
    private const string Windows1252 = "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0"
        + "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

    public static Result<JsonDocument> Parse(ReadOnlyMemory<byte> bytes, string file, List<Error> warnings)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return HistoryErrors.FeedEmpty.At(new Place(file));
        }

        if (bytes.Length > HistoryFiles.MaxBytes)
        {
            return HistoryErrors.FeedTooLarge.At(new Place(file), $"{bytes.Length}", $"{HistoryFiles.MaxBytes}");
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            // The French feed was served in Windows-1252 for a time, without saying so.
            if (FromWindows1252(bytes.Span) is not { } utf8)
            {
                return HistoryErrors.FeedNotText.At(new Place(file));
            }

            warnings.Add(HistoryWarnings.Windows1252.At(new Place(file)));
            bytes = utf8;
        }

        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException malformed)
        {
            var place = new Place(file, (int)(malformed.LineNumber ?? 0) + 1);
            return IsTooDeep(bytes.Span)
                ? HistoryErrors.FeedTooDeep.At(new Place(file), $"{MaxDepth}")
                : HistoryErrors.FeedMalformed.At(place, $"{(malformed.BytePositionInLine ?? 0) + 1}");
        }
    }

    private static byte[]? FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            var letter = one is >= 0x80 and <= 0x9f ? Windows1252[one - 0x80] : (char)one;
            if (letter == '\0')
            {
                return null;
            }

            text.Append(letter);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The parser only says that something is wrong; brackets outside of texts say whether it is the depth.
    private static bool IsTooDeep(ReadOnlySpan<byte> bytes)
    {
        var (depth, inText) = (0, false);
        for (var at = 0; at < bytes.Length; at++)
        {
            var one = bytes[at];
            if (inText)
            {
                at += one == '\\' ? 1 : 0;
                inText = one != '"';
                continue;
            }

            inText = one == '"';
            depth += one is (byte)'[' or (byte)'{' ? 1 : one is (byte)']' or (byte)'}' ? -1 : 0;
            if (depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}
