using System.Buffers.Text;
using System.Globalization;
using System.Text;
using NodaTime;

namespace OpenEntry.Selection;

/// <summary>Writes instants: one of the pool as it was written there, any other with as many decimals as say it in full.</summary>
internal static class InstantText
{
    public const int Longest = 30;
    private const long Second = 1_000_000_000;

    /// <summary><c>YYYY-MM-DDThh:mm:ss[.fffffffff]Z</c> with the given number of decimals, 0 to 9; the length in bytes.</summary>
    public static int Write(long nanoseconds, int digits, Span<byte> text)
    {
        var seconds = Math.DivRem(nanoseconds, Second, out var fraction);
        return Write(seconds, (int)fraction, digits, text);
    }

    /// <summary>The same with 0, 3, 6 or 9 decimals, the fewest that say it in full.</summary>
    public static int Write(long nanoseconds, Span<byte> text) => Write(nanoseconds, Digits((int)(nanoseconds % Second)), text);

    /// <summary>The same, of whole seconds since 1970-01-01T00:00:00Z (years 0001 to 9999) and nanoseconds of the second.</summary>
    public static int Write(long seconds, int fraction, int digits, Span<byte> text)
    {
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

    /// <summary>An instant that comes as a value, with 0, 3, 6 or 9 decimals, the fewest that say it in full.</summary>
    public static string Of(Instant instant)
    {
        var (seconds, fraction) = Parts(instant);
        Span<byte> text = stackalloc byte[Longest];
        return Encoding.ASCII.GetString(text[..Write(seconds, fraction, Digits(fraction), text)]);
    }

    /// <summary>Whole seconds since 1970-01-01T00:00:00Z and nanoseconds of the second.</summary>
    public static (long Seconds, int Nanoseconds) Parts(Instant instant)
    {
        var seconds = instant.ToUnixTimeSeconds();
        return (seconds, (instant - Instant.FromUnixTimeSeconds(seconds)).SubsecondNanoseconds);
    }

    /// <summary>Decimals for an instant that has no spelling: whole seconds, milli-, micro- or nanoseconds, whichever says it in full.</summary>
    public static byte Digits(int nanosecond) =>
        nanosecond == 0 ? (byte)0 : nanosecond % 1_000_000 == 0 ? (byte)3 : nanosecond % 1000 == 0 ? (byte)6 : (byte)9;
}
