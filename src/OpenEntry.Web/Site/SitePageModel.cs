using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary>What every page of the site shares.</summary>
public abstract class SitePageModel : PageModel
{
    private Here? _here;

    public Here Here => _here ??= HttpContext.RequestServices.GetRequiredService<Here>();

    public OfficialLanguage Language => Here.Language;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    protected string Say(string en, string fr) => Here.Say(en, fr);

    /// <summary>Nobody on the way keeps the answer, nor does the browser; in the words that a form's own protection would put.</summary>
    protected void KeepNowhere() => Response.Headers.CacheControl = "no-cache, no-store";

    /// <summary>On to another page, by GET.</summary>
    protected IActionResult GoTo(SitePage page, params IEnumerable<(string Name, object? Value)> values) => GoTo(Here.To(page, values));

    /// <summary>On to an address of the site, by GET: reloading it sends nothing a second time.</summary>
    protected IActionResult GoTo(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page again with its errors: 422, so that nobody takes it for done.</summary>
    protected IActionResult Again()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
