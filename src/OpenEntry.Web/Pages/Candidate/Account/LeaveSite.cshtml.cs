using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Signs out, by a button: a link could be followed by a program.</summary>
[May(SiteAction.ComeIn)]
public sealed class LeaveSiteModel : AccountPageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return GoTo(SitePages.SignIn, ("done", "out"));
    }
}
