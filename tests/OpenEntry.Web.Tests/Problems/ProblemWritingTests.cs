using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Tests.Problems;

public class ProblemWritingTests
{
    private static readonly ErrorKind Odd = ErrorKind.Of(7999, "test.odd", "{0} is odd", "{0} est impair");

    [Theory]
    [InlineData(null, null, "en-CA", "3 is odd", "Bad request")]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", null, "fr-CA", "3 est impair", "Requête incorrecte")]
    [InlineData("de,en;q=0.2,fr;q=0.4", null, "fr-CA", "3 est impair", "Requête incorrecte")]
    [InlineData("fr;q=0,en;q=0.1", null, "en-CA", "3 is odd", "Bad request")]
    [InlineData("fr", "en", "en-CA", "3 is odd", "Bad request")]
    [InlineData("en", "fr", "fr-CA", "3 est impair", "Requête incorrecte")]
    [InlineData("fr", "tlh", "fr-CA", "3 est impair", "Requête incorrecte")]
    [InlineData("not a language at all;;;", null, "en-CA", "3 is odd", "Bad request")]
    public async Task Errors_are_told_in_the_language_asked_for(string? accepted, string? lang, string tag, string detail, string title)
    {
        await using var service = await StartAsync();

        var response = await service.SendAsync(HttpMethod.Get, lang is null ? "/odd" : $"/odd?lang={lang}", languages: accepted);
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal([tag], response.Content.Headers.ContentLanguage);
        Assert.Equal(["Accept", "Accept-Language"], response.Headers.Vary);
        Assert.Equal((detail, title), (problem.GetProperty("detail").GetString(), problem.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Every_error_has_its_number_and_its_path()
    {
        await using var service = await StartAsync();

        var problem = await RunningService.ProblemAsync(await service.SendAsync(HttpMethod.Get, "/odd"));

        Assert.Equal("urn:openentry:error:test.odd", problem.GetProperty("type").GetString());
        Assert.Equal(("OE-7999", "test.odd"), (problem.GetProperty("code").GetString(), problem.GetProperty("key").GetString()));
        Assert.Equal(
            ["""{"code":"OE-7999","key":"test.odd","detail":"3 is odd","path":"$.work[2].noc","line":4}""", """{"code":"OE-7999","key":"test.odd","detail":"5 is odd"}"""],
            problem.GetProperty("errors").EnumerateArray().Select(error => JsonSerializer.Serialize(error)));
    }

    private static Task<RunningService> StartAsync() => RunningService.StartAsync(endpoints: app =>
        app.MapGet("/odd", () => new ProblemResult(Odd.At(new Place(Line: 4, Path: "$.work[2].noc"), "3"), Odd.At(Place.None, "5"))));
}
