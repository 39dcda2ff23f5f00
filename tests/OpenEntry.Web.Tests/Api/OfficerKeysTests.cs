using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Web.Tests.Api;

public class OfficerKeysTests
{
    [Fact]
    public async Task Two_keys_of_one_officer_are_one_person()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.ProfilesWrite]);
        using var desktop = await service.ClientOfAsync("desktop", "Tremblay", [Scopes.RoundsWrite]);
        using var laptop = await service.ClientOfAsync("laptop", "TREMBLAY", [Scopes.RoundsWrite]);
        using var other = await service.ClientOfAsync("other", "Singh", [Scopes.RoundsWrite]);
        await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        service.Clock.Advance(Duration.FromMinutes(1));
        var path = $"/api/v1/rounds/{(await desktop.PostAsync("/api/v1/rounds", new JsonObject { ["size"] = 1 }, HttpStatusCode.Created)).GetProperty("number").GetInt32()}";
        var approval = new JsonObject { ["commitment"] = (await desktop.PostAsync($"{path}/rehearse")).GetProperty("commitment").GetString() };

        await desktop.PostAsync($"{path}/approve", approval.DeepClone());
        Assert.Equal("OE-6304", (await laptop.PostAsync($"{path}/approve", approval.DeepClone(), HttpStatusCode.Conflict)).GetProperty("code").GetString());
        Assert.Equal("approved", (await other.PostAsync($"{path}/approve", approval.DeepClone())).GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_invitation_is_cancelled_by_an_officer_alone_and_the_missed_are_invited_by_a_correction()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.ProfilesRead, Scopes.ProfilesWrite, Scopes.InvitationsWrite]);
        using var one = await service.ClientOfAsync("one", "Tremblay", [Scopes.RoundsWrite, Scopes.RoundsRead, Scopes.InvitationsWrite]);
        using var two = await service.ClientOfAsync("two", "Singh", [Scopes.RoundsWrite]);
        var high = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        service.Clock.Advance(Duration.FromMinutes(1));
        var missed = await Requests.IntoPoolAsync(portal, "tests-run-out", "Gamma");
        service.Clock.Advance(Duration.FromMinutes(1));
        var first = await ReleasedAsync((await one.PostAsync("/api/v1/rounds", new JsonObject { ["size"] = 1 }, HttpStatusCode.Created)).GetProperty("number").GetInt32());

        var invitation = (await portal.GetJsonAsync($"/api/v1/profiles/{high}/invitations"))[0].GetProperty("id").GetString();
        var because = new JsonObject { ["reason"] = "Issued in error." };
        await portal.PostAsync($"/api/v1/invitations/{invitation}/cancel", because.DeepClone(), HttpStatusCode.BadRequest);
        Assert.Equal("inPool", (await one.PostAsync($"/api/v1/invitations/{invitation}/cancel", because.DeepClone())).GetProperty("state").GetString());
        await one.PostAsync($"/api/v1/invitations/{invitation}/cancel", because.DeepClone(), HttpStatusCode.Conflict);

        var correction = await one.PostAsync(
            $"/api/v1/rounds/{first}/correct", new JsonObject { ["profiles"] = new JsonArray(missed), ["reason"] = "Left out by a wrong code." }, HttpStatusCode.Created);
        await ReleasedAsync(correction.GetProperty("number").GetInt32());
        Assert.Equal("invited", (await portal.GetJsonAsync($"/api/v1/profiles/{missed}")).GetProperty("stands").GetProperty("state").GetString());

        async Task<int> ReleasedAsync(int round)
        {
            var despite = new JsonObject { ["gates"] = new JsonObject { ["missed-behind-cut-off"] = "The wrong code hid points." } };
            var approval = new JsonObject { ["commitment"] = (await one.PostAsync($"/api/v1/rounds/{round}/rehearse", despite)).GetProperty("commitment").GetString() };
            await one.PostAsync($"/api/v1/rounds/{round}/approve", approval.DeepClone());
            await two.PostAsync($"/api/v1/rounds/{round}/approve", approval.DeepClone());
            Assert.Equal(1, (await one.PostAsync($"/api/v1/rounds/{round}/release")).GetProperty("invited").GetInt32());
            return round;
        }
    }

    [Fact]
    public async Task Who_was_forgotten_is_gone()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.ProfilesRead, Scopes.ProfilesWrite]);
        var profile = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        var row = (await service.Desks.Register.FindAsync(profile)).Value;
        Assert.True((await service.Desks.People.ForgetAsync(row.PersonId, Registry.Records.Actor.Officer("Tremblay"), "asked for it")).IsOk);

        Assert.Equal("OE-6108", (await portal.PostAsync($"/api/v1/profiles/{profile}/renew", null, HttpStatusCode.Gone)).GetProperty("code").GetString());
    }
}
