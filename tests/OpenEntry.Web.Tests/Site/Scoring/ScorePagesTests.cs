using System.Net;

namespace OpenEntry.Web.Tests.Site.Scoring;

/// <summary>The calculator, by its addresses. Points are added up by hand from the tables.</summary>
public class ScorePagesTests
{
    private const string Alone = "age=30&spouse=no&education=Masters&first=english&first-listening=9&first-reading=9&first-writing=9&first-speaking=9&second=no&canadianWork=1&foreignWork=3&credential=none&offer=none";

    // 105 for age, 135 for a master's, 4 times 31 for CLB 9, 40 for a year; 50 and 50 for the combinations.
    [Theory]
    [InlineData("/en/score?" + Alone, "Score: 504 points")]
    [InlineData("/fr/note?" + Alone, "Note : 504 points")]
    [InlineData("/en/score?" + Alone + "&nomination=yes", "Score: 1104 points")]
    public async Task The_short_way_adds_up_what_was_typed(string address, string title)
    {
        await using var service = await RunningService.StartAsync();

        var page = WebUtility.HtmlDecode(await service.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

        Assert.Contains($"<title>{title}", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("/crs.age\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_law_of_another_day_gives_other_points()
    {
        await using var service = await RunningService.StartAsync();
        var with = Alone.Replace("offer=none", "offer=other", StringComparison.Ordinal);

        Assert.Contains("<title>Score: 554 points", await PageAsync(service, $"/en/score?{with}&on.y=2025&on.m=3&on.d=24"), StringComparison.Ordinal);
        Assert.Contains("<title>Score: 504 points", await PageAsync(service, $"/en/score?{with}&on.y=2025&on.m=3&on.d=25"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var service = await RunningService.StartAsync();

        var response = await service.Client.GetAsync(new Uri("/fr/note?age=trente&spouse=no", UriKind.Relative));
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("<title>Erreur\u00a0: ", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#age\">", page, StringComparison.Ordinal);
        Assert.Contains("value=\"trente\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"age-error\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/score/exact?p=!!!")]
    [InlineData("/en/score/exact?p=AAAA")]
    [InlineData("/en/score/exact/work/9/1")]
    [InlineData("/en/score/exact/nothing")]
    [InlineData("/en/score/exact/identity/1/2")]
    public async Task An_address_that_makes_no_sense_is_refused(string address)
    {
        await using var service = await RunningService.StartAsync();

        var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{response.StatusCode}");
    }

    private static async Task<string> PageAsync(RunningService service, string address) => WebUtility.HtmlDecode(await service.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
