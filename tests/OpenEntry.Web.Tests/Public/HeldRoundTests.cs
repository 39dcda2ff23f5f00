using System.Net;
using System.Text.RegularExpressions;
using OpenEntry.Law;
using OpenEntry.Selection.Proofs;
using OpenEntry.Web.Site;
using OpenEntry.Web.Tests.Accounts;
using OpenEntry.Web.Tests.Candidates;
using static OpenEntry.Web.Tests.Accounts.AccountsOfService;

namespace OpenEntry.Web.Tests.Public;

/// <summary>A round that this registry holds, as the public sees it: before and after it is published, and by mail.</summary>
public class HeldRoundTests
{
    private const string Reader = "reader@rounds.example";

    [Fact]
    public async Task A_round_held_here_is_committed_to_then_published_with_proofs_that_can_be_taken_and_checked()
    {
        await using var service = await RunningService.StartAsync(Quick);
        using var awa = await SignedIn.AsAsync(service, "awa@rounds.example");
        await awa.SubmitAsync();
        using var browser = new Browser(service);
        service.Clock.AdvanceMinutes(5);
        var number = await service.ApprovedRoundAsync(1);

        var before = await browser.GetAsync(SitePages.Rounds);
        Assert.Contains($"{number}", Regex.Match(before.Html, "Committed to, not yet published.*?</ul>", RegexOptions.Singleline).Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(SitePages.Round, OfficialLanguage.English, ("number", number))).Status);

        await PublishAsync(service, number);

        var page = await browser.GetAsync(SitePages.Round, OfficialLanguage.English, ("number", number));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("This round was made by this registry.", page.Html, StringComparison.Ordinal);
        Assert.Contains("Cette ronde a été faite par ce registre.", (await browser.GetAsync(SitePages.Round, OfficialLanguage.French, ("number", number))).Html, StringComparison.Ordinal);
        var links = Regex.Matches(page.Html, "href=\"([^\"]+/(?:commitment|outcome|proof))\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(3, links.Count);
        var files = new Dictionary<string, byte[]>();
        foreach (var link in links) files[link.Split('/')[^1]] = await service.Client.GetByteArrayAsync(link);
        // Nobody who is named, and everything that a stranger needs to draw again.
        Assert.True(ProofFile.Verify(new MemoryStream(files["proof"])).IsOk);
        files["proof"][files["proof"].Length / 2] ^= 1;
        Assert.False(ProofFile.Verify(new MemoryStream(files["proof"])).IsOk);
        Assert.DoesNotContain("awa@rounds.example", System.Text.Encoding.UTF8.GetString(files["proof"]), StringComparison.Ordinal);
        // It stands first in the table and in the feeds.
        Assert.Contains($"/en/rounds/{number}", (await browser.GetAsync(SitePages.Rounds)).Html, StringComparison.Ordinal);
        foreach (var feed in new[] { "/rounds.atom?lang=en", "/rounds.ics?lang=fr", "/rounds.csv", "/ee_rounds_123_en.json" })
        {
            Assert.Contains($"{number}", await service.Client.GetStringAsync(feed), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_official_pool_and_the_pool_of_this_service_are_told_apart()
    {
        await using var service = await RunningService.StartAsync(Quick);
        using var awa = await SignedIn.AsAsync(service, "awa@rounds.example");
        await awa.SubmitAsync();
        using var browser = new Browser(service);
        service.Clock.AdvanceMinutes(5);
        var first = await service.ApprovedRoundAsync(1);
        await PublishAsync(service, first);
        using var bo = await SignedIn.AsAsync(service, "bo@rounds.example");
        await bo.SubmitAsync();
        service.Clock.AdvanceMinutes(5);
        var second = await service.ApprovedRoundAsync(1);
        await PublishAsync(service, second);

        // The last count of the official record, not the one candidate of this pool.
        Assert.Contains("239,645 <span class=\"soft\">(", (await browser.GetAsync(SitePages.HowItWorks)).Html, StringComparison.Ordinal);
        var charts = (await browser.GetAsync(SitePages.RoundCharts)).Html;
        Assert.Contains("Candidates in the official pool by score", charts, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">2026-09-01</th>", charts, StringComparison.Ordinal);
        Assert.Contains("the pool is that of the official record alone", charts, StringComparison.Ordinal);
        // Rounds of all programs there were before, but none held here.
        var held = (await browser.GetAsync(SitePages.Round, OfficialLanguage.English, ("number", first))).Html;
        Assert.Contains("It was the first of its kind that this service held.", held, StringComparison.Ordinal);
        Assert.Contains("1 candidate in the pool of this service.", held, StringComparison.Ordinal);
        Assert.Contains("Beside the last of its kind that this service held", (await browser.GetAsync(SitePages.Round, OfficialLanguage.English, ("number", second))).Html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/en/rounds/{first}\">Round {first}</a>", (await browser.GetAsync(SitePages.Round, OfficialLanguage.English, ("number", second))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_for_it_gets_a_letter_that_leads_to_the_page_of_the_round_and_one_click_ends_it()
    {
        await using var service = await RunningService.StartAsync(Quick);
        using var awa = await SignedIn.AsAsync(service, "awa@rounds.example");
        await awa.SubmitAsync();
        await service.LettersAsync();
        using var browser = new Browser(service);
        var wrong = await browser.PostAsync(SitePages.SubscribeByMail, ("email", "no address"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("href=\"#email\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"no address\"", wrong.Html, StringComparison.Ordinal);

        // The same answer the second time, and one letter.
        for (var again = 0; again < 2; again++) Assert.Equal("/fr/rondes/abonnement/courriel?done=asked", (await browser.PostAsync("/fr/rondes/abonnement/courriel", ("email", Reader))).To);
        Assert.Contains("une lettre y est en route", (await browser.GetAsync("/fr/rondes/abonnement/courriel?done=asked")).Html, StringComparison.Ordinal);
        var first = Assert.Single(await service.LettersAsync());
        Assert.Equal(Reader, first.To);
        var confirm = Link(first.Body, "fr");
        // A mail program that opens the link confirms nothing.
        Assert.Contains("Oui, m’écrire après chaque ronde", (await browser.GetAsync(confirm)).Html, StringComparison.Ordinal);
        Assert.Equal(confirm, (await browser.PostAsync(confirm)).To);
        Assert.Contains("Vous recevez une lettre après chaque ronde", (await browser.GetAsync(confirm)).Html, StringComparison.Ordinal);

        service.Clock.AdvanceMinutes(5);
        var number = await service.ApprovedRoundAsync(1);
        await PublishAsync(service, number);

        var letter = Assert.Single(await service.LettersAsync(), one => one.To == Reader);
        var addresses = Regex.Matches(letter.Body, @"http://localhost:\d+(/en/\S+)").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, addresses.Count);
        Assert.Equal($"/en/rounds/{number}", addresses[0]);
        Assert.Contains("End the letters", (await browser.GetAsync(addresses[1])).Html, StringComparison.Ordinal);
        Assert.Equal(addresses[1], (await browser.PostAsync(addresses[1])).To);
        Assert.Contains("You get no letters about rounds", (await browser.GetAsync(addresses[1])).Html, StringComparison.Ordinal);
        Assert.Contains("Ce lien n’est plus valable", (await browser.GetAsync(confirm)).Html, StringComparison.Ordinal);
    }

    private static async Task PublishAsync(RunningService service, int number)
    {
        _ = (await service.Desks.Releases.ReleaseAsync(number, RunningService.Officers.One)).Value;
        _ = (await service.Desks.Releases.PublishAsync(number, RunningService.Officers.One)).Value;
    }
}
