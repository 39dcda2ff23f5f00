using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;
using OpenEntry.Law.Profiles.Checking;
using OpenEntry.Law.Profiles.Reading;

namespace OpenEntry.Law.Profiles;

/// <summary>
/// Whether a profile makes sense: by itself (<see cref="Of(Profile, string)"/>, which <see cref="ProfileReader"/> has already asked), and
/// against what the law knows (the other methods, which take the law's answer as a function). Every error has its JSON path.
/// </summary>
public static partial class ProfileChecks
{
    /// <summary>What makes no sense in the profile itself: dates, codes, numbers, texts, who belongs to the family.</summary>
    /// <param name="profile">The profile, from a document or a form.</param>
    /// <param name="root">The path of the profile in its document.</param>
    public static IReadOnlyList<Error> Of(Profile profile, string root = "$") => Of(profile, root, static _ => false);

    /// <summary>The same for a profile of which some places could not be read: nothing is concluded from those.</summary>
    internal static IReadOnlyList<Error> Of(Profile profile, string root, Func<string, bool> isBroken)
    {
        var findings = new SenseFindings();
        ProfileSense.Check(profile, root, isBroken, findings);
        return findings.Errors;
    }

    /// <summary>Occupation codes that are in no edition of the classification: of jobs, offers, certificates, permits and military service.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="exists">Whether a code of four digits (NOC 2016) or five (NOC 2021) exists.</param>
    /// <param name="root">The path of the profile in its document.</param>
    public static IEnumerable<Error> Nocs(Profile profile, Func<string, bool> exists, string root = "$") =>
        from code in ProfileCodes.Nocs(profile, root)
        where !exists(code.Code)
        select ProfileErrors.NocUnknown.At(new Place(Path: code.Path), Found.Shown(code.Code));

    /// <summary>Language tests that are not known.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="exists">Whether the key of a test (<c>ielts</c>) is known.</param>
    /// <param name="root">The path of the profile in its document.</param>
    public static IEnumerable<Error> Tests(Profile profile, Func<string, bool> exists, string root = "$") =>
        from sitting in ProfileCodes.Sittings(profile, root)
        where !exists(sitting.Result.Test)
        select ProfileErrors.TestUnknown.At(new Place(Path: sitting.Path + ".test"), Found.Shown(sitting.Result.Test));

    /// <summary>Scores that are not on the scale their test had on that day.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="allowed">Null when the score of a sitting in an ability is on the scale; otherwise what is, in words (<c>0 to 9, in halves</c>).</param>
    /// <param name="root">The path of the profile in its document.</param>
    public static IEnumerable<Error> Scores(Profile profile, Func<LanguageTestResult, Ability, Text?> allowed, string root = "$") =>
        from sitting in ProfileCodes.Sittings(profile, root)
        from ability in Enum.GetValues<Ability>()
        let scale = allowed(sitting.Result, ability)
        where scale is not null
        select ProfileErrors.ScoreOffScale.At(
            new Place(Path: $"{sitting.Path}.{EnumWords.Of(ability)}"), Found.Number(sitting.Result.Score(ability)), scale.Value);

    /// <summary>Assessment bodies that are not designated.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="exists">Whether the key of a body (<c>wes</c>) is known.</param>
    /// <param name="root">The path of the profile in its document.</param>
    public static IEnumerable<Error> AssessmentBodies(Profile profile, Func<string, bool> exists, string root = "$") =>
        from body in ProfileCodes.AssessmentBodies(profile, root)
        where !exists(body.Code)
        select ProfileErrors.AssessmentBodyUnknown.At(new Place(Path: body.Path), Found.Shown(body.Code));
}
