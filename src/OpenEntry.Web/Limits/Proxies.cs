using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Problems;
using IPNetwork = System.Net.IPNetwork;

namespace OpenEntry.Web.Limits;

/// <summary>
/// Whom to believe about where a request came from. Behind a proxy every request comes from it; the client's address, by which limits go, is in
/// <c>X-Forwarded-For</c>, which anybody can send: only what a trusted proxy says is taken.
/// </summary>
public static class Proxies
{
    private const string Variable = "OPENENTRY_PROXY";

    /// <summary>Addresses and networks in <c>OPENENTRY_PROXY</c>, separated by commas: <c>10.0.0.5, 10.1.0.0/16</c>; none when it is not set.</summary>
    /// <param name="environment">Reads a variable.</param>
    public static Result<IReadOnlyList<IPNetwork>> Of(Func<string, string?> environment)
    {
        var words = environment(Variable) ?? "";
        var trusted = new List<IPNetwork>();
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var address)) trusted.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(word, out var network)) trusted.Add(network);
            else return WebErrors.BadSetting.At(Place.None, Variable, words);
        }

        return trusted;
    }

    internal static void UseProxies(this WebApplication app, ServiceOptions options)
    {
        if (options.Proxies.Count == 0) return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        // This machine is trusted only where it is named.
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Proxies) forwarded.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(forwarded);
    }
}
