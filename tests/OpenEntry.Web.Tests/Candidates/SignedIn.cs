using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Web.Tests.Candidates;

/// <summary>A browser of somebody who is signed in: keeps cookies, sends forms with their token, follows no redirect by itself.</summary>
internal sealed partial class SignedIn : IDisposable
{
    private readonly HttpClient _client;

    private SignedIn(RunningService service, Guid person, Guid account)
    {
        (Service, Person, Account) = (service, person, account);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies }) { BaseAddress = service.Address };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public RunningService Service { get; }

    public CookieContainer Cookies { get; } = new();

    public Guid Person { get; }

    public Guid Account { get; }

    public Actor Actor => Actor.Candidate(Person);

    private static readonly string Hash = new PasswordHasher<Account>().HashPassword(null!, "a password of the tests");

    /// <summary>Somebody with a confirmed account and a session; without a second factor it is a weak one.</summary>
    public static async Task<SignedIn> AsAsync(RunningService service, string email, bool isStrong = true, Guid? actingFor = null)
    {
        var desks = service.Desks;
        if (await desks.SignIns.FindByEmailAsync(email) is null)
        {
            var secret = "";
            await desks.Accounts.RegisterAsync(email, Hash, OfficialLanguage.English, given =>
            {
                secret = given;
                return Text.Same("");
            }, Text.Same(""));
            _ = (await desks.Accounts.ConfirmAsync(secret)).Value;
        }

        var account = (await desks.SignIns.FindByEmailAsync(email))!;
        var one = new SignedIn(service, account.PersonId, account.Id);
        var session = await desks.Sessions.OpenAsync(account.Id, isStrong, "test");
        if (actingFor is { } other) _ = (await desks.Sessions.ActForAsync((await desks.Sessions.SeenAsync(session))!, other)).Value;
        one.Cookies.Add(service.Address, new Cookie("openentry", session));
        return one;
    }

    /// <summary>Gives another account access.</summary>
    public async Task GiveAsync(string email, AccessScope scope)
    {
        var other = (await Service.Desks.SignIns.FindByEmailAsync(email))!;
        var offer = new AccessOffer(email, AccessKind.Representative, scope, Service.Clock.GetCurrentInstant().InUtc().Date.PlusMonths(3));
        var grant = (await Service.Desks.Access.GiveAsync(Person, offer, Text.Same(""))).Value;
        _ = (await Service.Desks.Access.TakeUpAsync(other.Id, grant.Id)).Value;
    }

    /// <summary>Somebody with an account of their own, to whom access is given and who acts by it.</summary>
    public async Task<SignedIn> RepresentedByAsync(string email, AccessScope scope)
    {
        using (await AsAsync(Service, email)) await GiveAsync(email, scope);
        return await AsAsync(Service, email, actingFor: Person);
    }

    /// <summary>A province offers a nomination for a profile.</summary>
    public async Task OfferAsync(ProfileRow row) => _ = (await Service.Desks.Nominations.OfferAsync(row.Number, "BC-1", Actor.Province("BC"))).Value;

    /// <summary>A profile that one submits; a skilled worker with three years of work in Canada.</summary>
    public async Task<ProfileRow> SubmitAsync(Func<Profile, Profile>? change = null)
    {
        var profile = Skilled();
        var draft = (await Service.Desks.Profiles.DraftAsync(Person, ProfileDocument.Bytes(change is null ? profile : change(profile)), Actor)).Value;
        return (await Service.Desks.Profiles.SubmitAsync(draft.Id, null, Actor)).Value;
    }

    public static Profile Skilled() => new()
    {
        Id = "test",
        GivenNames = "Ana",
        FamilyName = "Silva",
        BirthDate = new LocalDate(1994, 5, 20),
        FirstOfficialLanguage = OfficialLanguage.English,
        LanguageTests = [new LanguageTestResult { Test = "celpip", TestDate = new LocalDate(2026, 2, 1), Listening = 9, Reading = 9, Writing = 9, Speaking = 9 }],
        Education = [new Credential { Level = CredentialLevel.Masters, Country = "CA", Completed = new LocalDate(2023, 4, 30), CanadianStudy = new CanadianStudyDetails { FullTimeMonths = 20, MonthsInCanada = 20 } }],
        Work = [new Job { Noc = "21231", Country = "CA", From = new LocalDate(2023, 6, 1), HoursPerWeek = 37.5m }],
    };

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> PageAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
    }

    /// <summary>Sends the form of a page, with its hidden fields.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] values) => await SendFromAsync(await (await GetAsync(path)).Content.ReadAsStringAsync(), path, values);

    /// <summary>Sends the form of a page that is already there: the one that goes to the path, with its own token and no other's.</summary>
    public async Task<HttpResponseMessage> SendFromAsync(string page, string path, params (string Name, string Value)[] values)
    {
        var form = Forms().Matches(page).FirstOrDefault(match => WebUtility.HtmlDecode(match.Groups["to"].Value) == path)?.Value ?? "";
        var hidden = Hidden().Matches(form).Select(match => (Name: match.Groups[1].Value, Value: WebUtility.HtmlDecode(match.Groups[2].Value))).DistinctBy(one => one.Name).Where(one => values.All(given => given.Name != one.Name));
        return await SendRawAsync(path, [.. hidden, .. values]);
    }

    public Task<HttpResponseMessage> SendRawAsync(string path, params (string Name, string Value)[] values) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(values.Select(one => KeyValuePair.Create(one.Name, one.Value))));

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<form (?=[^>]*method="post")(?=[^>]*action="(?<to>[^"]*)")[^>]*>.*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    // In either order of type and name.
    [GeneratedRegex("""<input (?=[^>]*type="hidden")(?=[^>]*name="([^"]+)")(?=[^>]*value="([^"]*)")[^>]*>""")]
    private static partial Regex Hidden();
}
