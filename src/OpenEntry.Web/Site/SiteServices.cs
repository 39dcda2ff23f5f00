using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Web.Problems;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Pdf;

namespace OpenEntry.Web.Site;

/// <summary>Puts the pages together.</summary>
internal static class SiteServices
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.Add(new PageAddresses())).AddMvcOptions(mvc => mvc.Filters.Add<OutdatedForms>());
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddResponseCompression(compression =>
        {
            // Tokens against forgery are masked anew in every answer, so that compressing them tells nothing.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/calendar"];
        });
        return services
            .AddAntiforgery(forgery => (forgery.Cookie.Name, forgery.FormFieldName, forgery.HeaderName) = ("openentry-form", "_form", null))
            .AddHttpContextAccessor()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton(Assets.Built())
            .AddSingleton<ChromiumPdf>()
            .AddSingleton(provider => provider.GetRequiredService<Desks>().Office.Law)
            .AddSingleton<LawToday>()
            .AddSingleton<KindNames>()
            .AddSingleton<PoolNow>()
            .AddScoped<Here>()
            .AddScoped<Say>(scope => scope.GetRequiredService<Here>().Say);
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapSuggestions();
        // Whoever comes without saying a language gets the one their browser likes.
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Redirect(RequestLanguage.Of(context.Request) == OfficialLanguage.French ? "/fr" : "/en");
        });
    }
}
