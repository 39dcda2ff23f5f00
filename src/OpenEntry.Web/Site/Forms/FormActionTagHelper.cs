using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenEntry.Web.Site.Forms;

/// <summary>
/// Sends a form that names no address to that of its page, without the fragment: who came by a link into the page would be led there again, and not to what is wrong.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormActionTagHelper(IHttpContextAccessor accessor) : TagHelper
{
    // After the framework's own, which gives the token to forms without an address.
    public override int Order => 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.Attributes.TryGetAttribute("action", out var named) && named.Value is not null && $"{named.Value}".Length > 0) return;
        var request = accessor.HttpContext!.Request;
        var isGet = output.Attributes.TryGetAttribute("method", out var method) && string.Equals($"{method.Value}", "get", StringComparison.OrdinalIgnoreCase);
        output.Attributes.SetAttribute("action", isGet ? request.Path.ToString() : $"{request.Path}{request.QueryString}");
    }
}
