using NodaTime;

namespace OpenEntry.Law.Json;

/// <summary>Reads the two ISO 8601 forms the data formats allow, from UTF-8, to the letter: no other separators, offsets or spaces.</summary>
public static class IsoText
{
    /// <summary>A date <c>YYYY-MM-DD</c> of the Gregorian calendar, years 0001 to 9999.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        if (TryDay(text, out var year, out var month, out var day))
        {
            date = new LocalDate(year, month, day);
            return true;
        }
        date = default;
        return false;
    }

    /// <summary>An instant <c>YYYY-MM-DDThh:mm:ss[.fffffffff]Z</c>, with none or one to nine decimals. No leap second, no hour 24.</summary>
    public static bool TryInstant(ReadOnlySpan<byte> text, out IsoInstant instant)
    {
        instant = default;
        if (text.Length < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[^1] != 'Z'
            || !TryDay(text[..10], out var year, out var month, out var day)
            || !TryTwo(text[11..], 23, out var hour) || !TryTwo(text[14..], 59, out var minute) || !TryTwo(text[17..], 59, out var second))
        {
            return false;
        }
        var fraction = text[19..^1];
        var nanoseconds = 0;
        var digits = 0;
        if (!fraction.IsEmpty)
        {
            digits = fraction.Length - 1;
            if (fraction[0] != '.' || digits is 0 or > 9)
            {
                return false;
            }
            foreach (var letter in fraction[1..])
            {
                if (!char.IsAsciiDigit((char)letter))
                {
                    return false;
                }
                nanoseconds = (nanoseconds * 10) + (letter - '0');
            }
            for (var i = digits; i < 9; i++)
            {
                nanoseconds *= 10;
            }
        }
        instant = new IsoInstant((DaysSinceEpoch(year, month, day) * 86_400L) + (hour * 3600) + (minute * 60) + second, nanoseconds, (byte)digits);
        return true;
    }

    private static bool TryDay(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryTwo(text, 99, out var century) || !TryTwo(text[2..], 99, out var rest)
            || !TryTwo(text[5..], 12, out month) || !TryTwo(text[8..], 31, out day))
        {
            return false;
        }
        year = (century * 100) + rest;
        return year > 0 && month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryTwo(ReadOnlySpan<byte> text, int greatest, out int value)
    {
        var tens = (uint)(text[0] - '0');
        var ones = (uint)(text[1] - '0');
        value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9 && value <= greatest;
    }

    // Counted from 1 March, so that the leap day closes the year: the civil calendar's usual arithmetic.
    private static long DaysSinceEpoch(int year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        return (365L * y) + (y / 4) - (y / 100) + (y / 400) + dayOfYear - 719_468;
    }
}
