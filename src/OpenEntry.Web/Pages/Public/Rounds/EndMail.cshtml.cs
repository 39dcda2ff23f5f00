using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>Ends letters about rounds; by a button, since mail programs open links by themselves. A link of nothing is told the same: no letters are sent.</summary>
public sealed class EndMailModel(Desks desks) : SitePageModel
{
    public bool IsOver { get; private set; }

    public async Task OnGetAsync(string code) => IsOver = await desks.Subscriptions.IsConfirmedAsync(code, Stop).ConfigureAwait(false) is null;

    public async Task<IActionResult> OnPostAsync(string code)
    {
        await desks.Subscriptions.EndAsync(code, Stop).ConfigureAwait(false);
        return GoTo(SitePages.EndSubscription, ("code", code));
    }
}
