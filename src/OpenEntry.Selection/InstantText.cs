using System.Buffers.Text;
using System.Globalization;

namespace OpenEntry.Selection;

/// <summary>Writes an instant of the pool as it was written there.</summary>
internal static class InstantText
{
    public const int Longest = 30;
    private const long Second = 1_000_000_000;

    /// <summary><c>YYYY-MM-DDThh:mm:ss[.fffffffff]Z</c> with the given number of decimals, 0 to 9; the length in bytes.</summary>
    public static int Write(long nanoseconds, int digits, Span<byte> text)
    {
        var seconds = Math.DivRem(nanoseconds, Second, out var fraction);
        DateTime.UnixEpoch.AddSeconds(seconds).TryFormat(text, out var length, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        if (digits > 0)
        {
            text[length++] = (byte)'.';
            Span<byte> nine = stackalloc byte[9];
            Utf8Formatter.TryFormat(fraction, nine, out _, new System.Buffers.StandardFormat('D', 9));
            nine[..digits].CopyTo(text[length..]);
            length += digits;
        }
        text[length++] = (byte)'Z';
        return length;
    }
}
