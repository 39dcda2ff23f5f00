using System.Net;
using System.Text.Json;

namespace OpenEntry.Web.Tests.Public;

public class OccupationPagesTests(PublicService service) : IClassFixture<PublicService>
{
    [Theory]
    [InlineData("/en/occupations?q=software+engineers", "21231")]
    [InlineData("/en/occupations?q=sofware+enginers", "21231")]
    [InlineData("/fr/professions?q=ingenieures+logiciel", "21231")]
    [InlineData("/fr/professions?q=INFIRMI%C3%88RES+autoris%C3%A9es", "31301")]
    [InlineData("/en/occupations?q=2123", "21231")]
    public async Task A_search_finds_with_typos_and_without_accents(string path, string code) =>
        Assert.Contains($"/{code}\">{code}</a>", await service.PageAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("/en/occupations?q=trucker", "73300", "people call these occupations so")]
    [InlineData("/fr/professions?q=camionneur", "73300", "on appelle ainsi ces professions")]
    public async Task What_people_call_an_occupation_finds_it_and_is_said_to_be_no_title(string path, string code, string words)
    {
        var page = await service.PageAsync(path);

        Assert.Contains($"/{code}\">{code}</a>", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/occupations?q=zzzzzz", "0 occupations")]
    [InlineData("/fr/professions?q=zzzzzz", "0\u00a0profession")]
    public async Task Nothing_found_is_said(string path, string words) => Assert.Contains(words, await service.PageAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task A_code_leads_to_its_page()
    {
        using var response = await service.FetchAsync("/en/occupations?q=21231");

        Assert.Equal("/en/occupations/21231", response.RequestMessage?.RequestUri?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_occupation_says_what_it_opens_and_its_code_in_the_other_edition()
    {
        var cook = await service.PageAsync("/en/occupations/63200");

        Assert.Equal(3, cook.Split("<span class=\"yes\">Yes</span>").Length - 1);
        Assert.Contains("href=\"/en/occupations/6322\"", cook, StringComparison.Ordinal);
        Assert.Contains("NOC 2021 is in use today", await service.PageAsync("/en/occupations/6322"), StringComparison.Ordinal);
        // Cashiers: TEER 5.
        Assert.Equal(3, (await service.PageAsync("/fr/professions/65100")).Split("<span class=\"no\">Non</span>").Length - 1);
    }

    [Fact]
    public async Task A_category_has_its_versions_each_with_its_own_occupations()
    {
        var (first, today) = (await service.PageAsync("/en/categories/stem?version=V1"), await service.PageAsync("/en/categories/stem"));

        Assert.Contains("Occupations (24)", first, StringComparison.Ordinal);
        Assert.Contains("This version is not in force today.", first, StringComparison.Ordinal);
        Assert.Contains("Occupations (11)", today, StringComparison.Ordinal);
        Assert.DoesNotContain("This version is not in force today.", today, StringComparison.Ordinal);
        Assert.All(["V1", "V2", "2026-V3"], version => Assert.Contains($"href=\"/en/categories/stem?version={version}\"", today, StringComparison.Ordinal));
        Assert.Contains("NCLC 7 or more in French", await service.PageAsync("/en/categories/french"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/suggest/occupations?q=21231&lang=en", "21231", "21231 Software engineers and designers", "1 occupation")]
    [InlineData("/suggest/occupations?q=cuisinieres&lang=fr", "63200", "63200 Cuisiniers/cuisinières", null)]
    [InlineData("/suggest/countries?q=cote+d&lang=en", "CI", "Côte d’Ivoire", "1 country")]
    [InlineData("/suggest/countries?q=etats&lang=fr", "US", "États-Unis", null)]
    [InlineData("/suggest/countries?q=philipines&lang=fr", "PH", "Philippines", "1\u00a0pays")]
    public async Task Suggestions_are_made_while_typing(string path, string value, string label, string? told)
    {
        using var response = await service.FetchAsync(path);
        var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        var first = answer.GetProperty("suggestions")[0];

        Assert.Equal((value, label), (first.GetProperty("value").GetString(), first.GetProperty("label").GetString()));
        Assert.InRange(answer.GetProperty("suggestions").GetArrayLength(), 1, 8);
        if (told is not null) Assert.Equal(told, answer.GetProperty("told").GetString());
    }

    [Fact]
    public async Task Nothing_typed_suggests_nothing()
    {
        using var response = await service.FetchAsync("/suggest/countries");

        Assert.Equal(0, JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement.GetProperty("suggestions").GetArrayLength());
    }
}
