using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Advice;

/// <summary>Credentials that would count if they were assessed.</summary>
internal static class EducationAdvice
{
    public static IEnumerable<AdviceOption> For(Assessment today)
    {
        foreach (var one in today.Credentials)
        {
            if (one.OfSpouse || !CanBeAssessed(one)) continue;
            yield return new AdviceOption(AdviceKind.AssessCredential, Words(one, ""), today.Date, person => person with { Education = Assessed(person.Education, one, today) });
        }
    }

    public static bool CanBeAssessed(CredentialTrail one) => one.Verdict is Verdict.NotAssessed or Verdict.Expired or Verdict.BeforeDesignation;

    public static IReadOnlyList<Credential> Assessed(IReadOnlyList<Credential> credentials, CredentialTrail one, Assessment today) =>
        [.. credentials.Select((credential, i) => i != one.Index ? credential : credential with
        {
            Assessment = new CredentialAssessment { Body = credential.Assessment?.Body ?? "wes", Issued = today.Date, Equivalent = credential.Assessment?.Equivalent ?? credential.Level },
        })];

    public static Text Words(CredentialTrail one, string whose)
    {
        var anew = one.Verdict == Verdict.Expired;
        var name = Level(one.Credential.Level);
        var ofSpouse = whose.Length > 0;
        return new Text(
            $"Have the {(ofSpouse ? "spouse's " : "")}{name.En} of {one.Credential.Completed.Year} ({one.Credential.Country}) assessed{(anew ? " anew" : "")}",
            $"Faire {(anew ? "réévaluer" : "évaluer")} le diplôme {(ofSpouse ? "de l’époux ou conjoint " : "")}de {one.Credential.Completed.Year} ({one.Credential.Country}; {name.Fr})");
    }

    private static Text Level(CredentialLevel level) => level switch
    {
        CredentialLevel.Secondary => new Text("secondary credential", "études secondaires"),
        CredentialLevel.OneYear => new Text("one-year credential", "programme d’un an"),
        CredentialLevel.TwoYear => new Text("two-year credential", "programme de deux ans"),
        CredentialLevel.ThreeYearOrMore => new Text("credential of three years or more", "programme de trois ans ou plus"),
        CredentialLevel.Professional => new Text("professional degree", "grade professionnel"),
        CredentialLevel.Masters => new Text("master's degree", "maîtrise"),
        _ => new Text("doctoral degree", "doctorat"),
    };
}
