using System.Buffers;

namespace OpenEntry.Selection.Proofs;

/// <summary>Hexadecimal digits in lower case, and no others: each value has one spelling.</summary>
internal static class Hex
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdef"u8);

    /// <summary>Fills <paramref name="bytes"/>; false, and the bytes are undefined, if the text is anything but two digits a byte.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, Span<byte> bytes) =>
        text.Length == bytes.Length * 2
        && !text.ContainsAnyExcept(Digits)
        && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;

    /// <summary>Writes two digits a byte; how many were written.</summary>
    public static int Write(ReadOnlySpan<byte> bytes, Span<byte> text)
    {
        Convert.TryToHexStringLower(bytes, text, out var length);
        return length;
    }
}
