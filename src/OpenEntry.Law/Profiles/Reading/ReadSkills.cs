namespace OpenEntry.Law.Profiles.Reading;

/// <summary>What a person has learned: languages and credentials.</summary>
internal static class ReadSkills
{
    public static LanguageTestResult LanguageTest(Fields from) => new()
    {
        Test = from.RequiredText("test"),
        TestDate = from.Date("testDate"),
        ResultDate = from.OptionalDate("resultDate"),
        Listening = from.Decimal("listening"),
        Reading = from.Decimal("reading"),
        Writing = from.Decimal("writing"),
        Speaking = from.Decimal("speaking"),
        Use = from.Flag("use", false),
    };

    public static Credential Credential(Fields from) => new()
    {
        Level = from.Word<CredentialLevel>("level"),
        Country = from.RequiredText("country"),
        Completed = from.Date("completed"),
        Field = from.OptionalText("field"),
        Assessment = from.OptionalObject("assessment", Assessment),
        CanadianStudy = from.OptionalObject("canadianStudy", CanadianStudy),
    };

    public static StudyInCanada Study(Fields from) => new()
    {
        From = from.Date("from"),
        To = from.OptionalDate("to"),
        ProgramYears = from.Decimal("programYears"),
        AcademicYearsCompleted = from.Decimal("academicYearsCompleted"),
        HoursPerWeek = from.Decimal("hoursPerWeek"),
        GoodStanding = from.Flag("goodStanding", true),
    };

    private static CredentialAssessment Assessment(Fields from) => new()
    {
        Body = from.RequiredText("body"),
        Issued = from.Date("issued"),
        Equivalent = from.OptionalWord<CredentialLevel>("equivalent"),
        Reference = from.OptionalText("reference"),
    };

    private static CanadianStudyDetails CanadianStudy(Fields from) => new()
    {
        FullTimeMonths = from.Whole("fullTimeMonths"),
        MonthsInCanada = from.Whole("monthsInCanada"),
        RecognizedInstitution = from.Flag("recognizedInstitution", true),
    };
}
