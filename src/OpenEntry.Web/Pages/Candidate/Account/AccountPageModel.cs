using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>What the pages of an account share: its desks, its limits, its fields, and where one goes on to.</summary>
public abstract class AccountPageModel : SitePageModel
{
    protected static readonly Field EmailField = new("email", FieldKind.Email, new Text("E-mail address", "Adresse courriel")) { AutoComplete = "username", Longest = 254 };

    protected static readonly Field PasswordField = new("password", FieldKind.Password, new Text("Password", "Mot de passe")) { AutoComplete = "current-password" };

    protected static readonly Field NewPasswordField = new("new", FieldKind.Password, new Text("New password", "Nouveau mot de passe"))
    {
        AutoComplete = "new-password",
        Hint = new Text($"{PasswordRule.Shortest} characters or more. A few words that have nothing to do with each other are good.", $"Au moins {PasswordRule.Shortest} caractères. Quelques mots sans rapport entre eux conviennent bien."),
    };

    protected static readonly Field CodeField = new("code", FieldKind.Code, new Text("Code", "Code"))
    {
        AutoComplete = "one-time-code",
        Hint = new Text("The six digits that the app shows now.", "Les six chiffres que l’application affiche en ce moment."),
    };

    protected Desks Desks => Service<Desks>();

    protected SignIns SignIns => Service<SignIns>();

    protected AccountUsers Users => Service<AccountUsers>();

    protected AccountLinks Links => Service<AccountLinks>();

    public Visitor Visitor => Service<Visitor>();

    /// <summary>The page one wanted to see before one was asked to sign in; only a page of this site.</summary>
    public string? To => Request.Query["to"].ToString() is { Length: > 0 } to && Url.IsLocalUrl(to) ? to : null;

    /// <summary>What a page says after something was done, by the word in its address.</summary>
    public string? Done => Request.Query["done"].ToString() is { Length: > 0 } done ? done : null;

    /// <summary>Counts an attempt; what to answer when it is one too many, else null.</summary>
    protected IActionResult? TooMany(AttemptKind kind, string address, Form form)
    {
        if (Service<AccountLimits>().Take(kind, HttpContext, address)) return null;
        form.Fail(null, new Text("There were too many attempts. Please try again in fifteen minutes", "Il y a eu trop de tentatives. Veuillez réessayer dans quinze minutes"));
        var page = Page();
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }

    /// <summary>A session begun with a password alone sets up the first second factor; whoever has one by now shows it first.</summary>
    protected bool MaySetUp(Registry.Accounts.Account account) => Visitor.Session!.IsStrong || !account.HasSecondFactor;

    /// <summary>Puts what a desk refused into the form.</summary>
    protected static void Fail(Form form, string? field, IReadOnlyList<Error> errors)
    {
        foreach (var error in errors) form.Fail(field, new Text(Wording.Capital(error.Message(OfficialLanguage.English)), Wording.Capital(error.Message(OfficialLanguage.French))));
    }

    /// <summary>Whether there is nothing left to sign in for: a session begun with a password alone still needs its second step.</summary>
    protected bool IsIn => Visitor.Session is { IsStrong: true };

    /// <summary>On to where one wanted to go, or to the file.</summary>
    protected IActionResult GoOn() => GoTo(To ?? Here.To(SitePages.MyFile));

    /// <summary>Back to the account's pages above this one.</summary>
    public IReadOnlyList<Crumb> Crumbs => [new(Here.To(SitePages.Security), Say("Your account", "Votre compte"))];

    private T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
