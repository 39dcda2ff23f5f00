using System.Globalization;
using OpenEntry.Law.Books;

namespace OpenEntry.Law.Views;

/// <summary>A value of a provision in a few words: <c>600 points</c>, <c>0 to 110 points</c>, <c>V1, 24 occupations</c>.</summary>
public static class ValueSummary
{
    private const int NamesInFull = 3;

    /// <summary>The words; null is a provision that is not in force.</summary>
    public static string Of(Provision provision, LawNode? value, OfficialLanguage language)
    {
        string Say(string en, string fr) => language == OfficialLanguage.French ? fr : en;
        string Amount(string number) => LawWords.Amount(number, provision.Unit, language);

        if (value is null)
        {
            return Say("not in force", "non en vigueur");
        }
        if (value.Word is not null)
        {
            return Amount(LawWords.Word(value, provision.Unit, language));
        }
        if (value.Items is { } items)
        {
            return items is [{ Entries: not null }, ..] ? Span(items.SelectMany(Points))
                : provision.Unit == "codes" ? Occupations(items.Count, language)
                : string.Join(", ", items.Select(item => item.Word));
        }
        if (value["version"] is { Word: { } version })
        {
            var about = value["occupations"]?.Items is { } codes ? Occupations(codes.Count, language)
                : value["language"]?["level"] is { Word: { } level } ? $"{ValueView.BenchmarkOf(OfficialLanguage.French, language)} {level}"
                : null;
            return about is null ? version : $"{version}, {about}";
        }
        if (value["step"] is not null && value["language"] is { Word: { } tested })
        {
            var scale = ValueView.BenchmarkOf(tested == "french" ? OfficialLanguage.French : OfficialLanguage.English, language);
            return Say($"scale of {scale} 4 to 10", $"échelle des {scale} 4 à 10");
        }
        if (provision.Cap is { Word: { } cap } && value.Entries!.Any(entry => entry.Value.Word is null))
        {
            return Say($"up to {Amount(cap)}", $"jusqu’à {Amount(cap)}");
        }
        if (value.Entries!.All(entry => entry.Value.Word is not null))
        {
            return value.Entries is [var only] && Single(only) is { } words ? words
                : value.Entries!.Count <= NamesInFull
                    ? string.Join("; ", value.Entries!.Select((entry, i) => Wording.Label(i == 0 ? LawWords.Of(entry.Key, language) : LawWords.Lower(LawWords.Of(entry.Key, language)), language)
                        + LawWords.Word(entry.Value, provision.Unit, language)))
                    : Span(Points(value));
        }
        return value.Entries!.SelectMany(entry => Points(entry.Value)).Any()
            ? Span(value.Entries!.SelectMany(entry => Points(entry.Value)))
            : Wording.Count(value.Entries!.Count, new("entry", "entrée"), new("entries", "entrées"), language);

        // Of one field, a word speaks for itself, and so does a number whose name is a unit.
        string? Single(LawEntry only)
        {
            var word = LawWords.Word(only.Value, provision.Unit, language);
            return LawWords.IsUnit(only.Key) ? LawWords.Amount(word, only.Key, language)
                : long.TryParse(only.Value.Word, CultureInfo.InvariantCulture, out _) ? null
                : word;
        }

        string Span(IEnumerable<long> numbers)
        {
            var (least, most) = numbers.Aggregate((Least: long.MaxValue, Most: long.MinValue), (span, number) => (Math.Min(span.Least, number), Math.Max(span.Most, number)));
            string Number(long number) => provision.Unit == "CAD" ? Wording.Dollars(number, language) : Wording.Number(number, language);
            return provision.Unit == "level" ? Amount($"{least}–{most}") : $"{Number(least)}{Say(" to ", " à ")}{Amount(Number(most))}";
        }
    }

    /// <summary>The maximum of a provision; null when it has none.</summary>
    public static string? Cap(Provision provision, OfficialLanguage language) => provision.Cap switch
    {
        null => null,
        { Word: not null } cap => LawWords.Amount(LawWords.Word(cap, provision.Unit, language), provision.Unit, language),
        var cap => string.Join(", ", cap.Entries!.Select(entry => $"{LawWords.Of(entry.Key, language).ToLowerInvariant()} {LawWords.Word(entry.Value, provision.Unit, language)}")),
    };

    // The bounds of a row are no points.
    private static IEnumerable<long> Points(LawNode row) =>
        (row.Entries ?? []).Where(entry => entry.Key is not ("from" or "to") && !entry.Value.Quoted)
            .Select(entry => long.TryParse(entry.Value.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).OfType<long>();

    private static string Occupations(int count, OfficialLanguage language) =>
        Wording.Count(count, new("occupation", "profession"), new("occupations", "professions"), language);
}
