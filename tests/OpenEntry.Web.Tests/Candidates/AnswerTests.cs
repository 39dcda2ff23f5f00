using System.Globalization;
using System.Net;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Tests.Candidates;

/// <summary>What candidates answer: an invitation, an offer of a nomination; and what stands still while they may.</summary>
public class AnswerTests
{
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
    [InlineData("/en/my-file/profile", "funds", "What you sent was not saved", "You are invited, so the profile stays as it is")]
    [InlineData("/fr/mon-dossier/profil", "fonds", "Ce que vous avez envoyé n’a pas été enregistré", "Vous êtes invité : le profil reste tel quel")]
    public async Task Who_is_invited_while_they_change_their_profile_is_told_that_it_was_not_saved_and_why(string profile, string part, string unsaved, string why)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        var window = await (await ana.GetAsync($"{profile}/{part}")).Content.ReadAsStringAsync();
        await HoldAsync(service, 1);

        var sent = await ana.SendFromAsync(window, $"{profile}/{part}", ("settlementFunds", "20000"));
        var told = await ana.PageAsync(sent.Headers.Location!.OriginalString);
        var opened = await ana.GetAsync($"{profile}/{part}");

        Assert.Contains(unsaved, told, StringComparison.Ordinal);
        Assert.Contains(why, told, StringComparison.Ordinal);
        Assert.Equal(row.Version, (await service.Desks.Register.FindAsync(row.Number)).Value.Version);
        Assert.Equal(profile, opened.Headers.Location?.OriginalString);
        Assert.DoesNotContain(unsaved, await ana.PageAsync(profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_is_answered_already_leads_to_how_it_stands()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        var nothing = await ana.GetAsync("/en/my-file/invitation/accept");
        await HoldAsync(service, 1);
        var window = await (await ana.GetAsync("/en/my-file/invitation/accept")).Content.ReadAsStringAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ana.SendFromAsync(window, "/en/my-file/invitation/accept", ("sure", "yes"))));
        HttpResponseMessage[] late =
        [
            await ana.SendFromAsync(window, "/en/my-file/invitation/accept", ("sure", "yes")),
            await ana.GetAsync("/en/my-file/invitation/accept"),
            await ana.GetAsync("/en/my-file/invitation/decline"),
        ];
        var letter = await ana.PageAsync("/en/my-file/invitation");

        Assert.All([nothing, .. sent, .. late], one => Assert.Equal("/en/my-file/invitation", one.Headers.Location?.OriginalString));
        Assert.Contains("<strong>accepted</strong>", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("/invitation/accept\"", letter, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync("/en/my-file/invitation/perhaps")).StatusCode);
    }

    [Theory]
    [InlineData("/en/my-file", "British Columbia offers you a nomination", "October 2, 2026 at 00:00:00 UTC: 30 days are left.", "Nothing has to be done")]
    [InlineData("/fr/mon-dossier", "Une désignation, qui donne 600 points, vous est offerte par la Colombie-Britannique", "2 octobre 2026 à 00 h 00 min 00 s UTC : il reste 30 jours.", "Rien à faire")]
    public async Task An_offer_of_a_nomination_comes_first_with_its_deadline(string path, string offered, string left, string nothing)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        Assert.Contains(nothing, await ana.PageAsync(path), StringComparison.Ordinal);
        await ana.OfferAsync(row);

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
        await ana.OfferAsync(row);

        var unsure = await ana.SendAsync(path, ("answer", "refuse"));
        var open = (await service.Desks.Nominations.ListAsync(row.Id))[0].State;
        var refused = await ana.SendAsync(path, ("answer", "refuse"), ("sure", "yes"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, NominationState.Offered), (unsure.StatusCode, open));
        Assert.Contains(asked, WebUtility.HtmlDecode(await unsure.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, NominationState.Refused), (refused.StatusCode, (await service.Desks.Nominations.ListAsync(row.Id))[0].State));
    }

    [Theory]
    [InlineData("/en/my-file", "/en/my-file/score", "Frozen with the invitation of September 1, 2026", "Last score of this profile, which ended on September 4, 2026", "Next change", "The last round for which you would qualify today")]
    [InlineData("/fr/mon-dossier", "/fr/mon-dossier/note", "Figée avec l’invitation du 1er septembre 2026", "Dernière note de ce profil, qui a pris fin le 4 septembre 2026", "Prochain changement", "La dernière ronde à laquelle vous seriez admissible aujourd’hui")]
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

    [Theory]
    [InlineData("/en/my-file/rounds", "<td>not invited</td>", "<td>invited</td>", "You were {0} points below the cut-off")]
    [InlineData("/fr/mon-dossier/rondes", "<td>non invité</td>", "<td>invité</td>", "Il vous manquait {0} points")]
    public async Task After_a_renewal_past_rounds_are_still_told_by_the_profile_that_was_in_them(string path, string passed, string invited, string gap)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var above = await ana.SubmitAsync();
        using var bo = await SignedIn.AsAsync(service, "bo@example.com");
        var old = await bo.SubmitAsync(profile => profile with { FamilyName = "Berg", Education = [] });
        var round = await HoldAsync(service, 1);
        service.Clock.AdvanceMinutes(1);
        var renewal = (await service.Desks.Profiles.RenewAsync(old.Id, bo.Actor)).Value;
        _ = (await service.Desks.Profiles.SubmitAsync(renewal.Id, null, bo.Actor)).Value;

        var receipt = await bo.GetAsync($"{path}/{round}?handler=Receipt");

        Assert.Contains(passed, await bo.PageAsync(path), StringComparison.Ordinal);
        Assert.Contains(invited, await ana.PageAsync(path), StringComparison.Ordinal);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, gap, above.Score - old.Score), await bo.PageAsync($"{path}/{round}"), StringComparison.Ordinal);
        Assert.Contains(old.Number, await receipt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nomination_is_accepted()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        var row = await ana.SubmitAsync();
        await ana.OfferAsync(row);

        var accepted = await ana.SendAsync("/en/my-file/nomination", ("answer", "accept"));

        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        // The 30 points for her studies in Canada are of the same section, which ends at 600.
        Assert.Equal(row.Score + 600 - 30, (await service.Desks.Register.FindAsync(row.Number)).Value.Score);
    }

    private static async Task<int> HoldAsync(RunningService service, int size)
    {
        var number = await service.ApprovedRoundAsync(size);
        _ = (await service.Desks.Releases.ReleaseAsync(number, RunningService.Officers.One)).Value;
        return number;
    }
}
