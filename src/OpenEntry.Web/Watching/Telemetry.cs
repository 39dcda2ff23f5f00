using System.Net;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OpenEntry.Web.Watching;

/// <summary>Metrics at <c>/metrics</c> for whoever asks on this machine; metrics and traces to a collector when there is one.</summary>
internal static class Telemetry
{
    /// <summary>Meters and sources of ours begin so.</summary>
    private const string Ours = "OpenEntry*";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, ServiceOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("openentry", serviceVersion: typeof(Telemetry).Assembly.GetName().Version!.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Ours, "System.Runtime").AddAspNetCoreInstrumentation().AddPrometheusExporter();
                if (options.HasCollector) metrics.AddOtlpExporter();
            });
        if (options.HasCollector)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(Ours)
                // Asked every few seconds and never of interest.
                .AddAspNetCoreInstrumentation(kept => kept.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                .AddOtlpExporter());
        }
        return services;
    }

    public static void UseMetricsPage(this WebApplication app) => app.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
        context.Request.Path == "/metrics" && context.Connection.RemoteIpAddress is { } asking && IPAddress.IsLoopback(asking));
}
