using NodaTime;

namespace OpenEntry.Law.Profiles.Checking;

/// <summary>What the person and the spouse have in common, and the path it stands under.</summary>
internal sealed record Person(
    string Path,
    LocalDate? BirthDate,
    IReadOnlyList<LanguageTestResult> LanguageTests,
    IReadOnlyList<Credential> Education,
    IReadOnlyList<StudyInCanada> StudiesInCanada,
    IReadOnlyList<Job> Work,
    IReadOnlyList<TradeCertificate> Certificates)
{
    /// <summary>The person of a profile, then the spouse, if any.</summary>
    public static IEnumerable<Person> Of(Profile profile, string root)
    {
        yield return new(root, profile.BirthDate, profile.LanguageTests, profile.Education, profile.StudiesInCanada, profile.Work, profile.Certificates);
        if (profile.Spouse is { } spouse)
        {
            yield return new(root + ".spouse", spouse.BirthDate, spouse.LanguageTests, spouse.Education, spouse.StudiesInCanada, spouse.Work,
                spouse.Certificates);
        }
    }
}
