using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Another password, by whoever knows the present one.</summary>
[May(SiteAction.ManageAccount)]
public sealed class ChangePasswordModel : AccountPageModel
{
    public Form Form { get; } = new(PasswordField with { Label = new Text("Present password", "Mot de passe actuel") }, NewPasswordField);

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await Visitor.AccountAsync(Stop);
        Form.TakeAndCheck(Request.Form);
        if (Form.ErrorOf("new") is null && PasswordRule.Of(Form.Typed("new"), account.Email) is { } weak) Form.Fail("new", weak);
        if (!Form.IsValid) return Again();
        if (TooMany(AttemptKind.SignIn, account.Email, Form) is { } later) return later;
        if (!await Users.CheckPasswordAsync(account, Form.Typed("password")))
        {
            Form.Fail("password", new Text("This is not your present password", "Ce n’est pas votre mot de passe actuel"));
            return Again();
        }

        var changed = await Desks.SignIns.ChangePasswordAsync(account.Id, Users.Hash(Form.Typed("new")), Visitor.Session!.Id, Stop);
        if (changed.IsOk) return GoTo(SitePages.Security, ("done", "password"));
        Fail(Form, null, changed.Errors);
        return Again();
    }
}
