using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Pdf;
using OpenEntry.Web.Site.Scoring;

namespace OpenEntry.Web.Pages.Candidate.Invitation;

/// <summary>The letter of an invitation: class, frozen lines, deadline to the instant, and the score now against the score then.</summary>
public sealed class IndexModel(Desks desks, Visitor visitor, ChromiumPdf printer) : CandidatePageModel(desks, visitor)
{
    public InvitationRow? Invitation { get; private set; }

    public InvitationLook? Look { get; private set; }

    public ScoreSheet? Then { get; private set; }

    public int Round { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Invitations before this one.</summary>
    public IReadOnlyList<InvitationRow> Earlier { get; private set; } = [];

    public bool HasPdf => printer.IsThere;

    public async Task<IActionResult> OnGetPdfAsync()
    {
        await OnGetAsync().ConfigureAwait(false);
        return Invitation is null ? NotFound() : new PageAsDocument($"invitation-{Number}");
    }

    public async Task OnGetAsync()
    {
        var all = await Desks.Invitations.OfAsync(Visitor.PersonId, Stop).ConfigureAwait(false);
        if (all.Count == 0) return;
        (Invitation, Earlier) = (all[0], [.. all.Skip(1)]);
        Number = MyFile.Person.Profiles.FirstOrDefault(one => one.Id == Invitation.ProfileId)?.Number ?? "";
        Round = (await Desks.RoundReader.ListAsync(Stop).ConfigureAwait(false)).First(round => round.Id == Invitation.RoundId).Number;
        if (!(await Desks.Invitations.LookAsync(Invitation.Id, Stop).ConfigureAwait(false)).TryGet(out var look, out _)) return;
        Look = look;
        Then = ScoreSheet.Of(FactsBlob.Read(Invitation.Facts, Number), look.Then, Language);
    }
}
