using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Limits;

/// <summary>So many requests a window for each client: an API key that was recognised, else an address.</summary>
internal static class RateLimiting
{
    private const int Segments = 6;

    public static IServiceCollection AddRateLimit(this IServiceCollection services, RateLimit rate) => services.AddRateLimiter(limiter =>
    {
        var window = TimeSpan.FromSeconds(rate.WindowSeconds);
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetSlidingWindowLimiter(ClientOf(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = rate.Requests,
            Window = window,
            SegmentsPerWindow = Segments,
            QueueLimit = 0,
        }));
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : window / Segments;
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            rejected.HttpContext.Response.Headers.RetryAfter = seconds;
            return new ValueTask(rejected.HttpContext.WriteProblemAsync(WebErrors.TooManyRequests.At(Place.None, seconds)));
        };
    });

    // Only a key that was recognised counts: whoever makes up a new one for each request stays one address.
    private static string ClientOf(HttpContext context) =>
        context.User.Identity is { AuthenticationType: ApiKeyHandler.SchemeName, Name: { } name } ? $"key {name}" : NetworkOf(context.Connection.RemoteIpAddress);

    /// <summary>An IPv4 address; of IPv6 the half that names a network, since one client has all addresses of the other half.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes).ToString();
    }
}
