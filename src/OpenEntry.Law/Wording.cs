using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace OpenEntry.Law;

/// <summary>Numbers, dates and small words as each language writes them. The machine's own culture plays no part.</summary>
public static class Wording
{
    private const char Space = '\u00a0';

    private static readonly ZonedDateTimePattern EnglishTime = ZonedDateTimePattern.CreateWithInvariantCulture("'at 'HH':'mm':'ss' (UTC'o<g>')'", null);

    private static readonly ZonedDateTimePattern FrenchTime =
        ZonedDateTimePattern.CreateWithInvariantCulture("'à 'HH'\u00a0h\u00a0'mm'\u00a0min\u00a0'ss'\u00a0s (UTC'o<g>')'", null);

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary><c>1,234</c>; <c>1 234</c>.</summary>
    public static string Number(long value, OfficialLanguage language) => Grouped(value.ToString("N0", CultureInfo.InvariantCulture), language);

    /// <summary><c>1,234.50</c>; <c>1 234,50</c>.</summary>
    public static string Number(decimal value, int decimals, OfficialLanguage language) =>
        Grouped(value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), language);

    /// <summary>With its sign: <c>+12</c>, <c>-1,000</c>, <c>0</c>.</summary>
    public static string Change(long value, OfficialLanguage language) => (value > 0 ? "+" : "") + Number(value, language);

    /// <summary><c>$14,690</c>; <c>14 690 $</c>.</summary>
    public static string Dollars(decimal value, OfficialLanguage language)
    {
        var number = Number(value, value == decimal.Truncate(value) ? 0 : 2, language);
        return language == OfficialLanguage.French ? $"{number}{Space}$" : $"${number}";
    }

    /// <summary>Of a share from 0 to 1: <c>12.5%</c>; <c>12,5 %</c>.</summary>
    public static string Percent(decimal share, int decimals, OfficialLanguage language)
    {
        var number = Number(share * 100, decimals, language);
        return language == OfficialLanguage.French ? $"{number}{Space}%" : $"{number}%";
    }

    /// <summary><c>April 11, 2024</c>; <c>11 avril 2024</c>, <c>1er avril 2024</c>.</summary>
    public static string Date(LocalDate date, OfficialLanguage language)
    {
        var year = date.Year.ToString("0000", CultureInfo.InvariantCulture);
        return language == OfficialLanguage.French
            ? $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {FrenchMonths[date.Month - 1]} {year}"
            : $"{EnglishMonths[date.Month - 1]} {date.Day.ToString(CultureInfo.InvariantCulture)}, {year}";
    }

    /// <summary>The name of a month, 1 to 12: <c>April</c>; <c>avril</c>.</summary>
    public static string Month(int month, OfficialLanguage language) => (language == OfficialLanguage.French ? FrenchMonths : EnglishMonths)[month - 1];

    /// <summary>To the second, in UTC as the rounds publish it: <c>April 11, 2024 at 13:25:27 UTC</c>; <c>11 avril 2024 à 13 h 25 min 27 s UTC</c>.</summary>
    public static string Instant(Instant instant, OfficialLanguage language)
    {
        var at = instant.InUtc();
        return language == OfficialLanguage.French
            ? string.Create(CultureInfo.InvariantCulture, $"{Date(at.Date, language)} à {at.Hour:00}{Space}h{Space}{at.Minute:00}{Space}min{Space}{at.Second:00}{Space}s UTC")
            : string.Create(CultureInfo.InvariantCulture, $"{Date(at.Date, language)} at {at.Hour:00}:{at.Minute:00}:{at.Second:00} UTC");
    }

    /// <summary>As the clocks of a zone show it: <c>April 11, 2024 at 09:25:27 (UTC-04)</c>; <c>11 avril 2024 à 09 h 25 min 27 s (UTC-04)</c>.</summary>
    public static string Local(Instant instant, DateTimeZone zone, OfficialLanguage language)
    {
        var at = instant.InZone(zone);
        return $"{Date(at.Date, language)} {(language == OfficialLanguage.French ? FrenchTime : EnglishTime).Format(at)}";
    }

    /// <summary>A date in both languages.</summary>
    public static Text Date(LocalDate date) => new(Date(date, OfficialLanguage.English), Date(date, OfficialLanguage.French));

    /// <summary>An instant in both languages, to the second.</summary>
    public static Text Instant(Instant instant) => new(Instant(instant, OfficialLanguage.English), Instant(instant, OfficialLanguage.French));

    /// <summary>A number with its noun in both languages.</summary>
    public static Text Count(long value, Text one, Text many) => new(Count(value, one, many, OfficialLanguage.English), Count(value, one, many, OfficialLanguage.French));

    /// <summary><c>yes</c> or <c>no</c>; <c>oui</c> or <c>non</c>.</summary>
    public static string YesNo(bool value, OfficialLanguage language) =>
        (value, language) switch
        {
            (true, OfficialLanguage.French) => "oui",
            (false, OfficialLanguage.French) => "non",
            (true, _) => "yes",
            (false, _) => "no",
        };

    /// <summary><c>English</c>; <c>anglais</c>.</summary>
    public static string NameOf(OfficialLanguage named, OfficialLanguage language) =>
        (named, language) switch
        {
            (OfficialLanguage.English, OfficialLanguage.French) => "anglais",
            (OfficialLanguage.French, OfficialLanguage.French) => "français",
            (OfficialLanguage.English, _) => "English",
            _ => "French",
        };

    /// <summary><c>a, b and c</c>; <c>a, b et c</c>.</summary>
    public static string List(IReadOnlyList<string> words, OfficialLanguage language) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {(language == OfficialLanguage.French ? "et" : "and")} {words[^1]}",
    };

    /// <summary>A number with its noun: English has one for 1, French for 0 and 1.</summary>
    public static string Count(long value, Text one, Text many, OfficialLanguage language)
    {
        var single = language == OfficialLanguage.French ? Math.Abs(value) < 2 : Math.Abs(value) == 1;
        return $"{Number(value, language)}{(language == OfficialLanguage.French ? Space : ' ')}{(single ? one : many).In(language)}";
    }

    /// <summary>With a capital letter first.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>A label before what it names: <c>Score: </c>; <c>Note : </c>.</summary>
    public static string Label(string label, OfficialLanguage language) => language == OfficialLanguage.French ? $"{label}{Space}: " : $"{label}: ";

    private static string Grouped(string invariant, OfficialLanguage language) =>
        language == OfficialLanguage.French ? invariant.Replace(',', Space).Replace('.', ',') : invariant;
}
