using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>Gives access to whoever signs in with an address.</summary>
[May(SiteAction.GiveAccess)]
public sealed class GiveAccessModel : AccountPageModel
{
    public Form Form { get; } = new(
        EmailField with { Label = new Text("Their e-mail address", "Son adresse courriel"), AutoComplete = "off" },
        new Field("kind", FieldKind.Radios, new Text("Who is it?", "Qui est-ce?"))
        {
            Choices =
            [
                new Choice(nameof(AccessKind.Relative), new Text("A relative or friend, unpaid", "Un proche, non rémunéré")),
                new Choice(nameof(AccessKind.Representative), new Text("A representative", "Un représentant"),
                    new Text("Whoever is paid for it has to be a lawyer, a notary of Quebec or a consultant who is licensed (IRPA 91).", "Quiconque est rémunéré doit être avocat, notaire du Québec ou consultant autorisé (LIPR 91).")),
            ],
        },
        new Field("scope", FieldKind.Checks, new Text("What may they do?", "Que peut faire cette personne?"))
        {
            Hint = new Text("Whoever may change or submit may read as well.", "Qui peut modifier ou présenter peut aussi lire."),
            Choices = [.. AccessWords.Scopes.Select(one => new Choice($"{one}", one.Name()))],
        },
        new Field("until", FieldKind.Date, new Text("Until which day?", "Jusqu’à quel jour?")) { Hint = new Text("At most twelve months from today.", "Au plus douze mois à compter d’aujourd’hui.") });

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        if (TooMany(AttemptKind.Letter, $"{Visitor.AccountId}", Form) is { } later) return later;
        var scope = Form.Chosen("scope").Aggregate(AccessScope.None, (all, one) => all | Enum.Parse<AccessScope>(one));
        var offer = new AccessOffer(Form.Typed("email"), Enum.Parse<AccessKind>(Form.Typed("kind")), scope, Form.Date("until")!.Value);
        var given = await Desks.Access.GiveAsync(Visitor.PersonId, offer, Links.To(SitePages.Files), Stop);
        if (given.IsOk) return GoTo(SitePages.Access, ("done", "given"));
        Fail(Form, given.Errors[0].Kind == RegistryErrors.AccessUntil ? "until" : given.Errors[0].Kind == RegistryErrors.AccessMany ? null : "email", given.Errors);
        return Again();
    }
}
