using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenEntry.Web.Watching;

namespace OpenEntry.Web.Tests.Pages;

/// <summary>The page that says how the service is.</summary>
public class StatusPagesTests
{
    [Theory]
    [InlineData("/en/status", "en-CA", "State of the service", "Ready", "href=\"/fr/etat\" lang=\"fr-CA\"")]
    [InlineData("/fr/etat", "fr-CA", "État du service", "Prêt", "href=\"/en/status\" lang=\"en-CA\"")]
    public async Task It_speaks_the_language_of_its_address(string path, string tag, string heading, string state, string other)
    {
        await using var service = await RunningService.StartAsync();

        var response = await service.SendAsync(HttpMethod.Get, path);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"<html lang=\"{tag}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<dd>{state}</dd>", page, StringComparison.Ordinal);
        Assert.Contains(other, page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
    }

    [Fact]
    public async Task It_says_when_the_service_is_not_ready()
    {
        await using var service = await RunningService.StartAsync(services: all => all.AddHealthChecks().AddCheck("mail", () => HealthCheckResult.Unhealthy("password wrong"), tags: [Health.Ready]));

        var page = WebUtility.HtmlDecode(await service.Client.GetStringAsync("/fr/etat"));

        Assert.Contains("Pas prêt\u00a0: veuillez réessayer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("password", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_the_head_only_it_sends_no_body()
    {
        await using var service = await RunningService.StartAsync();

        var response = await service.SendAsync(HttpMethod.Head, "/en/status");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}
