using OpenEntry.Law.Calendars;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Every day of the next two years on which something changes by itself, with why.</summary>
public sealed class CalendarModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    private const int Years = 2;

    public ReadProfile? Read { get; private set; }

    public IReadOnlyList<CalendarStep> Steps { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Read = ReadOf(await OpenShownAsync().ConfigureAwait(false));
        if (Read is { } read) Steps = [.. ScoreCalendar.Steps(read.Profile, Desks.Office.Law, Here.Today, Here.Today.PlusYears(Years))];
    }
}
