using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>
/// A date, or date and time, as people typed it into the feed: "April 11, 2024 at 13:23:42 UTC" and its many deviations (commas, blanks
/// and "at" missing or doubled, ordinals, no year, the date twice, a stray AM), in English and French.
/// </summary>
internal sealed partial record FeedMoment
{
    private const int LongestText = 200;

    /// <summary>Month and day; <see cref="Year"/> may be missing.</summary>
    public AnnualDate? Day { get; private init; }

    public int? Year { get; private init; }

    public LocalTime? Time { get; private init; }

    /// <summary>A date in digits, alone or beside the one in words.</summary>
    public LocalDate? InDigits { get; private init; }

    /// <summary>AM or PM after a time that can only be of 24 hours: without meaning.</summary>
    public bool StrayMeridiem { get; private init; }

    /// <summary>AM or PM was taken at its word and changed the hour.</summary>
    public bool TwelveHours { get; private init; }

    public OfficialLanguage? Language { get; private init; }

    /// <summary>The date, where it is complete and exists.</summary>
    public LocalDate? Date => (Year, Day) is ({ } year, { } day) ? day.InYear(year) : Day is null ? InDigits : null;

    public static FeedMoment? Read(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var folded = Folding.Letters(text).Replace("a.m.", "am", StringComparison.Ordinal).Replace("p.m.", "pm", StringComparison.Ordinal);
        var found = new Found();
        for (var at = 0; at < folded.Length;)
        {
            var token = Token().Match(folded, at);
            if (!token.Success || !found.Take(token))
            {
                return null;
            }

            at += token.Length;
        }

        return found.Result();
    }

    // A token matches at the very place; whatever is not one makes the whole text unreadable. French hours may be written "13 h 23 min 42 s".
    [GeneratedRegex(
        @"\G(?:(?<ymd>\d{4}-\d{1,2}-\d{1,2})(?!\d)|(?<dmy>\d{1,2}[-/]\d{1,2}[-/]\d{4})(?!\d)|(?<time>\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?)(?!\d)" +
        @"|(?<heures>\d{1,2} ?h ?\d{2}(?: ?min(?: ?\d{1,2} ?s)?)?)(?![a-z0-9])|(?<day>\d{1,2})(?:st|nd|rd|th|er|re|e)?(?![0-9:])(?=[^a-z]|at|a|$)" +
        @"|(?<year>\d{4})(?!\d)|(?<word>[a-z]+)|(?<between>[ ,.()]+))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    private static int[] Numbers(string text) =>
        [.. Digits().Matches(text).Take(3).Select(digits => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture))];

    /// <summary>What has been found so far; each thing once, or twice the same.</summary>
    private sealed class Found
    {
        private int? _day;
        private int? _month;
        private int? _year;
        private LocalTime? _time;
        private LocalDate? _digits;
        private string? _meridiem;
        private OfficialLanguage? _language;

        public bool Take(Match token)
        {
            var text = token.Value;
            if (token.Groups["between"].Success)
            {
                return true;
            }

            if (token.Groups["ymd"].Success)
            {
                var ymd = Numbers(text);
                return Date(ymd[0], ymd[1], ymd[2]);
            }

            if (token.Groups["dmy"].Success)
            {
                var dmy = Numbers(text);
                return Date(dmy[2], dmy[1], dmy[0]);
            }

            if (token.Groups["time"].Success || token.Groups["heures"].Success)
            {
                var hms = Numbers(text);
                return Hour(hms[0], hms[1], hms.Length > 2 ? hms[2] : 0);
            }

            if (token.Groups["day"].Success)
            {
                return Once(ref _day, Numbers(text)[0]);
            }

            return token.Groups["year"].Success ? Once(ref _year, Numbers(text)[0]) : Word(text);
        }

        public FeedMoment? Result()
        {
            if ((_day is null) != (_month is null) || (_year is not null && _day is null) || (_day is null && _digits is null && _time is null))
            {
                return null;
            }

            if (_day is { } day && (_year is < 1900 or > 2999 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(_year ?? 2000, _month!.Value)))
            {
                return null;
            }

            var (hour, stray, twelve) = (_time?.Hour, _meridiem) switch
            {
                ({ } late and (> 12 or 0), not null) => (late, true, false),
                (12, "am") => (0, false, true),
                ({ } afternoon and < 12, "pm") => (afternoon + 12, false, true),
                ({ } other, _) => (other, false, false),
                _ => (0, false, false),
            };
            return new FeedMoment
            {
                Day = _day is { } known ? new AnnualDate(_month!.Value, known) : null,
                Year = _year,
                Time = _time is { } time ? new LocalTime(hour, time.Minute, time.Second) : null,
                InDigits = _digits,
                StrayMeridiem = stray,
                TwelveHours = twelve,
                Language = _language,
            };
        }

        private bool Word(string word)
        {
            if (MonthNames.Find(word) is { } month)
            {
                _language ??= month.Language;
                return Once(ref _month, month.Month);
            }

            if (word is "am" or "pm")
            {
                return _meridiem is null && (_meridiem = word) is not null;
            }

            return word is "at" or "a" or "le" or "on" or "of" or "utc" or "gmt" or "z" or "t" or "tuc"
                or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
                or "lundi" or "mardi" or "mercredi" or "jeudi" or "vendredi" or "samedi" or "dimanche";
        }

        private bool Hour(int hour, int minute, int second)
        {
            if (hour > 23 || minute > 59 || second > 59)
            {
                return false;
            }

            var time = new LocalTime(hour, minute, second);
            return Once(ref _time, time);
        }

        private bool Date(int year, int month, int day)
        {
            // Day and month in the other order: only where it cannot be anything else.
            if (month > 12 && day <= 12)
            {
                (month, day) = (day, month);
            }

            return year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
                && Once(ref _digits, new LocalDate(year, month, day));
        }

        private static bool Once<T>(ref T? slot, T value)
            where T : struct
        {
            if (slot is { } before && !before.Equals(value))
            {
                return false;
            }

            slot = value;
            return true;
        }
    }
}
