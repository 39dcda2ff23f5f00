using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Limits;

/// <summary>What one client can take from the service by sending much, deep, slowly, or nothing at all.</summary>
internal static class KestrelLimits
{
    public static void Bound(this KestrelServerOptions kestrel, ServiceOptions options)
    {
        // "localhost" is two addresses, and a browser tries the newer one first; a free port cannot be asked for on both.
        if (options.Address.Equals(IPAddress.Loopback) && options.Port != 0) kestrel.ListenLocalhost(options.Port);
        else kestrel.Listen(options.Address, options.Port);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.Connections;
        kestrel.Limits.MaxRequestBodySize = options.LargestBody;
        kestrel.Limits.RequestHeadersTimeout = options.HeadersWithin;
        kestrel.Limits.KeepAliveTimeout = options.KeepAlive;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(options.SlowestBody, options.SlowBodyGrace);
        kestrel.Limits.MinResponseDataRate = new MinDataRate(options.SlowestBody, options.SlowBodyGrace);
    }

    /// <summary>A body announced as too large is refused before a byte of it is read, whoever would have read it.</summary>
    public static void UseBodyLimit(this WebApplication app, ServiceOptions options) => app.Use((context, next) =>
        context.Request.ContentLength > options.LargestBody
            ? context.WriteProblemAsync(WebErrors.BodyTooLarge.At(Law.Errors.Place.None, $"{options.LargestBody}"))
            : next(context));
}
