using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Invitations;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate.Invitation;

/// <summary>Accepting or declining, told with its consequences before it is done.</summary>
public sealed class AnswerModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public bool IsAccepting { get; private set; }

    public InvitationRow Invitation { get; private set; } = null!;

    public InvitationLook? Look { get; private set; }

    public Form Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string answer) => await OpenAsync(answer).ConfigureAwait(false) ?? Page();

    public async Task<IActionResult> OnPostAsync(string answer)
    {
        if (await OpenAsync(answer).ConfigureAwait(false) is { } elsewhere) return elsewhere;
        if (!Visitor.May(SiteAction.SubmitFile)) return Forbid();
        if (!Form.TakeAndCheck(Request.Form).IsChecked("sure")) Form.Fail("sure", new Text("Say that you understand what it means", "Indiquez que vous comprenez ce que cela signifie"));
        if (!Form.IsValid) return Again();
        var errors = IsAccepting
            ? (await Desks.Invitations.AcceptAsync(Invitation.Id, Visitor.Actor, Stop).ConfigureAwait(false)).Errors
            : (await Desks.Invitations.DeclineAsync(Invitation.Id, Visitor.Actor, Stop).ConfigureAwait(false)).Errors;
        if (errors.Count == 0) return IsAccepting ? GoTo(SitePages.MyInvitation) : GoTo(SitePages.MyFile);
        // Answered already, in another window or by sending this twice: the invitation says how it stands.
        if (await OpenAsync(answer).ConfigureAwait(false) is { } answered) return answered;
        Form.Take(Request.Form).Fail(errors);
        return Again();
    }

    // Where to go instead when there is nothing to answer here; null when there is.
    private async Task<IActionResult?> OpenAsync(string answer)
    {
        if (answer is not ("accept" or "accepter" or "decline" or "refuser")) return NotFound();
        IsAccepting = answer is "accept" or "accepter";
        Here.OtherValues["answer"] = IsAccepting ? (Here.IsFrench ? "accept" : "accepter") : (Here.IsFrench ? "decline" : "refuser");
        if ((await Desks.Invitations.OfAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).FirstOrDefault(one => one.State == InvitationState.Issued) is not { } invitation) return GoTo(SitePages.MyInvitation);
        Invitation = invitation;
        Look = (await Desks.Invitations.LookAsync(invitation.Id, Stop).ConfigureAwait(false)).TryGet(out var look, out _) ? look : null;
        Form = new Form(new Field("sure", FieldKind.Check, IsAccepting
            ? new Text("I accept the invitation and will apply before the deadline", "J’accepte l’invitation et présenterai ma demande avant l’échéance")
            : new Text("I decline the invitation", "Je refuse l’invitation")));
        return null;
    }
}
