using NodaTime;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Calendars;

/// <summary>Lives to tell stories of: an accountant (an occupation of no category), single, in her twenties, with nothing else until said.</summary>
internal static class Lives
{
    public const string Accountant = "11100";

    public static readonly Profile Plain = new()
    {
        Id = "someone",
        BirthDate = Day("2000-05-05"),
        FirstOfficialLanguage = OfficialLanguage.English,
        SettlementFunds = 30_000,
    };

    public static LocalDate Day(string text) => Telling.Day(text);

    /// <summary>The steps of a life for which the calendar finds each of them at once, and looks at no day in vain.</summary>
    public static List<CalendarStep> ExactSteps(Profile profile, string from, string to)
    {
        var steps = ScoreCalendar.Steps(profile, Stories.Law, Day(from), Day(to)).ToList();
        var looks = new List<LocalDate>();
        var last = Stories.Law.On(Day(from)).Assessor.Assess(profile, Day(from));
        while (NextCheck.After(profile, last, Stories.Law, Day(to)) is { } day)
        {
            looks.Add(day);
            last = Stories.Law.On(day).Assessor.Assess(profile, day);
        }

        Assert.Equal(steps.Select(step => step.Date), looks);
        return steps;
    }

    /// <summary>IELTS at CLB 9 in every ability.</summary>
    public static LanguageTestResult Clb9(string taken, string? result = null) => Ielts(taken, 8, 7, 7, 7) with { ResultDate = result is null ? null : Day(result) };

    public static LanguageTestResult Ielts(string taken, decimal listening, decimal reading, decimal writing, decimal speaking) => new()
    {
        Test = "ielts",
        TestDate = Day(taken),
        Listening = listening,
        Reading = reading,
        Writing = writing,
        Speaking = speaking,
    };

    /// <summary>TCF Canada at NCLC 7 in every ability.</summary>
    public static LanguageTestResult Nclc7(string taken) => new() { Test = "tcf", TestDate = Day(taken), Listening = 458, Reading = 453, Writing = 10, Speaking = 10 };

    public static Job Work(string country, string from, string? to = null, string noc = Accountant, decimal hours = 40) => new()
    {
        Noc = noc,
        Country = country,
        From = Day(from),
        To = to is null ? null : Day(to),
        HoursPerWeek = hours,
    };

    public static Credential Bachelor(string assessed, CredentialLevel level = CredentialLevel.ThreeYearOrMore) => new()
    {
        Level = level,
        Country = "BR",
        Completed = Day("2016-06-30"),
        Assessment = new CredentialAssessment { Body = "wes", Issued = Day(assessed), Equivalent = level },
    };
}
