using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OpenEntry.Web.Site.Forms;

/// <summary><c>&lt;error-summary form="…"/&gt;</c>: what is wrong with the form, each line a link to its field, or to the page where it is mended. Nothing when nothing is; the title of the page says it too.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Here here) : TagHelper
{
    public const string HasErrors = "HasErrors";

    public required Form Form { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Form.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        View.HttpContext.Items[HasErrors] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("data-errors", "");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(here.Say("There is a problem", "Il y a un problème"));
        var list = new TagBuilder("ul");
        foreach (var error in Form.Errors)
        {
            var item = new TagBuilder("li");
            var words = error.Field is { } name ? here.Label(here.Say(Form[name].Label)) + here.Say(error.Words) : here.Say(error.Words);
            if ((error.To ?? (error.Field is null ? null : $"#{error.Field}")) is { } to)
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = to;
                link.InnerHtml.Append(words);
                item.InnerHtml.AppendHtml(link);
            }
            else
            {
                item.InnerHtml.Append(words);
            }

            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(heading).AppendHtml(list);
    }
}
