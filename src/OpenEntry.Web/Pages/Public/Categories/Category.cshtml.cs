using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Categories;

/// <summary>A category: its versions, and of one of them the rules and occupations.</summary>
internal sealed class CategoryModel(LawToday law) : SitePageModel
{
    public IReadOnlyList<CategoryVersion> Versions { get; private set; } = [];

    public CategoryVersion Shown { get; private set; } = null!;

    public bool IsInForce(CategoryVersion version) => version.IsInForce(law.Day);

    public IReadOnlyList<Occupation> Occupations { get; private set; } = [];

    public IActionResult OnGet(string key, string? version)
    {
        Versions = [.. CategoryVersion.All(law.Book)[key]];
        if (Versions.Count == 0) return NotFound();
        if (version is null) Shown = Versions.LastOrDefault(IsInForce) ?? Versions[^1];
        else if (Versions.LastOrDefault(one => one.Rule.Version == version) is { } asked) Shown = asked;
        else return NotFound();
        Occupations = [.. Shown.Rule.Occupations.Order().Select(code => law.Book.Noc[code]!)];
        return Page();
    }
}
