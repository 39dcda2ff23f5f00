using System.Net;
using OpenEntry.Web.Limits;

namespace OpenEntry.Web.Tests.Limits;

public class ProxiesTests
{
    [Fact]
    public void Addresses_and_networks_are_read()
    {
        var read = Proxies.Of(name => name == "OPENENTRY_PROXY" ? "10.0.0.5, 10.1.0.0/16, 2001:db8::1" : null);

        Assert.Equal(["10.0.0.5/32", "10.1.0.0/16", "2001:db8::1/128"], read.Value.Select(network => $"{network}"));
        Assert.Empty(Proxies.Of(_ => null).Value);
        Assert.Equal("OE-7011", Proxies.Of(_ => "the proxy").Errors[0].Kind.Code);
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.TooManyRequests)]
    public async Task Limits_go_by_the_client_behind_a_trusted_proxy_and_by_the_sender_otherwise(bool trusted, HttpStatusCode third)
    {
        var options = new ServiceOptions { Rate = new RateLimit(Requests: 2, WindowSeconds: 60), Proxies = trusted ? [new IPNetwork(IPAddress.Loopback, 32)] : [] };
        await using var service = await RunningService.StartAsync(options);
        var codes = new List<HttpStatusCode>();
        for (var client = 1; client <= 3; client++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/en/status") { Headers = { { "X-Forwarded-For", $"203.0.113.{client}" } } };
            codes.Add((await service.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, third], codes);
    }
}
