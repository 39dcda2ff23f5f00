using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>A new password by the link that was sent. The second factor stays.</summary>
[May(SiteAction.ComeIn)]
public sealed class ResetPasswordModel : AccountPageModel
{
    public Form Form { get; } = new(NewPasswordField);

    public bool IsOver { get; private set; }

    public async Task OnGetAsync(string code) => IsOver = !(await Desks.Accounts.OfLinkAsync(code, LinkPurpose.ResetPassword, Stop)).IsOk;

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        if (TooMany(AttemptKind.Reset, code, Form) is { } later) return later;
        if (!(await Desks.Accounts.OfLinkAsync(code, LinkPurpose.ResetPassword, Stop)).TryGet(out var row, out _)) return Over();
        var email = (await Desks.SignIns.FindAsync(row.Id, Stop))?.Email ?? "";
        if (PasswordRule.Of(Form.Typed("new"), email) is { } weak)
        {
            Form.Fail("new", weak);
            return Again();
        }

        return (await Desks.SignIns.ResetPasswordAsync(code, Users.Hash(Form.Typed("new")), Stop)).IsOk ? GoTo(SitePages.SignIn, ("done", "password")) : Over();
    }

    private IActionResult Over()
    {
        IsOver = true;
        return Again();
    }
}
