using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Notices;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Tests.Accounts;

/// <summary>A browser without scripts: keeps cookies, sends forms with the token that is in them, and tells where it is led instead of going there.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;

    public Browser(RunningService service)
    {
        _client = new HttpClient(_handler) { BaseAddress = service.Address };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
    }

    public CookieCollection Cookies => _handler.CookieContainer.GetCookies(_client.BaseAddress!);

    /// <summary>A browser in which somebody is signed in.</summary>
    public static async Task<Browser> OfAsync(RunningService service, Guid account, bool isStrong = true)
    {
        var browser = new Browser(service);
        browser._handler.CookieContainer.Add(service.Address, new Cookie("openentry", await service.Desks.Sessions.OpenAsync(account, isStrong, "Firefox, Windows")));
        return browser;
    }

    public Task<Seen> GetAsync(SitePage page, OfficialLanguage language = OfficialLanguage.English, params (string, object?)[] values) => GetAsync(page.To(language, values));

    public async Task<Seen> GetAsync(string path) => await Seen.OfAsync(await _client.GetAsync(path));

    public Task<Seen> PostAsync(SitePage page, params (string Name, string Value)[] fields) => PostAsync(page.To(OfficialLanguage.English), fields);

    /// <summary>Opens a page, and sends a form of it.</summary>
    public async Task<Seen> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path.Replace("handler=", "was=", StringComparison.Ordinal));
        return await SendAsync(path, page.Token, fields);
    }

    public async Task<Seen> SendAsync(string path, string token, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent([.. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create("_form", token)]);
        return await Seen.OfAsync(await _client.PostAsync(path, body));
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}

/// <summary>An answer as a browser has it.</summary>
internal sealed record Seen(HttpStatusCode Status, string? To, string Html, string? Caching)
{
    public string Token => Regex.Match(Html, "name=\"_form\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>Without the token, which is another one each time.</summary>
    public string Words => Regex.Replace(Html, "name=\"_form\" type=\"hidden\" value=\"[^\"]+\"", "");

    public static async Task<Seen> OfAsync(HttpResponseMessage answer) =>
        new(answer.StatusCode, answer.Headers.Location?.OriginalString, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), answer.Headers.CacheControl?.ToString());
}

/// <summary>Accounts of the running service, and their mail.</summary>
internal static class AccountsOfService
{
    public const string Password = "seven quiet herons";

    /// <summary>Quick, since tests have no attackers.</summary>
    public static readonly ServiceOptions Quick = new() { Rate = new RateLimit(100_000), Accounts = new AccountRules { AnswerAfter = TimeSpan.Zero, HashRounds = 1000, PerNetwork = 10_000 } };

    public static async Task<IReadOnlyList<(string To, string Subject, string Body)>> LettersAsync(this RunningService service)
    {
        var post = new Kept();
        await new Outbox(service.Desks.Office, post, MailboxAddress.Parse("office@openentry.example")).SendDueAsync();
        return post.Letters;
    }

    /// <summary>The address, on this service, of the link in a letter in a language.</summary>
    public static string Link(string body, string language) => Regex.Match(body, $@"http://localhost:\d+(/{language}/\S+)").Groups[1].Value;

    /// <summary>An account with a confirmed address and this password.</summary>
    public static async Task<Account> AccountAsync(this RunningService service, string email)
    {
        var hash = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 })).HashPassword(null!, Password);
        var secret = "";
        var registered = await service.Desks.Accounts.RegisterAsync(email, hash, OfficialLanguage.English, one => Text.Same(secret = one), Text.Same("/"));
        Assert.True(registered.IsOk);
        var row = (await service.Desks.Accounts.ConfirmAsync(secret)).Value;
        return (await service.Desks.SignIns.FindAsync(row.Id))!;
    }

    /// <summary>The same, with an authenticator; its key.</summary>
    public static async Task<(Account Account, byte[] Key)> ProtectedAsync(this RunningService service, string email)
    {
        var account = await service.AccountAsync(email);
        var key = (await service.Desks.SignIns.PrepareAuthenticatorAsync(account.Id)).Value;
        var used = await service.Desks.SignIns.UseAuthenticatorAsync(account.Id, Registry.Tests.Accounts.Totp.At(key, service.Clock.GetCurrentInstant()));
        service.Clock.AdvanceMinutes(2);
        return (used.Value, key);
    }

    private sealed class Kept : IPost
    {
        public List<(string To, string Subject, string Body)> Letters { get; } = [];

        public Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop)
        {
            Letters.Add((message.To.Mailboxes.Single().Address, message.Subject!, message.TextBody!));
            return Task.FromResult(new Delivery(DeliveryOutcome.Sent));
        }

        public Task RestAsync(CancellationToken stop) => Task.CompletedTask;
    }
}
