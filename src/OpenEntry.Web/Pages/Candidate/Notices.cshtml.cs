using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Notices;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>What was written to one, newest first.</summary>
public sealed class NoticesModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    private const int Most = 100;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public async Task OnGetAsync() => Notices = [.. (await Desks.Notices.NoticesOfAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).Take(Most)];

    /// <summary>Marks everything as read; only the person can.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Visitor.IsActingForSomebody) return Forbid();
        foreach (var notice in (await Desks.Notices.NoticesOfAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).Where(notice => notice.ReadAt is null))
        {
            await Desks.Notices.MarkReadAsync(Visitor.PersonId, notice.Id, Stop).ConfigureAwait(false);
        }

        return GoTo(SitePages.MyNotices);
    }
}
