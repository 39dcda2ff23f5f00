using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenEntry.Web.Tests.Watching;

public class RequestLinesTests
{
    [Fact]
    public async Task A_request_is_a_line_that_tells_nobody_s_name()
    {
        using var log = new Kept();
        await using (var service = await RunningService.StartAsync(services: all => all.AddSingleton<ILoggerProvider>(log), endpoints: app => app.MapGet("/people/{name}", (string name) => name.Length)))
        {
            await service.Client.GetStringAsync("/people/Ndiaye?passport=A123");
            await service.SendAsync(HttpMethod.Get, "/nobody/Ndiaye?passport=A123");
        }

        // A line is written after the answer; the service ends only after its requests.
        Assert.Collection(log.Lines.Where(line => line.StartsWith("OpenEntry.Requests", StringComparison.Ordinal)),
            line => Assert.Matches(@"^OpenEntry\.Requests Information GET /people/\{name\} 200 [0-9.]+ ms [0-9a-f]{32}$", line),
            line => Assert.Matches(@"^OpenEntry\.Requests Information GET - 404 [0-9.]+ ms [0-9a-f]{32}$", line));
    }

    private sealed class Kept : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyList<string> Lines => [.. _lines];

        public ILogger CreateLogger(string categoryName) => new Keeper(categoryName, _lines);

        public void Dispose()
        {
        }

        private sealed class Keeper(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{category} {logLevel} {formatter(state, exception)}{exception}");
        }
    }
}
