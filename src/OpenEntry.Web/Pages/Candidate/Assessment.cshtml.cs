using OpenEntry.Lab.History;
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

    public IReadOnlyList<PastCutOff> Rounds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Read = ReadOf(await OpenShownAsync().ConfigureAwait(false));
        if (Read is { } read) Rounds = PastCutOff.OpenTo(read.Assessment, await rounds.AllAsync(Stop).ConfigureAwait(false), Here.Today);
    }
}
