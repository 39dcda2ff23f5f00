using NodaTime;
using OpenEntry.Law;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>Asks for a day the law is shown on.</summary>
internal static class LawDay
{
    public static Field Field(string name, Text label, LawToday law) => new(name, FieldKind.Date, label)
    {
        Optional = true,
        Hint = new Text($"From {Wording.Date(law.Book.FirstDay).En} on; today when empty", $"À compter du {Wording.Date(law.Book.FirstDay).Fr}; aujourd’hui si vide"),
    };

    /// <summary>The day that was asked for, today when none was; the form says when it is before the law.</summary>
    public static LocalDate Of(Form form, string name, LawToday law)
    {
        var day = form.Date(name) ?? law.Day;
        if (day >= law.Book.FirstDay) return day;
        form.Fail(name, new Text($"Enter {Wording.Date(law.Book.FirstDay).En} or a later day", $"Entrez le {Wording.Date(law.Book.FirstDay).Fr} ou un jour ultérieur"));
        return law.Day;
    }
}
