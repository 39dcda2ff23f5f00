using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Tests.Candidates;

/// <summary>Every page that somebody must be signed in for, asked for in every role, in both languages: what answers follows from the table of permissions.</summary>
public class RoutesTests
{
    private static readonly IReadOnlyList<(SitePage Page, SiteAction Action)> Guarded =
    [
        .. from type in typeof(SitePages).Assembly.GetTypes()
           where typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract
           let needs = type.GetCustomAttributes<MayAttribute>(inherit: true).ToList()
           where needs.Count > 0
           let view = "/" + type.FullName!["OpenEntry.Web.Pages.".Length..^"Model".Length].Replace('.', '/')
           // The pages of accounts have cases of their own.
           where !view.StartsWith("/Candidate/Account/", StringComparison.Ordinal)
           select (SitePages.All[view], needs[0].Action),
    ];

    private static readonly (string, object?)[] Places = [("part", "identity"), ("number", 901), ("answer", "accept")];

    [Fact]
    public void All_pages_of_candidates_ask_who_it_is() =>
        Assert.All(SitePages.All.Values.Where(page => page.View.StartsWith("/Candidate/", StringComparison.Ordinal) && !page.View.StartsWith("/Candidate/Account/", StringComparison.Ordinal)), page => Assert.Contains(Guarded, one => one.Page == page));

    [Theory]
    [InlineData(SiteRole.Anyone)]
    [InlineData(SiteRole.WithoutSecondFactor)]
    [InlineData(SiteRole.Candidate)]
    [InlineData(SiteRole.Reader)]
    [InlineData(SiteRole.Editor)]
    [InlineData(SiteRole.Submitter)]
    public async Task A_page_opens_to_whom_the_table_says(SiteRole role)
    {
        await using var service = await RunningService.StartAsync();
        using var candidate = await SignedIn.AsAsync(service, "ana@example.com");
        await candidate.SubmitAsync();
        using var visitor = role switch
        {
            SiteRole.Anyone => null,
            SiteRole.WithoutSecondFactor => await SignedIn.AsAsync(service, "new@example.com", isStrong: false),
            SiteRole.Candidate => candidate,
            _ => await ActingAsync(candidate, role switch { SiteRole.Reader => AccessScope.Read, SiteRole.Editor => AccessScope.Read | AccessScope.Edit, _ => AccessScope.Read | AccessScope.Submit }),
        };
        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = service.Address };
        var roles = visitor is null ? [SiteRole.Anyone] : role is SiteRole.Editor or SiteRole.Submitter ? new[] { SiteRole.Anyone, SiteRole.Reader, role } : [SiteRole.Anyone, role];
        var wrong = new List<string>();

        foreach (var (page, action) in Guarded)
        {
            foreach (var language in Enum.GetValues<OfficialLanguage>())
            {
                var path = page.To(language, Places).Split('?')[0];
                var response = visitor is null ? await nobody.GetAsync(new Uri(path, UriKind.Relative)) : await visitor.GetAsync(path);
                // Who has to show more first is led away from the file.
                var leads = response.Headers.Location?.OriginalString ?? path;
                var stays = leads.StartsWith("/en/my-file", StringComparison.Ordinal) || leads.StartsWith("/fr/mon-dossier", StringComparison.Ordinal);
                var opens = response.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound || (response.StatusCode == HttpStatusCode.SeeOther && stays);
                if ((int)response.StatusCode >= 500 || opens != Permissions.May(roles, action)) wrong.Add($"{path} {response.StatusCode}");
            }
        }

        Assert.True(Guarded.Count > 15);
        Assert.Empty(wrong);
    }

    private static async Task<SignedIn> ActingAsync(SignedIn candidate, AccessScope scope)
    {
        using var first = await SignedIn.AsAsync(candidate.Service, "rep@example.com");
        await candidate.GiveAsync("rep@example.com", scope);
        return await SignedIn.AsAsync(candidate.Service, "rep@example.com", actingFor: candidate.Person);
    }
}
