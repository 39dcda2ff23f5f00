using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Problems;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Everything there is about one, as one archive.</summary>
[May(SiteAction.TakeOut)]
public sealed class TakeOutModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync() =>
        (await Desks.People.ExportAsync(Visitor.PersonId, Stop).ConfigureAwait(false)).TryGet(out var archive, out var errors)
            ? File(archive, "application/zip", $"openentry-{Here.Today:uuuu-MM-dd}.zip")
            : StatusCode(ProblemStatus.Of(errors));
}
