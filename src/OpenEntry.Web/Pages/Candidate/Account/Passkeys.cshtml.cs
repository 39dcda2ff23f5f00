using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>The passkeys of an account: added, removed.</summary>
[May(SiteAction.SetUpSecondFactor)]
public sealed class PasskeysModel : AccountPageModel
{
    public Form Form { get; } = new(new Field("name", FieldKind.Text, new Text("Name", "Nom"))
    {
        Hint = new Text("To tell it from others: blue laptop, telephone.", "Pour la distinguer des autres\u00a0: portable bleu, téléphone."),
        Longest = SignInDesk.LongestName,
        AutoComplete = "off",
        Width = 20,
    });

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public Task OnGetAsync() => LookAsync();

    /// <summary>What the browser needs to make one.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var account = await Visitor.AccountAsync(Stop);
        return MaySetUp(account) ? Content(await SignIns.NewPasskeyOptionsAsync(account), "application/json") : GoTo(SitePages.SignIn);
    }

    /// <summary>What the browser made.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? credential)
    {
        var account = await Visitor.AccountAsync(Stop);
        if (!MaySetUp(account)) return GoTo(SitePages.SignIn);
        Form.TakeAndCheck(Request.Form);
        var made = Form.IsValid && credential is { Length: > 0 } ? await SignIns.NewPasskeyAsync(account, credential) : null;
        if (Form.IsValid && made is null) Form.Fail(null, new Text("No passkey was made. Try once more, in a browser with scripts", "Aucune clé d’accès n’a été créée. Réessayez, dans un navigateur avec scripts"));
        if (made is not null)
        {
            var added = await Desks.SignIns.AddPasskeyAsync(account.Id, Form.Typed("name"), (name, now) => AccountStore.Row(account.Id, name, now, made), Stop);
            if (added.IsOk)
            {
                if (Visitor.Session is { IsStrong: false }) await SignIns.StrongAsync(added.Value);
                return added.Value.RecoveryCodes == 0 ? GoTo(SitePages.RecoveryCodes, ("done", "first")) : GoTo(SitePages.Passkeys, ("done", "added"));
            }

            Fail(Form, "name", added.Errors);
        }

        await LookAsync();
        return Again();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string? passkey)
    {
        var account = await Visitor.AccountAsync(Stop);
        if (!MaySetUp(account)) return GoTo(SitePages.SignIn);
        var gone = account.Passkeys.FirstOrDefault(one => IdOf(one) == passkey);
        var removed = await Desks.SignIns.RemovePasskeyAsync(account.Id, gone?.Row.CredentialId ?? [], Stop);
        if (removed.IsOk) return GoTo(SitePages.Passkeys, ("done", "removed"));
        Fail(Form, null, removed.Errors);
        await LookAsync();
        return Again();
    }

    public static string IdOf(Passkey passkey) => Convert.ToHexString(passkey.Row.CredentialId);

    private async Task LookAsync()
    {
        var account = await Visitor.AccountAsync(Stop);
        (Passkeys, IsFirst) = (account.Passkeys, !account.HasSecondFactor);
    }
}
