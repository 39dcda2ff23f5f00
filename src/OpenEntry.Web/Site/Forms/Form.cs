using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;

namespace OpenEntry.Web.Site.Forms;

/// <summary>
/// A form: its fields, what was typed into them, and what is wrong with it. What was typed is kept as it was typed, so that nobody types it twice.
/// </summary>
public sealed partial class Form(params IReadOnlyList<Field> fields)
{
    private readonly List<Field> _fields = [.. fields];

    private readonly Dictionary<string, StringValues> _typed = new(StringComparer.Ordinal);
    private readonly List<FormError> _errors = [];

    public IReadOnlyList<Field> Fields => _fields;

    /// <summary>Asks a field in another way: to choose where words had several meanings.</summary>
    public void Replace(Field with) => _fields[_fields.FindIndex(asked => asked.Name == with.Name)] = with;

    /// <summary>What is wrong, in the order of the fields; first those that belong to none.</summary>
    public IReadOnlyList<FormError> Errors => [.. _errors.OrderBy(error => error.Field is null ? -1 : Fields.TakeWhile(asked => asked.Name != error.Field).Count())];

    public bool IsValid => _errors.Count == 0;

    public Field this[string name] => Fields.FirstOrDefault(field => field.Name == name) ?? throw new ArgumentException($"The form has no field {name}.", nameof(name));

    /// <summary>What was typed; empty when nothing was.</summary>
    public string Typed(string name) => _typed.GetValueOrDefault(name).ToString().Trim();

    /// <summary>What was chosen among several.</summary>
    public IReadOnlyList<string> Chosen(string name) => [.. _typed.GetValueOrDefault(name).OfType<string>().Where(one => one.Length > 0)];

    /// <summary>Whether anything was typed.</summary>
    public bool Has(string name) => Typed(name).Length > 0;

    public bool IsChecked(string name) => Has(name);

    public FormError? ErrorOf(string name) => _errors.Find(error => error.Field == name);

    /// <summary>Fills a field, as if it had been typed.</summary>
    public Form With(string name, string? value)
    {
        _typed[name] = value;
        return this;
    }

    /// <summary>Fills a field of several answers.</summary>
    public Form With(string name, IEnumerable<string> values)
    {
        _typed[name] = values.ToArray();
        return this;
    }

    public Form With(string name, LocalDate? date) => With(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    /// <summary>Takes what was sent.</summary>
    public Form Take(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        var all = sent.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (field.Kind == FieldKind.Date && all.ContainsKey($"{field.Name}.y")) _typed[field.Name] = Joined(Part("y"), Part("m"), Part("d"));
            else if (all.TryGetValue(field.Name, out var value)) _typed[field.Name] = value;
            else _typed.Remove(field.Name);

            string Part(string part) => all.GetValueOrDefault($"{field.Name}.{part}").ToString().Trim();
        }

        return this;
    }

    /// <summary>Takes what was sent and checks each field by itself.</summary>
    public Form TakeAndCheck(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        Take(sent);
        foreach (var field in Fields.Where(Applies))
        {
            if (FieldChecks.Of(field, this) is { } wrong) Fail(field.Name, wrong);
        }

        return this;
    }

    /// <summary>Whether a field matters, given the answers to the others.</summary>
    public bool Applies(Field field) => field.OnlyIf is not { } condition || Chosen(condition.Field).Any(answer => condition.Answers.Contains(answer));

    /// <summary>Says what is wrong with a field, or with the whole when there is none of that name.</summary>
    public void Fail(string? name, Text words) => _errors.Add(new FormError(Fields.Any(field => field.Name == name) ? name : null, words));

    /// <summary>Says what is wrong elsewhere, with the address where it is mended.</summary>
    public void FailElsewhere(string to, Text words) => _errors.Add(new FormError(null, words, to));

    /// <summary>Says what a desk refused, about the whole.</summary>
    public Form Fail(IEnumerable<Error> errors)
    {
        foreach (var error in errors)
        {
            if (error.Kind == RegistryErrors.Stale) FailAsChanged();
            else Fail(null, new Text(Said(error, OfficialLanguage.English), Said(error, OfficialLanguage.French)));
        }

        return this;
    }

    /// <summary>Says that something else was saved meanwhile; what the desk says of it is for programs, which know versions.</summary>
    public void FailAsChanged() => Fail(null, new Text(
        "Something else was saved in the meantime, in another window or by somebody who may do so. Nothing of this page is saved yet: check what is here, then send it again",
        "Autre chose a été enregistré entre-temps, dans une autre fenêtre ou par une personne autorisée à le faire. Rien de cette page n’est encore enregistré\u00a0: vérifiez ce qui s’y trouve, puis envoyez-la de nouveau"));

    private static string Said(Error error, OfficialLanguage language) => $"{Wording.Capital(error.Message(language))} ({error.Kind.Code})";

    /// <summary>A date as typed: day, month, year.</summary>
    internal (string Year, string Month, string Day) Parts(string name)
    {
        var parts = Typed(name).Split('-', 3);
        return parts.Length == 3 ? (parts[0], parts[1].TrimStart('0'), parts[2].TrimStart('0')) : ("", "", "");
    }

    public LocalDate? Date(string name) => LocalDatePattern.Iso.Parse(Typed(name)) is { Success: true } parsed ? parsed.Value : null;

    /// <summary>
    /// A number, written as either language writes it: <c>37.5</c>, <c>37,5</c>, <c>25,000.50</c>, <c>25 000,50 $</c>. A comma before just three digits parts thousands, for nothing is asked to a
    /// thousandth; a point before just three may be meant either way, and is none.
    /// </summary>
    public decimal? Number(string name)
    {
        var typed = Currency().Replace(Typed(name), "");
        var plain = Plain().IsMatch(typed) ? typed.Replace(',', '.')
            : WithCommas().IsMatch(typed) ? typed.Replace(",", "", StringComparison.Ordinal)
            : WithSpaces().IsMatch(typed) ? Space().Replace(typed, "").Replace(',', '.')
            : null;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public int? Whole(string name) => Number(name) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    private static string Joined(string year, string month, string day) =>
        year.Length + month.Length + day.Length == 0 ? "" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";

    [GeneratedRegex(@"^-?\d{1,10}([.,](\d{1,2}|\d{4}))?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d{1,2})?$")]
    private static partial Regex WithCommas();

    [GeneratedRegex(@"^-?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d{1,2})?$")]
    private static partial Regex WithSpaces();

    [GeneratedRegex(@"[ \u00a0\u202f]")]
    private static partial Regex Space();

    [GeneratedRegex(@"^(\$|CAD)[ \u00a0\u202f]?|[ \u00a0\u202f]?(\$|CAD|\$[ \u00a0]CA)$")]
    private static partial Regex Currency();
}

/// <summary>Something wrong with a form.</summary>
/// <param name="Field">The field; null for the whole.</param>
/// <param name="Words">What is wrong and how to mend it.</param>
/// <param name="To">The address where it is mended; null for the form itself.</param>
public sealed record FormError(string? Field, Text Words, string? To = null);
