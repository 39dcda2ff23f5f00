using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Categories;

/// <summary>One occupation: what the law of today makes of it, and its codes in the other edition.</summary>
internal sealed class OccupationModel(LawToday law) : SitePageModel
{
    public Occupation Occupation { get; private set; } = null!;

    public bool? IsSkilled { get; private set; }

    public bool IsTrade { get; private set; }

    public IReadOnlyList<CategoryRule> Categories { get; private set; } = [];

    public IReadOnlyList<Occupation> Other { get; private set; } = [];

    /// <summary>The edition that is in use today.</summary>
    public int Edition { get; private set; }

    public IActionResult OnGet(string code)
    {
        if (!NocCode.TryParse(code, out var parsed) || law.Book.Noc[parsed] is not { } occupation) return NotFound();
        var standings = law.Occupations;
        (Occupation, Edition) = (occupation, standings.Edition);
        (IsSkilled, IsTrade) = (standings.IsSkilled(occupation), standings.IsTrade(occupation));
        (Categories, Other) = ([.. standings.Categories(occupation)], [.. standings.Other(occupation)]);
        return Page();
    }
}
