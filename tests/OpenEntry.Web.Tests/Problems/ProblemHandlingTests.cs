using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;

namespace OpenEntry.Web.Tests.Problems;

public class ProblemHandlingTests
{
    private sealed record Named(string Name);

    private sealed record Asked(int[]? Numbers = null, Asked? Inner = null);

    [Theory]
    [InlineData("GET", "/nothing/here", 404, "OE-7001", "il n’y a rien à cette adresse")]
    [InlineData("DELETE", "/", 405, "OE-7002", "cette adresse ne répond pas à DELETE")]
    [InlineData("POST", "/ask", 415, "OE-7007", "le corps de la requête n’est pas d’un type lu ici; envoyez application/json")]
    public async Task What_the_framework_refuses_is_a_numbered_problem(string method, string path, int status, string code, string detail)
    {
        await using var service = await StartAsync();

        var response = await service.SendAsync(new HttpMethod(method), path, method == "POST" ? new StringContent("1") : null, "fr-CA");
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal((status, code, detail), ((int)response.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task JSON_nested_too_deep_is_refused()
    {
        await using var service = await StartAsync();

        var allowed = await AskAsync(service, Nested(32));
        Assert.True(allowed.IsSuccessStatusCode, await allowed.Content.ReadAsStringAsync());
        var response = await AskAsync(service, Nested(33));
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(("OE-7004", "http.body-not-json"), (problem.GetProperty("code").GetString(), problem.GetProperty("key").GetString()));
        Assert.EndsWith("nested at most 32 deep", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_that_is_wrong_is_refused_with_its_place()
    {
        await using var service = await StartAsync();

        var problem = await RunningService.ProblemAsync(await AskAsync(service, "{\"numbers\":\n[1,\n\"two\"]}"));

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(("OE-7015", "$.numbers[1]", 3), (error.GetProperty("code").GetString(), error.GetProperty("path").GetString(), error.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("{}", "OE-7012", "the body of the request lacks: name")]
    [InlineData("""{"name":"a","nam":"b"}""", "OE-7013", "the body of the request has “nam”, which nobody knows here")]
    [InlineData("""{"name":"a","name":"b"}""", "OE-7016", "the body of the request has “name” twice")]
    [InlineData("""{"name":7}""", "OE-7015", "the value of $.name is of another kind than is expected, beyond its bounds, or a word that is not known here; /openapi/v1.json tells what is allowed")]
    [InlineData("", "OE-7017", "the request has no body; JSON is expected")]
    [InlineData("null", "OE-7017", "the request has no body; JSON is expected")]
    [InlineData("{", "OE-7004", "the body of the request is not the JSON that is expected here, nested at most 32 deep")]
    public async Task A_body_that_lacks_a_property_or_has_one_too_many_is_told_which(string body, string code, string detail)
    {
        await using var service = await StartAsync();

        var response = await service.SendAsync(HttpMethod.Post, "/name", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal((HttpStatusCode.BadRequest, code, detail), (response.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task An_address_that_lacks_a_parameter_is_told_which()
    {
        await using var service = await StartAsync();

        var problem = await RunningService.ProblemAsync(await service.SendAsync(HttpMethod.Get, "/on"));

        Assert.Equal(("OE-7014", "the address lacks a parameter: ?on="), (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("/thrown")]
    [InlineData("/thrown/later")]
    public async Task A_fault_is_a_problem_without_a_trace(string path)
    {
        await using var service = await StartAsync();

        var response = await service.SendAsync(HttpMethod.Get, path);
        var body = await response.Content.ReadAsStringAsync();
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("OE-7000", problem.GetProperty("code").GetString());
        Assert.Matches("the log of the service tells more under [0-9a-f]{32}$", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", body, StringComparison.Ordinal);
    }

    private static Task<RunningService> StartAsync() => RunningService.StartAsync(endpoints: app =>
    {
        app.MapPost("/name", (Named named) => named.Name);
        app.MapGet("/on", (string on) => on);
        app.MapPost("/ask", (Asked asked) => asked.Numbers?.Length ?? 0);
        app.MapGet("/thrown", string () => throw new InvalidOperationException("a secret"));
        app.MapGet("/thrown/later", async Task<string> () =>
        {
            await Task.Yield();
            throw new IOException("a secret", new InvalidOperationException("another secret"));
        });
    });

    private static Task<HttpResponseMessage> AskAsync(RunningService service, string json) => service.SendAsync(HttpMethod.Post, "/ask", new StringContent(json, Encoding.UTF8, "application/json"));

    // An object in an object, so many of them.
    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"inner\":", depth - 1)) + "{}" + new string('}', depth - 1);
}
