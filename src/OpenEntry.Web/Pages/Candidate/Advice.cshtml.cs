using OpenEntry.Lab.History;
using OpenEntry.Law.Advice;
using OpenEntry.Law.Assessments;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>What would raise one's score, best first, and whether it would have met the last rounds.</summary>
public sealed class AdviceModel(Desks desks, Visitor visitor, PublishedRounds rounds) : CandidatePageModel(desks, visitor)
{
    private const int Shown = 15;

    private RoundHistory _history = RoundHistory.Empty;

    /// <summary>The profile when nothing changes its score any more.</summary>
    public ProfileRow? Closed { get; private set; }

    public ReadProfile? Read { get; private set; }

    public IReadOnlyList<AdviceItem> Singles { get; private set; } = [];

    /// <summary>Two things together; not with a nomination, beside which the rest hardly matters.</summary>
    public IReadOnlyList<AdviceItem> Pairs { get; private set; } = [];

    public IReadOnlyList<PastCutOff> RoundsOf(Assessment then) => PastCutOff.OpenTo(then, _history, Here.Today);

    public async Task OnGetAsync()
    {
        var opened = await OpenShownAsync().ConfigureAwait(false);
        Closed = ClosedOf(opened);
        Read = Closed is null ? ReadOf(opened) : null;
        if (Read is not { } read) return;
        _history = await rounds.AllAsync(Stop).ConfigureAwait(false);
        var (singles, pairs) = Advisor.Advise(read.Profile, Desks.Office.Law, Here.Today);
        Singles = [.. singles.Take(Shown)];
        Pairs = [.. pairs.Where(item => !item.Kinds.Contains(AdviceKind.Nomination)).Take(Shown)];
    }
}
