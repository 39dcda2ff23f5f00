using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Sets up an authenticator app: a code to scan, or a key to type; it is in use once a code of it was given.</summary>
[May(SiteAction.SetUpSecondFactor)]
public sealed class AuthenticatorModel : AccountPageModel
{
    public Form Form { get; } = new(CodeField);

    /// <summary>The key as one types it.</summary>
    public string Key { get; private set; } = "";

    public QrCode? Drawing { get; private set; }

    /// <summary>Whether another app is in use now, which this one takes the place of.</summary>
    public bool Replaces { get; private set; }

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await Visitor.AccountAsync(Stop);
        if (!MaySetUp(account)) return GoTo(SitePages.SignIn);
        Form.TakeAndCheck(Request.Form);
        if (Form.IsValid && TooMany(AttemptKind.SecondStep, $"{account.Id}", Form) is { } later)
        {
            await PrepareAsync();
            return later;
        }

        if (Form.IsValid)
        {
            var used = await Desks.SignIns.UseAuthenticatorAsync(account.Id, Form.Typed("code"), Stop);
            if (used.IsOk)
            {
                if (Visitor.Session is { IsStrong: false }) await SignIns.StrongAsync(used.Value);
                return used.Value.RecoveryCodes == 0 ? GoTo(SitePages.RecoveryCodes, ("done", "first")) : GoTo(SitePages.Security, ("done", "app"));
            }

            Fail(Form, "code", used.Errors);
        }

        await PrepareAsync();
        return Again();
    }

    private async Task PrepareAsync()
    {
        var account = await Visitor.AccountAsync(Stop);
        var key = (await Desks.SignIns.PrepareAuthenticatorAsync(account.Id, Stop)).Value;
        (Key, Replaces) = (AuthenticatorCode.Written(key), account.AuthenticatorKey is not null);
        Drawing = QrCode.Of(AuthenticatorCode.Address(key, "OpenEntry", account.Email));
    }
}
