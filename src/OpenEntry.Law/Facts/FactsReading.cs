using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Facts;

/// <summary>What both kinds of facts have in common: languages, levels of education, bounds.</summary>
internal static class FactsReading
{
    public const int OldestAge = 120;
    public const int MostYears = int.MaxValue;

    public static readonly JsonWords<EducationLevel> Education = new(
        ("lessThanSecondary", EducationLevel.LessThanSecondary), ("secondary", EducationLevel.Secondary), ("oneYear", EducationLevel.OneYear),
        ("twoYear", EducationLevel.TwoYear), ("threeYearOrMore", EducationLevel.ThreeYearOrMore), ("twoOrMore", EducationLevel.TwoOrMore),
        ("masters", EducationLevel.Masters), ("doctoral", EducationLevel.Doctoral));

    private static readonly JsonWords<OfficialLanguage> Languages = new(("english", OfficialLanguage.English), ("french", OfficialLanguage.French));

    private static readonly JsonShape Levels = new(["language", "listening", "reading", "writing", "speaking"]);

    /// <summary>Null, or a language with its four levels.</summary>
    public static LanguageLevels? Language(ref JsonFields fields)
    {
        if (fields.IsNull()) return null;
        var levels = default(LanguageLevels);
        var entry = fields.Object(Levels);
        while (fields.Next(ref entry))
        {
            levels = entry.Property switch
            {
                0 => levels with { Language = fields.Word(Languages) },
                1 => levels with { Listening = Level(ref fields) },
                2 => levels with { Reading = Level(ref fields) },
                3 => levels with { Writing = Level(ref fields) },
                _ => levels with { Speaking = Level(ref fields) },
            };
        }

        return levels;
    }

    public static void CheckLanguages(LanguageLevels? first, LanguageLevels? second, Place place, ref IReadOnlyList<Error> errors)
    {
        if (errors.Count == 0 && first is { } one && second is { } two && one.Language == two.Language)
        {
            errors = [FactsErrors.SameLanguage.At(place with { Path = "$.secondLanguage.language" }, one.Language == OfficialLanguage.French ? "french" : "english")];
        }
    }

    private static byte Level(ref JsonFields fields) => (byte)fields.Int(0, LanguageLevels.Highest);
}
