using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law.Invitations;
using OpenEntry.Law.Views;
using OpenEntry.Registry.Pools;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public;

/// <summary>The life of a file, its deadlines as the law has them today, and what is known of waiting.</summary>
internal sealed class HowItWorksModel(LawToday law, PublishedRounds published, PoolNow pool) : SitePageModel
{
    private static readonly string[] DeadlineProvisions =
        ["profile.draft", "pool.validity", "nomination.acceptance", ApplicationDeadline.ProvisionName, "processing.service-standard", "language-test.validity", "education-assessment.validity"];

    public IReadOnlyList<ProvisionStanding> Deadlines { get; private set; } = [];

    /// <summary>What an invitation of today would leave.</summary>
    public ApplicationDeadline? IfInvitedToday { get; private set; }

    public PoolFigures Figures { get; private set; } = null!;

    public PoolWaits Waits { get; private set; } = null!;

    /// <summary>Rounds of the last twelve months of the official record, and what they came to.</summary>
    public RoundStatistics Year { get; private set; } = null!;

    public LocalDate YearFrom { get; private set; }

    /// <summary>Of rounds with a tie-break in that year, half reached somebody who had waited at most so many days.</summary>
    public double? TieBreakDays { get; private set; }

    /// <summary>Days between rounds in that year, the middle one.</summary>
    public double? Between { get; private set; }

    /// <summary>The last round of the official record that tells the pool.</summary>
    public RoundRecord? Pool { get; private set; }

    public async Task OnGetAsync()
    {
        var today = law.Day;
        Deadlines = [.. DeadlineProvisions.Select(name => ProvisionStanding.Of(law.InForce, name, today)).OfType<ProvisionStanding>()];
        IfInvitedToday = ApplicationDeadline.Of(law.Book, today).TryGet(out var deadline, out _) ? deadline : null;
        Figures = await pool.FiguresAsync(Stop).ConfigureAwait(false);
        Waits = await pool.WaitsAsync(Stop).ConfigureAwait(false);
        var history = published.Official;
        // The last year of the record, not of the calendar: the record may end before today.
        YearFrom = history.Rounds.IsEmpty ? today : history.Rounds.Max(round => round.Date).PlusYears(-1).PlusDays(1);
        var rounds = history.Rounds.Where(round => round.Date >= YearFrom).OrderBy(round => round.Instant).ToArray();
        Year = RoundStatistics.Of(rounds);
        TieBreakDays = Median(rounds.Where(round => round.TieBreak is not null).Select(round => (round.Instant - round.TieBreak!.Value).TotalDays));
        Between = Median(rounds.Zip(rounds.Skip(1)).Select(pair => (double)Period.DaysBetween(pair.First.Date, pair.Second.Date)));
        Pool = history.LatestDistribution(today);
    }

    private static double? Median(IEnumerable<double> values)
    {
        var all = values.Order().ToArray();
        return all.Length == 0 ? null : (all[(all.Length - 1) / 2] + all[all.Length / 2]) / 2;
    }
}
