using OpenEntry.Law;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>Makes a code of what was typed for an occupation; where a title fits several, the form asks again with those to choose from.</summary>
internal static class OccupationAnswer
{
    private const int MostChoices = 12;

    public static void Settle(Form form, Field field, NocBook book)
    {
        var typed = form.Typed(field.Name);
        var first = typed.Split(' ')[0];
        if (NocCode.TryParse(first, out var code) && book.Has(code))
        {
            form.With(field.Name, $"{code}");
            return;
        }

        var found = NocSearch.Find(book, typed, 2021);
        if (found.Count == 0)
        {
            form.Fail(field.Name, new Text($"No occupation is called “{typed}”: try another word, or the code", $"Aucune profession ne s’appelle «\u00a0{typed}\u00a0»\u00a0: essayez un autre mot, ou le code"));
            return;
        }

        form.Replace(field with
        {
            Kind = FieldKind.Radios,
            Hint = new Text($"Found for “{typed}”; open the page again to search for something else", $"Trouvé pour «\u00a0{typed}\u00a0»; ouvrez la page de nouveau pour chercher autre chose"),
            Choices = [.. found.Take(MostChoices).Select(match => new Choice($"{match.Occupation.Code}", new Text($"{match.Occupation.Code} {match.Occupation.Title.En}", $"{match.Occupation.Code} {match.Occupation.Title.Fr}")))],
        });
        form.Fail(field.Name, new Text("Choose the occupation that fits", "Choisissez la profession qui convient"));
    }
}
