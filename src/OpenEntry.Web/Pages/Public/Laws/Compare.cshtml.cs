using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law.Views;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>What differs in the law between two days.</summary>
internal sealed class CompareModel(LawToday law) : SitePageModel
{
    public const int MostChanges = 12;

    public Form Form { get; private set; } = new();

    public LawComparison? Comparison { get; private set; }

    public IActionResult OnGet()
    {
        Form = new Form(
            LawDay.Field("from", new("The law of", "Le droit du"), law) with { Optional = false, Hint = null },
            LawDay.Field("to", new("beside that of", "à côté de celui du"), law)).Take(Request.Query);
        // The empty form is where one begins, and nothing wrong.
        if (!Form.Has("from") && !Form.Has("to")) return Page();
        Form.TakeAndCheck(Request.Query);
        var (from, to) = (LawDay.Of(Form, "from", law), LawDay.Of(Form, "to", law));
        if (!Form.IsValid) return Again();
        Comparison = LawComparison.Of(law.Book, from, to).Value;
        return Page();
    }
}
