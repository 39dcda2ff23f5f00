using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>The code of the authenticator, after the password.</summary>
[May(SiteAction.ComeIn)]
public sealed class SecondStepModel : AccountPageModel
{
    public Form Form { get; } = new(CodeField);

    /// <summary>Whether there is an app at all; with passkeys alone, it is one of those that is asked for.</summary>
    public bool HasAuthenticator { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await WaitingAsync() ? Page() : GoTo(SitePages.SignIn, ("to", To));

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await WaitingAsync()) return GoTo(SitePages.SignIn, ("to", To));
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        var waiting = await SignIns.WaitingAsync();
        if (TooMany(AttemptKind.SecondStep, $"{waiting!.Id}", Form) is { } later) return later;
        if (await SignIns.CodeAsync(Form.Typed("code")) == SignInOutcome.SignedIn) return GoOn();
        Form.With("code", (string?)null).Fail("code", new Text("This is not the code that the app shows now", "Ce n’est pas le code que l’application affiche en ce moment"));
        return Again();
    }

    private async Task<bool> WaitingAsync()
    {
        var waiting = await SignIns.WaitingAsync();
        HasAuthenticator = waiting?.AuthenticatorKey is not null;
        return waiting is not null;
    }
}
