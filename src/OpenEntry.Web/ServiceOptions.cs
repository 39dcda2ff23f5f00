using System.Net;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web;

/// <summary>How the service listens, and what it bears from the other side of the wire.</summary>
public sealed record ServiceOptions
{
    /// <summary>Where it listens. Only this machine, unless an operator says otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>
    /// Where people reach the service, as letters, links and passkeys name it: <c>https://entry.example.org</c>. Null for where it listens, which does for one machine alone.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>
    /// An address that the service listens on, as people on this machine should name it: its own loopback is <c>localhost</c>, since a browser makes a passkey for a name and for no number.
    /// </summary>
    public static Uri Named(string listens) => new Uri(listens) is { IsLoopback: true } own ? new UriBuilder(own) { Host = "localhost" }.Uri : new Uri(listens);

    /// <summary>The public address that the environment names in <c>OPENENTRY_ADDRESS</c>; an error when it is none.</summary>
    public static Result<PublicAddress> AddressIn(Func<string, string?> environment)
    {
        if (environment("OPENENTRY_ADDRESS") is not { Length: > 0 } named) return new PublicAddress(null);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.PathAndQuery == "/"
            ? new PublicAddress(uri)
            : WebErrors.BadSetting.At(Place.None, "OPENENTRY_ADDRESS", named);
    }

    public AccountRules Accounts { get; init; } = new();

    /// <summary>The largest body of a request, in bytes.</summary>
    public long LargestBody { get; init; } = 1 << 20;

    /// <summary>How deep JSON may be nested.</summary>
    public int DeepestJson { get; init; } = 32;

    /// <summary>How long a client may take to send its headers.</summary>
    public TimeSpan HeadersWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection without a request is kept.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes a second below which a body, in either direction, is given up.</summary>
    public double SlowestBody { get; init; } = 240;

    /// <summary>How long a slow body is borne before that.</summary>
    public TimeSpan SlowBodyGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Connections at a time; beyond, they are closed at once.</summary>
    public long Connections { get; init; } = 2000;

    /// <summary>The Chromium by which letters are printed as PDF; null when there is none.</summary>
    public string? Chromium { get; init; }

    /// <summary>A demonstration: every page says so.</summary>
    public bool IsDemo { get; init; }

    public RateLimit Rate { get; init; } = new();

    /// <summary>Keys that open nothing which may come from one network in a window; beyond, none from there is looked up.</summary>
    public int FalseKeys { get; init; } = 20;

    /// <summary>Proxies that are believed about where a request came from.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>How long requests may take to end once the service is told to stop.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Sends metrics and traces to the collector that the environment names (OTEL_EXPORTER_OTLP_ENDPOINT and its like).</summary>
    public bool HasCollector { get; init; }
}

/// <summary>How many requests a client may make in a sliding window.</summary>
public sealed record RateLimit(int Requests = 600, int WindowSeconds = 60);

/// <summary>Where people reach the service; null for where it listens.</summary>
public sealed record PublicAddress(Uri? Uri);
