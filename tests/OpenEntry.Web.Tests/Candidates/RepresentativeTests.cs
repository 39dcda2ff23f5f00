using System.Net;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Web.Tests.Candidates;

/// <summary>What a representative sees and may do, and whose it is then.</summary>
public class RepresentativeTests
{
    [Fact]
    public async Task What_a_representative_changes_the_history_shows_as_theirs()
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        using var rep = await ana.RepresentedByAsync("rep@example.com", AccessScope.Read | AccessScope.Edit);

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
        await ana.OfferAsync(row);
        using var rep = await ana.RepresentedByAsync("rep@example.com", AccessScope.Read | AccessScope.Edit);

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
    [InlineData("/en/my-file", "/en/my-file/profile", "File: Ana Silva", "Profile: Ana Silva", "What pages call yours is theirs.", "Your file", "Your profile")]
    [InlineData("/fr/mon-dossier", "/fr/mon-dossier/profil", "Dossier : Ana Silva", "Profil : Ana Silva", "Ce que les pages disent vôtre est à cette personne.", "Votre dossier", "Votre profil")]
    public async Task A_representative_is_told_on_every_page_whose_file_it_is(string home, string profile, string file, string titled, string meant, string ownFile, string ownProfile)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        using var rep = await ana.RepresentedByAsync("rep@example.com", AccessScope.Read | AccessScope.Edit);

        var (first, second, herself) = (await rep.PageAsync(home), await rep.PageAsync(profile), await ana.PageAsync(profile));

        Assert.Contains($"<title>{file} – OpenEntry</title>", first, StringComparison.Ordinal);
        Assert.Contains($"<h1>{titled}</h1>", second, StringComparison.Ordinal);
        Assert.All([first, second], page => Assert.Contains(meant, page, StringComparison.Ordinal));
        Assert.All([first, second], page => Assert.DoesNotContain($">{ownFile}<", page, StringComparison.Ordinal));
        Assert.Contains($"<h1>{ownProfile}</h1>", herself, StringComparison.Ordinal);
        Assert.Contains($">{ownFile}<", herself, StringComparison.Ordinal);
        Assert.DoesNotContain(meant, herself, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en", "my-file", "account/files", "history", "You may: read the file, change the profile, until", "You are offered access to this file", "Access to the file was given to rep@example.com", "You gave")]
    [InlineData("/fr", "mon-dossier", "compte/dossiers", "historique", "Vous pouvez : lire le dossier, modifier le profil, jusqu’au", "On vous offre l’accès à ce dossier", "L’accès au dossier a été donné à rep@example.com", "Vous avez donné")]
    public async Task The_home_of_a_representative_leads_into_the_files_they_may_act_in(string language, string file, string files, string history, string may, string offered, string given, string untrue)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        using var rep = await SignedIn.AsAsync(service, "rep@example.com");
        await ana.GiveAsync("rep@example.com", AccessScope.Read | AccessScope.Edit);
        using var bo = await SignedIn.AsAsync(service, "bo@example.com");
        var until = service.Clock.GetCurrentInstant().InUtc().Date.PlusMonths(3);
        _ = (await service.Desks.Access.GiveAsync(bo.Person, new AccessOffer("rep@example.com", AccessKind.Relative, AccessScope.Read, until), OpenEntry.Law.Text.Same(""))).Value;

        var home = await rep.PageAsync($"{language}/{file}");
        var acted = await rep.SendFromAsync(home, $"{language}/{files}?handler=Act");
        var theirs = await rep.PageAsync($"{language}/{file}");

        Assert.Contains("Ana Silva", home, StringComparison.Ordinal);
        Assert.Contains(may, home, StringComparison.Ordinal);
        Assert.Contains(offered, home, StringComparison.Ordinal);
        Assert.Equal($"{language}/{files}?done=acting", acted.Headers.Location?.OriginalString);
        Assert.DoesNotContain("handler=Act", theirs, StringComparison.Ordinal);
        var told = await rep.PageAsync($"{language}/{file}/{history}");
        Assert.Contains(given, told, StringComparison.Ordinal);
        Assert.DoesNotContain(untrue, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/my-file", "Your access to the other person’s file has ended", "/en/account/files")]
    [InlineData("/fr/mon-dossier", "Votre accès au dossier de l’autre personne a pris fin", "/fr/compte/dossiers")]
    public async Task Whose_access_ended_is_told_that_they_see_their_own_file_until_they_know(string home, string told, string files)
    {
        await using var service = await RunningService.StartAsync();
        using var ana = await SignedIn.AsAsync(service, "ana@example.com");
        await ana.SubmitAsync();
        using var rep = await ana.RepresentedByAsync("rep@example.com", AccessScope.Read);
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
}
