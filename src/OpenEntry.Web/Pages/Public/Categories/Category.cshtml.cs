using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Categories;

/// <summary>A category: its versions, and of one of them the rules and occupations.</summary>
internal sealed class CategoryModel(LawToday law, PublishedRounds published) : SitePageModel
{
    public IReadOnlyList<CategoryVersion> Versions { get; private set; } = [];

    public CategoryVersion Shown { get; private set; } = null!;

    /// <summary>Whether there was ever a round of it, under any version.</summary>
    public bool HasRounds { get; private set; }

    public bool IsInForce(CategoryVersion version) => version.IsInForce(law.Day);

    public IReadOnlyList<Occupation> Occupations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, string? version)
    {
        Versions = [.. CategoryVersion.All(law.Book)[key]];
        if (Versions.Count == 0) return NotFound();
        if (version is null) Shown = Versions.LastOrDefault(IsInForce) ?? Versions[^1];
        else if (Versions.LastOrDefault(one => one.Rule.Version == version) is { } asked) Shown = asked;
        else return NotFound();
        HasRounds = (await published.AllAsync(Stop).ConfigureAwait(false)).LastOf(key) is not null;
        Occupations = [.. Shown.Rule.Occupations.Order().Select(code => law.Book.Noc[code]!)];
        return Page();
    }
}
