using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>What kind of round a label of the feed (<c>drawName</c>) means, in any spelling, of any year, in either language.</summary>
/// <param name="Name">The label to keep: as published, or the present English one for a French or superseded label.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Programs">Programs of a general or program round.</param>
/// <param name="Category">Key of a category.</param>
/// <param name="Version">Version of a category.</param>
/// <param name="Certainty">How sure that is.</param>
internal sealed partial record RoundLabel(
    string Name, RoundKind Kind, ProgramSet Programs, string? Category, string? Version, LabelCertainty Certainty)
{
    public const string UnknownVersion = "unknown";

    // The first that is found counts: "métiers" alone are trades, "métiers des transports" are not.
    private static readonly (string Category, string[] Marks)[] s_subjects =
    [
        ("physicians_ca", ["physician", "medecin"]),
        ("senior_managers_ca", ["senior manager", "cadres superieur", "gestionnaires superieur"]),
        ("researchers_ca", ["researcher", "chercheu"]),
        ("military", ["military", "militaire"]),
        ("french", ["french", "francais"]),
        ("transport", ["transport"]),
        ("agriculture", ["agricultur", "agri food", "agroalimentaire"]),
        ("education", ["education"]),
        ("stem", ["stem ", "stim "]),
        ("healthcare", ["health", "sante "]),
        ("trades", ["trade", "metiers"]),
    ];

    private static readonly string[] s_general =
        ["no program specified", "general", "all programs", "aucun programme specifie", "aucun programme precise", "generale", "tous les programmes"];

    private static readonly string[] s_frenchWords =
        ["de", "des", "du", "la", "et", "ayant", "metiers", "professions", "programme", "programmes", "aucun", "generale", "categorie", "recrues", "francais"];

    /// <summary>Reads a label; <paramref name="programsText"/> (<c>drawText2</c>) helps where the label is not known.</summary>
    public static RoundLabel Read(string drawName, string programsText, LocalDate date)
    {
        var words = Folding.Words(drawName);
        var isFrench = words.Split(' ').Any(s_frenchWords.Contains);
        var listed = ProgramNames.Mentioned(programsText);
        var (subject, version, superseded) = TakeVersion(words);
        if (s_general.Contains(words))
        {
            var known = words.StartsWith("general", StringComparison.Ordinal) ? KnownLabel.General[1] : KnownLabel.General[0];
            return new(isFrench ? known.En : drawName, RoundKind.General, Listed(listed), null, null, LabelCertainty.Known);
        }

        var programs = ProgramNames.Mentioned(drawName);
        if (programs != ProgramSet.None && version is null)
        {
            var name = isFrench ? ProgramNames.Listed(programs, withProgram: false, OfficialLanguage.English) : drawName;
            var kind = programs == ProgramNames.All ? RoundKind.General : RoundKind.Program;
            return new(name, kind, programs, null, null, LabelCertainty.Known);
        }

        // A blank behind, so that the marks "stem " and "sante " meet whole words at the end as well.
        var category = Array.Find(s_subjects, one => one.Marks.Any(mark => (subject + " ").Contains(mark, StringComparison.Ordinal))).Category;
        return category is not null
            ? OfCategory(drawName, category, version, date, isFrench || superseded)
            : Guess(drawName, subject, version, listed);
    }

    private static RoundLabel OfCategory(string drawName, string category, string? version, LocalDate date, bool rename)
    {
        var known = version is null ? KnownLabel.InForce(category, date) : KnownLabel.Of(category, version);
        var certainty = version is null ? LabelCertainty.VersionAssumed : known is null ? LabelCertainty.Guessed : LabelCertainty.Known;
        var name = rename && known is not null ? known.Label.En : drawName;
        return new(name, RoundKind.Category, ProgramSet.None, category, version ?? known?.Version ?? UnknownVersion, certainty);
    }

    private static RoundLabel Guess(string drawName, string subject, string? version, ProgramSet listed)
    {
        if (version is null && listed is not ProgramSet.None and not ProgramNames.Federal)
        {
            var kind = listed.HasFlag(ProgramNames.All) ? RoundKind.General : RoundKind.Program;
            return new(drawName, kind, listed, null, null, LabelCertainty.Guessed);
        }

        var key = subject.Replace(' ', '_').TrimStart('_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        key = key.Length > 60 ? key[..60] : key.Length == 0 ? "unknown" : key;
        return new(drawName, RoundKind.Category, ProgramSet.None, key, version ?? UnknownVersion, LabelCertainty.Guessed);
    }

    private static ProgramSet Listed(ProgramSet listed) => listed == ProgramSet.None ? ProgramNames.All : listed;

    // "(Version 1)", "2026-Version 2", and the first labels "(2023-1)" and "(2024-1)", since replaced by "(Version 1)".
    private static (string Subject, string? Version, bool Superseded) TakeVersion(string words)
    {
        var match = VersionWords().Match(words);
        if (!match.Success)
        {
            return (words, null, false);
        }

        var subject = words.Remove(match.Index, match.Length).Trim();
        var number = int.Parse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var year = match.Groups["year"].Value;
        if (match.Groups["word"].Success)
        {
            return (subject, year.Length == 0 ? $"V{number}" : $"{year}-V{number}", false);
        }

        return year is "2023" or "2024" ? (subject, $"V{number}", true) : (subject, $"{year}-V{number}", false);
    }

    [GeneratedRegex(@"(?:\b(?<year>20[0-9]{2}) ?)?(?<word>\bversion) ?(?<n>[0-9]{1,3})\b|\b(?<year>20[0-9]{2}) (?<n>[0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionWords();
}

/// <summary>How sure the meaning of a label is.</summary>
internal enum LabelCertainty
{
    Known,
    VersionAssumed,
    Guessed,
}
