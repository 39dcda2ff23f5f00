using System.Net;
using OpenEntry.Law;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Tests.Site;

public class SitePagesTests
{
    [Fact]
    public void Every_page_has_an_address_of_its_own_in_both_languages()
    {
        Assert.True(SitePages.All.Count > 40);
        foreach (var language in Enum.GetValues<OfficialLanguage>())
        {
            var addresses = SitePages.All.Values.Select(page => page.Template(language)).ToList();
            Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(addresses, address => Assert.Matches("^(en|fr)(/([a-z0-9-]+|\\{[a-zA-Z]+\\??(:[a-z]+)?\\}))*$", address));
        }
    }

    [Fact]
    public void Both_languages_have_the_same_places() =>
        Assert.All(SitePages.All.Values, page => Assert.Equal(Places(page.En), Places(page.Fr)));

    [Theory]
    [InlineData("/Public/Score/Part", "/en/score/exact/work/2/1?p=abc", "/fr/note/exacte/work/2/1?p=abc")]
    public void Places_are_filled_and_the_rest_follows_as_a_query(string view, string english, string french)
    {
        var page = SitePages.All[view];

        Assert.Equal(english, page.To(OfficialLanguage.English, ("part", "work"), ("entry", 2), ("stage", 1), ("p", "abc")));
        Assert.Equal(french, page.To(OfficialLanguage.French, ("part", "work"), ("entry", 2), ("stage", 1), ("p", "abc"), ("nothing", null)));
        Assert.Equal("/en/score/exact/work", page.To(OfficialLanguage.English, ("part", "work")));
        Assert.Throws<ArgumentException>(() => page.To(OfficialLanguage.English));
    }

    [Theory]
    [InlineData(null, "/en")]
    [InlineData("fr-CA, en;q=0.5", "/fr")]
    [InlineData("de, fr;q=0.1", "/fr")]
    public async Task Who_names_no_language_gets_the_one_their_browser_likes(string? languages, string expected)
    {
        await using var service = await RunningService.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = service.Address };
        if (languages is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", languages);

        var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    private static IEnumerable<string> Places(string address) => address.Split('/').Where(part => part.StartsWith('{'));
}
