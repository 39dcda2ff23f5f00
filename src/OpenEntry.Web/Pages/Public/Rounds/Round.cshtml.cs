using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law.Books;
using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>One round with all that is known of it.</summary>
internal sealed class RoundModel(PublishedRounds published, KindNames kinds, LawBook law, Desks desks) : SitePageModel
{
    // Bands that are no sum of others, from the lowest scores up.
    private static readonly int[] Simple = [.. Enumerable.Range(1, PoolBands.Count).Where(band => !IsSum(band)).OrderBy(band => PoolBands.Ranges[band - 1].From)];

    public KindNames Kinds { get; } = kinds;

    public RoundRecord Round { get; private set; } = null!;

    public RoundRecord? Previous { get; private set; }

    public RoundRecord? Before { get; private set; }

    public RoundRecord? After { get; private set; }

    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>Held here, with what is proven of it; null for a round of the official record.</summary>
    public RoundView? Held { get; private set; }

    /// <summary>The provision that says who is in the category.</summary>
    public Provision? Category { get; private set; }

    public Chart? Pool { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number)
    {
        var history = await published.AllAsync(Stop).ConfigureAwait(false);
        if (history.ByNumber(number) is not { } round) return NotFound();
        Round = round;
        // Its like: a pool of its own says nothing about the official one, nor that one about it.
        Previous = new RoundHistory(history.Rounds.Where(other => published.IsOfficial(other) == published.IsOfficial(round)), []).PreviousOfKind(round);
        var at = history.Rounds.IndexOf(round);
        (Before, After) = (at > 0 ? history.Rounds[at - 1] : null, at + 1 < history.Rounds.Length ? history.Rounds[at + 1] : null);
        Corrections = [.. history.CorrectionsOf(number)];
        Category = round.Category is { } key ? law[$"category.{key}"] : null;
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var held)
            && (await desks.RoundReader.ShowAsync(held, Stop).ConfigureAwait(false)).TryGet(out var view, out _)
            && view.Round.State == RoundState.Published)
        {
            Held = view;
        }

        Pool = round.Bands is { } bands
            ? new Chart(Say("Candidates in the pool by score", "Candidats dans le bassin selon la note"),
                ChartAxis.Names(Say("Scores", "Notes"), [.. Simple.Select(RoundWords.Band)]),
                [new(Say("Candidates", "Candidats"), "bars", [.. Simple.Select(band => (long?)bands[band])])])
            { HasTable = true }
            : null;
        return Page();
    }

    public int Days => Period.DaysBetween(Previous!.Date, Round.Date);

    public static bool IsSum(int band) => PoolBands.Identities.Any(identity => identity.Sum == band);

    public static bool IsPart(int band) => PoolBands.Identities.Any(identity => identity.Sum != PoolBands.Count && identity.Parts.Contains(band));

    public bool HoldsCutOff(int band) => !IsSum(band) && PoolBands.Ranges[band - 1] is var (low, high) && Round.CutOff >= low && Round.CutOff <= high;
}
