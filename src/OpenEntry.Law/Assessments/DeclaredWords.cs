using System.Globalization;

namespace OpenEntry.Law.Assessments;

/// <summary>Names what a person declared, so that they know which entry is meant.</summary>
public static class DeclaredWords
{
    /// <summary>A job.</summary>
    public static string Of(JobTrail job, OfficialLanguage language)
    {
        var french = language == OfficialLanguage.French;
        var to = job.Job.To is { } day ? Iso(day) : french ? "aujourd’hui" : "now";
        var whose = job.OfSpouse ? (french ? "Emploi de l’époux ou conjoint" : "Spouse's job") : french ? "Emploi" : "Job";
        return $"{whose} {job.Job.Noc} {job.Job.Title}, {job.Job.Country}, {Iso(job.Job.From)} – {to}".Replace("  ", " ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    /// <summary>A language test.</summary>
    public static string Of(TestTrail test, OfficialLanguage language)
    {
        var whose = test.OfSpouse ? (language == OfficialLanguage.French ? "Test de l’époux ou conjoint" : "Spouse's test") : "Test";
        return $"{whose} {test.Result.Test.ToUpperInvariant()} {Iso(test.Result.CountsFrom)}";
    }

    /// <summary>A credential.</summary>
    public static string Of(CredentialTrail credential, OfficialLanguage language)
    {
        var french = language == OfficialLanguage.French;
        var whose = credential.OfSpouse ? (french ? "Diplôme de l’époux ou conjoint" : "Spouse's credential") : french ? "Diplôme" : "Credential";
        return $"{whose} {credential.Credential.Country} {Iso(credential.Credential.Completed)}";
    }

    private static string Iso(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
