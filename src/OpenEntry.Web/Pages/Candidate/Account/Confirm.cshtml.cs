using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Confirms an address by the link that was sent to it, and the password that was chosen: whoever has the mailbox and did not open the account cannot be taken in.</summary>
[May(SiteAction.ComeIn)]
public sealed class ConfirmModel : AccountPageModel
{
    public Form Form { get; } = new(PasswordField);

    public bool IsOver { get; private set; }

    public async Task OnGetAsync(string code) => IsOver = !(await Desks.Accounts.OfLinkAsync(code, LinkPurpose.ConfirmEmail, Stop)).IsOk;

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        if (TooMany(AttemptKind.Confirm, code, Form) is { } later) return later;
        if (!(await Desks.Accounts.OfLinkAsync(code, LinkPurpose.ConfirmEmail, Stop)).TryGet(out var row, out _)) return Over();
        var account = await Desks.SignIns.FindAsync(row.Id, Stop);
        if (account is null || !await Users.CheckPasswordAsync(account, Form.Typed("password")))
        {
            Form.Fail("password", new Text("This is not the password that the account was opened with", "Ce n’est pas le mot de passe avec lequel le compte a été ouvert"));
            return Again();
        }

        if (!(await Desks.Accounts.ConfirmAsync(code, Stop)).IsOk) return Over();
        await SignIns.WeakAsync(account);
        return GoTo(SitePages.SecondFactor);
    }

    private IActionResult Over()
    {
        IsOver = true;
        return Again();
    }
}
