using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Calendars;

/// <summary>The slow way to a calendar, which cannot miss a day: every one is assessed under its own law.</summary>
internal static class DayByDay
{
    /// <summary>The days after one, up to and including another, on which the outcome is not that of the day before.</summary>
    public static List<LocalDate> Changes(Profile profile, LawBook book, LocalDate from, LocalDate to, string? reform = null)
    {
        var days = new List<LocalDate>();
        var before = On(from);
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
        {
            var after = On(day);
            if (!after.HasSameOutcomeAs(before)) days.Add(day);
            before = after;
        }

        return days;

        Assessment On(LocalDate day) => book.On(day, reform).Assessor.Assess(profile, day);
    }
}
