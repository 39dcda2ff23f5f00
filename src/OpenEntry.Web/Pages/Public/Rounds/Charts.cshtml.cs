using Microsoft.AspNetCore.Mvc;
using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>Cut-offs and invitations by kind over time, and the pool by band over time.</summary>
internal sealed class ChartsModel(PublishedRounds published, KindNames kinds) : SitePageModel
{
    // Few enough to tell apart; whoever wants one kind chooses it.
    private static readonly (Text Name, Func<RoundRecord, bool> Holds)[] Groups =
    [
        (new("All programs", "Tous les programmes"), round => round.Kind == RoundKind.General),
        (new("Provincial nominees", "Candidats des provinces"), round => round.KindKey == "PNP"),
        (new("Canadian Experience Class", "Expérience canadienne"), round => round.KindKey == "CEC"),
        (new("Other programs", "Autres programmes"), round => round.Kind == RoundKind.Program && round.KindKey is not ("PNP" or "CEC")),
        (new("French", "Français"), round => round.KindKey == "french"),
        (new("Other categories", "Autres catégories"), round => round.Kind == RoundKind.Category && round.KindKey != "french"),
    ];

    // The bands of the feed, the narrow ones added up.
    private static readonly (string Name, int[] Bands)[] Bands =
        [("601–1200", [1]), ("501–600", [2]), ("451–500", [3]), ("401–450", [9]), ("351–400", [15]), ("0–350", [16, 17])];

    public Form Form { get; private set; } = new();

    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    /// <summary>How many of the rounds were held here.</summary>
    public int Held { get; private set; }

    /// <summary>The day of the first distribution of the record.</summary>
    public LocalDate PoolSince { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var all = (await published.AllAsync(Stop).ConfigureAwait(false)).Rounds;
        Form = new Form(new Field("kind", FieldKind.Select, new("Kind of round", "Type de ronde")) { Optional = true, Blank = Choose.All, Choices = Choose.Kinds(all, kinds, Language) }).TakeAndCheck(Request.Query);
        if (!Form.IsValid) return Again();
        var kind = Form.Typed("kind");
        Held = all.Count(round => !published.IsOfficial(round));
        PoolSince = published.Official.Rounds.Min(round => round.DistributionAsOf) ?? Here.Today;
        var shown = kind.Length == 0 ? Groups.Select(group => (Name: Here.Say(group.Name), group.Holds)).ToArray() : [(Here.Say(kinds.Of(kind)), round => round.KindKey == kind)];
        var rounds = all.Where(round => shown.Any(one => one.Holds(round))).ToList();
        Charts = [CutOffs(rounds, shown, kind.Length == 0), Invitations(rounds, shown), Pool(published.Official.Rounds)];
        return Page();
    }

    private Chart CutOffs(List<RoundRecord> rounds, (string Name, Func<RoundRecord, bool> Holds)[] shown, bool byMonth)
    {
        // Of all kinds the lowest of each month: a table of every round is that of the rounds themselves.
        var times = byMonth
            ? rounds.GroupBy(round => FirstOf(round.Date)).OrderBy(month => month.Key).Select(month => (Day: month.Key, Rounds: month.ToList())).ToList()
            : [.. rounds.GroupBy(round => round.Date).OrderBy(day => day.Key).Select(day => (Day: day.Key, Rounds: day.ToList()))];
        return new Chart(
            byMonth ? Say("Lowest cut-off of each month, by kind", "Note minimale la plus basse de chaque mois, par type") : Say("Cut-off of each round", "Note minimale de chaque ronde"),
            ChartAxis.Days(byMonth ? Say("Month", "Mois") : "Date", [.. times.Select(time => time.Day)], byMonth ? Month : RoundWords.Day),
            [.. shown.Select(one => new ChartSeries(one.Name, byMonth ? "points" : "steps", [.. times.Select(time => time.Rounds.Where(one.Holds).Min(round => (long?)round.CutOff))]))])
        { FromZero = false };
    }

    private Chart Invitations(List<RoundRecord> rounds, (string Name, Func<RoundRecord, bool> Holds)[] shown)
    {
        var years = rounds.GroupBy(round => round.Date.Year).OrderBy(year => year.Key).ToList();
        return new Chart(
            Say("Invitations by year and kind", "Invitations par année et par type"),
            ChartAxis.Names(Say("Year", "Année"), [.. years.Select(year => $"{year.Key}")]),
            [.. shown.Select(one => new ChartSeries(one.Name, shown.Length == 1 ? "bars" : "line", [.. years.Select(year => (long?)year.Where(one.Holds).Sum(round => (long)round.Invitations))]))]);
    }

    // Of the official record alone: another pool in the same line would look as if the one had become the other.
    private Chart Pool(IEnumerable<RoundRecord> official)
    {
        var months = official.Where(round => round.Bands is not null).GroupBy(round => FirstOf(round.DistributionAsOf!.Value))
            .OrderBy(month => month.Key).Select(month => month.MaxBy(round => round.DistributionAsOf)!).ToList();
        return new Chart(
            Say("Candidates in the official pool by score, the last count of each month", "Candidats dans le bassin officiel selon la note, le dernier compte de chaque mois"),
            ChartAxis.Days(Say("As of", "Au"), [.. months.Select(round => round.DistributionAsOf!.Value)], RoundWords.Day),
            [.. Bands.Select(band => new ChartSeries(band.Name, "line", [.. months.Select(round => (long?)band.Bands.Sum(one => (long)round.Bands![one]))]))]);
    }

    private static LocalDate FirstOf(LocalDate date) => new(date.Year, date.Month, 1);

    private static string Month(LocalDate date) => RoundWords.Day(date)[..7];
}
