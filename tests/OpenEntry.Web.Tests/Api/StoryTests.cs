using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Registry.Keys;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Web.Tests.Api;

public class StoryTests
{
    [Fact]
    public async Task A_round_goes_over_HTTP_from_two_profiles_to_the_feed_and_everyone_can_check_it()
    {
        await using var service = await RunningService.StartAsync();
        await TellAsync(service);
    }

    /// <summary>The story, on whichever database the service has.</summary>
    internal static async Task TellAsync(RunningService service)
    {
        using var portal = await service.ClientOfAsync("portal", Scopes.ProfilesRead, Scopes.ProfilesWrite, Scopes.InvitationsWrite, Scopes.PoolRead, Scopes.RecordsRead);
        using var drafter = await service.ClientOfAsync("tremblay", Scopes.RoundsWrite, Scopes.RoundsRead);
        using var second = await service.ClientOfAsync("singh", Scopes.RoundsWrite);
        var anybody = service.Client;
        var high = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        service.Clock.Advance(Duration.FromMinutes(1));
        var low = await Requests.IntoPoolAsync(portal, "tests-run-out", "Gamma");
        Assert.Equal(2, (await portal.GetJsonAsync($"/api/v1/profiles/{low}/rank")).GetProperty("rank").GetInt32());
        Assert.Equal(2, (await anybody.GetJsonAsync("/api/v1/pool")).GetProperty("inPool").GetInt32());

        var round = (await drafter.PostAsync("/api/v1/rounds", new JsonObject { ["size"] = 1 }, HttpStatusCode.Created)).GetProperty("number").GetInt32();
        var path = $"/api/v1/rounds/{round}";
        Assert.Equal(RunningService.FirstRound, round);
        await anybody.GetJsonAsync(path, HttpStatusCode.NotFound);
        var commitment = (await drafter.PostAsync($"{path}/rehearse")).GetProperty("commitment").GetString()!;
        var seen = await anybody.GetJsonAsync(path);
        Assert.Equal((commitment, System.Text.Json.JsonValueKind.Null), (seen.GetProperty("commitment").GetString(), seen.GetProperty("size").ValueKind));

        var approval = new JsonObject { ["commitment"] = commitment };
        Assert.Equal("rehearsed", (await drafter.PostAsync($"{path}/approve", approval)).GetProperty("state").GetString());
        Assert.Equal("OE-6304", (await drafter.PostAsync($"{path}/approve", approval, HttpStatusCode.Conflict)).GetProperty("code").GetString());
        Assert.Equal("approved", (await second.PostAsync($"{path}/approve", approval)).GetProperty("state").GetString());
        await anybody.GetJsonAsync($"{path}/outcome", HttpStatusCode.NotFound);
        Assert.Equal(1, (await second.PostAsync($"{path}/release")).GetProperty("invited").GetInt32());
        Assert.Equal("OE-6300", (await drafter.PostAsync($"{path}/release", null, HttpStatusCode.Conflict)).GetProperty("code").GetString());
        await anybody.GetJsonAsync($"{path}/proof", HttpStatusCode.NotFound);
        await drafter.PostAsync($"{path}/publish");
        Assert.True((await drafter.GetJsonAsync($"{path}/verify")).GetProperty("holds").GetBoolean());

        var newest = (await anybody.GetJsonAsync("/content/dam/ircc/documents/json/ee_rounds_123_en.json")).GetProperty("rounds")[0];
        Assert.Equal(($"{round}", "496", "1"), (newest.GetProperty("drawNumber").GetString(), newest.GetProperty("drawCRS").GetString(), newest.GetProperty("drawSize").GetString()));
        Assert.Contains($"urn:openentry:round:{round}", await anybody.GetStringAsync("/rounds.atom"), StringComparison.Ordinal);
        Assert.Contains($"\n{round},2026-09-01,", await anybody.GetStringAsync("/rounds.csv"), StringComparison.Ordinal);

        var proof = ProofFile.Verify(new MemoryStream(await anybody.GetByteArrayAsync($"{path}/proof")));
        Assert.Equal((commitment, 1), (proof.Value.CommitmentHash.ToString(), proof.Value.Outcome.Invited));
        foreach (var (profile, invited) in new[] { (high, true), (low, false) })
        {
            var receipt = JsonNode.Parse(await portal.GetStringAsync($"/api/v1/profiles/{profile}/rounds/{round}/receipt"))!;
            Assert.Equal(invited, (await anybody.PostAsync("/api/v1/receipts/verify", receipt)).GetProperty("isInvited").GetBoolean());
            receipt["score"] = 1000;
            await anybody.PostAsync("/api/v1/receipts/verify", receipt, HttpStatusCode.UnprocessableEntity);
        }

        var why = await portal.GetJsonAsync($"/api/v1/profiles/{low}/rounds/{round}");
        Assert.Equal((false, 496 - 437, 2), (why.GetProperty("invited").GetBoolean(), why.GetProperty("pointsMissing").GetInt32(), why.GetProperty("rank").GetInt32()));

        var invitation = (await portal.GetJsonAsync($"/api/v1/profiles/{high}/invitations"))[0];
        Assert.Equal(("issued", "CEC", "2026-11-01T00:00:00Z"), (invitation.GetProperty("state").GetString(), invitation.GetProperty("class").GetString(), invitation.GetProperty("deadline").GetString()));
        var id = invitation.GetProperty("id").GetString();
        Assert.True((await portal.GetJsonAsync($"/api/v1/invitations/{id}")).GetProperty("holds").GetBoolean());
        Assert.Equal("inPool", (await portal.PostAsync($"/api/v1/invitations/{id}/decline")).GetProperty("state").GetString());
        await portal.PostAsync($"/api/v1/invitations/{id}/accept", null, HttpStatusCode.Conflict);
        Assert.True((await portal.GetJsonAsync("/api/v1/records/verify")).GetProperty("holds").GetBoolean());
    }
}
