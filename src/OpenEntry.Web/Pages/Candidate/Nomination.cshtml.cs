using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Nominations;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>The offer of a nomination, and one’s answer to it.</summary>
public sealed class NominationModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public Form Form { get; } = new(new Field("sure", FieldKind.Check, new Text("I refuse the nomination and its 600 points", "Je refuse la désignation et ses 600 points")));

    public IReadOnlyList<NominationRow> Nominations { get; private set; } = [];

    public NominationRow? Offer { get; private set; }

    public async Task OnGetAsync()
    {
        if (MyFile.Active is not { } row) return;
        Nominations = await Desks.Nominations.ListAsync(row.Id, Stop).ConfigureAwait(false);
        Offer = Nominations.FirstOrDefault(one => one.State == NominationState.Offered);
    }

    public async Task<IActionResult> OnPostAsync(string answer)
    {
        if (!Visitor.May(SiteAction.SubmitFile)) return Forbid();
        await OnGetAsync().ConfigureAwait(false);
        if (Offer is not { } offer) return GoTo(SitePages.MyNomination);
        var isAccepting = answer == "accept";
        if (!isAccepting && !Form.TakeAndCheck(Request.Form).IsChecked("sure")) Form.Fail("sure", new Text("Say that you understand what is lost", "Indiquez que vous comprenez ce qui est perdu"));
        if (!Form.IsValid) return Again();
        var answered = isAccepting
            ? await Desks.Nominations.AcceptAsync(offer.Id, Visitor.Actor, Stop).ConfigureAwait(false)
            : await Desks.Nominations.RefuseAsync(offer.Id, Visitor.Actor, Stop).ConfigureAwait(false);
        if (answered.TryGet(out _, out var errors)) return GoTo(SitePages.MyFile);
        Form.Fail(errors);
        return Again();
    }
}
