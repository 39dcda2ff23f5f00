using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>A recovery code instead of the code of the app.</summary>
[May(SiteAction.ComeIn)]
public sealed class RecoveryStepModel : AccountPageModel
{
    public Form Form { get; } = new(new Field("paper", FieldKind.Text, new Text("Recovery code", "Code de récupération"))
    {
        Hint = new Text("One of the codes that you kept when you set up the second step. It works once.", "L’un des codes conservés lors de la configuration de la seconde étape. Il sert une seule fois."),
        AutoComplete = "off",
        Width = 20,
    });

    public async Task<IActionResult> OnGetAsync() => await SignIns.WaitingAsync() is null ? GoTo(SitePages.SignIn, ("to", To)) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await SignIns.WaitingAsync() is not { } waiting) return GoTo(SitePages.SignIn, ("to", To));
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        if (TooMany(AttemptKind.SecondStep, $"{waiting.Id}", Form) is { } later) return later;
        if (await SignIns.RecoveryCodeAsync(Form.Typed("paper")) == SignInOutcome.SignedIn) return GoOn();
        Form.Fail("paper", new Text("This is none of your recovery codes, or it was used already", "Ce n’est pas l’un de vos codes de récupération, ou il a déjà servi"));
        return Again();
    }
}
