using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Where one is signed in: listed, ended one by one or all but this one.</summary>
[May(SiteAction.ManageAccount)]
public sealed class SessionsModel : AccountPageModel
{
    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public async Task OnGetAsync() => Sessions = await Desks.Sessions.ListAsync(Visitor.AccountId, Stop);

    public async Task<IActionResult> OnPostEndAsync([FromForm] Guid session)
    {
        await Desks.Sessions.RevokeAsync(Visitor.AccountId, session, Stop);
        return session == Visitor.Session!.Id ? GoTo(SitePages.SignIn, ("done", "out")) : GoTo(SitePages.Sessions, ("done", "ended"));
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await Desks.Sessions.RevokeOthersAsync(Visitor.AccountId, Visitor.Session!.Id, Stop);
        return GoTo(SitePages.Sessions, ("done", "ended"));
    }
}
