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

    /// <summary>The profile when nothing changes its score any more.</summary>
    public ProfileRow? Closed { get; private set; }

    public ReadProfile? Read { get; private set; }

    public IReadOnlyList<CalendarStep> Steps { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var opened = await OpenShownAsync().ConfigureAwait(false);
        Closed = ClosedOf(opened);
        Read = Closed is null ? ReadOf(opened) : null;
        if (Read is { } read) Steps = [.. ScoreCalendar.Steps(read.Profile, Desks.Office.Law, Here.Today, Here.Today.PlusYears(Years))];
    }
}
