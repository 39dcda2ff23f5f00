using Microsoft.AspNetCore.Mvc;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>Every provision by subject, as it stands on a day.</summary>
internal sealed class LawBookModel(LawToday law) : SitePageModel
{
    public Form Form { get; private set; } = new();

    public LocalDate Day { get; private set; }

    public bool IsToday => Day == law.Day;

    public IReadOnlyList<IGrouping<string, ProvisionStanding>> Groups { get; private set; } = [];

    public IReadOnlyList<Reform> Reforms => law.Book.Reforms;

    public IActionResult OnGet()
    {
        Form = new Form(LawDay.Field("on", new("The law of which day", "Le droit de quel jour"), law)).TakeAndCheck(Request.Query);
        Day = LawDay.Of(Form, "on", law);
        Groups = [.. ProvisionStanding.All(law.Book.On(Day), Day).GroupBy(standing => LawWords.GroupOf(standing.Provision.Name)).OrderBy(group => Rank(group.Key)).ThenBy(group => LawWords.Group(group.Key, Language), StringComparer.Ordinal)];
        return Form.IsValid ? Page() : Again();
    }

    // What most people come for first.
    private static int Rank(string group) => Array.IndexOf(["crs", "fsw", "cec", "fst", "category"], group) is var at and >= 0 ? at : int.MaxValue;
}
