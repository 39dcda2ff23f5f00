using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Registry;
using OpenEntry.Web.Access;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Api;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Limits;
using OpenEntry.Web.Problems;
using OpenEntry.Web.Site;
using OpenEntry.Web.Timed;
using OpenEntry.Web.Watching;

namespace OpenEntry.Web;

/// <summary>The HTTP service, put together: what surrounds every request, and the pages that are always there.</summary>
public static class OpenEntryService
{
    /// <summary>Builds the service; it listens once it is started.</summary>
    /// <param name="options">Where it listens and what it bears.</param>
    /// <param name="desks">The registry behind it.</param>
    /// <param name="history">The public record of rounds before those of the registry.</param>
    /// <param name="clock">The clock of everything in it.</param>
    /// <param name="timed">The work that time brings; null to do none of it here.</param>
    /// <param name="services">More services.</param>
    /// <param name="endpoints">More endpoints.</param>
    public static WebApplication Build(
        ServiceOptions options, Desks desks, RoundHistory history, IClock clock, TimedOptions? timed = null, Action<IServiceCollection>? services = null, Action<WebApplication>? endpoints = null)
    {
        // Always as in production: no page of the framework ever shows a trace. Settings come by options, not by whatever files lie around.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "OpenEntry.Web", EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Bound(options));
        builder.Logging.AsLines();
        builder.Services
            .AddSingleton(options)
            .AddSingleton(clock)
            .AddSingleton(desks)
            .AddSingleton(desks.Protection)
            .AddSingleton(new PublishedRounds(desks, history))
            .Configure<HostOptions>(host => host.ShutdownTimeout = options.StopWithin)
            .AddRoutingCore()
            .AddProblems(options)
            .AddSingleton<FalseKeys>()
            .AddKeyAccess()
            .AddAccounts(options)
            .AddApiDocument()
            .AddRateLimit(options.Rate)
            .AddSite()
            .AddHealth()
            .AddTelemetry(options);
        if (timed is not null) builder.Services.AddTimedJobs(desks, timed);
        services?.Invoke(builder.Services);
        builder.Services.MakeNoOtherKeys();

        var app = builder.Build();
        app.UseProxies(options);
        app.UseSecurityHeaders(SafeHeaders.Policy);
        app.UseRequestLines();
        app.UseProblems();
        app.UseMetricsPage();
        app.UseResponseCompression();
        app.Services.GetRequiredService<Assets>().Serve(app);
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseBodyLimit(options);
        app.MapHealth();
        app.MapSite();
        app.MapApi();
        app.MapFeeds();
        endpoints?.Invoke(app);
        return app;
    }
}
