using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Facts;

/// <summary>Reads the inputs of the 67-point grid, one JSON object a line.</summary>
public static class FswFactsReader
{
    private static readonly JsonShape Shape = new(
        ["id", "age", "education"],
        ["on", "firstLanguage", "secondLanguage", "experienceYears", "arrangedEmployment", "accompanyingSpouse", "spouseLanguage",
            "studyInCanada", "spouseStudyInCanada", "workInCanada", "spouseWorkInCanada", "relativeInCanada"]);

    /// <summary>The facts of a line, or the first error in it. A missing optional property means null, false or 0.</summary>
    public static Result<DatedFacts<FswFacts>> Read(JsonLine line) =>
        line.Error is { } tooLong ? tooLong : Read(line.Bytes, line.Place);

    /// <summary>The facts of a JSON object, or the first error in it.</summary>
    public static Result<DatedFacts<FswFacts>> Read(ReadOnlySpan<byte> json, Place place = default)
    {
        var fields = new JsonFields(json, place);
        var (id, age, education, years) = ("", 0, EducationLevel.LessThanSecondary, 0);
        LocalDate? on = null;
        LanguageLevels? first = null, second = null, spouse = null;
        var (offer, accompanied, studied, spouseStudied) = (false, false, false, false);
        var (worked, spouseWorked, relative) = (false, false, false);

        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0: id = fields.String(); break;
                case 1: age = fields.Int(0, FactsReading.OldestAge); break;
                case 2: education = fields.Word(FactsReading.Education); break;
                case 3: on = fields.IsNull() ? null : fields.Date(); break;
                case 4: first = FactsReading.Language(ref fields); break;
                case 5: second = FactsReading.Language(ref fields); break;
                case 6: years = fields.Int(0, FactsReading.MostYears); break;
                case 7: offer = fields.Bool(); break;
                case 8: accompanied = fields.Bool(); break;
                case 9: spouse = FactsReading.Language(ref fields); break;
                case 10: studied = fields.Bool(); break;
                case 11: spouseStudied = fields.Bool(); break;
                case 12: worked = fields.Bool(); break;
                case 13: spouseWorked = fields.Bool(); break;
                default: relative = fields.Bool(); break;
            }
        }

        var errors = fields.Errors;
        FactsReading.CheckLanguages(first, second, place, ref errors);
        if (errors.Count > 0) return Result<DatedFacts<FswFacts>>.Failed(errors);
        var facts = new FswFacts
        {
            Id = id,
            Age = age,
            Education = education,
            FirstLanguage = first,
            SecondLanguage = second,
            ExperienceYears = years,
            ArrangedEmployment = offer,
            AccompanyingSpouse = accompanied,
            SpouseLanguage = spouse,
            StudyInCanada = studied,
            SpouseStudyInCanada = spouseStudied,
            WorkInCanada = worked,
            SpouseWorkInCanada = spouseWorked,
            RelativeInCanada = relative,
        };
        return new DatedFacts<FswFacts>(facts, on);
    }
}
