using System.Text;
using System.Text.Json.Nodes;
using OpenEntry.Law;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Web.Demo;

namespace OpenEntry.Browser.Tests;

/// <summary>Every page of the site, and every form with nothing in it, looked at by axe in both colour schemes, at 320 pixels, and for what the browser complains of.</summary>
public sealed class EveryPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_page_is_for_everyone(string language)
    {
        await using var site = await DemoSite.StartAsync();
        await MarryAsync(site, DemoPeople.Daniel);
        var kofi = await site.ProfileAsync(DemoPeople.Kofi);
        Assert.True((await site.Desks.Nominations.OfferAsync(kofi.Number, "BC-1", Actor.Province("BC"))).IsOk);
        var round = await site.HoldRoundAsync(1);
        var invited = new[] { DemoPeople.Priya, DemoPeople.Amelie, DemoPeople.Kofi };
        var who = invited[Array.FindIndex(await Task.WhenAll(invited.Select(site.ProfileAsync)), profile => profile.State == ProfileState.Invited)];
        var visits = SiteVisits.Of(site, language == "fr" ? OfficialLanguage.French : OfficialLanguage.English, round, who, await site.SubscribeAsync("reader@rounds.example"));
        Assert.True(visits.Count > 80, $"only {visits.Count} visits");
        await Journey.RunAsync(site, "every-page", language, more: new { visits });
    }

    // So that the parts about a spouse or partner are there.
    private static async Task MarryAsync(DemoSite site, DemoPerson person)
    {
        var row = await site.ProfileAsync(person);
        var document = JsonNode.Parse((await site.Desks.Register.OpenAsync(row.Number)).Value.Document!)!;
        document["maritalStatus"] = "married";
        document["spouse"] = new JsonObject { ["accompanying"] = true };
        Assert.True((await site.Desks.Profiles.EditAsync(row.Id, Encoding.UTF8.GetBytes(document.ToJsonString()), row.Version, Actor.Candidate((await site.AccountAsync(person)).PersonId))).IsOk);
    }
}
