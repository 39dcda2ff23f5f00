using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate.Rounds;

/// <summary>The rounds of this office since the profile was submitted, each with the way to its answer.</summary>
public sealed class IndexModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public ProfileRow? Row { get; private set; }

    public IReadOnlyList<RoundRow> Rounds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Row = MyFile.Active ?? MyFile.Last;
        if (Row?.SubmittedAt is not { } submitted) return;
        Rounds = [.. (await Desks.RoundReader.ListAsync(Stop).ConfigureAwait(false)).Where(round => round.State is RoundState.Released or RoundState.Published && round.ReleasedAt >= submitted)];
    }
}
