using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate.Rounds;

/// <summary>The rounds of this office since one first submitted a profile, each with its outcome and the way to its answer.</summary>
public sealed class IndexModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public IReadOnlyList<RoundRow> Rounds { get; private set; } = [];

    /// <summary>Those that invited, whichever profile it was and whatever became of the invitation.</summary>
    public IReadOnlySet<Guid> InvitedIn { get; private set; } = new HashSet<Guid>();

    public async Task OnGetAsync()
    {
        if (MyFile.Person.Profiles.Min(one => one.SubmittedAt) is not { } first) return;
        Rounds = [.. (await Desks.RoundReader.ListAsync(Stop).ConfigureAwait(false)).Where(round => round.State is RoundState.Released or RoundState.Published && round.ReleasedAt >= first)];
        InvitedIn = (await Desks.Invitations.OfAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).Select(one => one.RoundId).ToHashSet();
    }
}
