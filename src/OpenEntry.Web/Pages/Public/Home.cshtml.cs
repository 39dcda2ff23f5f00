using OpenEntry.Lab.History;
using OpenEntry.Registry.Pools;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public;

/// <summary>What this is, the last rounds, and the ways in.</summary>
internal sealed class HomeModel(PublishedRounds published, KindNames kinds, PoolNow pool) : SitePageModel
{
    private const int LastRounds = 5;

    public KindNames Kinds { get; } = kinds;

    public IReadOnlyList<RoundRecord> Rounds { get; private set; } = [];

    public RoundStatistics Statistics { get; private set; } = null!;

    public PoolFigures Figures { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var history = await published.AllAsync(Stop).ConfigureAwait(false);
        (Rounds, Statistics) = ([.. history.Rounds.Reverse().Take(LastRounds)], RoundStatistics.Of(history.Rounds));
        Figures = await pool.FiguresAsync(Stop).ConfigureAwait(false);
    }
}
