using System.Diagnostics;
using Microsoft.Extensions.Logging.Console;

namespace OpenEntry.Web.Watching;

/// <summary>
/// The log: JSON lines on standard error, one for each request. A line names the route and not the address as sent, since an address may say whom it is about;
/// nor queries, bodies or network addresses.
/// </summary>
internal static partial class RequestLines
{
    public static void AsLines(this ILoggingBuilder logging)
    {
        logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        // That the service cannot begin is said by whoever starts it, in one line; what stops it later is critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    public static void UseRequestLines(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OpenEntry.Requests");
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context).ConfigureAwait(false);
            }
            finally
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
                var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                var trace = Activity.Current?.TraceId.ToString();
                Answered(log, context.Request.Method, route, context.Response.StatusCode, took, trace);
            }
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds:0.0} ms {Trace}")]
    private static partial void Answered(ILogger log, string method, string route, int status, double milliseconds, string? trace);
}
