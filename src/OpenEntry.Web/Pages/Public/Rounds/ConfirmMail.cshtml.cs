using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>Confirms letters about rounds; by a button, since mail programs open links by themselves.</summary>
public sealed class ConfirmMailModel(Desks desks) : SitePageModel
{
    /// <summary>Whether it is confirmed; null when the link is of nothing.</summary>
    public bool? IsConfirmed { get; private set; }

    public async Task OnGetAsync(string code) => IsConfirmed = await desks.Subscriptions.IsConfirmedAsync(code, Stop).ConfigureAwait(false);

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if ((await desks.Subscriptions.ConfirmAsync(code, Stop).ConfigureAwait(false)).IsOk) return GoTo(SitePages.ConfirmSubscription, ("code", code));
        return Again();
    }
}
