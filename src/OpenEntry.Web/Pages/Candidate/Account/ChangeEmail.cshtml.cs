using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Asks for another address, which is confirmed by a letter to it. Whether it has an account already is not told here.</summary>
[May(SiteAction.ManageAccount)]
public sealed class ChangeEmailModel : AccountPageModel
{
    public Form Form { get; } = new(EmailField with { Label = new Text("New e-mail address", "Nouvelle adresse courriel"), AutoComplete = "email" }, PasswordField);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        var account = await Visitor.AccountAsync(Stop);
        if (TooMany(AttemptKind.SignIn, account.Email, Form) is { } later) return later;
        if (TooMany(AttemptKind.Letter, $"{account.Id}", Form) is { } much) return much;
        if (!await Users.CheckPasswordAsync(account, Form.Typed("password")))
        {
            Form.Fail("password", new Text("This is not your password", "Ce n’est pas votre mot de passe"));
            return Again();
        }

        var asked = await SignIns.EvenAsync(() => Desks.Accounts.AskEmailChangeAsync(account.Id, Form.Typed("email"), Links.WithSecret(SitePages.ConfirmEmail), Links.To(SitePages.SignIn), Stop));
        if (asked.IsOk) return GoTo(SitePages.CheckMail);
        Fail(Form, "email", asked.Errors);
        return Again();
    }
}
