using System.IO.Compression;
using System.Net;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

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
    public async Task An_invitation_is_read_and_declined_and_the_profile_is_back_with_its_instant()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        var round = await HoldAsync(service, 1);

        var home = await ana.PageAsync("/en/my-file");
        var letter = await ana.PageAsync("/en/my-file/invitation");
        var why = await ana.PageAsync($"/en/my-file/rounds/{round}");
        var receipt = await ana.GetAsync($"/en/my-file/rounds/{round}?handler=Receipt");
        var unsure = await ana.SendAsync("/en/my-file/invitation/decline");
        var declined = await ana.SendAsync("/en/my-file/invitation/decline", ("sure", "yes"));
        var back = (await service.Desks.Register.FindAsync(row.Number)).Value;

        Assert.Contains("Answer before November 1, 2026 at 00:00:00 UTC: 60 days are left.", home, StringComparison.Ordinal);
        Assert.Contains("Canadian Experience Class", letter, StringComparison.Ordinal);
        Assert.Contains("October 31, 2026", letter, StringComparison.Ordinal);
        Assert.Contains("You were invited in this round.", why, StringComparison.Ordinal);
        Assert.Equal("application/json", receipt.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, declined.StatusCode);
        Assert.Equal((ProfileState.InPool, row.SubmittedAt), (back.State, back.SubmittedAt));
    }

    [Fact]
    public async Task An_invitation_is_accepted()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        await HoldAsync(service, 1);

        var accepted = await ana.SendAsync("/fr/mon-dossier/invitation/accepter", ("sure", "yes"));

        Assert.Equal("/fr/mon-dossier/invitation", accepted.Headers.Location?.OriginalString);
        Assert.Equal(ProfileState.Accepted, (await service.Desks.Register.FindAsync(row.Number)).Value.State);
        // What was handed on is neither changed nor renewed: the page of the profile says so.
        var profile = await ana.PageAsync("/en/my-file/profile");
        Assert.Contains("You accepted your invitation.", profile, StringComparison.Ordinal);
        Assert.Contains("November 1, 2026 at 00:00:00 UTC", profile, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/my-file/invitation\"", profile, StringComparison.Ordinal);
        Assert.DoesNotContain("/en/my-file/renew", profile, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file", "BC offers you a nomination", "October 2, 2026 at 00:00:00 UTC: 30 days are left.", "Nothing has to be done")]
    [InlineData("/fr/mon-dossier", "BC vous offre une désignation", "2 octobre 2026 à 00 h 00 min 00 s UTC : il reste 30 jours.", "Rien à faire")]
    public async Task An_offer_of_a_nomination_comes_first_with_its_deadline(string path, string offered, string left, string nothing)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        Assert.Contains(nothing, await ana.PageAsync(path), StringComparison.Ordinal);
        await OfferAsync(service, row);

        var page = await ana.PageAsync(path);

        Assert.InRange(page.IndexOf(offered, StringComparison.Ordinal), 0, page.IndexOf("<table", StringComparison.Ordinal));
        // On September 1 at noon: the thirty days after it, to the end of the last.
        Assert.Contains(left, page, StringComparison.Ordinal);
        Assert.DoesNotContain(nothing, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file/nomination", "Say that you understand what is lost")]
    [InlineData("/fr/mon-dossier/designation", "Indiquez que vous comprenez ce qui est perdu")]
    public async Task A_nomination_is_not_refused_by_one_press(string path, string asked)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        await OfferAsync(service, row);

        var unsure = await ana.SendAsync(path, ("answer", "refuse"));
        var open = (await service.Desks.Nominations.ListAsync(row.Id))[0].State;
        var refused = await ana.SendAsync(path, ("answer", "refuse"), ("sure", "yes"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, NominationState.Offered), (unsure.StatusCode, open));
        Assert.Contains(asked, WebUtility.HtmlDecode(await unsure.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, NominationState.Refused), (refused.StatusCode, (await service.Desks.Nominations.ListAsync(row.Id))[0].State));
    }

    [Theory]
    [InlineData("/en/my-file", "/en/my-file/score", "Frozen with the invitation of September 1, 2026", "Last score of this profile, which ended on September 4, 2026", "Next change", "Last round open to you")]
    [InlineData("/fr/mon-dossier", "/fr/mon-dossier/note", "Figée avec l’invitation du 1er septembre 2026", "Dernière note de ce profil, qui a pris fin le 4 septembre 2026", "Prochain changement", "Dernière ronde qui vous était ouverte")]
    public async Task A_score_that_changes_no_more_says_what_it_is(string home, string score, string frozen, string last, params string[] ofOpenOnes)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        await HoldAsync(service, 1);
        using var bo = await SignedIn.AsAsync(service, "bo@example.com");
        var other = await bo.SubmitAsync(profile => profile with { FamilyName = "Berg" });
        var open = await bo.PageAsync(home);
        service.Clock.AdvanceDays(3);
        _ = (await service.Desks.Profiles.WithdrawAsync(other.Id, null, bo.Actor, null)).Value;
        using var anaAgain = await SignedIn.AsAsync(service, "ana@example.com");
        using var boAgain = await SignedIn.AsAsync(service, "bo@example.com");

        var (invited, ended) = (await anaAgain.PageAsync(home), await boAgain.PageAsync(home));
        Assert.All([invited, await anaAgain.PageAsync(score)], page => Assert.Contains(frozen, page, StringComparison.Ordinal));
        Assert.All([ended, await boAgain.PageAsync(score)], page => Assert.Contains(last, page, StringComparison.Ordinal));
        Assert.All(ofOpenOnes, words => Assert.Contains(words, open, StringComparison.Ordinal));
        Assert.All(ofOpenOnes, words => Assert.DoesNotContain(words, invited + ended, StringComparison.Ordinal));
        Assert.Contains("This profile is over", await boAgain.PageAsync("/en/my-file/advice"), StringComparison.Ordinal);
        Assert.Contains("If you decline, your profile goes back to the pool", await anaAgain.PageAsync("/en/my-file/calendar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nomination_is_accepted()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        await OfferAsync(service, row);

        var accepted = await ana.SendAsync("/en/my-file/nomination", ("answer", "accept"));

        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        // The 30 points for her studies in Canada are of the same section, which ends at 600.
        Assert.Equal(row.Score + 600 - 30, (await service.Desks.Register.FindAsync(row.Number)).Value.Score);
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

    [Fact]
    public async Task What_a_representative_changes_the_history_shows_as_theirs()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        using var own = await SignedIn.AsAsync(service, "rep@example.com");
        await ana.GiveAsync("rep@example.com", AccessScope.Read | AccessScope.Edit);
        using var rep = await SignedIn.AsAsync(service, "rep@example.com", actingFor: ana.Person);

        var saved = await rep.SendAsync("/en/my-file/profile/funds", ("settlementFunds", "20000"));
        var withdrawn = await rep.SendAsync("/en/my-file/withdraw", ("sure", "yes"));
        var history = await ana.PageAsync("/en/my-file/history");

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.NotEqual(HttpStatusCode.SeeOther, withdrawn.StatusCode);
        Assert.Contains("rep@example.com", history, StringComparison.Ordinal);
        Assert.Contains("Your profile was changed: settlement funds", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file", "withdraw", "renew", "take-out", "erase", "Ana Silva can do it, or give a representative the right to submit", "For Ana Silva to do: Take everything out, Withdraw, Erase me")]
    [InlineData("/fr/mon-dossier", "retrait", "renouvellement", "copie", "effacement", "Ana Silva peut le faire, ou donner à un représentant le droit de présenter", "Réservé à Ana Silva : Obtenir une copie de tout, Retirer le profil, M’effacer")]
    public async Task A_representative_is_shown_only_what_they_may_do_and_who_can_do_the_rest(string home, string withdraw, string renew, string takeOut, string erase, string who, string rest)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        await OfferAsync(service, row);
        using var own = await SignedIn.AsAsync(service, "rep@example.com");
        await ana.GiveAsync("rep@example.com", AccessScope.Read | AccessScope.Edit);
        using var rep = await SignedIn.AsAsync(service, "rep@example.com", actingFor: ana.Person);

        var menu = await rep.PageAsync(home);

        Assert.All([withdraw, takeOut, erase], page => Assert.DoesNotContain($"{home}/{page}\"", menu, StringComparison.Ordinal));
        Assert.Contains(rest, menu, StringComparison.Ordinal);
        foreach (var page in new[] { withdraw, renew, home == "/en/my-file" ? "nomination" : "designation" })
        {
            var shown = await rep.PageAsync($"{home}/{page}");
            Assert.Contains(who, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("<form method=\"post\"", Within(shown), StringComparison.Ordinal);
            Assert.Contains("<form method=\"post\"", Within(await ana.PageAsync($"{home}/{page}")), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(rest[..rest.IndexOf("Silva", StringComparison.Ordinal)], await ana.PageAsync(home), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file", "Your access to the other person’s file has ended", "/en/account/files")]
    [InlineData("/fr/mon-dossier", "Votre accès au dossier de l’autre personne a pris fin", "/fr/compte/dossiers")]
    public async Task Whose_access_ended_is_told_that_they_see_their_own_file_until_they_know(string home, string told, string files)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        using var own = await SignedIn.AsAsync(service, "rep@example.com");
        await ana.GiveAsync("rep@example.com", AccessScope.Read);
        using var rep = await SignedIn.AsAsync(service, "rep@example.com", actingFor: ana.Person);
        Assert.DoesNotContain(told, await rep.PageAsync(home), StringComparison.Ordinal);
        _ = (await service.Desks.Access.RevokeAsync(ana.Person, (await service.Desks.Access.GivenAsync(ana.Person))[0].Row.Id)).Value;

        var after = await rep.PageAsync(home);
        var known = await rep.SendFromAsync(after, $"{files}?handler=Stop");

        Assert.Contains(told, after, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Silva", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, known.StatusCode);
        Assert.DoesNotContain(told, await rep.PageAsync(home), StringComparison.Ordinal);
    }

    private static string Within(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];

    private static async Task ExpectAsync(Task<HttpResponseMessage> sent, string location)
    {
        var response = await sent;
        Assert.Equal((HttpStatusCode.SeeOther, location), (response.StatusCode, response.Headers.Location?.OriginalString ?? await response.Content.ReadAsStringAsync()));
    }

    private static async Task OfferAsync(RunningService service, ProfileRow row) => _ = (await service.Desks.Nominations.OfferAsync(row.Number, "BC-1", Actor.Province("BC"))).Value;

    private static async Task<int> HoldAsync(RunningService service, int size)
    {
        var number = await service.ApprovedRoundAsync(size);
        _ = (await service.Desks.Releases.ReleaseAsync(number, RunningService.Officers.One)).Value;
        return number;
    }
}
