using System.Net;
using System.Text.Json.Nodes;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Web.Tests.Api;

public class ProfilesApiTests
{
    [Fact]
    public async Task An_edit_of_a_version_that_is_no_more_is_told_what_changed()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", Scopes.ProfilesRead, Scopes.ProfilesWrite);
        var number = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        var shown = await portal.GetAsync($"/api/v1/profiles/{number}");
        Assert.Equal("\"1\"", shown.Headers.ETag!.Tag);

        var without = await PutAsync(portal, number, "Beta", null);
        Assert.Equal("OE-7022", (await Requests.ReadAsync(without, HttpStatusCode.PreconditionRequired)).GetProperty("code").GetString());
        var changed = await PutAsync(portal, number, "Beta", "\"1\"");
        Assert.Equal(2, (await Requests.ReadAsync(changed, HttpStatusCode.OK)).GetProperty("version").GetInt32());
        Assert.Equal("\"2\"", changed.Headers.ETag!.Tag);
        var stale = await Requests.ReadAsync(await PutAsync(portal, number, "Gamma", "\"1\""), HttpStatusCode.Conflict);

        Assert.Equal("OE-6101", stale.GetProperty("code").GetString());
        Assert.StartsWith("it was changed in the meantime: version 1 was meant, version 2 is there (", stale.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("Beta", (await portal.GetJsonAsync($"/api/v1/profiles/{number}")).GetProperty("profile").GetProperty("familyName").GetString());
    }

    [Fact]
    public async Task A_draft_says_what_it_lacks_and_a_person_has_one_profile()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", Scopes.ProfilesRead, Scopes.ProfilesWrite);
        var begun = await portal.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = new JsonObject { ["familyName"] = "Alpha" } }, HttpStatusCode.Created);
        var path = $"/api/v1/profiles/{begun.GetProperty("number").GetString()}";

        Assert.NotEmpty((await portal.GetJsonAsync(path)).GetProperty("lacks").EnumerateArray());
        await portal.PostAsync($"{path}/submit", null, HttpStatusCode.BadRequest);
        var again = await portal.PostAsync("/api/v1/profiles", new JsonObject { ["personId"] = begun.GetProperty("person").GetString(), ["profile"] = new JsonObject() }, HttpStatusCode.Conflict);
        Assert.Equal("OE-6103", again.GetProperty("code").GetString());
        Assert.Equal("withdrawn", (await portal.PostAsync($"{path}/withdraw")).GetProperty("state").GetString());
        Assert.Equal("draft", (await portal.PostAsync($"{path}/renew")).GetProperty("state").GetString());
        Assert.Equal(2, (await portal.GetJsonAsync($"{path}/events")).GetProperty("processes").GetArrayLength());
    }

    [Fact]
    public async Task A_property_that_nobody_knows_is_refused()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", Scopes.ProfilesWrite);

        var problem = await portal.PostAsync("/api/v1/profiles", new JsonObject { ["profil"] = new JsonObject() }, HttpStatusCode.BadRequest);

        Assert.Equal("OE-7013", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_profile_is_assessed_without_being_kept()
    {
        await using var service = await RunningService.StartAsync();
        var body = Requests.Sample("developer-toronto", "Alpha");

        var french = await service.Client.PostAsync("/api/v1/assessment?on=2026-09-01&lang=fr", Requests.Json(body));
        var assessment = await Requests.ReadAsync(french, HttpStatusCode.OK);

        Assert.Equal((496, "2026-09-01"), (assessment.GetProperty("total").GetInt32(), assessment.GetProperty("on").GetString()));
        Assert.Equal(["fr-CA"], french.Content.Headers.ContentLanguage);
        Assert.Empty((await service.Client.GetJsonAsync("/api/v1/pool")).GetProperty("byState").EnumerateObject());
        await service.Client.PostAsync("/api/v1/assessment?on=yesterday", body, HttpStatusCode.BadRequest);
        await service.Client.PostAsync("/api/v1/assessment?on=1999-01-01", body, HttpStatusCode.BadRequest);
        var unknown = await RunningService.ProblemAsync(await service.Client.GetAsync("/api/v1/profiles/E1/rank?at=2026-09-01"));
        Assert.Equal("OE-7020", unknown.GetProperty("code").GetString());
        unknown = await RunningService.ProblemAsync(await service.Client.GetAsync("/api/v1/pool?at=2026-09-01"));
        Assert.Equal(("OE-7018", "the address has a parameter that is not known here: ?at=; known are: lang"), (unknown.GetProperty("code").GetString(), unknown.GetProperty("detail").GetString()));
    }

    private static async Task<HttpResponseMessage> PutAsync(HttpClient client, string number, string family, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/profiles/{number}") { Content = Requests.Json(Requests.Sample("developer-toronto", family)) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return await client.SendAsync(request);
    }
}
