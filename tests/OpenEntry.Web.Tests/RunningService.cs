using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace OpenEntry.Web.Tests;

/// <summary>The real service on a free port of this machine.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private RunningService(WebApplication app)
    {
        App = app;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public WebApplication App { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningService> StartAsync(ServiceOptions? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? endpoints = null)
    {
        var app = OpenEntryService.Build((options ?? new()) with { Address = IPAddress.Loopback, Port = 0 }, new FakeClock(Instant.FromUtc(2026, 9, 1, 12, 0)), services, endpoints);
        await app.StartAsync();
        return new RunningService(app);
    }

    /// <summary>Sends a request; <paramref name="languages"/> is its Accept-Language.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null, string? languages = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (languages is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        }
        return await Client.SendAsync(request);
    }

    /// <summary>The problem details of an answer.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
