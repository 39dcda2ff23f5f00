using System.Globalization;
using System.Threading.RateLimiting;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Limits;

/// <summary>Counts keys that opened nothing, for each network they come from: beyond a number of them none from there is looked up until the window is over.</summary>
internal sealed class FalseKeys(ServiceOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(network => RateLimitPartition.GetFixedWindowLimiter(network, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = options.FalseKeys,
        Window = TimeSpan.FromSeconds(options.Rate.WindowSeconds),
        QueueLimit = 0,
    }));

    public void Count(HttpContext context) => _limiter.AttemptAcquire(Network(context)).Dispose();

    public bool AreTooMany(HttpContext context) => _limiter.GetStatistics(Network(context)) is { CurrentAvailablePermits: 0 };

    public Task RefuseAsync(HttpContext context)
    {
        var seconds = options.Rate.WindowSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        return context.WriteProblemAsync(WebErrors.TooManyRequests.At(Place.None, seconds));
    }

    public void Dispose() => _limiter.Dispose();

    private static string Network(HttpContext context) => RateLimiting.NetworkOf(context.Connection.RemoteIpAddress);
}
