using System.Text.Json;

namespace OpenEntry.Law.Profiles.Writing;

/// <summary>What a person has learned: languages and credentials.</summary>
internal static class WriteSkills
{
    public static void LanguageTest(Utf8JsonWriter writer, LanguageTestResult value)
    {
        writer.WriteStartObject();
        writer.Put("test", value.Test);
        writer.Put("testDate", value.TestDate);
        writer.Put("resultDate", value.ResultDate);
        writer.Put("listening", value.Listening);
        writer.Put("reading", value.Reading);
        writer.Put("writing", value.Writing);
        writer.Put("speaking", value.Speaking);
        writer.Put("use", value.Use);
        writer.WriteEndObject();
    }

    public static void Credential(Utf8JsonWriter writer, Credential value)
    {
        writer.WriteStartObject();
        writer.PutWord("level", value.Level);
        writer.Put("country", value.Country);
        writer.Put("completed", value.Completed);
        writer.Put("field", value.Field);
        writer.Put("assessment", value.Assessment, Assessment);
        writer.Put("canadianStudy", value.CanadianStudy, CanadianStudy);
        writer.WriteEndObject();
    }

    public static void Study(Utf8JsonWriter writer, StudyInCanada value)
    {
        writer.WriteStartObject();
        writer.Put("from", value.From);
        writer.Put("to", value.To);
        writer.Put("programYears", value.ProgramYears);
        writer.Put("academicYearsCompleted", value.AcademicYearsCompleted);
        writer.Put("hoursPerWeek", value.HoursPerWeek);
        writer.Put("goodStanding", value.GoodStanding);
        writer.WriteEndObject();
    }

    private static void Assessment(Utf8JsonWriter writer, CredentialAssessment value)
    {
        writer.WriteStartObject();
        writer.Put("body", value.Body);
        writer.Put("issued", value.Issued);
        writer.PutWord("equivalent", value.Equivalent);
        writer.Put("reference", value.Reference);
        writer.WriteEndObject();
    }

    private static void CanadianStudy(Utf8JsonWriter writer, CanadianStudyDetails value)
    {
        writer.WriteStartObject();
        writer.Put("fullTimeMonths", value.FullTimeMonths);
        writer.Put("monthsInCanada", value.MonthsInCanada);
        writer.Put("recognizedInstitution", value.RecognizedInstitution);
        writer.WriteEndObject();
    }
}
