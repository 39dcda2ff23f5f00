using Microsoft.AspNetCore.Mvc.Filters;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Site.Candidates;

/// <summary>A page on the file of the person one is, or acts for.</summary>
[May(SiteAction.ReadFile)]
public abstract class CandidatePageModel(Desks desks, Visitor visitor) : SitePageModel
{
    protected Desks Desks { get; } = desks;

    public Visitor Visitor { get; } = visitor;

    public CandidateFile MyFile { get; private set; } = null!;

    public FileOwner Owner { get; private set; } = null!;

    /// <summary>The file, above every page on it.</summary>
    public Crumb FileCrumb => new(Here.To(SitePages.MyFile), Here.Say(Owner.File));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // What lies in a file is nobody else's, nor the browser's to keep.
        KeepNowhere();
        await ReopenAsync().ConfigureAwait(false);
        Owner = await FileOwner.OfAsync(Visitor, Stop).ConfigureAwait(false);
        await next().ConfigureAwait(false);
    }

    /// <summary>Opens the file as it is now: somebody may have changed it since the request came.</summary>
    protected async Task ReopenAsync() => MyFile = await CandidateFile.OpenAsync(Desks, Visitor.PersonId, Stop).ConfigureAwait(false);

    /// <summary>The profile that can be changed and that the address names, or the first; a renewal that was begun is named beside the profile that lives.</summary>
    protected ProfileRow? Asked => MyFile.EditableOf(Request.Query["profile"]);

    /// <summary>The profile that is shown, opened; null when there is none.</summary>
    protected async Task<OpenedProfile?> OpenShownAsync() =>
        MyFile.Shown is { } row && (await Desks.Register.OpenAsync(row.Number, Stop).ConfigureAwait(false)).TryGet(out var opened, out _) ? opened : null;

    /// <summary>The newest invitation of a profile; null when it was never invited.</summary>
    protected async Task<InvitationRow?> InvitationOfAsync(ProfileRow row) =>
        (await Desks.Invitations.OfAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).FirstOrDefault(one => one.ProfileId == row.Id);

    /// <summary>The profile when nothing changes its score any more; null while something may.</summary>
    protected static ProfileRow? ClosedOf(OpenedProfile? opened) => opened is { Row: var row } && !row.State.CanChange() ? row : null;

    /// <summary>What a profile comes to; null while it lacks something.</summary>
    protected static ReadProfile? ReadOf(OpenedProfile? opened) => opened?.Read is { } read && read.TryGet(out var profile, out IReadOnlyList<Error> _) ? profile : null;
}
