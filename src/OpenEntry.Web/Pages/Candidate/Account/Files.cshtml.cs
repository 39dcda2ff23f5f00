using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Files of others: offers to take up, and people to begin or stop acting for.</summary>
[May(SiteAction.ManageAccount)]
public sealed class FilesModel : AccountPageModel
{
    public Form Form { get; } = new();

    public IReadOnlyList<ReceivedAccess> Received { get; private set; } = [];

    public async Task OnGetAsync() => Received = await Desks.Access.ReceivedAsync(Visitor.AccountId, Stop);

    public async Task<IActionResult> OnPostTakeUpAsync([FromForm] Guid grant) => await AfterAsync(await Desks.Access.TakeUpAsync(Visitor.AccountId, grant, Stop), "taken-up");

    public async Task<IActionResult> OnPostGiveBackAsync([FromForm] Guid grant) => await AfterAsync(await Desks.Access.GiveBackAsync(Visitor.AccountId, grant, Stop), "given-back");

    public async Task<IActionResult> OnPostActAsync([FromForm] Guid person) => await AfterAsync(await Desks.Sessions.ActForAsync(Visitor.Session!, person, Stop), "acting");

    public async Task<IActionResult> OnPostStopAsync()
    {
        await Desks.Sessions.ActForOneselfAsync(Visitor.Session!, Stop);
        return GoTo(SitePages.Files, ("done", "stopped"));
    }

    private async Task<IActionResult> AfterAsync<T>(Result<T> done, string what)
    {
        if (done.IsOk) return GoTo(SitePages.Files, ("done", what));
        Fail(Form, null, done.Errors);
        await OnGetAsync();
        return Again();
    }
}
