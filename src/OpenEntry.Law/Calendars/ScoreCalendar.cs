using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Calendars;

/// <summary>
/// The days on which a person's score, programs or categories change by themselves, the profile staying as it is and jobs that go on going on.
/// Only days on which something can change are assessed (<see cref="NextCheck"/>), each under its own law.
/// </summary>
public static class ScoreCalendar
{
    /// <summary>The steps after <paramref name="from"/>, up to and including <paramref name="to"/>.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="book">The law.</param>
    /// <param name="from">The day to start from; its own state is the first "before".</param>
    /// <param name="to">The last day.</param>
    /// <param name="reform">Name of a reform, or null.</param>
    public static IEnumerable<CalendarStep> Steps(Profile profile, LawBook book, LocalDate from, LocalDate to, string? reform = null)
    {
        var last = book.On(from, reform).Assessor.Assess(profile, from);
        while (NextCheck.After(profile, last, book, to) is { } day)
        {
            var after = book.On(day, reform).Assessor.Assess(profile, day);
            if (!after.HasSameOutcomeAs(last))
            {
                var eve = day.PlusDays(-1);
                var before = last.Date == eve ? last : book.On(eve, reform).Assessor.Assess(profile, eve);
                yield return new CalendarStep(day, before, after, Causes.Of(before, after));
            }

            last = after;
        }
    }

    /// <summary>The next day on which anything changes, or null when nothing does up to <paramref name="horizon"/>.</summary>
    public static LocalDate? NextChange(Profile profile, LawBook book, LocalDate from, LocalDate horizon, string? reform = null) =>
        Steps(profile, book, from, horizon, reform).Select(step => (LocalDate?)step.Date).FirstOrDefault();
}
