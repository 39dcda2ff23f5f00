using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>The language letters are written in first; pages have their own.</summary>
[May(SiteAction.ManageAccount)]
public sealed class PreferredLanguageModel : AccountPageModel
{
    public Form Form { get; } = new(new Field("language", FieldKind.Radios, new Text("Which language shall we write to you in?", "Dans quelle langue devons-nous vous écrire?"))
    {
        IsHeading = true,
        Hint = new Text("Every letter has both; yours comes first.", "Chaque lettre contient les deux; la vôtre vient en premier."),
        Choices = [new Choice("en", Text.Same("English")), new Choice("fr", Text.Same("Français"))],
    });

    public async Task OnGetAsync() => Form.With("language", (await Visitor.AccountAsync(Stop)).Language == OfficialLanguage.French ? "fr" : "en");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        var language = Form.Typed("language") == "fr" ? OfficialLanguage.French : OfficialLanguage.English;
        await Desks.SignIns.SetLanguageAsync((await Visitor.AccountAsync(Stop)).PersonId, language, Stop);
        return GoTo(SitePages.Security.To(language, ("done", "language")));
    }
}
