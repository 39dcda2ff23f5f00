using OpenEntry.Law.Languages;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>Names what a person declared, so that they know which entry is meant.</summary>
public static class DeclaredWords
{
    /// <summary>A job: <c>Job 21231 Developer, Canada, June 1, 2023 – now</c>.</summary>
    public static string Of(JobTrail job, OfficialLanguage language)
    {
        var french = language == OfficialLanguage.French;
        var to = job.Job.To is { } day ? Wording.Date(day, language) : french ? "aujourd’hui" : "now";
        var whose = job.OfSpouse ? (french ? "Emploi de l’époux ou conjoint" : "Spouse's job") : french ? "Emploi" : "Job";
        return $"{whose} {job.Job.Noc} {job.Job.Title}".TrimEnd() + $", {Countries.NameOf(job.Job.Country).In(language)}, {Wording.Date(job.Job.From, language)} – {to}";
    }

    /// <summary>A language test: <c>Test TEF Canada, February 20, 2026</c>.</summary>
    public static string Of(TestTrail test, OfficialLanguage language)
    {
        var whose = test.OfSpouse ? (language == OfficialLanguage.French ? "Test de l’époux ou conjoint" : "Spouse's test") : "Test";
        return $"{whose} {LanguageTest.NameOf(test.Result.Test)}, {Wording.Date(test.Result.CountsFrom, language)}";
    }

    /// <summary>A credential: <c>Credential, Nigeria, June 30, 2019</c>.</summary>
    public static string Of(CredentialTrail credential, OfficialLanguage language)
    {
        var french = language == OfficialLanguage.French;
        var whose = credential.OfSpouse ? (french ? "Diplôme de l’époux ou conjoint" : "Spouse's credential") : french ? "Diplôme" : "Credential";
        return $"{whose}, {Countries.NameOf(credential.Credential.Country).In(language)}, {Wording.Date(credential.Credential.Completed, language)}";
    }
}
