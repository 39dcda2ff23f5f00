using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>Everything a profile says, question by question, for reading it through.</summary>
/// <param name="Part">The part.</param>
/// <param name="Entry">Which entry, from 1; null for a part that is no list.</param>
/// <param name="Lines">Questions with their answers.</param>
public sealed record AnswerSheet(ProfilePart Part, int? Entry, IReadOnlyList<(string Question, string Answer)> Lines)
{
    public static IReadOnlyList<AnswerSheet> Of(JsonObject document, LawBook book, LocalDate today, OfficialLanguage language)
    {
        var sheets = new List<AnswerSheet>();
        foreach (var part in ProfileParts.For(document))
        {
            var count = part.List is null ? 1 : ProfileEditor.Entries(document, part).Count;
            for (var entry = 0; entry < count; entry++)
            {
                var lines = Enumerable.Range(0, part.Pages.Count).SelectMany(stage => new ProfileEditor(document, part, part.List is null ? null : entry, stage, book, today, language, isCalculator: false) is { } editor
                    ? editor.Asked.Where(asked => editor.Form.Has(asked.Field.Name)).Select(asked => (asked.Field.Label.In(language), Words(asked.Field, editor.Form, book, language)))
                    : []).ToList();
                if (lines.Count > 0) sheets.Add(new AnswerSheet(part, part.List is null ? null : entry + 1, lines));
            }
        }

        return sheets;
    }

    private static string Words(Field field, Form form, LawBook book, OfficialLanguage language) => field.Kind switch
    {
        FieldKind.Date => Days.In(form.Typed(field.Name), language),
        FieldKind.Radios or FieldKind.Select => Answers.In(field.Choices, form.Typed(field.Name), language),
        FieldKind.Number => $"{Number(form.Number(field.Name)!.Value, language)}{(field.Unit is { } unit ? $" {unit.In(language)}" : "")}",
        FieldKind.Suggested when NocCode.TryParse(form.Typed(field.Name), out var code) && book.Noc[code] is { } occupation => $"{code} {occupation.Title.In(language)}",
        _ => form.Typed(field.Name),
    };

    private static string Number(decimal number, OfficialLanguage language)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return Wording.Number(number, text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').Split('.')[1].Length : 0, language);
    }
}
