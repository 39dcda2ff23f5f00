using System.Globalization;
using OpenEntry.Law;

namespace OpenEntry.Web.Site.Forms;

/// <summary>What can be wrong with one field by itself.</summary>
internal static class FieldChecks
{
    public static Text? Of(Field field, Form form)
    {
        if (!form.Has(field.Name)) return field.Optional || field.Kind == FieldKind.Check ? null : Missing(field);
        return field.Kind switch
        {
            FieldKind.Number => Number(field, form),
            FieldKind.Date => form.Date(field.Name) is null ? new Text($"Enter a day that exists, such as {field.Example:d M uuuu}", $"Entrez un jour qui existe, comme {field.Example:d M uuuu}") : null,
            FieldKind.Radios or FieldKind.Select or FieldKind.Checks => form.Chosen(field.Name).All(value => field.Choices.Any(choice => choice.Value == value)) ? null : Missing(field),
            FieldKind.Email => IsAddress(form.Typed(field.Name)) ? null : new Text("Enter an e-mail address such as name@example.com", "Entrez une adresse courriel comme nom@exemple.com"),
            _ => form.Typed(field.Name).Length > field.Longest
                ? new Text($"Use {field.Longest} characters or fewer", $"Utilisez au plus {field.Longest} caractères")
                : null,
        };
    }

    private static Text Missing(Field field) => field.Kind switch
    {
        FieldKind.Radios or FieldKind.Select or FieldKind.Checks => new("Choose an answer", "Choisissez une réponse"),
        FieldKind.Date => new("Enter day, month and year", "Entrez le jour, le mois et l’année"),
        FieldKind.Number => new("Enter a number", "Entrez un nombre"),
        _ => new("Fill in this field", "Remplissez ce champ"),
    };

    private static Text? Number(Field field, Form form)
    {
        if (form.Number(field.Name) is not { } number) return new("Enter a number, in digits", "Entrez un nombre, en chiffres");
        if (number % field.Step != 0) return field.Step == 1 ? new("Enter a whole number", "Entrez un nombre entier") : new($"Enter a multiple of {In(field.Step, OfficialLanguage.English)}", $"Entrez un multiple de {In(field.Step, OfficialLanguage.French)}");
        var (least, most) = (field.Least ?? number, field.Most ?? number);
        if (number >= least && number <= most) return null;
        return (field.Least, field.Most) switch
        {
            ({ } low, { } high) => new($"Enter a number from {In(low, OfficialLanguage.English)} to {In(high, OfficialLanguage.English)}", $"Entrez un nombre de {In(low, OfficialLanguage.French)} à {In(high, OfficialLanguage.French)}"),
            ({ } low, null) => new($"Enter {In(low, OfficialLanguage.English)} or more", $"Entrez {In(low, OfficialLanguage.French)} ou plus"),
            (_, { } high) => new($"Enter {In(high, OfficialLanguage.English)} or less", $"Entrez {In(high, OfficialLanguage.French)} ou moins"),
            _ => null,
        };
    }

    private static string In(decimal number, OfficialLanguage language) =>
        Wording.Number(number, number == decimal.Truncate(number) ? 0 : number.ToString(CultureInfo.InvariantCulture).TrimEnd('0').Split('.')[1].Length, language);

    private static bool IsAddress(string typed) =>
        typed.Length <= 254 && MimeKit.MailboxAddress.TryParse(typed, out var address) && address.Domain.Contains('.', StringComparison.Ordinal) && address.Address == typed;
}
