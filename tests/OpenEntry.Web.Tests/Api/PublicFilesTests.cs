using System.Net;
using System.Text.Json;
using OpenEntry.Law.Profiles;

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

    [Fact]
    public async Task The_OpenAPI_document_says_of_every_call_what_it_answers_and_how_it_refuses()
    {
        await using var service = await RunningService.StartAsync();

        var document = JsonDocument.Parse(await service.Client.GetStringAsync("/openapi/v1.json")).RootElement;
        var calls = document.GetProperty("paths").EnumerateObject().Where(path => path.Name.StartsWith("/api/", StringComparison.Ordinal) || path.Name.Contains("rounds", StringComparison.Ordinal))
            .SelectMany(path => path.Value.EnumerateObject().Select(call => (Name: $"{call.Name} {path.Name}", Call: call.Value))).ToArray();

        Assert.NotEmpty(calls);
        foreach (var (name, call) in calls)
        {
            var answers = call.GetProperty("responses");
            var fine = answers.EnumerateObject().Single(answer => answer.Name.StartsWith('2')).Value;
            Assert.True(fine.TryGetProperty("content", out var content), name);
            Assert.All(content.EnumerateObject(), type => Assert.True(type.Value.GetProperty("schema").EnumerateObject().Any(), name));
            if (call.TryGetProperty("requestBody", out var body)) Assert.True(body.GetProperty("content").GetProperty("application/json").GetProperty("schema").EnumerateObject().Any(), name);
            Assert.Equal("#/components/schemas/Problem", answers.GetProperty("503").GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
        }

        // What is taken as it stands has its schema where the document says.
        foreach (var (path, method) in new[] { ("/api/v1/assessment", "post"), ("/api/v1/profiles/{number}", "put") })
        {
            var schema = document.GetProperty("paths").GetProperty(path).GetProperty(method).GetProperty("externalDocs").GetProperty("url").GetString();
            using var answer = await service.Client.GetAsync(schema);
            Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(ProfileSchema.Text, await answer.Content.ReadAsStringAsync());
        }

        // A thing before and after an event is any JSON or null, which no two branches share.
        Assert.All(new[] { "before", "after" }, name => Assert.False(document.GetProperty("components").GetProperty("schemas").GetProperty("EventBody").GetProperty("properties").GetProperty(name).TryGetProperty("oneOf", out _)));
        var edit = document.GetProperty("paths").GetProperty("/api/v1/profiles/{number}").GetProperty("put").GetProperty("responses").EnumerateObject().Select(answer => answer.Name);
        Assert.Equal(["200", "400", "401", "403", "404", "408", "409", "410", "413", "415", "422", "428", "429", "503"], edit.Order(StringComparer.Ordinal));
        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty("Problem").GetProperty("properties").TryGetProperty("code", out _));
    }
}
