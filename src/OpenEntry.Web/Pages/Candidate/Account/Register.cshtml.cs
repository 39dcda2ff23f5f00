using Microsoft.AspNetCore.Mvc;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Opens an account. The answer is the same whether the address has one or not.</summary>
[May(SiteAction.ComeIn)]
public sealed class RegisterModel : AccountPageModel
{
    public Form Form { get; } = new(EmailField with { AutoComplete = "email" }, NewPasswordField with { Label = PasswordField.Label });

    public IActionResult OnGet() => IsIn ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        Form.TakeAndCheck(Request.Form);
        var (email, password) = (Form.Typed("email"), Form.Typed("new"));
        if (Form.Has("new") && PasswordRule.Of(password, email) is { } weak && Form.ErrorOf("new") is null) Form.Fail("new", weak);
        if (!Form.IsValid) return Again();
        if (TooMany(AttemptKind.Register, email, Form) is { } later) return later;
        var asked = await SignIns.EvenAsync(() => Desks.Accounts.RegisterAsync(email, Users.Hash(password), Language, Links.WithSecret(SitePages.ConfirmAccount), Links.To(SitePages.SignIn), Stop));
        if (asked.IsOk) return GoTo(SitePages.CheckMail);
        Fail(Form, "email", asked.Errors);
        return Again();
    }
}
