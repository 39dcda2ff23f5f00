using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Site.Pdf;

/// <summary>Answers with a page of the site as PDF: the very page, with its style put into it, printed.</summary>
public sealed partial class PageAsDocument(string name) : PageResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var kept = http.Response.Body;
        using var written = new MemoryStream();
        http.Response.Body = written;
        try
        {
            await base.ExecuteResultAsync(context).ConfigureAwait(false);
        }
        finally
        {
            http.Response.Body = kept;
        }

        var assets = services.GetRequiredService<Assets>();
        var style = await File.ReadAllTextAsync(Path.Combine(assets.Folder, Path.GetFileName(assets["site.css"])), http.RequestAborted).ConfigureAwait(false);
        var html = Scripts().Replace(Styles().Replace(Encoding.UTF8.GetString(written.ToArray()), $"<style>{style}</style>", 1), "");
        if (!(await services.GetRequiredService<ChromiumPdf>().PrintAsync(html, http.RequestAborted).ConfigureAwait(false)).TryGet(out var pdf, out var errors))
        {
            await http.WriteProblemAsync(errors).ConfigureAwait(false);
            return;
        }

        http.Response.ContentType = "application/pdf";
        http.Response.ContentLength = pdf.Length;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.pdf\"";
        await http.Response.Body.WriteAsync(pdf, http.RequestAborted).ConfigureAwait(false);
    }

    [GeneratedRegex("""<link rel="stylesheet"[^>]*>""")]
    private static partial Regex Styles();

    [GeneratedRegex("""<script[^>]*></script>""")]
    private static partial Regex Scripts();
}
