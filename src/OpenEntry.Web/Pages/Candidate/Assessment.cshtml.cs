using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Every line of one's score, every condition, what became of what was declared.</summary>
public sealed class AssessmentModel(Desks desks, Visitor visitor, PublishedRounds rounds) : CandidatePageModel(desks, visitor)
{
    public ReadProfile? Read { get; private set; }

    /// <summary>Whether rounds can still be open to the profile.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Of when the score is.</summary>
    public Text Of { get; private set; }

    public IReadOnlyList<PastCutOff> Rounds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var opened = await OpenShownAsync().ConfigureAwait(false);
        Read = ReadOf(opened);
        if (opened is not { Row: var row } || Read is not { } read) return;
        IsOpen = row.State.CanChange();
        Of = ScoreDay.Of(row, read.Assessment.Date, await InvitationOfAsync(row).ConfigureAwait(false));
        if (IsOpen) Rounds = PastCutOff.OpenTo(read.Assessment, await rounds.AllAsync(Stop).ConfigureAwait(false), Here.Today);
    }
}
