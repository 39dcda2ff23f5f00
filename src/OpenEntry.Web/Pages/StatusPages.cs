using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenEntry.Law;
using OpenEntry.Web.Problems;
using OpenEntry.Web.Watching;

namespace OpenEntry.Web.Pages;

/// <summary>The first page, in English at <c>/</c> and in French at <c>/fr</c>: what this is, and whether it is well.</summary>
internal static class StatusPages
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static void MapStatusPages(this WebApplication app)
    {
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, HealthCheckService health) => WriteAsync(context, health, OfficialLanguage.English));
        app.MapMethods("/fr", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, HealthCheckService health) => WriteAsync(context, health, OfficialLanguage.French));
    }

    private static async Task WriteAsync(HttpContext context, HealthCheckService health, OfficialLanguage language)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), context.RequestAborted).ConfigureAwait(false);
        var page = Encoding.UTF8.GetBytes(Page(report.Status == HealthStatus.Healthy, language));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentLanguage = language.Tag();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(page, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string Page(bool well, OfficialLanguage language)
    {
        string Say(string en, string fr) => Html.Encode(new Text(en, fr).In(language));

        var version = typeof(StatusPages).Assembly.GetName().Version!.ToString(3);
        var other = language == OfficialLanguage.French ? (Address: "/", Tag: "en-CA", Name: "English") : (Address: "/fr", Tag: "fr-CA", Name: "Français");
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Tag()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{Say("OpenEntry – state of the service", "OpenEntry – état du service")}</title>
            </head>
            <body>
              <header>
                <nav aria-label="{Say("Language", "Langue")}"><a href="{other.Address}" lang="{other.Tag}" hreflang="{other.Tag}">{other.Name}</a></nav>
              </header>
              <main>
                <h1>OpenEntry</h1>
                <p>{Say("Open, self-hosted Express Entry.", "Entrée express ouverte, chez soi.")}</p>
                <h2>{Say("State of the service", "État du service")}</h2>
                <dl>
                  <dt>{Say("State", "État")}</dt>
                  <dd>{(well ? Say("Ready", "Prêt") : Say("Not ready: please try again in a few minutes", "Pas prêt\u00a0: veuillez réessayer dans quelques minutes"))}</dd>
                  <dt>{Say("Version", "Version")}</dt>
                  <dd>{version}</dd>
                </dl>
              </main>
              <footer>
                <p>{Say("OpenEntry is not the Government of Canada and gives no legal advice.", "OpenEntry n’est pas le gouvernement du Canada et ne donne pas d’avis juridique.")}</p>
              </footer>
            </body>
            </html>

            """;
    }
}
