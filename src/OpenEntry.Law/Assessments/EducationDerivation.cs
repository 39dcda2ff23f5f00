using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>From credentials to a level of education, on a day.</summary>
internal static class EducationDerivation
{
    /// <summary>The level, and the readings it hangs on; every credential gets its verdict.</summary>
    public static (EducationLevel Level, ReadingSet Readings) Derive(
        IReadOnlyList<Credential> credentials, IReadOnlyList<Job> work, bool ofSpouse, LocalDate date, LawForPeople law, List<CredentialTrail> trail)
    {
        var best = EducationLevel.LessThanSecondary;
        var postSecondary = 0;
        var ofThreeYears = false;
        var readings = default(ReadingSet);
        for (var i = 0; i < credentials.Count; i++)
        {
            var one = Judge(i, credentials[i], work, ofSpouse, date, law, ref readings);
            trail.Add(one);
            if (one.Level is not { } level) continue;
            if (level > best) best = level;
            if (level < EducationLevel.OneYear) continue;
            postSecondary++;
            ofThreeYears |= level >= EducationLevel.ThreeYearOrMore;
        }

        // Two credentials together outrank a single bachelor's, but not a master's.
        if (postSecondary >= 2 && ofThreeYears && best < EducationLevel.TwoOrMore) best = EducationLevel.TwoOrMore;
        return (best, readings);
    }

    /// <summary>
    /// The highest Canadian credential that earns points: eight months of full-time study and presence, at a recognized institution
    /// (reading R27).
    /// </summary>
    public static (CanadianCredential Credential, ReadingSet Readings) DeriveCanadian(IReadOnlyList<Credential> credentials, LocalDate date, LawForPeople law)
    {
        if (law.CredentialMonths is not { } months) return default;
        var best = CanadianCredential.None;
        var readings = default(ReadingSet);
        foreach (var credential in credentials)
        {
            if (credential.Country != "CA" || credential.Completed > date || credential.CanadianStudy is not { RecognizedInstitution: true } study) continue;
            if (credential.Level != CredentialLevel.Secondary) readings = ReadingSet.Of(27);
            if (study.FullTimeMonths < months || study.MonthsInCanada < law.CredentialPresence) continue;
            var level = credential.Level switch
            {
                CredentialLevel.Secondary => CanadianCredential.None,
                CredentialLevel.OneYear or CredentialLevel.TwoYear => CanadianCredential.OneOrTwoYears,
                _ => CanadianCredential.ThreeYearsOrMore,
            };
            if (level > best) best = level;
        }

        return (best, readings);
    }

    /// <summary>
    /// Does a credential meet the education requirement of the Federal Skilled Worker Program (75(2)(e)), where a professional body is
    /// designated for the primary occupation (75(2.1))?
    /// </summary>
    public static bool MeetsFsw(List<CredentialTrail> trail, NocCode? primary, LocalDate date, LawForPeople law)
    {
        var required = primary is { } code ? law.RequiredBody(code, date) : null;
        foreach (var one in trail)
        {
            if (one.OfSpouse || one.Verdict != Verdict.Counts) continue;
            if (required is null || one.Credential.Country == "CA" || one.Credential.Assessment!.Body == required.Key) return true;
        }

        return false;
    }

    private static CredentialTrail Judge(int index, Credential credential, IReadOnlyList<Job> work, bool ofSpouse, LocalDate date, LawForPeople law, ref ReadingSet readings)
    {
        CredentialTrail No(Verdict verdict, LocalDate? expires = null) => new(index, credential, ofSpouse, null, expires, verdict);

        if (credential.Completed > date) return No(Verdict.NotYet);
        var level = credential.Level;
        LocalDate? expires = null;
        var saysProfessional = false;
        if (credential.Country != "CA")
        {
            if (credential.Assessment is not { } assessment)
            {
                readings |= ReadingSet.Of(10);
                return No(Verdict.NotAssessed);
            }

            expires = Anniversary.Of(assessment.Issued, law.AssessmentYears);
            if (assessment.Issued is { Month: 2, Day: 29 }) readings |= ReadingSet.Of(3);
            if (law.Body(assessment.Body) is not { } body) return No(Verdict.NotAccepted, expires);
            if (assessment.Issued < body.Designated) return No(Verdict.BeforeDesignation, expires);
            if (assessment.Issued > date) return No(Verdict.NotYet, expires);
            if (date >= expires)
            {
                readings |= ReadingSet.Of(9);
                return No(Verdict.Expired, expires);
            }

            if (IsOutsideItsOccupations(body, work)) readings |= ReadingSet.Of(33);
            if (assessment.Equivalent is not { } equivalent) return No(Verdict.NoEquivalent, expires);
            level = equivalent;
            saysProfessional = equivalent == CredentialLevel.Professional;
        }

        if (level == CredentialLevel.Professional) readings |= ReadingSet.Of(11);
        return new CredentialTrail(index, credential, ofSpouse, Level(level, saysProfessional, credential.Field, law), expires, Verdict.Counts);
    }

    /// <summary>A professional body assessed it, and no job is in the occupations the body is designated for (reading R33).</summary>
    private static bool IsOutsideItsOccupations(AssessmentBody body, IReadOnlyList<Job> work)
    {
        if (body.Occupations.Count == 0) return false;
        foreach (var job in work)
        {
            if (NocCode.TryParse(job.Noc, out var code) && body.IsRequiredFor(code)) return false;
        }

        return true;
    }

    /// <summary>A professional degree ranks with a master's in the named fields, or when the assessment says so (reading R11).</summary>
    private static EducationLevel Level(CredentialLevel level, bool assessedAsProfessional, string? field, LawForPeople law) => level switch
    {
        CredentialLevel.Secondary => EducationLevel.Secondary,
        CredentialLevel.OneYear => EducationLevel.OneYear,
        CredentialLevel.TwoYear => EducationLevel.TwoYear,
        CredentialLevel.ThreeYearOrMore => EducationLevel.ThreeYearOrMore,
        CredentialLevel.Masters => EducationLevel.Masters,
        CredentialLevel.Doctoral => EducationLevel.Doctoral,
        _ => assessedAsProfessional || (field is not null && law.ProfessionalFields.Contains(field)) ? EducationLevel.Masters : EducationLevel.ThreeYearOrMore,
    };
}
