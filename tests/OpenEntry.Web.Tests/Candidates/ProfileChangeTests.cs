using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Tests.Candidates;

/// <summary>What stands in the way of a change of a profile is told with what to do, and nothing is done unasked or twice.</summary>
public class ProfileChangeTests
{
    [Theory]
    [InlineData("/en/my-file/profile/tests", "With this change no program is met any more", "Remove all the same")]
    [InlineData("/fr/mon-dossier/profil/tests", "Avec cette modification, aucun programme ne serait plus satisfait", "Retirer quand même")]
    public async Task In_the_pool_an_entry_that_counts_is_removed_only_after_a_warning(string path, string warning, string button)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var before = await ana.SubmitAsync();

        var warned = await ana.SendAsync(path, ("remove", "1"));
        var page = await warned.Content.ReadAsStringAsync();
        var between = await RowAsync(ana, before);
        var removed = await ana.SendFromAsync(page, path, ("remove", "1"));
        var after = await RowAsync(ana, before);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, before.Version), (warned.StatusCode, between.Version));
        Assert.Contains(warning, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(button, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, ProfileState.Ineligible), (removed.StatusCode, after.State));
    }

    [Fact]
    public async Task An_entry_that_costs_nothing_is_removed_at_once()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var before = await ana.SubmitAsync(profile => profile with { Work = [.. profile.Work, new Job { Noc = "65200", Country = "FR", From = new LocalDate(2012, 1, 1), To = new LocalDate(2012, 3, 1), HoursPerWeek = 10 }] });

        var removed = await ana.SendAsync("/en/my-file/profile/work", ("remove", "2"));

        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Equal(before.Version + 1, (await RowAsync(ana, before)).Version);
    }

    [Theory]
    [InlineData("/en/my-file/profile/funds", "Something else was saved in the meantime")]
    [InlineData("/fr/mon-dossier/profil/fonds", "Autre chose a été enregistré entre-temps")]
    public async Task Of_two_windows_the_second_is_told_and_sent_again_it_is_saved(string path, string words)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        var window = await (await ana.GetAsync(path)).Content.ReadAsStringAsync();

        await ana.SendFromAsync(window, path, ("settlementFunds", "20000"));
        var second = await ana.SendFromAsync(window, path, ("settlementFunds", "30000"));
        var page = await second.Content.ReadAsStringAsync();
        var again = await ana.SendFromAsync(page, path, ("settlementFunds", "30000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("6101", page, StringComparison.Ordinal);
        Assert.Contains("value=\"30000\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(30000m, (await DocumentAsync(ana, row))["settlementFunds"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task An_entry_that_took_the_place_of_another_is_not_removed_for_it()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var old = new Job { Noc = "65200", Country = "FR", From = new LocalDate(2012, 1, 1), To = new LocalDate(2012, 3, 1), HoursPerWeek = 10 };
        var row = await ana.SubmitAsync(profile => profile with { Work = [old, .. profile.Work] });
        var window = await (await ana.GetAsync("/en/my-file/profile/work")).Content.ReadAsStringAsync();

        await ana.SendFromAsync(window, "/en/my-file/profile/work", ("remove", "1"));
        var second = await ana.SendFromAsync(window, "/en/my-file/profile/work", ("remove", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Contains("Something else was saved in the meantime", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("21231", $"{(await DocumentAsync(ana, row))["work"]!.AsArray().Single()!["noc"]}");
    }

    [Fact]
    public async Task A_form_on_an_entry_says_which_one_stands_there_now_or_that_none_does()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var old = new Job { Noc = "65200", Country = "FR", From = new LocalDate(2012, 1, 1), To = new LocalDate(2012, 3, 1), HoursPerWeek = 10 };
        await ana.SubmitAsync(profile => profile with { Work = [old, .. profile.Work] });
        var first = await (await ana.GetAsync("/en/my-file/profile/work/1/2")).Content.ReadAsStringAsync();
        var last = await (await ana.GetAsync("/en/my-file/profile/work/2/2")).Content.ReadAsStringAsync();
        (string, string)[] answers = [("dutiesPerformed", "yes"), ("paid", "yes"), ("selfEmployed", "no"), ("fullTimeStudent", "no"), ("authorized", "yes"), ("canadianEmployer", "yes"), ("publiclyFundedPhysician", "no"), ("primaryOccupation", "no")];
        await ana.SendAsync("/en/my-file/profile/work", ("remove", "1"));

        var other = await ana.SendFromAsync(first, "/en/my-file/profile/work/1/2", answers);
        var none = await ana.SendFromAsync(last, "/en/my-file/profile/work/2/2", answers);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (other.StatusCode, none.StatusCode));
        Assert.Contains("This page is about the entry that stands in this place now: Software engineers and designers (21231), Canada", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Something else was saved in the meantime", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file/profile/identity", "<a href=\"/en/my-file/profile/tests/1/1\">Language tests (entry 1): Day of the test – The date February 1, 2026 is before the person was born (March 1, 2026). </a>")]
    [InlineData("/fr/mon-dossier/profil/identite", "<a href=\"/fr/mon-dossier/profil/tests/1/1\">Tests de langue (inscription 1) : Jour du test – La date du 1er février 2026 précède la naissance de la personne (1er mars 2026). </a>")]
    public async Task An_answer_that_goes_against_another_part_leads_there(string path, string link)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();

        var refused = await ana.SendAsync(path, ("givenNames", "Ana"), ("familyName", "Silva"), ("birthDate.y", "2026"), ("birthDate.m", "3"), ("birthDate.d", "1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(link.Replace(" </a>", "</a>", StringComparison.Ordinal), WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CA", "Did you study for it in Canada, on site and full-time? – to be answered")]
    [InlineData("FR", "Do you hold a credential assessment for immigration? – to be answered")]
    public async Task A_diploma_is_to_be_completed_until_its_second_page_is_answered(string country, string words)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SendAsync("/en/my-file/profile");
        var gate = country == "CA" ? "studied" : "assessed";

        await ana.SendAsync("/en/my-file/profile/education/1/1", ("level", "masters"), ("country", country), ("completed.y", "2023"), ("completed.m", "4"), ("completed.d", "30"));
        var between = (List: await ana.PageAsync("/en/my-file/profile/education"), Check: await ana.PageAsync("/en/my-file/check"), Second: await ana.PageAsync("/en/my-file/profile/education/1/2"));
        await ana.SendAsync("/en/my-file/profile/education/1/2", (gate, "no"));
        var after = await ana.PageAsync("/en/my-file/profile/education");
        // Who answered no is not asked anew because of another page.
        await ana.SendAsync("/en/my-file/profile/education/1/1", ("level", "bachelors"), ("country", country), ("completed.y", "2023"), ("completed.m", "4"), ("completed.d", "30"));
        var changed = await ana.PageAsync("/en/my-file/profile/education");

        Assert.Contains("To be completed", between.List, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/en/my-file/profile/education/1/2\">{words}</a>", between.Check, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", between.Second, StringComparison.Ordinal);
        Assert.DoesNotContain("To be completed", after, StringComparison.Ordinal);
        Assert.DoesNotContain("To be completed", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file/profile/work/1/1", "This day is still to come; enter one that has been")]
    [InlineData("/fr/mon-dossier/profil/emplois/1/1", "Ce jour est à venir; entrez un jour passé")]
    public async Task A_job_has_begun_and_may_end_later(string path, string words)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SendAsync("/en/my-file/profile");
        (string, string)[] job = [("noc", "21231"), ("country", "CA"), ("from.m", "6"), ("from.d", "1"), ("to.y", "2027"), ("to.m", "6"), ("to.d", "1"), ("hoursPerWeek", "37.5")];

        var refused = await ana.SendAsync(path, [("from.y", "2027"), .. job]);
        var taken = await ana.SendAsync(path, [("from.y", "2024"), .. job]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (refused.StatusCode, taken.StatusCode));
        Assert.Contains(words, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submitted_twice_at_once_both_lead_to_the_receipt()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        _ = (await service.Desks.Profiles.DraftAsync(ana.Person, ProfileDocument.Bytes(SignedIn.Skilled()), ana.Actor)).Value;
        var check = await (await ana.GetAsync("/en/my-file/check")).Content.ReadAsStringAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ana.SendFromAsync(check, "/en/my-file/check", ("declared", "yes"))));
        var late = await ana.SendFromAsync(check, "/en/my-file/check", ("declared", "yes"));

        Assert.All([.. sent, late], one => Assert.Equal("/en/my-file/receipt", one.Headers.Location?.OriginalString));
        Assert.Equal(ProfileState.InPool, Assert.Single((await service.Desks.People.OpenAsync(ana.Person)).Value.Profiles).State);
    }

    [Fact]
    public async Task A_draft_that_was_changed_in_another_window_is_read_through_again_before_it_is_submitted()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        _ = (await service.Desks.Profiles.DraftAsync(ana.Person, ProfileDocument.Bytes(SignedIn.Skilled()), ana.Actor)).Value;
        var check = await (await ana.GetAsync("/en/my-file/check")).Content.ReadAsStringAsync();
        await ana.SendAsync("/en/my-file/profile/funds", ("settlementFunds", "20000"));

        var told = await ana.SendFromAsync(check, "/en/my-file/check", ("declared", "yes"));
        var page = await told.Content.ReadAsStringAsync();
        var again = await ana.SendFromAsync(page, "/en/my-file/check", ("declared", "yes"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.StatusCode);
        Assert.Contains("Something else was saved in the meantime", page, StringComparison.Ordinal);
        Assert.Equal("/en/my-file/receipt", again.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/en/my-file/profile", "Still to do: Name and date of birth; Marital status and children; First official language; Language tests; Diplomas and degrees; Jobs; Admissibility", "<h2>Offers and permits</h2>")]
    [InlineData("/fr/mon-dossier/profil", "Reste à faire : Nom et date de naissance; État matrimonial et enfants; Première langue officielle; Tests de langue; Diplômes et grades; Emplois; Admissibilité", "<h2>Offres et permis</h2>")]
    public async Task What_is_still_to_do_is_told_in_full_under_headings_of_what_is_there(string path, string toDo, string heading)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SendAsync("/en/my-file/profile");

        var page = await ana.PageAsync(path);

        Assert.Contains(toDo, page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file/profile/spouse-tests", "Language tests of your spouse or partner", "Every test whose result they hold", "whose result you hold")]
    [InlineData("/fr/mon-dossier/profil/conjoint-tests", "Tests de langue de votre époux ou conjoint", "Tous les tests dont cette personne détient le résultat", "dont vous détenez")]
    public async Task The_list_of_a_spouse_is_about_the_spouse(string path, string title, string lead, string own)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync(profile => profile with { MaritalStatus = MaritalStatus.Married, Spouse = new Spouse { Accompanying = true } });

        var page = await ana.PageAsync(path);

        Assert.Contains($"<title>{title} – OpenEntry</title>", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(lead, page, StringComparison.Ordinal);
        Assert.DoesNotContain(own, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1850", "value=\"1850\"", "January 1, 1900 to September 1, 2026")]
    [InlineData("90", "value=\"90\"", "Enter a day that exists, such as 27 3 1990")]
    public async Task A_year_that_cannot_be_is_shown_as_typed_with_what_can(string year, string typed, string words)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SendAsync("/en/my-file/profile");

        var refused = await ana.SendAsync("/en/my-file/profile/identity", ("familyName", "Silva"), ("birthDate.y", year), ("birthDate.m", "5"), ("birthDate.d", "20"));
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(typed, page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file/profile/work/1/2", "/en/my-file/profile/work/1/1")]
    [InlineData("/fr/mon-dossier/profil/emplois/1/2", "/fr/mon-dossier/profil/emplois/1/1")]
    public async Task A_new_entry_begins_with_its_first_page(string path, string first)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SendAsync("/en/my-file/profile");

        Assert.Equal(first, (await ana.GetAsync(path)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(path.Replace("/1/", "/3/", StringComparison.Ordinal))).StatusCode);
    }

    private static async Task<ProfileRow> RowAsync(SignedIn one, ProfileRow row) => (await one.Service.Desks.Register.FindAsync(row.Number)).Value;

    private static async Task<JsonObject> DocumentAsync(SignedIn one, ProfileRow row) =>
        JsonNode.Parse(Encoding.UTF8.GetString((await one.Service.Desks.Register.OpenAsync(row.Number)).Value.Document!))!.AsObject();
}
