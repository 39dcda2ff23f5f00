using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Begins a new profile with everything the last one says.</summary>
public sealed class RenewModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public Form Form { get; } = new();

    /// <summary>What would be renewed; null while there is a draft, or nothing.</summary>
    public ProfileRow? Row => MyFile.Draft is null && MyFile.Last?.State is not (ProfileState.Invited or ProfileState.Accepted) ? MyFile.Last : null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Visitor.May(SiteAction.SubmitFile)) return Forbid();
        if (Row is not { } row) return GoTo(SitePages.RenewProfile);
        var renewed = await Desks.Profiles.RenewAsync(row.Id, Visitor.Actor, Stop).ConfigureAwait(false);
        if (renewed.TryGet(out var begun, out var errors)) return GoTo(SitePages.MyProfile, ("profile", MyFile.Active is null ? null : begun.Number));
        Form.Fail(errors);
        return Again();
    }
}
