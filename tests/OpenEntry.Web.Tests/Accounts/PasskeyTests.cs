using System.Net;
using OpenEntry.Law;
using OpenEntry.Web.Site;
using static OpenEntry.Web.Tests.Accounts.AccountsOfService;

namespace OpenEntry.Web.Tests.Accounts;

public class PasskeyTests
{
    [Fact]
    public async Task A_passkey_is_made_opens_the_account_alone_and_counts_its_use()
    {
        await using var service = await RunningService.StartAsync(OnLocalhost());
        var account = await service.AccountAsync("awa@example.org");
        using var passkey = new SoftPasskey();
        using (var browser = await Browser.OfAsync(service, account.Id, isStrong: false))
        {
            var made = await AddAsync(browser, passkey, "Blue laptop");
            Assert.Equal("/en/account/recovery-codes?done=first", made.To);
            // From here on the session is a full one.
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(SitePages.Security)).Status);
            Assert.Contains("Blue laptop", (await browser.GetAsync(SitePages.Passkeys)).Html, StringComparison.Ordinal);
        }

        using var other = new Browser(service);
        var signedIn = await SignInAsync(other, passkey);
        Assert.Equal((HttpStatusCode.SeeOther, "/en/my-file"), (signedIn.Status, signedIn.To));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(SitePages.Security)).Status);
        var row = Assert.Single((await service.Desks.SignIns.FindAsync(account.Id))!.Passkeys).Row;
        Assert.Equal((2, true, service.Clock.GetCurrentInstant(), "internal"), (row.SignCount, row.IsUserVerified, row.UsedAt!.Value, row.Transports));
    }

    [Fact]
    public async Task A_password_alone_opens_no_account_that_has_passkeys_alone()
    {
        await using var service = await RunningService.StartAsync(OnLocalhost());
        var account = await service.AccountAsync("awa@example.org");
        using var passkey = new SoftPasskey();
        using (var browser = await Browser.OfAsync(service, account.Id, isStrong: false)) await AddAsync(browser, passkey, "Telephone");
        using var other = new Browser(service);

        Assert.Equal("/en/sign-in/code", (await other.PostAsync(SitePages.SignIn, ("email", "awa@example.org"), ("password", Password))).To);

        Assert.Contains("Sign in with a passkey", (await other.GetAsync(SitePages.SecondStep)).Html, StringComparison.Ordinal);
        Assert.StartsWith("/en/sign-in", (await other.GetAsync(SitePages.Security)).To, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SendAsync("/en/sign-in/code", (await other.GetAsync(SitePages.SignIn)).Token, ("code", "000000"))).Status);
        // Nor does a session that was begun before the passkey was there add another one.
        using var weak = await Browser.OfAsync(service, account.Id, isStrong: false);
        var page = await weak.GetAsync(SitePages.Passkeys);
        Assert.Equal("/en/sign-in", (await weak.SendAsync("/en/account/passkeys?handler=Options", page.Token)).To);
        Assert.Equal("/en/sign-in", (await weak.PostAsync(SitePages.Authenticator, ("code", "000000"))).To);
    }

    [Theory]
    [InlineData("another site")]
    [InlineData("no finger")]
    [InlineData("another key")]
    [InlineData("asked twice")]
    [InlineData("garbage")]
    [InlineData("nothing")]
    public async Task Whatever_is_not_that_passkey_for_this_site_now_opens_nothing(string what)
    {
        var options = OnLocalhost();
        await using var service = await RunningService.StartAsync(options);
        var account = await service.AccountAsync("awa@example.org");
        using var passkey = new SoftPasskey();
        using (var browser = await Browser.OfAsync(service, account.Id, isStrong: false)) await AddAsync(browser, passkey, "Telephone");
        using var other = new Browser(service);
        using var forged = new SoftPasskey();
        var page = await other.GetAsync(SitePages.SignIn);
        var first = (await other.SendAsync("/en/sign-in?handler=Options", page.Token)).Html;
        var answer = what switch
        {
            "another site" => passkey.Get(first, "https://evil.example"),
            "another key" => forged.Get(first, Origin),
            "garbage" => "{\"id\":1}",
            "nothing" => "",
            _ => passkey.Get(first, Origin),
        };
        if (what == "no finger")
        {
            using var careless = new SoftPasskey { AsksForFinger = false };
            using var browser = await Browser.OfAsync(service, account.Id);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(browser, careless, "Careless")).Status);
            answer = careless.Get(first, Origin);
        }

        // Only the last challenge counts.
        if (what == "asked twice") await other.SendAsync("/en/sign-in?handler=Options", page.Token);
        var seen = await other.SendAsync("/en/sign-in?handler=Passkey", page.Token, ("credential", answer));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, seen.Status);
        Assert.StartsWith("/en/sign-in", (await other.GetAsync(SitePages.Security)).To, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_is_not_added_twice_nor_the_last_one_removed()
    {
        await using var service = await RunningService.StartAsync(OnLocalhost());
        var account = await service.AccountAsync("awa@example.org");
        using var passkey = new SoftPasskey();
        using var browser = await Browser.OfAsync(service, account.Id, isStrong: false);
        await AddAsync(browser, passkey, "Telephone");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync(browser, passkey, "Again")).Status);

        var kept = await browser.PostAsync("/en/account/passkeys?handler=Remove", ("passkey", Convert.ToHexString(passkey.Id)));
        Assert.Contains("only second factor", kept.Html, StringComparison.Ordinal);
        using var second = new SoftPasskey();
        Assert.Equal("/en/account/recovery-codes?done=first", (await AddAsync(browser, second, "Laptop")).To);
        Assert.Equal("/en/account/passkeys?done=removed", (await browser.PostAsync("/en/account/passkeys?handler=Remove", ("passkey", Convert.ToHexString(passkey.Id)))).To);
        Assert.Equal("Laptop", Assert.Single((await service.Desks.SignIns.FindAsync(account.Id))!.Passkeys).Name);
    }

    // Passkeys are bound to a name, never to a number.
    private const string Origin = "http://localhost";

    private static ServiceOptions OnLocalhost() => Quick with { PublicAddress = new Uri(Origin) };

    private static async Task<Seen> AddAsync(Browser browser, SoftPasskey passkey, string name)
    {
        var page = await browser.GetAsync(SitePages.Passkeys);
        var options = await browser.SendAsync("/en/account/passkeys?handler=Options", page.Token);
        Assert.Equal(HttpStatusCode.OK, options.Status);
        return await browser.SendAsync(SitePages.Passkeys.To(OfficialLanguage.English), page.Token, ("name", name), ("credential", passkey.Create(options.Html, Origin)));
    }

    private static async Task<Seen> SignInAsync(Browser browser, SoftPasskey passkey)
    {
        var page = await browser.GetAsync(SitePages.SignIn);
        var options = await browser.SendAsync("/en/sign-in?handler=Options", page.Token);
        return await browser.SendAsync("/en/sign-in?handler=Passkey", page.Token, ("credential", passkey.Get(options.Html, Origin)));
    }
}
