using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Facts;

/// <summary>Facts of one line, and the day they ask to be scored on, if they name one.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="On">The day of the line itself; null when the caller's day holds.</param>
public readonly record struct DatedFacts<T>(T Facts, LocalDate? On);

/// <summary>Reads the inputs of the Comprehensive Ranking System, one JSON object a line.</summary>
public static class CrsFactsReader
{
    private static readonly JsonShape Shape = new(
        ["id", "age", "education"],
        ["on", "accompanyingSpouse", "firstLanguage", "secondLanguage", "canadianWorkYears", "foreignWorkYears", "certificateOfQualification",
            "spouse", "canadianCredential", "siblingInCanada", "arrangedEmployment", "provincialNomination"]);

    private static readonly JsonShape SpouseShape = new([], ["education", "language", "canadianWorkYears"]);

    private static readonly JsonWords<CanadianCredential> Credentials = new(
        ("none", CanadianCredential.None), ("oneOrTwoYears", CanadianCredential.OneOrTwoYears), ("threeYearsOrMore", CanadianCredential.ThreeYearsOrMore));

    private static readonly JsonWords<ArrangedEmployment> Offers = new(
        ("none", ArrangedEmployment.None), ("majorGroup00", ArrangedEmployment.MajorGroup00), ("otherSkilled", ArrangedEmployment.OtherSkilled));

    /// <summary>The facts of a line, or the first error in it. A missing optional property means null, false, 0 or <c>none</c>.</summary>
    public static Result<DatedFacts<CrsFacts>> Read(JsonLine line) =>
        line.Error is { } tooLong ? tooLong : Read(line.Bytes, line.Place);

    /// <summary>The facts of a JSON object, or the first error in it.</summary>
    public static Result<DatedFacts<CrsFacts>> Read(ReadOnlySpan<byte> json, Place place = default)
    {
        var fields = new JsonFields(json, place);
        var id = "";
        LocalDate? on = null;
        var (age, education, spouseHere, canadian, foreign) = (0, EducationLevel.LessThanSecondary, false, 0, 0);
        var (certificate, sibling, nomination) = (false, false, false);
        LanguageLevels? first = null, second = null;
        SpouseFacts? spouse = null;
        var credential = CanadianCredential.None;
        var offer = ArrangedEmployment.None;

        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0: id = fields.String(); break;
                case 1: age = fields.Int(0, FactsReading.OldestAge); break;
                case 2: education = fields.Word(FactsReading.Education); break;
                case 3: on = fields.IsNull() ? null : fields.Date(); break;
                case 4: spouseHere = fields.Bool(); break;
                case 5: first = FactsReading.Language(ref fields); break;
                case 6: second = FactsReading.Language(ref fields); break;
                case 7: canadian = fields.Int(0, FactsReading.MostYears); break;
                case 8: foreign = fields.Int(0, FactsReading.MostYears); break;
                case 9: certificate = fields.Bool(); break;
                case 10: spouse = Spouse(ref fields); break;
                case 11: credential = fields.Word(Credentials); break;
                case 12: sibling = fields.Bool(); break;
                case 13: offer = fields.Word(Offers); break;
                default: nomination = fields.Bool(); break;
            }
        }

        var errors = fields.Errors;
        FactsReading.CheckLanguages(first, second, place, ref errors);
        if (errors.Count > 0) return Result<DatedFacts<CrsFacts>>.Failed(errors);
        var facts = new CrsFacts
        {
            Id = id,
            AccompanyingSpouse = spouseHere,
            Age = age,
            Education = education,
            FirstLanguage = first,
            SecondLanguage = second,
            CanadianWorkYears = canadian,
            ForeignWorkYears = foreign,
            CertificateOfQualification = certificate,
            Spouse = spouse,
            CanadianCredential = credential,
            SiblingInCanada = sibling,
            ArrangedEmployment = offer,
            ProvincialNomination = nomination,
        };
        return new DatedFacts<CrsFacts>(facts, on);
    }

    private static SpouseFacts? Spouse(ref JsonFields fields)
    {
        if (fields.IsNull()) return null;
        var (education, years) = (EducationLevel.LessThanSecondary, 0);
        LanguageLevels? language = null;
        var entry = fields.Object(SpouseShape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0: education = fields.Word(FactsReading.Education); break;
                case 1: language = FactsReading.Language(ref fields); break;
                default: years = fields.Int(0, FactsReading.MostYears); break;
            }
        }

        return new SpouseFacts { Education = education, Language = language, CanadianWorkYears = years };
    }
}
