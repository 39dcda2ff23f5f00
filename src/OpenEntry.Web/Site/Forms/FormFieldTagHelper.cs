using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OpenEntry.Law;
using OpenEntry.Law.Noc;

namespace OpenEntry.Web.Site.Forms;

/// <summary><c>&lt;form-field name="…" form="…"/&gt;</c>: a field with its label, hint and error, filled with what was typed.</summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTagHelper(Here here) : TagHelper
{
    public required string Name { get; set; }

    public required Form Form { get; set; }

    private Field Field => Form[Name];

    private string HintId => $"{Name}-hint";

    private string ErrorId => $"{Name}-error";

    private FormError? Error => Form.ErrorOf(Name);

    // Answers in a group have a legend; all else has a label.
    private bool IsGroup => Field.Kind is FieldKind.Radios or FieldKind.Checks or FieldKind.Date;

    private string? DescribedBy
    {
        get
        {
            string?[] ids = [Field.Hint is null ? null : HintId, Error is null ? null : ErrorId];
            return ids.Any(id => id is not null) ? string.Join(' ', ids.OfType<string>()) : null;
        }
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = IsGroup ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field wrong");
        // The summary of errors leads to the group itself; a date to its first part.
        if (IsGroup && Field.Kind != FieldKind.Date) output.Attributes.SetAttribute("id", Name);
        if (IsGroup && DescribedBy is { } described) output.Attributes.SetAttribute("aria-describedby", described);
        if (Field.OnlyIf is { } only)
        {
            output.Attributes.SetAttribute("data-only-if", only.Field);
            output.Attributes.SetAttribute("data-only-answers", string.Join('|', only.Answers));
        }

        var content = output.Content;
        if (Field.Kind == FieldKind.Check)
        {
            content.AppendHtml(Box("checkbox", Name, "yes", here.Say(Field.Label), Form.IsChecked(Name), Hint(), ErrorLine()));
            return;
        }

        content.AppendHtml(Label());
        content.AppendHtml(Hint()).AppendHtml(ErrorLine());
        content.AppendHtml(Field.Kind switch
        {
            FieldKind.Date => DateParts(),
            FieldKind.Radios => Boxes("radio"),
            FieldKind.Checks => Boxes("checkbox"),
            FieldKind.Select => Select(),
            FieldKind.LongText => LongText(),
            _ => Input(),
        });
    }

    private TagBuilder Label()
    {
        var words = new HtmlContentBuilder().Append(here.Say(Field.Label));
        if (Field is { Optional: true, Blank: null }) words.AppendHtml(Tag("span", here.Say(" (optional)", " (facultatif)"), "optional"));
        var label = new TagBuilder(IsGroup ? "legend" : "label");
        if (!IsGroup) label.Attributes["for"] = Name;
        label.InnerHtml.AppendHtml(words);
        if (!Field.IsHeading) return label;
        if (IsGroup)
        {
            var inside = new TagBuilder("h1");
            inside.InnerHtml.AppendHtml(words);
            label.InnerHtml.Clear().AppendHtml(inside);
            return label;
        }

        var heading = new TagBuilder("h1");
        heading.InnerHtml.AppendHtml(label);
        return heading;
    }

    private IHtmlContent Hint() => Field.Hint is { } hint ? Tag("p", here.Say(hint), "hint", HintId) : HtmlString.Empty;

    private IHtmlContent ErrorLine()
    {
        if (Error is not { } error) return HtmlString.Empty;
        var line = Tag("p", "", "error", ErrorId);
        line.InnerHtml.AppendHtml(Tag("span", here.Label(here.Say("Error", "Erreur")), "unseen")).Append(here.Say(error.Words));
        return line;
    }

    private TagBuilder Input()
    {
        var input = Control("input");
        var (type, mode) = Field.Kind switch
        {
            FieldKind.Email => ("email", null),
            FieldKind.Password => ("password", null),
            FieldKind.Code => ("text", "numeric"),
            FieldKind.Number => ("text", Field.Step == 1 ? "numeric" : "decimal"),
            _ => ("text", (string?)null),
        };
        input.Attributes["type"] = type;
        if (mode is not null) input.Attributes["inputmode"] = mode;
        if (Field.Kind is FieldKind.Email or FieldKind.Code or FieldKind.Password) input.Attributes["spellcheck"] = "false";
        // A password is never given back.
        if (Field.Kind != FieldKind.Password && Form.Has(Name)) input.Attributes["value"] = Form.Typed(Name);
        if (Field.AutoComplete is { } token) input.Attributes["autocomplete"] = token;
        if (Field.Kind is FieldKind.Text or FieldKind.Suggested) input.Attributes["maxlength"] = Field.Longest.ToString(CultureInfo.InvariantCulture);
        input.AddCssClass(Width(Field.Width ?? Field.Kind switch { FieldKind.Number => 5, FieldKind.Code => 10, _ => null }));
        if (Field.Kind == FieldKind.Suggested)
        {
            input.Attributes["data-suggest"] = $"{Field.Suggest}?lang={(here.IsFrench ? "fr" : "en")}";
            input.Attributes["autocomplete"] = "off";
        }

        if (Field.Unit is not { } unit) return input;
        var row = new TagBuilder("div");
        row.AddCssClass("with-unit");
        row.InnerHtml.AppendHtml(input).AppendHtml(Tag("span", here.Say(unit)));
        return row;
    }

    private TagBuilder LongText()
    {
        var area = Control("textarea");
        area.Attributes["rows"] = "4";
        area.InnerHtml.Append(Form.Typed(Name));
        return area;
    }

    private TagBuilder Select()
    {
        var select = Control("select");
        if (Field.AutoComplete is { } token) select.Attributes["autocomplete"] = token;
        select.InnerHtml.AppendHtml(Option("", Field.Blank is { } blank ? here.Say(blank) : here.Say("Choose", "Choisissez"), !Form.Has(Name)));
        var choices = Field.IsAlphabetical ? Field.Choices.OrderBy(choice => TitleWords.Fold(here.Say(choice.Label)), StringComparer.Ordinal) : Field.Choices.AsEnumerable();
        foreach (var choice in choices) select.InnerHtml.AppendHtml(Option(choice.Value, here.Say(choice.Label), Form.Typed(Name) == choice.Value));
        return select;
    }

    private HtmlContentBuilder Boxes(string type)
    {
        var boxes = new HtmlContentBuilder();
        var chosen = Form.Chosen(Name);
        foreach (var choice in Field.Choices)
        {
            var id = $"{Name}-{choice.Value}";
            var hint = choice.Hint is { } words ? Tag("p", here.Say(words), "hint", $"{id}-hint") : null;
            boxes.AppendHtml(Box(type, id, choice.Value, here.Say(choice.Label), chosen.Contains(choice.Value), hint, null));
        }

        return boxes;
    }

    private TagBuilder Box(string type, string id, string value, string words, bool isChecked, IHtmlContent? hint, IHtmlContent? error)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) = (type, id, Name, value);
        if (isChecked) input.Attributes["checked"] = "checked";
        if (id == Name && DescribedBy is { } described) input.Attributes["aria-describedby"] = described;
        else if (hint is TagBuilder about) input.Attributes["aria-describedby"] = about.Attributes["id"];
        if (id == Name && Error is not null) input.Attributes["aria-invalid"] = "true";
        var label = Tag("label", words);
        label.Attributes["for"] = id;
        var box = new TagBuilder("div");
        box.AddCssClass("box");
        box.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (hint is not null) box.InnerHtml.AppendHtml(hint);
        if (error is not null) box.InnerHtml.AppendHtml(error);
        return box;
    }

    private TagBuilder DateParts()
    {
        var (year, month, day) = Form.Parts(Name);
        var row = new TagBuilder("div");
        row.AddCssClass("date");
        row.InnerHtml.AppendHtml(Part("d", here.Say("Day", "Jour"), day, 2, Name, "bday-day"));
        var months = new TagBuilder("select");
        (months.Attributes["id"], months.Attributes["name"]) = ($"{Name}-m", $"{Name}.m");
        if (Field.AutoComplete == "bday") months.Attributes["autocomplete"] = "bday-month";
        Invalid(months);
        months.InnerHtml.AppendHtml(Option("", "", month.Length == 0));
        for (var number = 1; number <= 12; number++)
        {
            var value = number.ToString(CultureInfo.InvariantCulture);
            months.InnerHtml.AppendHtml(Option(value, Wording.Month(number, here.Language), month == value));
        }

        row.InnerHtml.AppendHtml(Labelled($"{Name}-m", here.Say("Month", "Mois"), months));
        row.InnerHtml.AppendHtml(Part("y", here.Say("Year", "Année"), year, 4, $"{Name}-y", "bday-year"));
        return row;
    }

    private TagBuilder Part(string part, string words, string value, int width, string id, string token)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["id"], input.Attributes["name"], input.Attributes["inputmode"]) = ("text", id, $"{Name}.{part}", "numeric");
        if (value.Length > 0) input.Attributes["value"] = value;
        if (Field.AutoComplete == "bday") input.Attributes["autocomplete"] = token;
        Invalid(input);
        input.AddCssClass(Width(width));
        return Labelled(id, words, input);
    }

    private static TagBuilder Labelled(string id, string words, TagBuilder control)
    {
        var label = Tag("label", words);
        label.Attributes["for"] = id;
        var part = new TagBuilder("div");
        part.InnerHtml.AppendHtml(label).AppendHtml(control);
        return part;
    }

    private TagBuilder Control(string tag)
    {
        var control = new TagBuilder(tag) { TagRenderMode = tag == "input" ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        (control.Attributes["id"], control.Attributes["name"]) = (Name, Name);
        if (DescribedBy is { } described) control.Attributes["aria-describedby"] = described;
        Invalid(control);
        return control;
    }

    private void Invalid(TagBuilder control)
    {
        if (Error is not null) control.Attributes["aria-invalid"] = "true";
    }

    private static TagBuilder Option(string value, string words, bool selected)
    {
        var option = Tag("option", words);
        option.Attributes["value"] = value;
        if (selected) option.Attributes["selected"] = "selected";
        return option;
    }

    private static string Width(int? characters) => characters switch { null => "", <= 2 => "w2", <= 5 => "w5", <= 10 => "w10", _ => "w20" };

    private static TagBuilder Tag(string name, string words, string? css = null, string? id = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null) tag.AddCssClass(css);
        if (id is not null) tag.Attributes["id"] = id;
        tag.InnerHtml.Append(words);
        return tag;
    }
}
