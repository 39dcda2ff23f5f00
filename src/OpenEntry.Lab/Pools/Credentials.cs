using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Lab.Pools;

/// <summary>Diplomas that come to a given level of education and Canadian credential.</summary>
internal static class Credentials
{
    public static IEnumerable<Credential> Of(EducationLevel level, CanadianCredential canadian, LocalDate born, LocalDate prepared, string body)
    {
        Credential One(CredentialLevel what, bool inCanada)
        {
            // Assessed before the profile was prepared, completed before it was assessed.
            var assessed = prepared.PlusDays(-40);
            var completed = LocalDate.Min(born.PlusYears(YearsOf(what)), assessed.PlusDays(-20));
            return new Credential
            {
                Level = what,
                Country = inCanada ? "CA" : "IN",
                Completed = completed,
                Assessment = inCanada ? null : new CredentialAssessment { Body = body, Issued = assessed, Equivalent = what },
                CanadianStudy = !inCanada ? null : new CanadianStudyDetails { FullTimeMonths = Months(what), MonthsInCanada = Months(what) },
            };
        }

        var (ofThreeYears, ofLess) = (canadian == CanadianCredential.ThreeYearsOrMore, canadian == CanadianCredential.OneOrTwoYears);
        switch (level)
        {
            case EducationLevel.LessThanSecondary:
                yield break;
            case EducationLevel.Secondary:
                yield return One(CredentialLevel.Secondary, false);
                yield break;
            case EducationLevel.OneYear:
                yield return One(CredentialLevel.OneYear, ofLess);
                yield break;
            case EducationLevel.TwoYear:
                yield return One(CredentialLevel.TwoYear, ofLess);
                yield break;
            case EducationLevel.ThreeYearOrMore:
                yield return One(CredentialLevel.ThreeYearOrMore, ofThreeYears);
                yield break;
            case EducationLevel.TwoOrMore:
                yield return One(CredentialLevel.ThreeYearOrMore, ofThreeYears);
                yield return One(CredentialLevel.OneYear, ofLess);
                yield break;
            default:
                yield return One(level == EducationLevel.Doctoral ? CredentialLevel.Doctoral : CredentialLevel.Masters, ofThreeYears);
                if (ofLess) yield return One(CredentialLevel.OneYear, true);
                yield break;
        }
    }

    private static int YearsOf(CredentialLevel level) => level switch
    {
        CredentialLevel.Secondary => 17,
        CredentialLevel.OneYear => 19,
        CredentialLevel.TwoYear => 20,
        CredentialLevel.ThreeYearOrMore => 21,
        CredentialLevel.Doctoral => 26,
        _ => 23,
    };

    private static int Months(CredentialLevel level) => level switch
    {
        CredentialLevel.OneYear => 9,
        CredentialLevel.TwoYear => 18,
        CredentialLevel.ThreeYearOrMore => 32,
        _ => 20,
    };
}
