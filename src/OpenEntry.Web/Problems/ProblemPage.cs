using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Problems;

/// <summary>Errors as a page, for whoever reads with a browser. It needs nothing that may just have failed: no database, no pages of the site.</summary>
internal static class ProblemPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Whether the client reads pages rather than programs' answers.</summary>
    public static bool IsWanted(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && request.GetTypedHeaders().Accept.Any(one => one.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public static byte[] Write(HttpContext context, IReadOnlyList<Error> errors, int status, OfficialLanguage language)
    {
        string Say(string en, string fr) => Html.Encode(new Text(en, fr).In(language));

        var style = context.RequestServices.GetRequiredService<Assets>()["site.css"];
        var home = SitePages.Home.To(language);
        var title = Html.Encode(ProblemStatus.Title(status).In(language));
        var lines = string.Concat(errors.Select(error => $"<p>{Html.Encode(Sentence(error.Message(language)))} <span class=\"soft\">({error.Kind.Code})</span></p>\n"));
        var isOutdated = errors.Any(error => error.Kind == WebErrors.FormOutdated);
        var again = isOutdated ? $"<p><a href=\"{Html.Encode(SentForm.PageOf(context.Request))}\">{Say("Open the page again", "Ouvrir la page de nouveau")}</a></p>\n    " : "";
        var help = status switch
        {
            StatusCodes.Status404NotFound => Say("If you typed the address, check it. If you followed a link, the page may have moved.", "Si vous avez tapé l’adresse, vérifiez-la. Si vous avez suivi un lien, la page a peut-être été déplacée."),
            >= 500 => Say("What you saved earlier is kept. Please try again in a few minutes.", "Ce que vous avez enregistré auparavant est conservé. Veuillez réessayer dans quelques minutes."),
            _ when isOutdated => Say("Open the page again and fill it in once more.", "Ouvrez la page de nouveau et remplissez-la encore une fois."),
            StatusCodes.Status400BadRequest => Say("If the page was open for a long time, open it again and send the form once more.", "Si la page était ouverte depuis longtemps, ouvrez-la de nouveau et renvoyez le formulaire."),
            _ => "",
        };
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="{language.Tag()}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{title} – OpenEntry</title>
              <link rel="stylesheet" href="{style}">
              <link rel="icon" href="data:,">
            </head>
            <body>
              <header class="head"><div class="wide"><a class="brand" href="{home}">OpenEntry</a></div></header>
              <main id="main" class="wide">
                <h1>{title}</h1>
                {lines}<p>{help}</p>
                {again}<p><a href="{home}">{Say("To the first page", "À la première page")}</a></p>
              </main>
              <footer class="foot"><div class="wide"><p class="soft">{Say("OpenEntry is not the Government of Canada and gives no legal advice.", "OpenEntry n’est pas le gouvernement du Canada et ne donne pas d’avis juridique.")}</p></div></footer>
            </body>
            </html>

            """);
    }

    private static string Sentence(string message) => message.Length == 0 ? message : $"{Wording.Capital(message)}{(message[^1] is '.' or '…' ? "" : ".")}";
}
