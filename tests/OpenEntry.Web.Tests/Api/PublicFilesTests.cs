using System.Net;
using System.Text.Json;

namespace OpenEntry.Web.Tests.Api;

public class PublicFilesTests
{
    [Theory]
    [InlineData("/ee_rounds_123_en.json", "application/json")]
    [InlineData("/ee_rounds_123_fr.json", "application/json")]
    [InlineData("/content/dam/ircc/documents/json/ee_rounds_123_en.json", "application/json")]
    [InlineData("/content/dam/ircc/documents/json/ee_rounds_123_fr.json", "application/json")]
    [InlineData("/rounds.atom", "application/atom+xml")]
    [InlineData("/rounds.csv", "text/csv")]
    public async Task A_feed_is_kept_by_its_tag(string path, string type)
    {
        await using var service = await RunningService.StartAsync();

        var first = await service.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(HttpStatusCode.NotModified, (await service.Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task The_OpenAPI_document_names_the_scope_of_an_endpoint()
    {
        await using var service = await RunningService.StartAsync();

        var document = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json")).RootElement;

        Assert.Equal("OpenEntry", document.GetProperty("info").GetProperty("title").GetString());
        var release = document.GetProperty("paths").GetProperty("/api/v1/rounds/{number}/release").GetProperty("post");
        Assert.Contains("rounds.write", release.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.True(document.GetProperty("components").GetProperty("securitySchemes").TryGetProperty("apiKey", out _));
    }
}
