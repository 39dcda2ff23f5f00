using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Web.Tests.Api;

/// <remarks>Alone: the fault sits in one connection of the pool that all tests share, which any of them may empty.</remarks>
[Collection(nameof(Alone))]
public class ReadOnlyTests
{
    [Fact]
    public async Task While_the_database_only_reads_what_is_read_is_answered_and_what_writes_is_told_so()
    {
        await using var service = await RunningService.StartAsync();
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.ProfilesRead, Scopes.ProfilesWrite]);
        var profile = await Requests.IntoPoolAsync(portal, "developer-toronto", "Alpha");
        var events = (await portal.GetJsonAsync($"/api/v1/profiles/{profile}/events")).GetRawText();

        // A connection that is told so keeps it while it waits in the pool for the next request.
        SqliteConnection.ClearAllPools();
        await using (var db = service.Desks.Office.Store.Open())
        {
            await db.Database.ExecuteSqlRawAsync("pragma query_only = on", TestContext.Current.CancellationToken);
        }

        var refused = await portal.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = Requests.Sample("developer-toronto", "Beta") }, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("OE-6002", refused.GetProperty("code").GetString());
        Assert.Equal(events, (await portal.GetJsonAsync($"/api/v1/profiles/{profile}/events")).GetRawText());

        SqliteConnection.ClearAllPools();
        await portal.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = Requests.Sample("developer-toronto", "Beta") }, HttpStatusCode.Created);
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
