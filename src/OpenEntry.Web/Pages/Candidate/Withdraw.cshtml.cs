using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Takes the profile back, told with what is lost.</summary>
public sealed class WithdrawModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public Form Form { get; } = new(new Field("sure", FieldKind.Check, new Text("I understand, and withdraw my profile", "Je comprends et je retire mon profil")));

    public ProfileRow? Row => Asked;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Visitor.May(SiteAction.SubmitFile)) return Forbid();
        if (Row is not { } row) return GoTo(SitePages.MyFile);
        if (!Form.TakeAndCheck(Request.Form).IsChecked("sure")) Form.Fail("sure", new Text("Say that you understand what is lost", "Indiquez que vous comprenez ce qui est perdu"));
        if (!Form.IsValid) return Again();
        var withdrawn = await Desks.Profiles.WithdrawAsync(row.Id, row.Version, Visitor.Actor, null, Stop).ConfigureAwait(false);
        if (withdrawn.TryGet(out _, out var errors)) return GoTo(SitePages.MyFile);
        Form.Fail(errors);
        return Again();
    }
}
