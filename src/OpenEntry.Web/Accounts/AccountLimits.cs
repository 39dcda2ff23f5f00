using System.Threading.RateLimiting;
using OpenEntry.Web.Limits;

namespace OpenEntry.Web.Accounts;

/// <summary>How often somebody may try: from one network, and at one address, whoever tries. Counted by each node for itself, in memory, since it is forgotten in minutes.</summary>
public sealed class AccountLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _networks;
    private readonly PartitionedRateLimiter<string> _addresses;

    public AccountLimits(ServiceOptions options)
    {
        var rules = options.Accounts;
        _networks = Of(rules.PerNetwork, rules.Window);
        _addresses = Of(rules.PerAddress, rules.Window);
    }

    /// <summary>Counts an attempt; false when it is one too many.</summary>
    /// <param name="kind">What is tried.</param>
    /// <param name="context">From where.</param>
    /// <param name="address">At which address or account.</param>
    public bool Take(AttemptKind kind, HttpContext context, string address)
    {
        using var network = _networks.AttemptAcquire($"{kind} {RateLimiting.NetworkOf(context.Connection.RemoteIpAddress)}");
        using var account = _addresses.AttemptAcquire($"{kind} {address.Trim().ToLowerInvariant()}");
        return network.IsAcquired && account.IsAcquired;
    }

    public void Dispose()
    {
        _networks.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Of(int attempts, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = attempts,
            Window = window,
            SegmentsPerWindow = 5,
            QueueLimit = 0,
        }));
}

/// <summary>What is tried.</summary>
public enum AttemptKind
{
    SignIn,
    SecondStep,
    Register,
    Confirm,
    Reset,

    /// <summary>Anything that writes to an address of one’s choice.</summary>
    Letter,
}
