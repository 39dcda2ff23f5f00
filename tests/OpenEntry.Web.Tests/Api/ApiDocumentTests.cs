using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Records;

namespace OpenEntry.Web.Tests.Api;

/// <summary>What the document promises of each endpoint is provoked there; that nothing else is answered, <see cref="ListedAnswers"/> holds in every test.</summary>
public class ApiDocumentTests
{
    private const string Nobody = "0193f3c2-7b1e-7c44-8d5a-2f60a1b3c4d5";
    private const string Hash = "0000000000000000000000000000000000000000000000000000000000000000";

    // Bodies that are understood; what they name is not there.
    private static readonly Dictionary<string, string> s_bodies = new()
    {
        ["POST /api/v1/rounds"] = """{"size":1}""",
        ["POST /api/v1/rounds/{number}/rehearse"] = """{"gates":{}}""",
        ["POST /api/v1/rounds/{number}/approve"] = $$"""{"commitment":"{{Hash}}"}""",
        ["POST /api/v1/rounds/{number}/withdraw"] = """{"reason":"A test"}""",
        ["POST /api/v1/rounds/{number}/correct"] = """{"profiles":["E999999999"],"reason":"A test"}""",
        ["POST /api/v1/profiles"] = $$$"""{"personId":"{{{Nobody}}}","profile":{}}""",
        ["PUT /api/v1/profiles/{number}"] = "{}",
        ["POST /api/v1/profiles/{number}/withdraw"] = """{"reason":"A test"}""",
        ["POST /api/v1/profiles/{number}/nominations"] = """{"certificate":"N-17"}""",
        ["POST /api/v1/invitations/{id}/cancel"] = """{"reason":"A test"}""",
        ["POST /api/v1/nominations/{id}/revoke"] = """{"reason":"A test"}""",
        ["POST /api/v1/assessment"] = "{}",
    };

    [Fact]
    public async Task Each_endpoint_refuses_by_every_status_that_its_address_its_key_and_its_body_promise()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { LargestBody = 2000 });
        using var all = await service.ClientOfAsync("all", [.. Scopes.All.Keys.Select(Issued)]);
        var draft = (await all.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = new JsonObject() }, System.Net.HttpStatusCode.Created)).GetProperty("number").GetString()!;
        var (wrong, provoked) = (new List<string>(), 0);

        foreach (var listed in await ListedAnswers.AllAsync(service.App.Services))
        {
            using var other = await service.ClientOfAsync($"other-{provoked}", [.. Scopes.All.Keys.Where(scope => scope != listed.Scope).Select(Issued)]);
            var (there, nowhere) = (Address(listed, draft), Address(listed, "E999999999"));
            var body = listed.HasBody ? s_bodies.GetValueOrDefault($"{listed}") ?? "{}" : null;
            Assert.Equal((listed.Scope is not null, listed.Scope is not null), (listed.Statuses.Contains(401), listed.Statuses.Contains(403)));
            // Whatever an address names may not be there.
            Assert.True(listed.Statuses.Contains(404) || !listed.Template.Contains('{', StringComparison.Ordinal), $"{listed}: 404");
            Assert.Equal((listed.HasBody, listed.HasBody), (listed.Statuses.Contains(413), listed.Statuses.Contains(415)));

            await ProvokeAsync(401, service.Client, nowhere, body);
            await ProvokeAsync(403, other, nowhere, body);
            // A receipt is told apart by its commitment, which has to be one.
            if (listed.Template != "/api/v1/receipts/verify") await ProvokeAsync(404, all, nowhere, body);
            await ProvokeAsync(400, all, there + (there.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "unheardOf=1", body);
            await ProvokeAsync(428, all, there, body, version: null);
            if (!listed.HasBody) continue;
            await ProvokeAsync(400, all, there, "[7]");
            await ProvokeAsync(400, all, there, "{");
            await ProvokeAsync(413, all, there, $$"""{"a":"{{new string('a', 2000)}}"}""");
            await ProvokeAsync(415, all, there, body, type: "text/plain");

            async Task ProvokeAsync(int status, HttpClient client, string address, string? sent, string? version = "\"1\"", string type = "application/json")
            {
                if (!listed.Statuses.Contains(status)) return;
                using var request = new HttpRequestMessage(listed.Method, address) { Content = sent is null ? null : new StringContent(sent, Encoding.UTF8, type) };
                if (version is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue(version));
                using var answer = await client.SendAsync(request);
                provoked++;
                if ((int)answer.StatusCode != status) wrong.Add($"{listed}: {status} is listed, {(int)answer.StatusCode} came: {sent} {await answer.Content.ReadAsStringAsync()}");
                else await RunningService.ProblemAsync(answer);
            }
        }

        Assert.Equal([], wrong);
        Assert.InRange(provoked, 150, int.MaxValue);
    }

    [Fact]
    public async Task Each_conflict_each_thing_gone_and_each_thing_unacceptable_that_is_listed_is_met_there()
    {
        await using var service = await RunningService.StartAsync();
        using var all = await service.ClientOfAsync("tremblay", [.. Scopes.All.Keys.Select(Issued)]);
        var met = new HashSet<string>();
        var (invited, waiting, leaving) = (await Requests.IntoPoolAsync(all, "developer-toronto", "Alpha"), await Requests.IntoPoolAsync(all, "tests-run-out", "Beta"), await Requests.IntoPoolAsync(all, "tests-run-out", "Gamma"));
        var begun = await all.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = new JsonObject() }, System.Net.HttpStatusCode.Created);
        var draft = begun.GetProperty("number").GetString()!;
        var released = await service.ApprovedRoundAsync(1);
        await all.PostAsync($"/api/v1/rounds/{released}/release");
        var planned = (await all.PostAsync("/api/v1/rounds", new JsonObject { ["size"] = 1 }, System.Net.HttpStatusCode.Created)).GetProperty("number").GetInt32();
        var invitation = (await all.GetJsonAsync($"/api/v1/profiles/{invited}/invitations"))[0].GetProperty("id").GetString()!;
        var left = (await OfferAsync(leaving), await OfferAsync(waiting));

        // What comes too late, or too early.
        foreach (var done in new[] { "rehearse", "release" }) await MeetAsync(409, "POST", $"/api/v1/rounds/{released}/{done}", done == "rehearse" ? """{"gates":{}}""" : null);
        await MeetAsync(409, "POST", $"/api/v1/rounds/{released}/withdraw", """{"reason":"A test"}""");
        await MeetAsync(409, "POST", $"/api/v1/rounds/{planned}/approve", $$"""{"commitment":"{{Hash}}"}""");
        await MeetAsync(409, "POST", $"/api/v1/rounds/{planned}/publish");
        await MeetAsync(409, "POST", $"/api/v1/rounds/{planned}/correct", $$"""{"profiles":["{{waiting}}"],"reason":"A test"}""");
        foreach (var asked in new[] { $"rounds/{planned}/verify", $"profiles/{waiting}/rounds/{planned}", $"profiles/{waiting}/rounds/{planned}/receipt", $"profiles/{draft}/rank" }) await MeetAsync(409, "GET", $"/api/v1/{asked}");
        await MeetAsync(409, "POST", "/api/v1/profiles", $$$"""{"personId":"{{{begun.GetProperty("person").GetString()}}}","profile":{}}""");
        await MeetAsync(409, "PUT", $"/api/v1/profiles/{invited}", "{}");
        foreach (var change in new[] { "submit", "withdraw", "renew" }) await MeetAsync(409, "POST", $"/api/v1/profiles/{invited}/{change}");
        await MeetAsync(409, "POST", $"/api/v1/profiles/{draft}/nominations", """{"certificate":"N-17"}""");
        await all.PostAsync($"/api/v1/nominations/{left.Item2}/refuse");
        foreach (var answer in new[] { "accept", "refuse" }) await MeetAsync(409, "POST", $"/api/v1/nominations/{left.Item2}/{answer}");
        await MeetAsync(409, "POST", $"/api/v1/nominations/{left.Item2}/revoke", """{"reason":"A test"}""");

        // What cannot be taken.
        await MeetAsync(422, "POST", "/api/v1/rounds", """{"size":1,"category":"swimming"}""");
        await MeetAsync(422, "POST", $"/api/v1/rounds/{released}/correct", """{"profiles":[],"reason":"A test"}""");
        var receipt = JsonNode.Parse(await all.GetStringAsync($"/api/v1/profiles/{waiting}/rounds/{released}/receipt"))!;
        receipt["score"] = 1000;
        await MeetAsync(422, "POST", "/api/v1/receipts/verify", receipt.ToJsonString());
        var nominated = Requests.Sample("nominee-saskatchewan", "Beta").ToJsonString();
        await MeetAsync(422, "PUT", $"/api/v1/profiles/{waiting}", nominated);
        var declared = (await all.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = JsonNode.Parse(nominated) }, System.Net.HttpStatusCode.Created)).GetProperty("number").GetString();
        await MeetAsync(422, "POST", $"/api/v1/profiles/{declared}/submit");
        await MeetAsync(422, "POST", $"/api/v1/profiles/{waiting}/nominations", """{"certificate":""}""");

        // Who was forgotten, and what was theirs.
        var gone = await ForgetAsync(leaving);
        await MeetAsync(410, "POST", "/api/v1/profiles", $$$"""{"personId":"{{{gone}}}","profile":{}}""");
        foreach (var asked in new[] { "", "/assessment" }) await MeetAsync(410, "GET", $"/api/v1/profiles/{leaving}{asked}");
        await MeetAsync(410, "PUT", $"/api/v1/profiles/{leaving}", "{}");
        foreach (var change in new[] { "submit", "withdraw", "renew" }) await MeetAsync(410, "POST", $"/api/v1/profiles/{leaving}/{change}");
        await MeetAsync(410, "POST", $"/api/v1/profiles/{leaving}/nominations", """{"certificate":"N-18"}""");
        foreach (var answer in new[] { "accept", "refuse" }) await MeetAsync(410, "POST", $"/api/v1/nominations/{left.Item1}/{answer}");
        await MeetAsync(410, "POST", $"/api/v1/nominations/{left.Item1}/revoke", """{"reason":"A test"}""");
        await all.PostAsync($"/api/v1/invitations/{invitation}/accept");
        foreach (var answer in new[] { "accept", "decline" }) await MeetAsync(409, "POST", $"/api/v1/invitations/{invitation}/{answer}");
        await MeetAsync(409, "POST", $"/api/v1/invitations/{invitation}/cancel", """{"reason":"A test"}""");
        await ForgetAsync(invited);
        await MeetAsync(410, "GET", $"/api/v1/invitations/{invitation}");

        var promised = from listed in await ListedAnswers.AllAsync(service.App.Services) from status in listed.Statuses where status is 409 or 410 or 422 select $"{listed}: {status}";
        Assert.Equal(promised.Order(StringComparer.Ordinal), met.Order(StringComparer.Ordinal));

        async Task<string> OfferAsync(string profile) => (await all.PostAsync($"/api/v1/profiles/{profile}/nominations", new JsonObject { ["certificate"] = "N-17" })).GetProperty("id").GetString()!;

        async Task<Guid> ForgetAsync(string profile)
        {
            var person = (await service.Desks.Register.PersonAsync(profile)).Value;
            Assert.True((await service.Desks.People.ForgetAsync(person, Actor.Officer("Singh"), "asked for it")).IsOk);
            return person;
        }

        async Task MeetAsync(int status, string method, string path, string? body = null)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            if (method == "PUT") request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
            using var answer = await all.SendAsync(request);
            Assert.True((int)answer.StatusCode == status, $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            met.Add($"{await ListedAnswers.OfAsync(service.App.Services, request.Method, path)}: {status}");
        }
    }

    private static string Address(Listed listed, string profile) => listed.Template
        .Replace("/profiles/{number}", $"/profiles/{profile}", StringComparison.Ordinal).Replace("{number}", "7", StringComparison.Ordinal)
        .Replace("{round}", "7", StringComparison.Ordinal).Replace("{id}", Nobody, StringComparison.Ordinal)
        + (listed.Template == "/api/v1/pool/bands" ? "?on=2026-08-01T00:00:00Z" : "");

    private static string Issued(string scope) => scope == Scopes.NominationsWrite ? $"{scope}:SK" : scope;
}
