using Microsoft.AspNetCore.Mvc;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>The account at a glance: how one signs in, and where to change it.</summary>
[May(SiteAction.ManageAccount)]
public sealed class SecurityModel : AccountPageModel
{
    public Form Form { get; } = new();

    public Registry.Accounts.Account Account { get; private set; } = null!;

    public int Sessions { get; private set; }

    public Task OnGetAsync() => LookAsync();

    /// <summary>Takes the authenticator away.</summary>
    public async Task<IActionResult> OnPostRemoveAppAsync()
    {
        var removed = await Desks.SignIns.RemoveAuthenticatorAsync(Visitor.AccountId, Stop);
        if (removed.IsOk) return GoTo(SitePages.Security, ("done", "app-removed"));
        Fail(Form, null, removed.Errors);
        await LookAsync();
        return Again();
    }

    private async Task LookAsync()
    {
        Account = await Visitor.AccountAsync(Stop);
        Sessions = (await Desks.Sessions.ListAsync(Account.Id, Stop)).Count;
    }
}
