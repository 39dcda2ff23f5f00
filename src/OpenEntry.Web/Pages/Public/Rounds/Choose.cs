using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>What there is to choose among rounds.</summary>
internal static class Choose
{
    public static readonly Text All = new("All kinds", "Tous les types");

    public static readonly Text AllYears = new("All", "Toutes");

    /// <summary>The kinds there have been: all programs, programs, categories, by name within each.</summary>
    public static IReadOnlyList<Choice> Kinds(IEnumerable<RoundRecord> rounds, KindNames names, OfficialLanguage language) =>
        [.. rounds.GroupBy(round => round.KindKey).Select(kind => (Key: kind.Key, kind.First().Kind, Name: names.Of(kind.Key)))
            .OrderBy(one => one.Kind).ThenBy(one => one.Name.In(language), StringComparer.Ordinal).Select(one => new Choice(one.Key, one.Name))];

    /// <summary>The years there have been rounds in, newest first.</summary>
    public static IReadOnlyList<Choice> Years(IEnumerable<RoundRecord> rounds) =>
        [.. rounds.Select(round => round.Date.Year).Distinct().OrderDescending().Select(year => new Choice($"{year}", Text.Same($"{year}")))];
}
