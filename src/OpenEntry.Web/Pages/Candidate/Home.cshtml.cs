using OpenEntry.Lab.History;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Where one stands: score, rank, what it opens, what changes next, and what to do.</summary>
public sealed class HomeModel(Desks desks, Visitor visitor, PublishedRounds rounds) : CandidatePageModel(desks, visitor)
{
    public OpenedProfile? Opened { get; private set; }

    public ReadProfile? Read { get; private set; }

    public PoolRank? Rank { get; private set; }

    public ProfileProgress? Progress { get; private set; }

    public InvitationRow? Invitation { get; private set; }

    public NominationRow? Offer { get; private set; }

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public PastCutOff? LastRound { get; private set; }

    /// <summary>Files of others that one may act in, or is offered; none while one acts in one of them.</summary>
    public IReadOnlyList<ReceivedAccess> Received { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (!Visitor.IsActingForSomebody) Received = await Desks.Access.ReceivedAsync(Visitor.AccountId, Stop).ConfigureAwait(false);
        Opened = await OpenShownAsync().ConfigureAwait(false);
        Read = ReadOf(Opened);
        Notices = [.. (await Desks.Notices.NoticesOfAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).Where(notice => notice.ReadAt is null).Take(5)];
        if (Opened is not { Row: var row }) return;
        switch (row.State)
        {
            case ProfileState.InPool:
                if ((await Desks.Statistics.RankAsync(row.Number, Stop).ConfigureAwait(false)).TryGet(out var rank, out _)) Rank = rank;
                break;
            case ProfileState.Invited or ProfileState.Accepted or ProfileState.Lapsed:
                Invitation = await InvitationOfAsync(row).ConfigureAwait(false);
                break;
            case ProfileState.Draft:
                Progress = ProfileProgress.Of(ProfileJson.Parse(Opened.Document!), Desks.Office.Law, Here.Today, Language, isCalculator: false);
                break;
            default:
                break;
        }

        Offer = (await Desks.Nominations.ListAsync(row.Id, Stop).ConfigureAwait(false)).FirstOrDefault(one => one.State == NominationState.Offered);
        if (Read is { } read && row.State.CanChange() && PastCutOff.OpenTo(read.Assessment, await rounds.AllAsync(Stop).ConfigureAwait(false), Here.Today) is [var last, ..]) LastRound = last;
    }
}
