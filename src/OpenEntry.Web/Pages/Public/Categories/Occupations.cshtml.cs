using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Categories;

/// <summary>Finds occupations.</summary>
internal sealed class OccupationsModel(LawToday law) : SitePageModel
{
    public const int Most = 60;

    private const int Longest = 100;

    public string Typed { get; private set; } = "";

    public IReadOnlyList<Occupation> Found { get; private set; } = [];

    public int All { get; private set; }

    public bool IsMisspelt { get; private set; }

    /// <summary>Only by what people call it, not by a title.</summary>
    public bool IsEveryday { get; private set; }

    public IActionResult OnGet(string? q)
    {
        Typed = q?.Trim() ?? "";
        if (Typed.Length > Longest) Typed = Typed[..Longest];
        var found = NocSearch.Find(law.Book.Noc, Typed);
        // A code that is one is what was meant.
        if (found is [{ Kind: NocMatchKind.Code } only]) return GoTo(SitePages.Occupation, ("code", only.Occupation.Code));
        (All, Found) = (found.Count, [.. found.Take(Most).Select(match => match.Occupation)]);
        IsMisspelt = found is [{ Kind: NocMatchKind.Misspelt }, ..];
        IsEveryday = found is [{ Kind: NocMatchKind.Everyday }, ..];
        return Page();
    }
}
