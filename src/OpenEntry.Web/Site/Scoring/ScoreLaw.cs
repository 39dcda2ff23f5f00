using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Scoring;

/// <summary>Under which law a score is asked: that of today, of another day, or a reform.</summary>
/// <param name="Law">The law.</param>
/// <param name="Day">The day asked for.</param>
public sealed record ScoreLaw(LawInForce Law, LocalDate Day)
{
    public static IReadOnlyList<Field> Fields { get; } =
    [
        new("on", FieldKind.Date, new Text("Law of the day", "Droit du jour")) { Optional = true, Hint = new Text("Today unless you give another day since 1 January 2015", "Aujourd’hui, à moins d’indiquer un autre jour depuis le 1er janvier 2015") },
        new("reform", FieldKind.Check, new Text("With the reform proposed in 2026 (Federal High-Skilled Class)", "Avec la réforme proposée en 2026 (catégorie fédérale des travailleurs hautement qualifiés)")),
    ];

    /// <summary>What was asked, or null with the error put into the form.</summary>
    public static ScoreLaw? Read(Form form, LawBook book, LocalDate today)
    {
        var day = form.Date("on") ?? today;
        var reform = form.IsChecked("reform") ? book.Reforms[0].Name : null;
        if (day > ProfileLimits.LastDate || !book.TryOn(day, reform).TryGet(out var law, out _))
        {
            form.Fail("on", new Text($"Enter a day from {Wording.Date(book.FirstDay, OfficialLanguage.English)} on", $"Entrez un jour à compter du {Wording.Date(book.FirstDay, OfficialLanguage.French)}"));
            return null;
        }

        return new ScoreLaw(law, day);
    }
}
