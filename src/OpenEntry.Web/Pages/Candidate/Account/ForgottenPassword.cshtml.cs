using Microsoft.AspNetCore.Mvc;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Asks for a link to a new password. The answer is the same whether the address has an account or not.</summary>
[May(SiteAction.ComeIn)]
public sealed class ForgottenPasswordModel : AccountPageModel
{
    public Form Form { get; } = new(EmailField);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        var email = Form.Typed("email");
        if (TooMany(AttemptKind.Reset, email, Form) is { } later) return later;
        var asked = await SignIns.EvenAsync(() => Desks.Accounts.AskResetAsync(email, Links.WithSecret(SitePages.ResetPassword), Links.WithSecret(SitePages.ConfirmAccount), Stop));
        if (asked.IsOk) return GoTo(SitePages.CheckMail);
        Fail(Form, "email", asked.Errors);
        return Again();
    }
}
