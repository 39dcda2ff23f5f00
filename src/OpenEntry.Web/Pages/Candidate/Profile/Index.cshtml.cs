using System.Text;
using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Pages.Candidate.Profile;

/// <summary>The profile part by part, each with how far it is.</summary>
public sealed class IndexModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public Form Form { get; } = new();

    public ProfileRow? Row { get; private set; }

    public ProfileTasks? Tasks { get; private set; }

    /// <summary>Something was sent that could not be saved, since the profile can no longer be changed.</summary>
    public bool IsUnsaved => Row is null && Request.Query["unsaved"] == "yes";

    /// <summary>The invitation that was accepted with the last profile; null when none was.</summary>
    public InvitationRow? Accepted { get; private set; }

    /// <summary>The profile beside this one that can be changed too: the one in the pool beside its renewal, and the other way round.</summary>
    public ProfileRow? Other => Row is null || MyFile.Renewal is not { } renewal ? null : Row == renewal ? MyFile.Active : renewal;

    /// <summary>The addresses of the parts of a profile.</summary>
    /// <param name="here">The page.</param>
    /// <param name="profile">How an address names the profile; null for the one it needs not name.</param>
    public static Func<ProfilePart, int?, int?, string> Links(Here here, string? profile) => (part, entry, stage) =>
        here.To(SitePages.MyProfilePart, ("part", part.KeyIn(here.Language)), ("entry", entry is null && stage is not null ? 1 : entry), ("stage", stage), ("profile", profile));

    public async Task OnGetAsync()
    {
        Row = Asked ?? MyFile.Editable;
        if (MyFile.Shown is { State: ProfileState.Accepted } last) Accepted = await InvitationOfAsync(last).ConfigureAwait(false);
        if (Row is null || !(await Desks.Register.OpenAsync(Row.Number, Stop).ConfigureAwait(false)).TryGet(out var opened, out _)) return;
        Tasks = new ProfileTasks(ProfileProgress.Of(ProfileJson.Parse(opened.Document!), Desks.Office.Law, Here.Today, Language, isCalculator: false), Links(Here, MyFile.Named(Row)));
    }

    /// <summary>Begins a profile.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!Visitor.May(SiteAction.EditFile)) return Forbid();
        var begun = await Desks.Profiles.DraftAsync(Visitor.PersonId, Encoding.UTF8.GetBytes("""{"id":"draft"}"""), Visitor.Actor, Stop).ConfigureAwait(false);
        if (begun.TryGet(out _, out var errors)) return GoTo(SitePages.MyProfile);
        Form.Fail(errors);
        await OnGetAsync().ConfigureAwait(false);
        return Again();
    }
}
