using System.Net;
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
}
