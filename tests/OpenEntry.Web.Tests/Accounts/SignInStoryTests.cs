using System.Net;
using System.Text.RegularExpressions;
using OpenEntry.Law;
using OpenEntry.Registry.Tests.Accounts;
using OpenEntry.Web.Site;
using static OpenEntry.Web.Tests.Accounts.AccountsOfService;

namespace OpenEntry.Web.Tests.Accounts;

public class SignInStoryTests
{
    [Theory]
    [InlineData(OfficialLanguage.English, "en", "Confirm your e-mail address", "Set up an authenticator app", "Your account")]
    [InlineData(OfficialLanguage.French, "fr", "Confirmez votre adresse de courriel", "Configurer une application d’authentification", "Votre compte")]
    public async Task From_the_first_visit_to_a_protected_account_and_in_again(OfficialLanguage language, string path, string subject, string app, string account)
    {
        await using var service = await RunningService.StartAsync(Quick);
        using var browser = new Browser(service);

        var registered = await browser.PostAsync(SitePages.Register.To(language), ("email", "awa@example.org"), ("new", Password));
        Assert.Equal((HttpStatusCode.SeeOther, SitePages.CheckMail.To(language)), (registered.Status, registered.To));
        var letter = Assert.Single(await service.LettersAsync());
        Assert.Equal(("awa@example.org", subject), (letter.To, letter.Subject));
        var link = Link(letter.Body, path);

        var wrong = await browser.PostAsync(link, ("password", "not this one at all"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.DoesNotContain("not this one", wrong.Html, StringComparison.Ordinal);
        var confirmed = await browser.PostAsync(link, ("password", Password));
        Assert.Equal((HttpStatusCode.SeeOther, SitePages.SecondFactor.To(language)), (confirmed.Status, confirmed.To));
        // Nothing else is open yet.
        Assert.Equal((HttpStatusCode.SeeOther, SitePages.SecondFactor.To(language)), await At(SitePages.Security));

        var page = await browser.GetAsync(SitePages.Authenticator.To(language));
        Assert.Contains($"<h1>{app}</h1>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M", page.Html, StringComparison.Ordinal);
        var key = FromBase32(Regex.Match(page.Html, "<code>([A-Z2-7 ]+)</code>").Groups[1].Value);
        var missed = await browser.PostAsync(SitePages.Authenticator.To(language), ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missed.Status);
        var set = await browser.PostAsync(SitePages.Authenticator.To(language), ("code", Totp.At(key, service.Clock.GetCurrentInstant())));
        Assert.Equal((HttpStatusCode.SeeOther, SitePages.RecoveryCodes.To(language) + "?done=first"), (set.Status, set.To));
        var made = await browser.PostAsync(SitePages.RecoveryCodes.To(language));
        var codes = Regex.Matches(made.Html, "<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        var file = await browser.SendAsync(SitePages.RecoveryCodes.To(language) + "?handler=File", made.Token, [.. codes.Select(code => ("codes", code))]);
        Assert.EndsWith($"\r\n{string.Join("\r\n", codes)}\r\n", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], (await browser.GetAsync(SitePages.RecoveryCodes.To(language))).Html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{account}</h1>", (await browser.GetAsync(SitePages.Security.To(language))).Html, StringComparison.Ordinal);

        var left = await browser.PostAsync(SitePages.LeaveSite.To(language));
        Assert.Equal(SitePages.SignIn.To(language) + "?done=out", left.To);
        Assert.Equal((HttpStatusCode.SeeOther, SitePages.SignIn.To(language, ("to", SitePages.Sessions.To(language)))), await At(SitePages.Sessions));

        service.Clock.AdvanceMinutes(5);
        var asked = SitePages.SignIn.To(language, ("to", SitePages.Sessions.To(language)));
        var first = await browser.PostAsync(asked, ("email", "AWA@example.org"), ("password", Password));
        Assert.Equal(SitePages.SecondStep.To(language, ("to", SitePages.Sessions.To(language))), first.To);
        Assert.Equal(HttpStatusCode.SeeOther, (await At(SitePages.Security)).Status);
        var second = await browser.PostAsync(first.To!, ("code", Totp.At(key, service.Clock.GetCurrentInstant())));
        Assert.Equal(SitePages.Sessions.To(language), second.To);
        Assert.Contains("Firefox, Windows", (await browser.GetAsync(second.To!)).Html, StringComparison.Ordinal);

        // Who is in already is led on: to where they wanted to go, on this site, else to their file.
        Assert.Equal(SitePages.Sessions.To(language), (await browser.GetAsync(asked)).To);
        Assert.Equal(SitePages.MyFile.To(language), (await browser.GetAsync(SitePages.SignIn.To(language, ("to", "https://elsewhere.example/")))).To);
        Assert.Equal((HttpStatusCode.SeeOther, SitePages.MyFile.To(language)), await At(SitePages.Register));

        // And without the telephone.
        await browser.PostAsync(SitePages.LeaveSite.To(language));
        await browser.PostAsync(SitePages.SignIn.To(language), ("email", "awa@example.org"), ("password", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(SitePages.RecoveryStep.To(language), ("paper", "AAAAA-AAAAA"))).Status);
        Assert.Equal(SitePages.MyFile.To(language), (await browser.PostAsync(SitePages.RecoveryStep.To(language), ("paper", codes[3]))).To);
        Assert.True((await service.Desks.Records.VerifyAsync()).Holds);

        async Task<(HttpStatusCode Status, string? To)> At(SitePage where)
        {
            var seen = await browser.GetAsync(where.To(language));
            return (seen.Status, seen.To);
        }
    }

    [Fact]
    public async Task Whether_there_is_an_account_shows_nowhere()
    {
        await using var service = await RunningService.StartAsync(Quick);
        await service.ProtectedAsync("known@example.org");
        await service.Desks.Accounts.RegisterAsync("waiting@example.org", "hash", OfficialLanguage.English, Text.Same, Text.Same("/"));
        foreach (var (page, field) in new[] { (SitePages.Register, "new"), (SitePages.ForgottenPassword, "ignored"), (SitePages.SignIn, "password") })
        {
            var answers = new List<(HttpStatusCode, string?, string)>();
            foreach (var email in new[] { "known@example.org", "waiting@example.org", "nobody@example.org" })
            {
                using var browser = new Browser(service);
                var seen = await browser.PostAsync(page, ("email", email), (field, "another long password"));
                answers.Add((seen.Status, seen.To, seen.Words.Replace(email, "", StringComparison.Ordinal)));
                Assert.DoesNotContain(browser.Cookies, cookie => cookie.Name != "openentry-form");
            }

            Assert.Single(answers.Distinct());
        }
    }

    [Fact]
    public async Task An_answer_takes_no_less_when_there_is_nobody()
    {
        var options = Quick with { Accounts = Quick.Accounts with { AnswerAfter = TimeSpan.FromMilliseconds(700) } };
        await using var service = await RunningService.StartAsync(options);
        foreach (var page in new[] { SitePages.SignIn, SitePages.Register, SitePages.ForgottenPassword })
        {
            using var browser = new Browser(service);
            var token = (await browser.GetAsync(page)).Token;
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await browser.SendAsync(page.To(OfficialLanguage.English), token, ("email", "nobody@example.org"), ("password", Password), ("new", Password));
            Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(700), $"{page.View}: {watch.Elapsed}");
        }
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_opens_nothing_for_a_quarter_of_an_hour()
    {
        await using var service = await RunningService.StartAsync(Quick);
        await service.ProtectedAsync("awa@example.org");
        using var browser = new Browser(service);
        for (var i = 0; i < 5; i++) await SignInAsync("wrong every time");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(Password)).Status);
        service.Clock.AdvanceMinutes(15);

        Assert.Equal(SitePages.SecondStep.To(OfficialLanguage.English), (await SignInAsync(Password)).To);

        Task<Seen> SignInAsync(string password) => browser.PostAsync(SitePages.SignIn, ("email", "awa@example.org"), ("password", password));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_too_and_a_code_serves_once()
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (_, key) = await service.ProtectedAsync("awa@example.org");
        using var browser = new Browser(service);
        await browser.PostAsync(SitePages.SignIn, ("email", "awa@example.org"), ("password", Password));
        var code = Totp.At(key, service.Clock.GetCurrentInstant());
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(SitePages.SecondStep, ("code", code))).Status);
        using var other = new Browser(service);
        await other.PostAsync(SitePages.SignIn, ("email", "awa@example.org"), ("password", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PostAsync(SitePages.SecondStep, ("code", code))).Status);
        for (var i = 0; i < 4; i++) await other.PostAsync(SitePages.SecondStep, ("code", "000000"));
        service.Clock.AdvanceMinutes(1);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PostAsync(SitePages.SecondStep, ("code", Totp.At(key, service.Clock.GetCurrentInstant())))).Status);
    }

    [Fact]
    public async Task Too_many_attempts_from_one_place_are_refused_whatever_they_try()
    {
        await using var service = await RunningService.StartAsync(Quick with { Accounts = Quick.Accounts with { PerNetwork = 3 } });
        using var browser = new Browser(service);
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(i)).Status);

        var refused = await TryAsync(4);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("There were too many attempts", refused.Html, StringComparison.Ordinal);

        Task<Seen> TryAsync(int i) => browser.PostAsync(SitePages.SignIn, ("email", $"nobody{i}@example.org"), ("password", Password));
    }

    [Fact]
    public async Task A_new_password_by_link_keeps_the_second_step()
    {
        await using var service = await RunningService.StartAsync(Quick);
        await service.ProtectedAsync("awa@example.org");
        await service.LettersAsync();
        using var browser = new Browser(service);
        await browser.PostAsync(SitePages.ForgottenPassword, ("email", "awa@example.org"));
        var link = Link(Assert.Single(await service.LettersAsync()).Body, "en");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(link, ("new", "short"))).Status);

        Assert.Equal("/en/sign-in?done=password", (await browser.PostAsync(link, ("new", "nine loud herons fly"))).To);

        Assert.Contains("This link no longer works", (await browser.GetAsync(link)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(SitePages.SignIn, ("email", "awa@example.org"), ("password", Password))).Status);
        Assert.Equal("/en/sign-in/code", (await browser.PostAsync(SitePages.SignIn, ("email", "awa@example.org"), ("password", "nine loud herons fly"))).To);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Signing_in_leads_to_no_other_site(string to)
    {
        await using var service = await RunningService.StartAsync(Quick);
        var (_, key) = await service.ProtectedAsync("awa@example.org");
        using var browser = new Browser(service);
        var step = await browser.PostAsync(SitePages.SignIn.To(OfficialLanguage.English, ("to", to)), ("email", "awa@example.org"), ("password", Password));
        Assert.Equal("/en/sign-in/code", step.To);

        var done = await browser.PostAsync(SitePages.SecondStep.To(OfficialLanguage.English, ("to", to)), ("code", Totp.At(key, service.Clock.GetCurrentInstant())));

        Assert.Equal("/en/my-file", done.To);
    }

    [Fact]
    public async Task The_cookie_holds_a_secret_alone_and_pages_of_who_is_signed_in_are_not_kept()
    {
        await using var service = await RunningService.StartAsync(Quick with { PublicAddress = new Uri("https://entry.example.org/") });
        var (_, key) = await service.ProtectedAsync("awa@example.org");
        // As behind a server that does TLS: cookies are secure, so this client sends them by hand.
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = service.Address };
        var cookies = new Dictionary<string, string>();
        await SendAsync("/en/sign-in", ("email", "awa@example.org"), ("password", Password));
        var sent = await SendAsync("/en/sign-in/code", ("code", Totp.At(key, service.Clock.GetCurrentInstant())));

        var cookie = Assert.Single(sent.Headers.GetValues("Set-Cookie"), one => one.StartsWith("__Host-openentry=", StringComparison.Ordinal));
        Assert.Matches("^__Host-openentry=[A-Za-z0-9_-]{43}; path=/; secure; samesite=lax; httponly$", cookie);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/en/account") { Headers = { { "Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")) } } };
        var page = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, true), (page.StatusCode, page.Headers.CacheControl?.NoStore));

        async Task<HttpResponseMessage> SendAsync(string path, params (string, string)[] fields)
        {
            var seen = await AskAsync(new HttpRequestMessage(HttpMethod.Get, path));
            var token = (await Seen.OfAsync(seen)).Token;
            return await AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([.. fields.Select(one => KeyValuePair.Create(one.Item1, one.Item2)), KeyValuePair.Create("_form", token)]) });
        }

        async Task<HttpResponseMessage> AskAsync(HttpRequestMessage one)
        {
            if (cookies.Count > 0) one.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await client.SendAsync(one);
            foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                var pair = set.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }

    private static byte[] FromBase32(string written)
    {
        var bits = string.Concat(written.Where(letter => letter != ' ').Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
