using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Profiles;

/// <content>Whether a profile names only what the law of a day knows.</content>
public static partial class ProfileChecks
{
    /// <summary>Occupation codes, tests, scores and assessment bodies that the law does not know; errors of <see cref="ProfileErrors"/>.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="book">The law.</param>
    /// <param name="date">The day; before the first day of Express Entry, the law of that first day.</param>
    /// <param name="root">The path of the profile in its document.</param>
    public static IEnumerable<Error> AgainstLaw(Profile profile, LawBook book, LocalDate date, string root = "$")
    {
        var law = book.On(LocalDate.Max(date, book.FirstDay));
        return Nocs(profile, code => NocCode.TryParse(code, out var noc) && book.Noc.Has(noc), root)
            .Concat(Tests(profile, key => LanguageTest.Keys.Contains(key), root))
            .Concat(Scores(profile, (result, ability) => Scale(result, ability, law), root))
            .Concat(AssessmentBodies(profile, law.HasAssessmentBody, root));
    }

    private static Text? Scale(LanguageTestResult result, Ability ability, LawInForce law)
    {
        // A test that is not accepted on the day earns nothing anyway, and its scale is not in the law then.
        if (law.Assessor.Test(result.Test) is not { } test || test.CanBe(ability, result.Score(ability))) return null;
        var (lowest, highest) = test.Range(ability);
        var steps = test.Step == 1 ? new Text("whole numbers", "nombres entiers") : new Text("in halves", "par demi-points");
        var text = new Text(
            FormattableString.Invariant($"{lowest} to {highest}, {steps.En}"), FormattableString.Invariant($"{lowest} à {highest}, {steps.Fr}"));
        return result.Test == "tef"
            ? new Text($"{text.En} (the column \"previous score equivalency\" of the certificate)", $"{text.Fr} (la colonne «\u00a0équivalence de l’ancien score\u00a0» de l’attestation)")
            : text;
    }
}
