using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Cli.Scoring;

/// <summary>Reads profiles from files or standard input, and checks them against what the law knows.</summary>
internal static class ProfileInput
{
    /// <summary>More than any profile needs; what is larger is no profile.</summary>
    private const int LargestFile = 64 << 20;

    /// <summary>All profiles of a file: one object, or a list of them. Every error at once.</summary>
    public static Result<IReadOnlyList<Profile>> Read(string path, Shell shell, LawBook book, LocalDate date)
    {
        if (!shell.Read(path).TryGet(out var stream, out var errors)) return Result<IReadOnlyList<Profile>>.Failed(errors);
        using (stream)
        using (var bytes = new MemoryStream())
        {
            var name = path == "-" ? shell.Say("standard input", "entrée standard") : path;
            try
            {
                CopyUpTo(stream, bytes, LargestFile);
            }
            catch (IOException problem)
            {
                return CommandErrors.FileUnreadable.At(new Place(name), problem.Message);
            }

            var read = ProfileReader.ReadMany(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), name);
            if (!read.TryGet(out var profiles, out _)) return read;
            var found = profiles.SelectMany((profile, i) => Check(profile, profiles.Count == 1 ? "$" : $"$[{i}]", book, date)).Select(error => error with { Place = error.Place.In(name) }).ToList();
            return found.Count > 0 ? Result<IReadOnlyList<Profile>>.Failed(found) : read;
        }
    }

    /// <summary>Codes, tests, scores and bodies that the law does not know.</summary>
    public static IEnumerable<Error> Check(Profile profile, string root, LawBook book, LocalDate date)
    {
        var law = book.On(date < book.FirstDay ? book.FirstDay : date);
        return ProfileChecks.Nocs(profile, code => NocCode.TryParse(code, out var noc) && book.Noc.Has(noc), root)
            .Concat(ProfileChecks.Tests(profile, key => LanguageTest.Keys.Contains(key), root))
            .Concat(ProfileChecks.Scores(profile, (result, ability) => Scale(result, ability, law), root))
            .Concat(ProfileChecks.AssessmentBodies(profile, law.HasAssessmentBody, root));
    }

    private static Text? Scale(LanguageTestResult result, Ability ability, LawInForce law)
    {
        // A test that is not accepted on the day earns nothing anyway, and its scale is not in the law then.
        if (LanguageTest.Of(result.Test, law) is not { } test || test.CanBe(ability, result.Score(ability))) return null;
        var (lowest, highest) = test.Range(ability);
        var steps = test.Step == 1 ? new Text("whole numbers", "nombres entiers") : new Text("in halves", "par demi-points");
        var text = new Text(
            FormattableString.Invariant($"{lowest} to {highest}, {steps.En}"), FormattableString.Invariant($"{lowest} à {highest}, {steps.Fr}"));
        return result.Test == "tef"
            ? new Text($"{text.En} (the column \"previous score equivalency\" of the certificate)", $"{text.Fr} (la colonne « équivalence de l’ancien score » de l’attestation)")
            : text;
    }

    private static void CopyUpTo(Stream from, MemoryStream to, int most)
    {
        var buffer = new byte[1 << 16];
        int read;
        while (to.Length <= most && (read = from.Read(buffer)) > 0) to.Write(buffer, 0, read);
    }
}
