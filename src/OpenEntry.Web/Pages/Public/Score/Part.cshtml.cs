using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Pages.Public.Score;

/// <summary>A part of the profile of the calculator.</summary>
public sealed class PartModel(Desks desks) : SitePageModel
{
    public PartPage Part { get; private set; } = null!;

    public IActionResult OnGet(string part, string? entry, string? stage) => Open(part, entry, stage) is null ? NotFound() : Page();

    public IActionResult OnPost(string part, string? entry, string? stage)
    {
        if (Open(part, entry, stage) is not { } document) return NotFound();
        if (Part.Editor is { } editor)
        {
            if (!editor.Take(Request.Form)) return Again();
        }
        else if (int.TryParse(Request.Form["remove"], System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            ProfileEditor.Remove(document, Part.Part, number - 1);
        }

        // Where it goes from here carries what was just said.
        Show(document, part, entry, stage);
        return GoTo(Part.Next);
    }

    private JsonObject? Open(string part, string? entry, string? stage)
    {
        if (ProfileJson.OfWord(Request.Query[ExactModel.Word]) is not { } document) return null;
        return Show(document, part, entry, stage) ? document : null;
    }

    private bool Show(JsonObject document, string part, string? entry, string? stage)
    {
        var packed = document.Count == 0 ? "" : document.ToWord();
        var overview = Here.To(SitePages.ExactScore, (ExactModel.Word, packed.Length > 0 ? packed : null));
        if (PartPage.Of(document, part, entry, stage, desks.Office.Law, Here.Today, Language, isCalculator: true, overview, ExactModel.Links(Here, packed)) is not { } page) return false;
        Part = page;
        Here.OtherValues["part"] = page.Part.KeyIn(Here.OtherLanguage);
        return true;
    }
}
