using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Calendars.Ahead;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Calendars;

/// <summary>
/// When a person must be looked at again. What is asked for is worked out from the facts: days on which something begins, ends or comes of age are
/// known, and hours of work pass what a rule asks for along straight lines.
/// </summary>
public static class NextCheck
{
    /// <summary>
    /// A day after that of the assessment before which nothing a person would notice changes (<see cref="Assessment.HasSameOutcomeAs"/>), the
    /// profile staying as it is: mostly the very day of the next change. Null when nothing changes up to the horizon.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="assessment">It, assessed on a day under the law of that day.</param>
    /// <param name="book">The law.</param>
    /// <param name="horizon">The last day of interest.</param>
    public static LocalDate? After(Profile profile, Assessment assessment, LawBook book, LocalDate horizon)
    {
        var reform = assessment.Law.ReformName;
        while (assessment.Date < horizon)
        {
            var stop = Stop(profile, assessment, book, horizon);
            if (Change(assessment, stop ?? horizon) is { } day && day != stop) return day;
            if (stop is not { } date) return null;

            // The law changes, or a job begins: what that does is seen by assessing, and mostly it does nothing.
            var then = book.On(date, reform).Assessor.Assess(profile, date);
            if (!then.HasSameOutcomeAs(assessment)) return date;
            assessment = then;
        }

        return null;
    }

    /// <summary>The first day that cannot be foretold from the assessment: of an amendment, of a job in the future, of a body's designation.</summary>
    private static LocalDate? Stop(Profile profile, Assessment assessment, LawBook book, LocalDate horizon)
    {
        LocalDate? stop = null;
        foreach (var day in book.Days) Note(day);
        Note(assessment.Person.Law.NextDesignation(assessment.Date));
        foreach (var job in profile.Work) Note(job.From.PlusDays(1));
        foreach (var job in profile.Spouse?.Work ?? []) Note(job.From.PlusDays(1));
        return stop;

        void Note(LocalDate? day)
        {
            if (day > assessment.Date && day <= horizon && !(day >= stop)) stop = day;
        }
    }

    private static LocalDate? Change(Assessment assessment, LocalDate last)
    {
        var person = assessment.Person;
        var outlook = new Outlook(assessment.Date, last);
        var facts = new FactsAhead(person, outlook);
        var work = new WorkAhead(person.Work, person.Law, outlook);
        var spouseWork = person.SpouseWork is null ? null : new WorkAhead(person.SpouseWork, person.Law, outlook);
        new ScoreAhead(assessment, facts, work, spouseWork, outlook).Look();
        new ProgramsAhead(assessment, facts, work, spouseWork, outlook).Look();
        return outlook.HasChange ? Anniversary.Day(outlook.Last) : null;
    }
}
