using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Changes the address by the link that was sent to the new one; by a button, since mail programs open links by themselves.</summary>
[May(SiteAction.ComeIn)]
public sealed class ConfirmEmailModel : AccountPageModel
{
    public bool IsOver { get; private set; }

    public async Task OnGetAsync(string code) => IsOver = !(await Desks.Accounts.OfLinkAsync(code, LinkPurpose.ChangeEmail, Stop)).IsOk;

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if ((await Desks.Accounts.ChangeEmailAsync(code, Stop)).IsOk) return Visitor.IsSignedIn ? GoTo(SitePages.Security) : GoTo(SitePages.SignIn, ("done", "email"));
        IsOver = true;
        return Again();
    }
}
