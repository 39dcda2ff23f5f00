using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Signs in: by a passkey, or by a password and then a code.</summary>
[May(SiteAction.ComeIn)]
public sealed class SignInModel : AccountPageModel
{
    public Form Form { get; } = new(EmailField, PasswordField);

    public IActionResult OnGet() => IsIn ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        var email = Form.Typed("email");
        if (TooMany(AttemptKind.SignIn, email, Form) is { } later) return later;
        switch (await SignIns.PasswordAsync(email, Form.Typed("password")))
        {
            case SignInOutcome.SecondStep: return GoTo(SitePages.SecondStep, ("to", To));
            case SignInOutcome.SecondFactorMissing: return GoTo(SitePages.SecondFactor);
            default:
                Form.Fail("email", new Text(
                    "Address and password do not go together, or the address is not confirmed, or there were too many attempts and the account is locked for fifteen minutes",
                    "L’adresse et le mot de passe ne vont pas ensemble, ou l’adresse n’est pas confirmée, ou il y a eu trop de tentatives et le compte est verrouillé pendant quinze minutes"));
                return Again();
        }
    }

    /// <summary>What the browser needs to ask for a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await SignIns.PasskeyOptionsAsync(), "application/json");

    /// <summary>What the passkey answered.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string? credential)
    {
        if (TooMany(AttemptKind.SignIn, "passkey", Form) is { } later) return later;
        if (credential is { Length: > 0 } && await SignIns.PasskeyAsync(credential) == SignInOutcome.SignedIn) return GoOn();
        Form.Fail(null, new Text("This passkey opens no account here", "Cette clé d’accès n’ouvre aucun compte ici"));
        return Again();
    }
}
