namespace OpenEntry.Law.Profiles.Checking;

/// <summary>The sense of one person's tests, credentials and studies; the work has a file of its own.</summary>
internal static class PersonSense
{
    public static void Check(Person person, SenseFindings findings)
    {
        findings.Entries(person.LanguageTests, person.Path + ".languageTests");
        foreach (var (i, sitting) in person.LanguageTests.Index())
            Check(sitting, $"{person.Path}.languageTests[{i}]", person, findings);
        findings.Entries(person.Education, person.Path + ".education");
        foreach (var (i, credential) in person.Education.Index())
            Check(credential, $"{person.Path}.education[{i}]", person, findings);
        findings.Entries(person.StudiesInCanada, person.Path + ".studiesInCanada");
        foreach (var (i, study) in person.StudiesInCanada.Index())
            Check(study, $"{person.Path}.studiesInCanada[{i}]", person, findings);
        WorkSense.Check(person, findings);
    }

    private static void Check(LanguageTestResult sitting, string path, Person person, SenseFindings findings)
    {
        findings.Key(sitting.Test, path + ".test");
        findings.Date(sitting.TestDate, path + ".testDate", person.BirthDate);
        findings.Date(sitting.ResultDate, path + ".resultDate");
        findings.Order(sitting.TestDate, "testDate", sitting.ResultDate, path + ".resultDate");
        findings.Between0And(ProfileLimits.Score, sitting.Listening, path + ".listening", ProfileErrors.ScoreRange);
        findings.Between0And(ProfileLimits.Score, sitting.Reading, path + ".reading", ProfileErrors.ScoreRange);
        findings.Between0And(ProfileLimits.Score, sitting.Writing, path + ".writing", ProfileErrors.ScoreRange);
        findings.Between0And(ProfileLimits.Score, sitting.Speaking, path + ".speaking", ProfileErrors.ScoreRange);
    }

    private static void Check(Credential credential, string path, Person person, SenseFindings findings)
    {
        findings.Country(credential.Country, path + ".country");
        findings.Date(credential.Completed, path + ".completed", person.BirthDate);
        findings.Words(credential.Field, path + ".field");
        if (credential.Assessment is { } assessment)
        {
            findings.Key(assessment.Body, path + ".assessment.body");
            findings.Date(assessment.Issued, path + ".assessment.issued");
            findings.Order(credential.Completed, "completed", assessment.Issued, path + ".assessment.issued");
            findings.Words(assessment.Reference, path + ".assessment.reference");
        }

        if (credential.CanadianStudy is { } study)
        {
            findings.Between0And(ProfileLimits.Months, study.FullTimeMonths, path + ".canadianStudy.fullTimeMonths", ProfileErrors.Months);
            findings.Between0And(ProfileLimits.Months, study.MonthsInCanada, path + ".canadianStudy.monthsInCanada", ProfileErrors.Months);
        }
    }

    private static void Check(StudyInCanada study, string path, Person person, SenseFindings findings)
    {
        findings.Date(study.From, path + ".from", person.BirthDate);
        findings.Date(study.To, path + ".to");
        findings.Order(study.From, "from", study.To, path + ".to");
        findings.Between0And(ProfileLimits.StudyYears, study.ProgramYears, path + ".programYears", ProfileErrors.StudyYears);
        findings.Between0And(ProfileLimits.StudyYears, study.AcademicYearsCompleted, path + ".academicYearsCompleted", ProfileErrors.StudyYears);
        findings.Hours(study.HoursPerWeek, path + ".hoursPerWeek");
    }
}
