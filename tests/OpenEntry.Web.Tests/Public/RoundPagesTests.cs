using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenEntry.Web.Tests.Public;

public partial class RoundPagesTests(PublicService service) : IClassFixture<PublicService>
{
    [Fact]
    public async Task A_round_tells_what_was_published_of_it()
    {
        var page = await service.PageAsync("/en/rounds/293");

        Assert.Contains("STEM occupations (Version 1): 4,500 invitations, cut-off 491.", page, StringComparison.Ordinal);
        Assert.Contains("<time data-local=\"\" datetime=\"2024-02-25T11:55:12Z\">February 25, 2024 at 11:55:12 UTC</time>", page, StringComparison.Ordinal);
        Assert.Contains("As of April 9, 2024, 216,167 candidates in the official pool.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/rounds/274\"", page, StringComparison.Ordinal);
        Assert.Contains("125 days", page, StringComparison.Ordinal);
        Assert.Contains("-1,400", page, StringComparison.Ordinal);
        Assert.Contains("+10", page, StringComparison.Ordinal);
        Assert.Contains("491-500 ← cut-off 491", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/en/categories/stem?version=V1\"", page, StringComparison.Ordinal);
        Assert.Contains("No proof of it exists", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_the_six_zones_of_Canada_stand_below_an_instant()
    {
        var page = await service.PageAsync("/fr/rondes/293");

        Assert.All(
            [
                "Terre-Neuve\u00a0: 25 février 2024 à 08\u00a0h\u00a025\u00a0min\u00a012\u00a0s (UTC-03:30)", "Atlantique\u00a0: 25 février 2024 à 07\u00a0h\u00a055\u00a0min\u00a012\u00a0s (UTC-04)",
                "Est\u00a0: 25 février 2024 à 06\u00a0h\u00a055\u00a0min\u00a012\u00a0s (UTC-05)", "Centre\u00a0: 25 février 2024 à 05\u00a0h\u00a055\u00a0min\u00a012\u00a0s (UTC-06)",
                "Rocheuses\u00a0: 25 février 2024 à 04\u00a0h\u00a055\u00a0min\u00a012\u00a0s (UTC-07)", "Pacifique\u00a0: 25 février 2024 à 03\u00a0h\u00a055\u00a0min\u00a012\u00a0s (UTC-08)",
            ],
            zone => Assert.Contains(zone, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Early_rounds_say_what_was_not_published()
    {
        var page = await service.PageAsync("/en/rounds/1");

        Assert.Contains("It was the first of its kind.", page, StringComparison.Ordinal);
        Assert.Contains("No distribution was published.", page, StringComparison.Ordinal);
        Assert.Contains("not published", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/rounds", "419", "418", 50)]
    [InlineData("/en/rounds?order=asc", "1", "2", 50)]
    [InlineData("/en/rounds?sort=cutoff&order=asc", "176", null, 50)]
    [InlineData("/fr/rondes?sort=invitations", "176", null, 50)]
    [InlineData("/en/rounds?part=9", null, null, 20)]
    [InlineData("/en/rounds?part=999", null, null, 20)]
    [InlineData("/en/rounds?kind=stem", "293", "274", 3)]
    [InlineData("/fr/rondes?kind=stem&year=2023", "274", "254", 2)]
    [InlineData("/en/rounds?year=2015", "23", "22", 23)]
    [InlineData("/en/rounds?year=2024&kind=stem&sort=date", "293", null, 1)]
    public async Task The_table_is_chosen_and_sorted_by_its_address(string path, string? first, string? second, int count)
    {
        var rows = Rows().Matches(await service.PageAsync(path)).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(count, rows.Count);
        if (first is not null) Assert.Equal(first, rows[0]);
        if (second is not null) Assert.Equal(second, rows[1]);
    }

    [Fact]
    public async Task Headings_say_how_the_table_is_sorted_and_turn_it_around()
    {
        var page = await service.PageAsync("/en/rounds?kind=stem&sort=cutoff");

        Assert.Contains("aria-sort=\"descending\"><a href=\"/en/rounds?kind=stem&sort=cutoff&order=asc\">Cut-off ▼</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/en/rounds?kind=stem&sort=invitations\">Invitations</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_has_a_table_that_says_the_same()
    {
        var page = await service.PageAsync("/en/rounds/charts?kind=stem");
        var charts = Charts().Matches(page).Select(match => JsonDocument.Parse(match.Groups[1].Value).RootElement).ToList();

        Assert.Equal(3, charts.Count);
        Assert.Equal(3, page.Split("<summary>The same as a table").Length - 1);
        var cutOffs = charts[0].GetProperty("series")[0].GetProperty("values").EnumerateArray().Select(value => value.GetInt32()).ToList();
        Assert.Equal([486, 481, 491], cutOffs);
        Assert.Contains("<td class=\"number\">491</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rounds.atom?lang=en", "4,500 invitations; score of the lowest-ranked candidate: 409", "rounds.atom?lang=en")]
    [InlineData("/rounds.atom?lang=fr", "4\u00a0500\u00a0invitations; note du candidat le moins bien classé\u00a0: 409", "rounds.atom?lang=fr")]
    public async Task The_feed_writes_numbers_as_its_language_does_and_keeps_its_own_address(string path, string words, string self)
    {
        var feed = (await service.GetAsync(path)).Page;

        Assert.Contains(words, feed, StringComparison.Ordinal);
        Assert.Matches($"<link rel=\"self\" [^>]*href=\"http://[^\"]*/{Regex.Escape(self)}\"", feed);
    }

    [Theory]
    [InlineData("/rounds.ics?lang=en", "SUMMARY:Round 293: STEM occupations (Version 1)", "/en/rounds/293")]
    [InlineData("/rounds.ics?lang=fr", "SUMMARY:Ronde 293\u00a0: Professions des STIM (Version 1)", "/fr/rondes/293")]
    public async Task The_calendar_has_each_round_as_an_event(string path, string summary, string address)
    {
        using var response = await service.FetchAsync(path);
        var calendar = (await response.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(420, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains(summary, calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20240411T132342Z", calendar, StringComparison.Ordinal);
        Assert.Contains(address, calendar, StringComparison.Ordinal);
    }

    [GeneratedRegex("<th scope=\"row\"><a href=\"/(?:en/rounds|fr/rondes)/([0-9a-z]+)\">")]
    private static partial Regex Rows();

    [GeneratedRegex("<script type=\"application/json\">(.*?)</script>")]
    private static partial Regex Charts();
}
