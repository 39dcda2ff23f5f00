using System.Net;
using OpenEntry.Law;
using OpenEntry.Web.Site;
using static OpenEntry.Web.Tests.Accounts.AccountsOfService;

namespace OpenEntry.Web.Tests.Accounts;

/// <summary>A session that ends in the midst of something: nobody is left without a word, nor without a way back.</summary>
public class EndedSessionTests
{
    [Theory]
    [InlineData("/en/my-file/profile/funds", "/en/sign-in?to=%2Fen%2Fmy-file%2Fprofile%2Ffunds&done=unsaved", "what you sent was not saved")]
    [InlineData("/fr/compte/sessions?handler=EndOthers", "/fr/connexion?to=%2Ffr%2Fcompte%2Fsessions&done=unsaved", "ce que vous avez envoyé n’a pas été enregistré")]
    public async Task A_form_that_is_sent_too_late_leads_back_to_its_page(string path, string signIn, string words)
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, _) = await service.ProtectedAsync("awa@example.org");
        using var browser = await Browser.OfAsync(service, awa.Id);
        var page = await browser.GetAsync(SitePages.Sessions);
        await service.Desks.Sessions.RevokeAsync(awa.Id, Assert.Single(await service.Desks.Sessions.ListAsync(awa.Id)).Id);

        var sent = await browser.SendAsync(path, page.Token);

        Assert.Equal((HttpStatusCode.SeeOther, signIn), (sent.Status, sent.To));
        Assert.Contains(words, (await browser.GetAsync(signIn)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfficialLanguage.English, "Your session has ended. Sign in to go on where you were.")]
    [InlineData(OfficialLanguage.French, "Votre session a pris fin. Connectez-vous pour reprendre où vous en étiez.")]
    public async Task A_page_says_that_the_session_has_ended(OfficialLanguage language, string words)
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, _) = await service.ProtectedAsync("awa@example.org");
        using var browser = await Browser.OfAsync(service, awa.Id);
        await service.Desks.Sessions.RevokeAsync(awa.Id, Assert.Single(await service.Desks.Sessions.ListAsync(awa.Id)).Id);

        var led = await browser.GetAsync(SitePages.Security, language);

        Assert.Contains(words, (await browser.GetAsync(led.To!)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/account/sessions?handler=EndOthers", "<a href=\"/en/account/sessions\">Open the page again</a>", "nothing of it was saved")]
    [InlineData("/fr/compte/langue", "<a href=\"/fr/compte/langue\">Ouvrir la page de nouveau</a>", "rien n’en a été enregistré")]
    public async Task A_form_of_another_session_leads_back_to_its_page(string path, string link, string words)
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (awa, _) = await service.ProtectedAsync("awa@example.org");
        var (eve, _) = await service.ProtectedAsync("eve@example.org");
        using var hers = await Browser.OfAsync(service, eve.Id);
        using var browser = await Browser.OfAsync(service, awa.Id);
        await browser.GetAsync(SitePages.Sessions);

        var sent = await browser.SendAsync(path, (await hers.GetAsync(SitePages.Sessions)).Token);

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("OE-7009", sent.Html, StringComparison.Ordinal);
        Assert.Contains(words, sent.Html, StringComparison.Ordinal);
        Assert.Contains(link, sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_signing_in_leads_to_its_field()
    {
        await using var service = await RunningService.StartAsync(Quick);
        using var browser = new Browser(service);

        var sent = await browser.PostAsync(SitePages.SignIn, ("email", "nobody@example.org"), ("password", "not this one"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        Assert.Contains("<a href=\"#email\">E-mail address: Address and password do not go together", sent.Html, StringComparison.Ordinal);
    }
}
