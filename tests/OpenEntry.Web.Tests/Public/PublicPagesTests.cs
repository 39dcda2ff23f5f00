using System.Net;

namespace OpenEntry.Web.Tests.Public;

/// <summary>A service that the tests of public pages share: they only read.</summary>
public sealed class PublicService : IAsyncLifetime
{
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await RunningService.StartAsync(new ServiceOptions { Rate = new RateLimit(100_000) });

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    /// <summary>A page as a reader sees its words: entities read, breaks of lines as blanks.</summary>
    public async Task<(HttpStatusCode Status, string Page)> GetAsync(string path)
    {
        using var response = await _service.Client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public async Task<string> PageAsync(string path)
    {
        var (status, page) = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return page;
    }

    public Task<HttpResponseMessage> FetchAsync(string path) => _service.Client.GetAsync(new Uri(path, UriKind.Relative));
}

public class PublicPagesTests(PublicService service) : IClassFixture<PublicService>
{
    private const int Longest = 150_000;

    [Theory]
    [InlineData("/en", "Express Entry, open and explained", "/fr", "Entrée express, ouverte et expliquée")]
    [InlineData("/en/rounds", "Rounds of invitations", "/fr/rondes", "Rondes d’invitations")]
    [InlineData("/en/rounds/293", "Round 293 of April 11, 2024", "/fr/rondes/293", "Ronde 293 du 11 avril 2024")]
    [InlineData("/en/rounds/91a", "Round 91a of May 30, 2018", "/fr/rondes/91a", "Ronde 91a du 30 mai 2018")]
    [InlineData("/en/rounds/charts", "Rounds in charts", "/fr/rondes/graphiques", "Les rondes en graphiques")]
    [InlineData("/en/rounds/charts?kind=PNP", "Rounds in charts", "/fr/rondes/graphiques?kind=PNP", "Les rondes en graphiques")]
    [InlineData("/en/rounds/subscribe", "Hear of rounds, or take the data", "/fr/rondes/abonnement", "Être informé des rondes, ou prendre les données")]
    [InlineData("/en/categories", "Categories and occupations", "/fr/categories", "Catégories et professions")]
    [InlineData("/en/categories/healthcare", "Healthcare and social services occupations, 2026-V3", "/fr/categories/healthcare", "Professions de la santé et des services sociaux, 2026-V3")]
    [InlineData("/en/categories/military", "Skilled military recruits, 2026-V1", "/fr/categories/military", "Recrues militaires qualifiées, 2026-V1")]
    [InlineData("/en/occupations", "Find an occupation", "/fr/professions", "Trouver une profession")]
    [InlineData("/en/occupations/21231", "21231 Software engineers and designers", "/fr/professions/21231", "21231 Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel")]
    [InlineData("/en/law", "The law of Express Entry", "/fr/loi", "Le droit d’Entrée express")]
    [InlineData("/en/law/crs.age", "Age", "/fr/loi/crs.age", "Âge")]
    [InlineData("/en/law/fst.occupations", "Skilled trade occupations", "/fr/loi/fst.occupations", "Métiers spécialisés")]
    [InlineData("/en/law/compare", "Difference between two dates", "/fr/loi/comparer", "Différence entre deux dates")]
    [InlineData("/en/law/compare?from=2015-01-01&to=2026-09-01", "The law of January 1, 2015 beside that of September 1, 2026", "/fr/loi/comparer?from=2015-01-01&to=2026-09-01", "Le droit du 1er janvier 2015 à côté de celui du 1er septembre 2026")]
    [InlineData("/en/law/amendments", "Amendments", "/fr/loi/modifications", "Modifications")]
    [InlineData("/en/law/readings", "Readings", "/fr/loi/interpretations", "Interprétations")]
    [InlineData("/en/how-it-works", "How it works", "/fr/fonctionnement", "Fonctionnement")]
    public async Task A_page_has_its_title_in_both_languages_and_leads_to_the_other(string english, string title, string french, string titre)
    {
        var (en, fr) = (await service.PageAsync(english), await service.PageAsync(french));

        Assert.Contains($"<h1>{title}</h1>", en, StringComparison.Ordinal);
        Assert.Contains($"<title>{title} – OpenEntry</title>", en, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-CA\">", en, StringComparison.Ordinal);
        Assert.Contains($"href=\"{french}\"", en, StringComparison.Ordinal);
        Assert.Contains($"<h1>{titre}</h1>", fr, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr-CA\">", fr, StringComparison.Ordinal);
        Assert.Contains($"href=\"{english}\"", fr, StringComparison.Ordinal);
        Assert.All([en, fr], page => Assert.InRange(page.Length, 1000, Longest));
    }

    [Theory]
    [InlineData("/en/rounds/9999")]
    [InlineData("/fr/rondes/0")]
    [InlineData("/en/rounds/91")]
    [InlineData("/en/categories/astronauts")]
    [InlineData("/en/categories/stem?version=V9")]
    [InlineData("/fr/professions/99999")]
    [InlineData("/en/occupations/x")]
    [InlineData("/en/law/crs.nothing")]
    [InlineData("/fr/loi/reformes/nulle")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync(path)).Status);

    [Theory]
    [InlineData("/en/law?on=1999-01-01", "January 1, 2015 or a later day")]
    [InlineData("/fr/loi/crs.age?on.d=31&on.m=2&on.y=2024", "Entrez un jour qui existe")]
    [InlineData("/en/law/compare?to=2020-01-01", "Enter day, month and year")]
    [InlineData("/en/rounds?kind=nonsense", "Choose an answer")]
    [InlineData("/fr/rondes/graphiques?kind=rien", "Choisissez une réponse")]
    public async Task A_wrong_question_comes_back_with_what_is_wrong(string path, string words)
    {
        var (status, page) = await service.GetAsync(path);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("data-errors", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_it_works_tells_the_deadlines_of_the_law_and_what_is_not_known()
    {
        var page = await service.PageAsync("/en/how-it-works");

        Assert.Contains("<td>60 days</td>", page, StringComparison.Ordinal);
        Assert.Contains("November 1, 2026 at 00:00:00 UTC", page, StringComparison.Ordinal);
        Assert.Contains("this service has invited nobody yet", page, StringComparison.Ordinal);
        Assert.Contains("239,645", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/categories/military", "No round of this category has been held yet.", false)]
    [InlineData("/fr/categories/researchers_ca", "Aucune ronde de cette catégorie n’a encore été tenue.", false)]
    [InlineData("/fr/categories/stem", "Aucune ronde de cette catégorie", true)]
    public async Task A_category_leads_to_its_rounds_when_there_were_any(string path, string none, bool had)
    {
        var page = await service.PageAsync(path);

        Assert.Equal(had, page.Contains("?kind=", StringComparison.Ordinal));
        Assert.Equal(!had, page.Contains(none, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_page_has_the_last_rounds_and_leads_on()
    {
        var page = await service.PageAsync("/fr");

        Assert.Contains("<a href=\"/fr/rondes/419\">419</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"/fr/rondes/414\">", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"figure\">420</span>", page, StringComparison.Ordinal);
        Assert.All(["/fr/note", "/fr/rondes", "/fr/categories", "/fr/loi", "/fr/fonctionnement", "/fr/rondes/abonnement"], link => Assert.Contains($"href=\"{link}\"", page, StringComparison.Ordinal));
    }
}
