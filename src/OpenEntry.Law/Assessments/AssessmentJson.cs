using System.Globalization;
using System.Text.Json;
using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Assessments;

/// <summary>Writes an assessment as one JSON object: facts, score, grid, programs, categories, and what became of everything declared.</summary>
/// <param name="language">Language of the words.</param>
public sealed class AssessmentJson(OfficialLanguage language)
{
    private readonly ScoreJson _scores = new(language);

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("id", assessment.Profile.Id);
        json.WriteString("on", Iso(assessment.Date));
        ScoreJson.WriteHead(json, assessment.Score);
        _scores.WriteLines(json, assessment.Score);
        WriteLineReadings(json, assessment);
        json.WriteString("class", assessment.Class == ProgramSet.None ? null : $"{assessment.Class}");
        json.WritePropertyName("facts");
        CrsFactsWriter.Write(json, assessment.Facts);
        json.WriteNumber("canadianWorkHours", assessment.CanadianHours);
        json.WriteNumber("foreignWorkHours", assessment.ForeignHours);
        json.WritePropertyName("grid");
        ScoreJson.Write(json, assessment.Profile.Id, assessment.Grid);

        json.WriteStartArray("programs");
        foreach (var program in assessment.Programs)
        {
            json.WriteStartObject();
            json.WriteString("program", $"{program.Program}");
            json.WriteString("name", Explanations.Of(program.Program).In(language));
            WriteAnswer(json, "met", program.Answer);
            WriteConditions(json, assessment, program.Conditions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("categories");
        foreach (var category in assessment.Categories)
        {
            json.WriteStartObject();
            json.WriteString("category", category.Category.Key);
            json.WriteString("version", category.Category.Version);
            json.WriteString("name", category.Category.Name.In(language));
            WriteAnswer(json, "met", category.Answer);
            WriteConditions(json, assessment, category.Conditions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTrails(json, assessment);
        json.WriteStartArray("readings");
        foreach (var number in assessment.Readings.Numbers)
        {
            json.WriteStartObject();
            json.WriteString("reading", number);
            json.WriteString("taken", assessment.Law.Book.Readings[number].Taken.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLineReadings(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject("lineReadings");
        foreach (var factor in CrsFactors.All)
        {
            var readings = assessment.LineReadings[(int)factor];
            if (!readings.IsEmpty) WriteReadings(json, factor.Word(), readings);
        }

        json.WriteEndObject();
    }

    private void WriteConditions(Utf8JsonWriter json, Assessment assessment, IReadOnlyList<Condition> conditions)
    {
        json.WriteStartArray("conditions");
        foreach (var condition in conditions)
        {
            json.WriteStartObject();
            json.WriteString("condition", EnumWords.Of(condition.Kind));
            json.WriteString("words", Explanations.Of(condition.Kind).In(language));
            WriteAnswer(json, "met", condition.Answer);
            if (condition.Found is { } found) json.WriteNumber("found", found);
            if (condition.Needed is { } needed) json.WriteNumber("needed", needed);
            if (condition.Basis is { } basis) json.WriteString("basis", basis);
            json.WriteString("provision", condition.Provision);
            json.WriteString("citation", assessment.Law.Applied(condition.Provision)?.Citation.In(language));
            if (!condition.Readings.IsEmpty) WriteReadings(json, "readings", condition.Readings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTrails(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartArray("jobs");
        foreach (var one in assessment.Jobs)
        {
            json.WriteStartObject();
            json.WriteString("path", one.OfSpouse ? $"$.spouse.work[{one.Index}]" : $"$.work[{one.Index}]");
            json.WriteString("occupation", one.Occupation?.ToString());
            if (one.Canadian is { } canadian) WriteVerdict(json, "canadianWork", canadian);
            if (one.Foreign is { } foreign) WriteVerdict(json, "foreignWork", foreign);
            WriteVerdict(json, "programs", one.Program);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("languageTests");
        foreach (var one in assessment.Tests)
        {
            json.WriteStartObject();
            json.WriteString("path", one.OfSpouse ? $"$.spouse.languageTests[{one.Index}]" : $"$.languageTests[{one.Index}]");
            if (one.Levels is { } levels)
            {
                json.WriteNumber("listening", levels.Listening);
                json.WriteNumber("reading", levels.Reading);
                json.WriteNumber("writing", levels.Writing);
                json.WriteNumber("speaking", levels.Speaking);
            }

            json.WriteString("expires", Iso(one.Expires));
            WriteVerdict(json, "verdict", one.Verdict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("education");
        foreach (var one in assessment.Credentials)
        {
            json.WriteStartObject();
            json.WriteString("path", one.OfSpouse ? $"$.spouse.education[{one.Index}]" : $"$.education[{one.Index}]");
            json.WriteString("level", one.Level is { } level ? CrsFactsWriter.Word(level) : null);
            if (one.Expires is { } expires) json.WriteString("expires", Iso(expires));
            WriteVerdict(json, "verdict", one.Verdict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("offers");
        foreach (var one in assessment.Offers)
        {
            json.WriteStartObject();
            json.WriteString("path", $"$.offers[{one.Index}]");
            json.WriteString("paragraph", one.Paragraph ?? one.TradeParagraph);
            WriteVerdict(json, "verdict", one.Verdict);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteVerdict(Utf8JsonWriter json, string name, Verdict verdict)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("counts", verdict == Verdict.Counts);
        json.WriteString("why", EnumWords.Of(verdict));
        json.WriteString("words", Explanations.Of(verdict).In(language));
        json.WriteEndObject();
    }

    /// <summary>True, false, or null for what cannot be told.</summary>
    private static void WriteAnswer(Utf8JsonWriter json, string name, Answer answer)
    {
        if (answer == Answer.CannotTell) json.WriteNull(name);
        else json.WriteBoolean(name, answer == Answer.Yes);
    }

    private static void WriteReadings(Utf8JsonWriter json, string name, ReadingSet readings)
    {
        json.WriteStartArray(name);
        foreach (var number in readings.Numbers) json.WriteStringValue(number);
        json.WriteEndArray();
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
