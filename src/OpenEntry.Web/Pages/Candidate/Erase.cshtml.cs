using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Forgets the person: the key to everything about them is erased.</summary>
[May(SiteAction.Erase)]
public sealed class EraseModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public Form Form { get; } = new(
        new Field("word", FieldKind.Text, new Text("Type ERASE to go on", "Tapez EFFACER pour continuer")) { Width = 10, Longest = 10 },
        new Field("sure", FieldKind.Check, new Text("I understand that this cannot be taken back", "Je comprends que ceci est irréversible")));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Form.TakeAndCheck(Request.Form);
        if (Form.Has("word") && Form.Typed("word").ToUpperInvariant() is not ("ERASE" or "EFFACER")) Form.Fail("word", new Text("Type ERASE, or leave this page", "Tapez EFFACER, ou quittez cette page"));
        if (!Form.IsChecked("sure")) Form.Fail("sure", new Text("Say that you understand", "Indiquez que vous comprenez"));
        if (!Form.IsValid) return Again();
        var closed = await Desks.Accounts.CloseAsync(Visitor.AccountId, Stop).ConfigureAwait(false);
        if (closed.TryGet(out _, out var errors)) return GoTo(SitePages.Erased);
        Form.Fail(errors);
        return Again();
    }
}
