using System.Net;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Web.Tests.Limits;

public class FalseKeysTests
{
    [Fact]
    public async Task Beyond_a_number_of_false_keys_none_is_looked_up_not_even_a_valid_one()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions { FalseKeys = 3 });
        using var portal = await service.ClientOfAsync("portal", null, [Scopes.RecordsRead]);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/api/v1/records/verify", TestContext.Current.CancellationToken)).StatusCode);
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/records/verify") { Headers = { { "Authorization", $"Bearer {ApiKeyDesk.Prefix}{new string((char)('a' + i), 43)}" } } };
            codes.Add((await service.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }

        // The third uses up what is borne: its answer says so already.
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], codes);
        var valid = await portal.GetAsync("/api/v1/records/verify", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (valid.StatusCode, valid.Headers.GetValues("Retry-After").Single()));
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(HttpMethod.Get, "/api/v1/pool")).StatusCode);
    }
}
