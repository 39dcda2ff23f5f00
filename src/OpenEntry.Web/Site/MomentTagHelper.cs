using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary><c>&lt;moment at="…"/&gt;</c>: an instant in UTC; a script adds the reader's own zone, and with <c>zones</c> those of Canada stand below it.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(Here here) : TagHelper
{
    private static readonly (Text Name, DateTimeZone Zone)[] Canada =
    [
        (new("Newfoundland", "Terre-Neuve"), Of("America/St_Johns")),
        (new("Atlantic", "Atlantique"), Of("America/Halifax")),
        (new("Eastern", "Est"), Of("America/Toronto")),
        (new("Central", "Centre"), Of("America/Winnipeg")),
        (new("Mountain", "Rocheuses"), Of("America/Edmonton")),
        (new("Pacific", "Pacifique"), Of("America/Vancouver")),
    ];

    public required Instant At { get; set; }

    public bool Zones { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = InstantPattern.General.Format(At);
        time.Attributes["data-local"] = "";
        time.InnerHtml.Append(here.Instant(At));
        output.Content.AppendHtml(time);
        if (!Zones) return;
        var list = new TagBuilder("ul");
        list.AddCssClass("plain");
        foreach (var (name, zone) in Canada)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.Append(here.Label(here.Say(name)) + Wording.Local(At, zone, here.Language));
            list.InnerHtml.AppendHtml(item);
        }

        var summary = new TagBuilder("summary");
        summary.InnerHtml.Append(here.Say("In the time zones of Canada", "Dans les fuseaux horaires du Canada"));
        var details = new TagBuilder("details");
        details.InnerHtml.AppendHtml(summary).AppendHtml(list);
        output.Content.AppendHtml(details);
    }

    private static DateTimeZone Of(string id) => DateTimeZoneProviders.Tzdb[id];
}
