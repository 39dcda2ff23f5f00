using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Who has access to one’s file, and had it.</summary>
[May(SiteAction.GiveAccess)]
public sealed class AccessModel : AccountPageModel
{
    public Form Form { get; } = new();

    public IReadOnlyList<GivenAccess> Given { get; private set; } = [];

    public async Task OnGetAsync() => Given = await Desks.Access.GivenAsync(Visitor.PersonId, Stop);

    public async Task<IActionResult> OnPostEndAsync([FromForm] Guid grant)
    {
        var ended = await Desks.Access.RevokeAsync(Visitor.PersonId, grant, Stop);
        if (ended.IsOk) return GoTo(SitePages.Access, ("done", "ended"));
        Fail(Form, null, ended.Errors);
        await OnGetAsync();
        return Again();
    }

    public static Text Name(AccessState state) => state switch
    {
        AccessState.Offered => new("offered, not taken up yet", "offert, pas encore accepté"),
        AccessState.TakenUp => new("has access", "a accès"),
        AccessState.Revoked => new("ended", "terminé"),
        AccessState.Over => new("run out", "expiré"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
