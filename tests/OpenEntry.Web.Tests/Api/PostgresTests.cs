using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using OpenEntry.Registry.Keys;
using OpenEntry.Testing;

namespace OpenEntry.Web.Tests.Api;

public class PostgresTests
{
    [Fact]
    public async Task The_whole_story_on_PostgreSQL_and_a_pause_of_the_database_is_ridden_out()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await server.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("openentry-test-");
        await using var service = await RunningService.StartAsync($"{database.Address}?Command Timeout=2&Timeout=2", folder.FullName);
        await service.Desks.Office.Store.MigrateAsync();
        await StoryTests.TellAsync(service);
        using var reader = await service.ClientOfAsync("reader", Scopes.ProfilesRead);

        await server.PauseAsync();
        var paused = await service.Client.GetAsync("/api/v1/pool");
        var keyed = await reader.GetAsync("/api/v1/profiles/E1");
        var ready = await service.Client.GetAsync("/health/ready");
        await server.ResumeAsync();

        foreach (var answer in new[] { paused, keyed })
        {
            var problem = await RunningService.ProblemAsync(answer);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "OE-6001"), (answer.StatusCode, problem.GetProperty("code").GetString()));
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.DoesNotContain("127.0.0.1", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(2, (await service.Client.GetJsonAsync("/api/v1/pool")).GetProperty("inPool").GetInt32());
        await reader.GetJsonAsync("/api/v1/profiles/E1", HttpStatusCode.NotFound);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_request_is_told_that_the_database_fell_silent_before_a_proxy_gives_up()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await server.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("openentry-test-");
        await using var service = await RunningService.StartAsync(database.Address, folder.FullName);
        await service.Desks.Office.Store.MigrateAsync();
        using var reader = await service.ClientOfAsync("reader", Scopes.ProfilesRead);
        using var writer = await service.ClientOfAsync("writer", Scopes.RoundsWrite);
        // Connections of the pool, and not new ones, are what a pause is first met on.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => reader.GetJsonAsync("/api/v1/profiles/E1", HttpStatusCode.NotFound)));

        await server.PauseAsync();
        var waited = Stopwatch.StartNew();
        var answers = await Task.WhenAll(reader.GetAsync("/api/v1/profiles/E1"), writer.PostAsync("/api/v1/rounds", JsonContent.Create(new { size = 1 })), service.Client.GetAsync("/api/v1/pool"));
        var took = waited.Elapsed;
        await server.ResumeAsync();

        foreach (var answer in answers)
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "OE-6001"), (answer.StatusCode, (await RunningService.ProblemAsync(answer)).GetProperty("code").GetString()));
        }

        // A quarter of a minute where nothing else runs; a proxy usually waits for sixty seconds.
        Assert.True(took < TimeSpan.FromSeconds(45), $"{took}");
        await reader.GetJsonAsync("/api/v1/profiles/E1", HttpStatusCode.NotFound);
        folder.Delete(recursive: true);
    }
}
