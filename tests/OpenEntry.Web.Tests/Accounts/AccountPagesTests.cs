using System.Net;
using System.Text.RegularExpressions;
using OpenEntry.Law;
using OpenEntry.Web.Site;
using static OpenEntry.Web.Tests.Accounts.AccountsOfService;

namespace OpenEntry.Web.Tests.Accounts;

public class AccountPagesTests
{
    [Fact]
    public async Task Access_is_given_taken_up_used_and_ended_on_the_pages()
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, lawyer) = ((await service.ProtectedAsync("awa@example.org")).Account, (await service.ProtectedAsync("lawyer@firm.example")).Account);
        await service.LettersAsync();
        using var hers = await Browser.OfAsync(service, awa.Id);
        using var theirs = await Browser.OfAsync(service, lawyer.Id);
        var wrong = await hers.PostAsync(SitePages.GiveAccess, ("email", "lawyer@firm.example"), ("kind", "Representative"), ("scope", "Edit"), ("until.d", "1"), ("until.m", "12"), ("until.y", "2028"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("href=\"#until\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"lawyer@firm.example\"", wrong.Html, StringComparison.Ordinal);

        var given = await hers.PostAsync(SitePages.GiveAccess, ("email", "lawyer@firm.example"), ("kind", "Representative"), ("scope", "Edit"), ("until.d", "1"), ("until.m", "12"), ("until.y", "2026"));
        Assert.Equal("/en/account/access?done=given", given.To);
        var offer = (await service.LettersAsync()).Single(one => one.To == "lawyer@firm.example");
        Assert.Equal("/fr/compte/dossiers", Link(offer.Body, "fr"));
        var grant = Regex.Match((await theirs.GetAsync(SitePages.Files)).Html, "name=\"grant\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal("/en/account/files?done=taken-up", (await theirs.PostAsync("/en/account/files?handler=TakeUp", ("grant", grant))).To);
        Assert.Equal("/en/account/files?done=acting", (await theirs.PostAsync("/en/account/files?handler=Act", ("person", $"{awa.PersonId}"))).To);
        var acting = await theirs.GetAsync(SitePages.Home);
        Assert.Contains("You act for: awa@example.org", acting.Html, StringComparison.Ordinal);
        Assert.Contains("Vous agissez pour\u00a0: awa@example.org", (await theirs.GetAsync(SitePages.Home, OfficialLanguage.French)).Html, StringComparison.Ordinal);

        Assert.Equal("/en/account/access?done=ended", (await hers.PostAsync("/en/account/access?handler=End", ("grant", grant))).To);

        Assert.DoesNotContain("You act for", (await theirs.GetAsync(SitePages.Home)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await theirs.PostAsync("/en/account/files?handler=Act", ("person", $"{awa.PersonId}"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await hers.PostAsync("/en/account/access?handler=End", ("grant", grant))).Status);
        // The button in the head of every page.
        Assert.Equal("/en/sign-in?done=out", (await hers.SendAsync("/en/sign-out", (await hers.GetAsync(SitePages.Home)).Token)).To);
        Assert.Equal(HttpStatusCode.SeeOther, (await hers.GetAsync(SitePages.Security)).Status);
    }

    [Fact]
    public async Task A_session_is_ended_from_another_one()
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, _) = await service.ProtectedAsync("awa@example.org");
        var (eve, _) = await service.ProtectedAsync("eve@example.org");
        using var here = await Browser.OfAsync(service, awa.Id);
        using var there = await Browser.OfAsync(service, awa.Id);
        using var hers = await Browser.OfAsync(service, eve.Id);
        var sessions = await service.Desks.Sessions.ListAsync(awa.Id);
        // Somebody else cannot.
        foreach (var session in sessions) await hers.PostAsync("/en/account/sessions?handler=End", ("session", $"{session.Id}"));
        Assert.Equal(2, Regex.Count((await here.GetAsync(SitePages.Sessions)).Html, "name=\"session\""));

        Assert.Equal("/en/account/sessions?done=ended", (await here.PostAsync("/en/account/sessions?handler=EndOthers")).To);

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(SitePages.Sessions)).Status);
        Assert.Equal("/en/sign-in?to=%2Fen%2Faccount%2Fsessions&done=ended", (await there.GetAsync(SitePages.Sessions)).To);
        var mine = Assert.Single(await service.Desks.Sessions.ListAsync(awa.Id));
        Assert.Equal("/en/sign-in?done=out", (await here.PostAsync("/en/account/sessions?handler=End", ("session", $"{mine.Id}"))).To);
    }

    [Fact]
    public async Task Password_address_and_language_are_changed_by_who_knows_the_password()
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, _) = await service.ProtectedAsync("awa@example.org");
        await service.LettersAsync();
        using var browser = await Browser.OfAsync(service, awa.Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(SitePages.ChangePassword, ("password", "not the present one"), ("new", "nine loud herons fly"))).Status);
        Assert.Equal("/en/account?done=password", (await browser.PostAsync(SitePages.ChangePassword, ("password", Password), ("new", "nine loud herons fly"))).To);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(SitePages.ChangeEmail, ("email", "new@example.org"), ("password", Password))).Status);
        Assert.Equal("/en/account/check-your-mail", (await browser.PostAsync(SitePages.ChangeEmail, ("email", "new@example.org"), ("password", "nine loud herons fly"))).To);
        var letter = (await service.LettersAsync()).Single(one => one.To == "new@example.org");
        var link = Link(letter.Body, "en");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        Assert.Equal("awa@example.org", (await service.Desks.SignIns.FindAsync(awa.Id))!.Email);

        Assert.Equal("/en/account", (await browser.PostAsync(link)).To);
        Assert.Equal("new@example.org", (await service.Desks.SignIns.FindAsync(awa.Id))!.Email);
        Assert.Equal("/fr/compte?done=language", (await browser.PostAsync(SitePages.PreferredLanguage, ("language", "fr"))).To);
        Assert.Equal(OfficialLanguage.French, (await service.Desks.SignIns.FindAsync(awa.Id))!.Language);
        var last = await browser.PostAsync("/fr/compte?handler=RemoveApp");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, last.Status);
        Assert.Contains("seul second facteur", last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, _) = await service.ProtectedAsync("awa@example.org");
        using var browser = await Browser.OfAsync(service, awa.Id);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync("/en/account/language", "", ("language", "fr"))).Status);

        Assert.Equal(OfficialLanguage.English, (await service.Desks.SignIns.FindAsync(awa.Id))!.Language);
    }

    [Theory]
    [InlineData("https://entry.example.org", "https://entry.example.org/")]
    [InlineData("http://localhost:8080/", "http://localhost:8080/")]
    [InlineData(null, null)]
    [InlineData("", null)]
    public void The_public_address_is_read_from_the_environment(string? named, string? address) =>
        Assert.Equal(address, ServiceOptions.AddressIn(name => name == "OPENENTRY_ADDRESS" ? named : null).Value.Uri?.ToString());

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://localhost:8080/")]
    [InlineData("http://[::1]:5000", "http://localhost:5000/")]
    [InlineData("http://0.0.0.0:80", "http://0.0.0.0/")]
    public void A_machine_calls_itself_by_a_name_that_a_passkey_can_be_bound_to(string listens, string named) => Assert.Equal(named, ServiceOptions.Named(listens).ToString());

    [Theory]
    [InlineData("entry.example.org")]
    [InlineData("ftp://entry.example.org")]
    [InlineData("https://entry.example.org/path")]
    public void What_is_no_address_of_a_service_is_refused(string named) => Assert.Equal("OE-7011", ServiceOptions.AddressIn(_ => named).Errors[0].Kind.Code);
}
