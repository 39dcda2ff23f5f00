using System.Net;
using System.Reflection;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Keys;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Pages.Candidate.Account;
using OpenEntry.Web.Site;
using static OpenEntry.Web.Tests.Accounts.AccountsOfService;

namespace OpenEntry.Web.Tests.Accounts;

public class PermissionTests
{
    private const string Open = "open";
    private const string SignIn = "sign in first";
    private const string Protect = "protect first";
    private const string Never = "not permitted";
    private const string ToFile = "in already: on to the file";

    // Who comes: nobody, by a password alone, for oneself, for somebody (to read; to read, change and submit). What each page then does.
    private static readonly (string Pages, string[] Answers)[] s_table =
    [
        ("Register SignIn", [Open, Open, ToFile, ToFile, ToFile]),
        ("CheckMail ForgottenPassword LeaveSite ConfirmAccount ResetPassword ConfirmEmail SubscribeByMail", [Open, Open, Open, Open, Open]),
        ("SecondFactor Authenticator Passkeys", [SignIn, Open, Open, Open, Open]),
        ("Security RecoveryCodes ChangePassword ChangeEmail Sessions PreferredLanguage Files", [SignIn, Protect, Open, Open, Open]),
        ("Access GiveAccess", [SignIn, Protect, Open, Never, Never]),
    ];

    // Without a first step they lead back to it, whoever comes.
    private static readonly string[] s_steps = ["SecondStep", "RecoveryStep"];

    private static readonly string[] s_roles = ["nobody", "password alone", "oneself", "reading for somebody", "submitting for somebody"];

    public static TheoryData<string> Pages => [.. s_table.SelectMany(line => line.Pages.Split(' '))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_to_whom_the_table_says_in_both_languages(string name)
    {
        await using var service = await RunningService.StartAsync(Quick);
        var page = (SitePage)typeof(SitePages).GetField(name)!.GetValue(null)!;
        var expected = s_table.Single(line => line.Pages.Split(' ').Contains(name)).Answers;
        var browsers = await BrowsersAsync(service);
        foreach (var language in Enum.GetValues<OfficialLanguage>())
        {
            var path = page.To(language, page.En.Contains("{code}", StringComparison.Ordinal) ? [("code", "made-up")] : []);
            for (var i = 0; i < browsers.Length; i++)
            {
                var seen = await browsers[i].GetAsync(path);
                Assert.Equal((path, s_roles[i], expected[i]), (path, s_roles[i], Answer(seen, language)));
                if (seen.Status == HttpStatusCode.OK) Assert.Contains($"<html lang=\"{(language == OfficialLanguage.French ? "fr" : "en")}-CA\">", seen.Html, StringComparison.Ordinal);
            }
        }

        foreach (var browser in browsers) browser.Dispose();
    }

    [Fact]
    public void The_list_of_this_test_misses_no_page_and_every_page_says_what_it_lets_do()
    {
        var models = typeof(AccountPageModel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AccountPageModel))).ToList();
        Assert.Equal(models.Count, s_table.Sum(line => line.Pages.Split(' ').Length) + s_steps.Length);
        Assert.All(models, model => Assert.NotNull(model.GetCustomAttribute<MayAttribute>()));
    }

    [Fact]
    public async Task The_second_step_leads_back_to_the_first()
    {
        await using var service = await RunningService.StartAsync(Quick);
        using var browser = new Browser(service);
        foreach (var page in s_steps.Select(name => (SitePage)typeof(SitePages).GetField(name)!.GetValue(null)!))
        {
            Assert.Equal("/en/sign-in", (await browser.GetAsync(page)).To);
        }
    }

    // Every action of the table for every set of roles, against what is written here by hand.
    public static TheoryData<SiteAction, string> Actions => new()
    {
        { SiteAction.ComeIn, "nobody weak self read edit submit" },
        { SiteAction.SetUpSecondFactor, "weak self read edit submit" },
        { SiteAction.ManageAccount, "self read edit submit" },
        { SiteAction.ReadFile, "self read edit submit" },
        { SiteAction.EditFile, "self edit" },
        { SiteAction.SubmitFile, "self submit" },
        { SiteAction.GiveAccess, "self" },
        { SiteAction.TakeOut, "self" },
        { SiteAction.Erase, "self" },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public void An_action_is_for_these_and_nobody_else(SiteAction action, string who)
    {
        var sessions = new Dictionary<string, OpenSession?>
        {
            ["nobody"] = null,
            ["weak"] = Session(false, null, AccessScope.None),
            ["self"] = Session(true, null, AccessScope.None),
            ["read"] = Session(true, Guid.NewGuid(), AccessScope.Read),
            ["edit"] = Session(true, Guid.NewGuid(), AccessScope.Read | AccessScope.Edit),
            ["submit"] = Session(true, Guid.NewGuid(), AccessScope.Read | AccessScope.Submit),
        };

        Assert.Equal(who.Split(' '), sessions.Where(one => VisitorOf(one.Value).May(action)).Select(one => one.Key));

        static OpenSession Session(bool isStrong, Guid? actingFor, AccessScope scope) => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), OfficialLanguage.English, isStrong, actingFor, scope);
    }

    [Fact]
    public void Every_action_is_in_the_table() => Assert.Equal(Enum.GetValues<SiteAction>().Order(), Permissions.Table.Keys.Order());

    [Fact]
    public void What_a_representative_does_is_under_their_own_name()
    {
        var session = new OpenSession(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), OfficialLanguage.French, true, Guid.NewGuid(), AccessScope.Read);
        var (acting, oneself) = (VisitorOf(session), VisitorOf(session with { ActingFor = null }));

        Assert.Equal((session.ActingFor!.Value, Registry.Records.Actor.Representative(session.PersonId), AccessScope.Read), (acting.PersonId, acting.Actor, acting.Scope));
        Assert.Equal((session.PersonId, Registry.Records.Actor.Candidate(session.PersonId), OfficialLanguage.French), (oneself.PersonId, oneself.Actor, oneself.Language));
        Assert.Equal(AccessScope.None, VisitorOf(session with { IsStrong = false }).Scope);
        Assert.Throws<InvalidOperationException>(() => VisitorOf(null).PersonId);
    }

    [Fact]
    public async Task A_session_opens_no_interface_for_programs_and_a_key_no_page()
    {
        await using var service = await RunningService.StartAsync(Quick);
        var account = await service.AccountAsync("awa@example.org");
        using var browser = await Browser.OfAsync(service, account.Id);
        using var program = await service.ClientOfAsync("portal", Scopes.RecordsRead);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/records/verify")).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/records/verify", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/en/account")).Status);
        Assert.Equal("/en/sign-in", (await program.GetAsync("/en/account", TestContext.Current.CancellationToken)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static Visitor VisitorOf(OpenSession? session)
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        if (session is not null) context.Features.Set(session);
        return new Visitor(new Given { HttpContext = context }, null!);
    }

    private sealed class Given : Microsoft.AspNetCore.Http.IHttpContextAccessor
    {
        public Microsoft.AspNetCore.Http.HttpContext? HttpContext { get; set; }
    }

    private static async Task<Browser[]> BrowsersAsync(RunningService service)
    {
        var (owner, _) = await service.ProtectedAsync("owner@example.org");
        var fresh = await service.AccountAsync("fresh@example.org");
        return
        [
            new Browser(service),
            await Browser.OfAsync(service, fresh.Id, isStrong: false),
            await Browser.OfAsync(service, owner.Id),
            await ActingAsync(service, owner, "reader@example.org", AccessScope.Read),
            await ActingAsync(service, owner, "lawyer@example.org", AccessScope.Edit | AccessScope.Submit),
        ];
    }

    private static async Task<Browser> ActingAsync(RunningService service, Account owner, string email, AccessScope scope)
    {
        var (account, _) = await service.ProtectedAsync(email);
        var grant = (await service.Desks.Access.GiveAsync(owner.PersonId, new AccessOffer(email, AccessKind.Representative, scope, new NodaTime.LocalDate(2027, 1, 1)), Text.Same("/"))).Value;
        Assert.True((await service.Desks.Access.TakeUpAsync(account.Id, grant.Id)).IsOk);
        var browser = await Browser.OfAsync(service, account.Id);
        var acting = await browser.PostAsync("/en/account/files?handler=Act", ("person", $"{owner.PersonId}"));
        Assert.Equal("/en/account/files?done=acting", acting.To);
        return browser;
    }

    private static string Answer(Seen seen, OfficialLanguage language) => (seen.Status, seen.To) switch
    {
        (HttpStatusCode.OK, _) => Open,
        (HttpStatusCode.SeeOther, { } to) when to.StartsWith(SitePages.SignIn.To(language), StringComparison.Ordinal) => SignIn,
        (HttpStatusCode.SeeOther, { } to) when to == SitePages.SecondFactor.To(language) => Protect,
        (HttpStatusCode.SeeOther, { } to) when to == SitePages.MyFile.To(language) => ToFile,
        (HttpStatusCode.Forbidden, _) => Never,
        _ => $"{seen.Status} {seen.To}",
    };
}
