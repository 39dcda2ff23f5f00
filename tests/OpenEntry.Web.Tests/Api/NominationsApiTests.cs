using System.Net;
using System.Text.Json.Nodes;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Web.Tests.Api;

public class NominationsApiTests
{
    private static readonly JsonObject Offer = new() { ["certificate"] = "N-17" };

    [Fact]
    public async Task A_nomination_is_offered_by_the_province_of_the_key_and_answered_for_the_person()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.ProfilesRead, Scopes.ProfilesWrite]);
        using var saskatchewan = await service.ClientOfAsync("sinp", null, ["nominations.write:SK"]);
        var profile = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        var before = (await portal.GetJsonAsync($"/api/v1/profiles/{profile}")).GetProperty("stands").GetProperty("score").GetInt32();

        var offered = await saskatchewan.PostAsync($"/api/v1/profiles/{profile}/nominations", Offer.DeepClone());
        Assert.Equal(("SK", "offered"), (offered.GetProperty("province").GetString(), offered.GetProperty("state").GetString()));
        var path = $"/api/v1/nominations/{offered.GetProperty("id").GetString()}";
        // The person answers; the province does not answer itself.
        await saskatchewan.PostAsync($"{path}/accept", null, HttpStatusCode.Forbidden);
        Assert.Equal("accepted", (await portal.PostAsync($"{path}/accept")).GetProperty("state").GetString());
        // Additional points are 600 at most, and 30 of them this person had already, for studies in Canada.
        Assert.Equal(before + 570, (await portal.GetJsonAsync($"/api/v1/profiles/{profile}")).GetProperty("stands").GetProperty("score").GetInt32());
        Assert.Equal("revoked", (await saskatchewan.PostAsync($"{path}/revoke", new JsonObject { ["reason"] = "The job is gone." })).GetProperty("state").GetString());
        Assert.Equal(before, (await portal.GetJsonAsync($"/api/v1/profiles/{profile}")).GetProperty("stands").GetProperty("score").GetInt32());
        Assert.Single((await portal.GetJsonAsync($"/api/v1/profiles/{profile}/nominations")).EnumerateArray());
    }

    [Fact]
    public async Task A_key_of_one_province_does_nothing_for_another()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.ProfilesRead, Scopes.ProfilesWrite]);
        using var saskatchewan = await service.ClientOfAsync("sinp", null, ["nominations.write:SK"]);
        using var ontario = await service.ClientOfAsync("oinp", null, ["nominations.write:ON"]);
        var profile = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        var offered = await saskatchewan.PostAsync($"/api/v1/profiles/{profile}/nominations", Offer.DeepClone());

        await ontario.PostAsync($"/api/v1/nominations/{offered.GetProperty("id").GetString()}/revoke", new JsonObject { ["reason"] = "no" }, HttpStatusCode.Forbidden);
        Assert.Equal("offered", (await portal.GetJsonAsync($"/api/v1/profiles/{profile}/nominations"))[0].GetProperty("state").GetString());
    }
}
