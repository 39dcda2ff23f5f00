using System.Net;
using System.Text;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Demo;

namespace OpenEntry.Browser.Tests;

/// <summary>The letter of an invitation as a document that a browser prints.</summary>
public sealed class PdfTests
{
    [Theory]
    [InlineData("/en/my-file/invitation", "en")]
    [InlineData("/fr/mon-dossier/invitation", "fr")]
    public async Task An_invitation_is_printed_as_a_tagged_document_in_its_language(string page, string language)
    {
        await using var site = await DemoSite.StartAsync();
        await site.HoldRoundAsync(1);
        var people = new[] { DemoPeople.Priya, DemoPeople.Amelie, DemoPeople.Kofi };
        var invited = people[Array.FindIndex(await Task.WhenAll(people.Select(site.ProfileAsync)), profile => profile.State == ProfileState.Invited)];
        var session = await site.Desks.Sessions.OpenAsync((await site.AccountAsync(invited)).Id, isStrong: true, "test");
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("Cookie", $"openentry={session}");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Assert.Contains("href=\"?handler=Pdf\"", await client.GetStringAsync(page), StringComparison.Ordinal);

        using var answer = await client.GetAsync($"{page}?handler=Pdf");

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({language}-CA)", pdf, StringComparison.Ordinal);
    }
}
