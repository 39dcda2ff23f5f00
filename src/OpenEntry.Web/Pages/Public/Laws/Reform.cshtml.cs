using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>A proposal beside the law of today. What is not known of it is said to be unknown.</summary>
internal sealed class ReformModel(LawToday law) : SitePageModel
{
    public Reform Reform { get; private set; } = null!;

    public IReadOnlyList<(Provision Proposed, ProvisionStanding? Now)> Provisions { get; private set; } = [];

    public IActionResult OnGet(string name)
    {
        if (law.Book.Reforms.FirstOrDefault(reform => reform.Name == name) is not { } found) return NotFound();
        Reform = found;
        Provisions = [.. found.Provisions.Values.OrderBy(provision => provision.Name, StringComparer.Ordinal).Select(provision => (provision, ProvisionStanding.Of(law.InForce, provision.Name, law.Day)))];
        return Page();
    }

    public string Now(ProvisionStanding? standing) =>
        standing is null ? Say("no such provision", "aucune telle disposition") : ValueSummary.Of(standing.Provision, standing.Value, Language);
}
