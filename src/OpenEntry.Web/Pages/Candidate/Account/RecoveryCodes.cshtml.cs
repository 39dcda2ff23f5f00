using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Codes for when the app or the passkey is lost: made anew, and shown once.</summary>
[May(SiteAction.ManageAccount)]
public sealed partial class RecoveryCodesModel : AccountPageModel
{
    /// <summary>Those just made; they are not to be seen again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public async Task OnGetAsync() => Left = (await Visitor.AccountAsync(Stop)).RecoveryCodes;

    public async Task OnPostAsync() => Codes = await Users.NewRecoveryCodesAsync(await Visitor.AccountAsync(Stop));

    /// <summary>The codes on the page as a file. They are kept nowhere, so the page sends them along.</summary>
    public IActionResult OnPostFile([FromForm] string[] codes)
    {
        if (codes.Length is 0 or > 20 || !codes.All(Code().IsMatch)) return BadRequest();
        var text = $"OpenEntry\r\n{Say("Recovery codes: each works once, instead of the code of the app.", "Codes de récupération\u00a0: chacun sert une fois, à la place du code de l’application.")}\r\n\r\n{string.Join("\r\n", codes)}\r\n";
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", Say("openentry-recovery-codes.txt", "openentry-codes-de-recuperation.txt"));
    }

    [GeneratedRegex("^[A-Z0-9]{5}-[A-Z0-9]{5}$")]
    private static partial Regex Code();
}
