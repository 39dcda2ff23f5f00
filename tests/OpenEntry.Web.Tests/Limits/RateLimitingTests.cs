using System.Globalization;
using System.Net;
using OpenEntry.Web.Limits;

namespace OpenEntry.Web.Tests.Limits;

public class RateLimitingTests
{
    private static readonly ServiceOptions Three = new() { Rate = new RateLimit(Requests: 3, WindowSeconds: 60) };

    [Theory]
    [InlineData("en", "too many requests; try again in ")]
    [InlineData("fr", "trop de requêtes; réessayez dans ")]
    public async Task One_request_too_many_is_refused_with_when_to_come_back(string language, string expected)
    {
        await using var service = await RunningService.StartAsync(Three);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(HttpMethod.Get, language == "fr" ? "/fr/etat" : "/en/status")).StatusCode);
        }

        var response = await service.SendAsync(HttpMethod.Get, language == "fr" ? "/fr/etat" : "/en/status", languages: language);
        var problem = await RunningService.ProblemAsync(response);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal("OE-7006", problem.GetProperty("code").GetString());
        Assert.StartsWith(expected, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.InRange(int.Parse(response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
    }

    [Fact]
    public async Task A_new_key_for_each_request_is_still_one_client()
    {
        await using var service = await RunningService.StartAsync(Three);
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/status") { Headers = { { "Authorization", $"Bearer made-up-{i}" } } };
            codes.Add((await service.Client.SendAsync(request)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], codes);
    }

    [Fact]
    public async Task Asking_for_health_is_never_too_much()
    {
        await using var service = await RunningService.StartAsync(Three);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(HttpMethod.Get, i % 2 == 0 ? "/health/live" : "/health/ready")).StatusCode);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::", "2001:db8:1:2::")]
    public void A_client_is_an_address_or_a_network_of_IPv6(string address, string network) => Assert.Equal(network, RateLimiting.NetworkOf(IPAddress.Parse(address)));
}
