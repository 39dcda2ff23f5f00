using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Web.Tests.Api;

public class ScopeTests
{
    private const string Id = "0193f3c2-7b1e-7c44-8d5a-2f60a1b3c4d5";

    // Each endpoint as it is called, with the scope it needs; "" for what is public.
    private static readonly (string Method, string Path, string Scope)[] Endpoints =
    [
        ("GET", "/api/v1/rounds", ""), ("GET", "/api/v1/rounds/7", ""), ("GET", "/api/v1/rounds/7/commitment", ""), ("GET", "/api/v1/rounds/7/outcome", ""), ("GET", "/api/v1/rounds/7/proof", ""),
        ("POST", "/api/v1/receipts/verify", ""), ("GET", "/api/v1/pool", ""), ("POST", "/api/v1/assessment", ""), ("GET", "/api/v1/schemas/profile", ""),
        ("GET", "/api/v1/pool/bands?on=2026-08-01T00:00:00Z", Scopes.PoolRead), ("GET", "/api/v1/profiles/E1/rank", Scopes.PoolRead),
        ("POST", "/api/v1/rounds", Scopes.RoundsWrite), ("POST", "/api/v1/rounds/7/rehearse", Scopes.RoundsWrite), ("POST", "/api/v1/rounds/7/approve", Scopes.RoundsWrite),
        ("POST", "/api/v1/rounds/7/release", Scopes.RoundsWrite), ("POST", "/api/v1/rounds/7/publish", Scopes.RoundsWrite), ("POST", "/api/v1/rounds/7/withdraw", Scopes.RoundsWrite),
        ("POST", "/api/v1/rounds/7/correct", Scopes.RoundsWrite), ("GET", "/api/v1/rounds/7/verify", Scopes.RoundsRead),
        ("POST", "/api/v1/profiles", Scopes.ProfilesWrite), ("PUT", "/api/v1/profiles/E1", Scopes.ProfilesWrite), ("POST", "/api/v1/profiles/E1/submit", Scopes.ProfilesWrite),
        ("POST", "/api/v1/profiles/E1/withdraw", Scopes.ProfilesWrite), ("POST", "/api/v1/profiles/E1/renew", Scopes.ProfilesWrite),
        ("GET", "/api/v1/profiles/E1", Scopes.ProfilesRead), ("GET", "/api/v1/profiles/E1/assessment", Scopes.ProfilesRead), ("GET", "/api/v1/profiles/E1/events", Scopes.ProfilesRead),
        ("GET", "/api/v1/profiles/E1/rounds/7", Scopes.ProfilesRead), ("GET", "/api/v1/profiles/E1/rounds/7/receipt", Scopes.ProfilesRead),
        ("GET", "/api/v1/profiles/E1/invitations", Scopes.ProfilesRead), ("GET", $"/api/v1/invitations/{Id}", Scopes.ProfilesRead), ("GET", "/api/v1/profiles/E1/nominations", Scopes.ProfilesRead),
        ("POST", $"/api/v1/invitations/{Id}/accept", Scopes.InvitationsWrite), ("POST", $"/api/v1/invitations/{Id}/decline", Scopes.InvitationsWrite), ("POST", $"/api/v1/invitations/{Id}/cancel", Scopes.InvitationsWrite),
        ("POST", "/api/v1/profiles/E1/nominations", Scopes.NominationsWrite), ("POST", $"/api/v1/nominations/{Id}/accept", Scopes.ProfilesWrite),
        ("POST", $"/api/v1/nominations/{Id}/refuse", Scopes.ProfilesWrite), ("POST", $"/api/v1/nominations/{Id}/revoke", Scopes.NominationsWrite),
        ("GET", "/api/v1/records/verify", Scopes.RecordsRead),
    ];

    [Fact]
    public async Task Every_endpoint_answers_to_the_right_scope_and_to_nobody_else()
    {
        await using var service = await RunningService.StartAsync();
        foreach (var (method, path, scope) in Endpoints.Where(one => one.Scope.Length > 0))
        {
            using var wrong = await service.ClientOfAsync($"wrong-{Guid.NewGuid():N}", [.. Scopes.All.Keys.Where(other => other != scope).Select(Issued)]);
            using var right = await service.ClientOfAsync($"right-{Guid.NewGuid():N}", Issued(scope));

            Assert.Equal((path, 401, "OE-7020"), await AskAsync(service.Client, method, path));
            Assert.Equal((path, 403, "OE-7021"), await AskAsync(wrong, method, path));
            Assert.DoesNotContain((await AskAsync(right, method, path)).Status, new[] { 401, 403, 405, 500 });
        }

        foreach (var (method, path, _) in Endpoints.Where(one => one.Scope.Length == 0))
        {
            Assert.DoesNotContain((await AskAsync(service.Client, method, path)).Status, new[] { 401, 403, 405, 500 });
        }
    }

    [Fact]
    public async Task The_list_of_this_test_misses_no_endpoint()
    {
        await using var service = await RunningService.StartAsync();
        var there = service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Count(one => one.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal));

        Assert.Equal(Endpoints.Length, there);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing()
    {
        await using var service = await RunningService.StartAsync();
        using var client = await service.ClientOfAsync("portal", Scopes.RecordsRead);
        Assert.Equal(200, (await AskAsync(client, "GET", "/api/v1/records/verify")).Status);

        await service.Desks.Keys.RevokeAsync("portal", Registry.Records.Actor.Officer("Singh"));

        Assert.Equal(401, (await AskAsync(client, "GET", "/api/v1/records/verify")).Status);
    }

    private static string Issued(string scope) => scope == Scopes.NominationsWrite ? $"{scope}:SK" : scope;

    private static async Task<(string Path, int Status, string? Code)> AskAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "GET" ? null : Requests.Json(new System.Text.Json.Nodes.JsonObject()) };
        var answer = await client.SendAsync(request);
        var code = answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified ? null : (await RunningService.ProblemAsync(answer)).GetProperty("code").GetString();
        return (path, (int)answer.StatusCode, code);
    }
}
