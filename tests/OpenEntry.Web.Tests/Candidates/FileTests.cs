using System.IO.Compression;
using System.Net;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Tests.Candidates;

/// <summary>What candidates do with their file, through the pages.</summary>
public class FileTests
{
    [Theory]
    [InlineData("/en/my-file", "in the pool")]
    [InlineData("/fr/mon-dossier", "dans le bassin")]
    public async Task Home_shows_score_and_rank(string path, string state)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        using var bo = await SignedIn.AsAsync(service, "bo@example.com");
        var row = await ana.SubmitAsync();
        await bo.SubmitAsync(profile => profile with { FamilyName = "Berg", BirthDate = new LocalDate(1980, 1, 1) });

        var page = await ana.PageAsync(path);

        Assert.Contains(row.Number, page, StringComparison.Ordinal);
        Assert.Contains(state, page, StringComparison.Ordinal);
        Assert.Contains("Ana Silva", page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"figure\">{row.Score}</span>", page, StringComparison.Ordinal);
        // The older one has fewer points.
        Assert.Contains("<span class=\"figure\">1</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_begun_on_the_site_is_saved_page_by_page_and_submitted_once_it_is_declared_true()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile"), "/en/my-file/profile");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/identity", ("familyName", "Silva"), ("birthDate.y", "1994"), ("birthDate.m", "5"), ("birthDate.d", "20")), "/en/my-file/profile");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/family", ("maritalStatus", "neverMarried"), ("dependentChildren", "0")), "/en/my-file/profile");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/first-language", ("firstOfficialLanguage", "english")), "/en/my-file/profile");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/tests/1/1", ("test", "celpip"), ("testDate.y", "2026"), ("testDate.m", "2"), ("testDate.d", "1")), "/en/my-file/profile/tests/1/2");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/tests/1/2", ("listening", "9"), ("reading", "9"), ("writing", "9"), ("speaking", "9"), ("use", "no")), "/en/my-file/profile/tests");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/education/1/1", ("level", "masters"), ("country", "CA"), ("completed.y", "2023"), ("completed.m", "4"), ("completed.d", "30")), "/en/my-file/profile/education/1/2");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/education/1/2", ("studied", "yes"), ("fullTimeMonths", "20"), ("monthsInCanada", "20"), ("recognized", "yes")), "/en/my-file/profile/education");
        await ExpectAsync(ana.SendAsync("/en/my-file/profile/work/1/1", ("noc", "21231"), ("country", "CA"), ("from.y", "2023"), ("from.m", "6"), ("from.d", "1"), ("hoursPerWeek", "37.5")), "/en/my-file/profile/work/1/2");
        await ExpectAsync(
            ana.SendAsync("/en/my-file/profile/work/1/2", ("dutiesPerformed", "yes"), ("paid", "yes"), ("selfEmployed", "no"), ("fullTimeStudent", "no"), ("authorized", "yes"), ("canadianEmployer", "yes"), ("publiclyFundedPhysician", "no"), ("primaryOccupation", "no")),
            "/en/my-file/profile/work");

        var check = await ana.PageAsync("/en/my-file/check");
        var undeclared = await ana.SendAsync("/en/my-file/check");
        var declared = await ana.SendAsync("/en/my-file/check", ("declared", "yes"));

        Assert.Contains("21231 Software engineers", check, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, undeclared.StatusCode);
        Assert.Equal("/en/my-file/receipt", declared.Headers.Location?.OriginalString);
        var row = Assert.Single((await service.Desks.People.OpenAsync(ana.Person)).Value.Profiles);
        Assert.Equal(ProfileState.InPool, row.State);
        // The same facts by the other way.
        using var bo = await SignedIn.AsAsync(service, "bo@example.com");
        Assert.Equal((await bo.SubmitAsync()).Score, row.Score);
        Assert.Contains(row.Number, await ana.PageAsync("/en/my-file/receipt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_pool_a_change_that_costs_points_is_saved_only_after_a_warning()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var before = await ana.SubmitAsync();
        (string, string)[] worse = [("listening", "9"), ("reading", "9"), ("writing", "7"), ("speaking", "9"), ("use", "no")];

        var warned = await ana.SendAsync("/en/my-file/profile/tests/1/2", worse);
        var page = await warned.Content.ReadAsStringAsync();
        var unchanged = (await service.Desks.Register.FindAsync(before.Number)).Value;
        var saved = await ana.SendAsync("/en/my-file/profile/tests/1/2", [.. worse, ("confirmed", "yes")]);
        var after = (await service.Desks.Register.FindAsync(before.Number)).Value;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        Assert.Contains($"from {before.Score} to {after.Score}", page, StringComparison.Ordinal);
        Assert.Equal(before.Score, unchanged.Score);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.True(after.Score < before.Score);
        Assert.Equal(before.SubmittedAt, after.SubmittedAt);
    }

    [Fact]
    public async Task In_the_pool_a_change_that_costs_a_program_is_saved_only_after_a_warning()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        // With 30,000 dollars she meets the Federal Skilled Worker Program beside the Canadian Experience Class.
        var before = await ana.SubmitAsync(profile => profile with { SettlementFunds = 30_000 });

        var warned = await ana.SendAsync("/en/my-file/profile/funds", ("settlementFunds", "3,000"));
        var page = WebUtility.HtmlDecode(await warned.Content.ReadAsStringAsync());
        var saved = await ana.SendAsync("/en/my-file/profile/funds", ("settlementFunds", "3,000"), ("confirmed", "yes"));
        var after = (await service.Desks.Register.FindAsync(before.Number)).Value;

        Assert.Equal(ProgramSet.CEC | ProgramSet.FSW, before.Programs);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        Assert.Contains("With this change you no longer meet: Federal Skilled Worker Program.", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal((ProgramSet.CEC, before.Score), (after.Programs, after.Score));
    }

    [Fact]
    public async Task In_the_pool_a_new_job_counts_only_once_its_second_page_is_answered()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var before = await ana.SubmitAsync();

        var first = await ana.SendAsync("/en/my-file/profile/work/2/1", ("noc", "21231"), ("country", "CA"), ("from.y", "2021"), ("from.m", "6"), ("from.d", "1"), ("to.y", "2023"), ("to.m", "5"), ("to.d", "31"), ("hoursPerWeek", "37.5"));
        var page = await first.Content.ReadAsStringAsync();
        var between = (await service.Desks.Register.FindAsync(before.Number)).Value;
        var second = await ana.SendFromAsync(
            page, "/en/my-file/profile/work/2/2", ("dutiesPerformed", "yes"), ("paid", "yes"), ("selfEmployed", "no"), ("fullTimeStudent", "no"), ("authorized", "no"), ("canadianEmployer", "yes"), ("publiclyFundedPhysician", "no"), ("primaryOccupation", "no"));
        var after = (await service.Desks.Register.FindAsync(before.Number)).Value;

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal((before.Version, before.Score), (between.Version, between.Score));
        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        // Two years without authorization are no Canadian experience.
        Assert.Equal((before.Version + 1, before.Score), (after.Version, after.Score));
    }

    [Fact]
    public async Task In_the_pool_a_new_test_goes_along_until_its_scores_are_there()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var before = await ana.SubmitAsync();

        var first = await ana.SendAsync("/en/my-file/profile/tests/2/1", ("test", "tef"), ("testDate.y", "2026"), ("testDate.m", "3"), ("testDate.d", "1"));
        var page = await first.Content.ReadAsStringAsync();
        var between = (await service.Desks.Register.FindAsync(before.Number)).Value;
        var second = await ana.SendFromAsync(page, "/en/my-file/profile/tests/2/2", ("listening", "330"), ("reading", "270"), ("writing", "350"), ("speaking", "360"), ("use", "no"));
        var after = (await service.Desks.Register.FindAsync(before.Number)).Value;

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("action=\"/en/my-file/profile/tests/2/2\"", page, StringComparison.Ordinal);
        Assert.Equal(before.Version, between.Version);
        Assert.Equal((HttpStatusCode.SeeOther, before.Version + 1), (second.StatusCode, after.Version));
        Assert.True(after.Score > before.Score);
    }

    [Theory]
    [InlineData("/en/my-file", "The last round for which you would qualify today:", "It had a cut-off of ", "open to you")]
    [InlineData("/fr/mon-dossier", "La dernière ronde à laquelle vous seriez admissible aujourd’hui :", "Son seuil était de ", "était ouverte")]
    public async Task A_past_round_is_compared_with_the_score_of_today_and_nobody_is_said_to_have_been_in_it(string path, string compared, string cutOff, string claimed)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        _ = (await service.Desks.Profiles.DraftAsync(ana.Person, ProfileDocument.Bytes(SignedIn.Skilled()), ana.Actor)).Value;

        var page = await ana.PageAsync(path);

        Assert.Contains(compared, page, StringComparison.Ordinal);
        Assert.Contains(cutOff, page, StringComparison.Ordinal);
        Assert.DoesNotContain(claimed, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file", "profile", "withdraw", "renew", "funds", "submit it before October 31, 2026 at 12:00:00 UTC: 60 days are left")]
    [InlineData("/fr/mon-dossier", "profil", "retrait", "renouvellement", "fonds", "présentez-le avant le 31 octobre 2026 à 12 h 00 min 00 s UTC : il reste 60 jours")]
    public async Task While_a_renewal_is_a_draft_both_it_and_the_profile_in_the_pool_can_be_reached(string home, string profile, string withdraw, string renew, string funds, string left)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var live = await ana.SubmitAsync();

        var begun = await ana.SendAsync($"{home}/{renew}");
        var draft = (await service.Desks.People.OpenAsync(ana.Person)).Value.Profiles.Single(row => row.State == ProfileState.Draft);
        var overview = await ana.PageAsync(home);
        var own = await ana.PageAsync($"{home}/{profile}");
        var renewal = await ana.PageAsync($"{home}/{profile}?profile={draft.Number}");

        Assert.Equal($"{home}/{profile}?profile={draft.Number}", begun.Headers.Location?.OriginalString);
        Assert.All([live.Number, draft.Number, left, $"href=\"{home}/{profile}?profile={draft.Number}\""], words => Assert.Contains(words, overview, StringComparison.Ordinal));
        Assert.Contains($"href=\"{home}/{profile}/{funds}\"", own, StringComparison.Ordinal);
        Assert.Contains($"href=\"{home}/{profile}/{funds}?profile={draft.Number}\"", renewal, StringComparison.Ordinal);
        Assert.Contains($"href=\"{home}/{profile}?profile={draft.Number}\"", await ana.PageAsync($"{home}/{renew}"), StringComparison.Ordinal);

        await ExpectAsync(ana.SendAsync($"{home}/{profile}/{funds}", ("settlementFunds", "20000")), $"{home}/{profile}");
        await ExpectAsync(ana.SendAsync($"{home}/{profile}/{funds}?profile={draft.Number}", ("settlementFunds", "30000")), $"{home}/{profile}?profile={draft.Number}");
        Assert.Equal((20_000, 30_000), (await FundsAsync(service, live), await FundsAsync(service, draft)));

        await ana.SendAsync($"{home}/{withdraw}?profile={draft.Number}", ("sure", "yes"));
        Assert.Equal((ProfileState.InPool, ProfileState.Withdrawn), ((await service.Desks.Register.FindAsync(live.Number)).Value.State, (await service.Desks.Register.FindAsync(draft.Number)).Value.State));
        await ana.SendAsync($"{home}/{withdraw}", ("sure", "yes"));
        Assert.Equal(ProfileState.Withdrawn, (await service.Desks.Register.FindAsync(live.Number)).Value.State);
    }

    [Fact]
    public async Task A_renewal_is_submitted_from_its_own_pages_and_takes_the_place_of_the_profile_in_the_pool()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var live = await ana.SubmitAsync();
        await ana.SendAsync("/en/my-file/renew");
        var draft = (await service.Desks.People.OpenAsync(ana.Person)).Value.Profiles.Single(row => row.State == ProfileState.Draft);

        var check = await ana.PageAsync("/en/my-file/check");
        var during = (await service.Desks.Register.FindAsync(live.Number)).Value.State;
        await ExpectAsync(ana.SendAsync("/en/my-file/check", ("declared", "yes")), "/en/my-file/receipt");

        Assert.Contains($"href=\"/en/my-file/profile/work?profile={draft.Number}\"", check, StringComparison.Ordinal);
        Assert.Equal(ProfileState.InPool, during);
        Assert.Equal((ProfileState.Withdrawn, ProfileState.InPool), ((await service.Desks.Register.FindAsync(live.Number)).Value.State, (await service.Desks.Register.FindAsync(draft.Number)).Value.State));
        // Whoever still has the page of the renewal open comes to what it has become.
        Assert.Contains("/en/my-file/profile/funds\"", await ana.PageAsync($"/en/my-file/profile?profile={draft.Number}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file/withdraw", "until you have declined the invitation", "/en/my-file/invitation", "no profile that could be withdrawn")]
    [InlineData("/fr/mon-dossier/retrait", "avant que vous ayez refusé l’invitation", "/fr/mon-dossier/invitation", "aucun profil à retirer")]
    public async Task Who_is_invited_is_told_to_decline_before_withdrawing(string path, string told, string invitation, string nothing)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        _ = (await service.Desks.Releases.ReleaseAsync(await service.ApprovedRoundAsync(1), RunningService.Officers.One)).Value;

        var page = await ana.PageAsync(path);

        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{invitation}\"", page[page.IndexOf(told, StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.DoesNotContain(nothing, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_the_second_one_is_told_that_the_profile_changed()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();

        var first = await ana.SendAsync("/en/my-file/profile/funds", ("_version", "1"), ("settlementFunds", "20000"));
        var second = await ana.SendAsync("/en/my-file/profile/funds", ("_version", "1"), ("settlementFunds", "30000"));

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();

        var response = await ana.SendRawAsync("/en/my-file/withdraw", ("sure", "yes"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ProfileState.InPool, (await service.Desks.Register.FindAsync(row.Number)).Value.State);
    }

    [Fact]
    public async Task Everything_comes_out_as_one_archive()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();

        var response = await ana.SendAsync("/en/my-file/take-out");
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());

        Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(archive.Entries, entry => entry.FullName.Contains("profile", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Erasing_needs_the_word_and_then_nobody_is_signed_in_any_more()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();

        var unsure = await ana.SendAsync("/en/my-file/erase", ("word", "maybe"), ("sure", "yes"));
        var erased = await ana.SendAsync("/en/my-file/erase", ("word", "erase"), ("sure", "yes"));
        var after = await ana.GetAsync("/en/my-file");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        Assert.Equal("/en/erased", erased.Headers.Location?.OriginalString);
        Assert.NotEqual(HttpStatusCode.OK, after.StatusCode);
        Assert.Null((await service.Desks.People.OpenAsync(ana.Person)).Value.Details);
    }

    private static async Task<decimal?> FundsAsync(RunningService service, ProfileRow row) =>
        ProfileReader.Read((await service.Desks.Register.OpenAsync(row.Number)).Value.Document!).Value.SettlementFunds;

    private static async Task ExpectAsync(Task<HttpResponseMessage> sent, string location)
    {
        var response = await sent;
        Assert.Equal((HttpStatusCode.SeeOther, location), (response.StatusCode, response.Headers.Location?.OriginalString ?? await response.Content.ReadAsStringAsync()));
    }
}
