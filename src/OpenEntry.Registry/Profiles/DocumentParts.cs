using System.Text.Json;
using OpenEntry.Law;

namespace OpenEntry.Registry.Profiles;

/// <summary>What two versions of a document differ in, in words that say nothing of the person: <c>jobs, language tests</c>.</summary>
internal static class DocumentParts
{
    private static readonly (Text Name, string[] Properties)[] Parts =
    [
        (new("name", "nom"), ["familyName", "givenNames"]),
        (new("date of birth", "date de naissance"), ["birthDate"]),
        (new("marital status and children", "état matrimonial et enfants"), ["maritalStatus", "dependentChildren"]),
        (new("spouse or partner", "époux ou conjoint"), ["spouse"]),
        (new("first official language", "première langue officielle"), ["firstOfficialLanguage"]),
        (new("language tests", "tests de langue"), ["languageTests"]),
        (new("diplomas and degrees", "diplômes et grades"), ["education"]),
        (new("study in Canada", "études au Canada"), ["studiesInCanada"]),
        (new("jobs", "emplois"), ["work"]),
        (new("certificates of qualification", "certificats de compétence"), ["certificates"]),
        (new("offers of employment", "offres d’emploi"), ["offers"]),
        (new("permission to work", "autorisation de travailler"), ["workAuthorization"]),
        (new("nomination", "désignation"), ["nomination"]),
        (new("relatives in Canada", "parents au Canada"), ["relatives"]),
        (new("settlement funds", "fonds d’établissement"), ["settlementFunds"]),
        (new("destination", "destination"), ["intendedProvince"]),
        (new("military service", "service militaire"), ["militaryService"]),
        (new("admissibility", "admissibilité"), ["inadmissibleForMisrepresentation"]),
    ];

    private static readonly Text Other = new("other answers", "autres réponses");

    /// <summary>The parts that differ, joined; empty when none does.</summary>
    public static Text Changed(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var was = JsonDocument.Parse(before);
        using var becomes = JsonDocument.Parse(after);
        var changed = Names(was).Union(Names(becomes)).Where(name => !Same(was, becomes, name)).ToHashSet();
        var parts = Parts.Where(part => part.Properties.Any(changed.Contains)).Select(part => part.Name).ToList();
        if (changed.Except(Parts.SelectMany(part => part.Properties)).Except(["id", "submittedAt"]).Any()) parts.Add(Other);
        return new Text(string.Join(", ", parts.Select(part => part.En)), string.Join(", ", parts.Select(part => part.Fr)));
    }

    private static IEnumerable<string> Names(JsonDocument document) => document.RootElement.EnumerateObject().Select(one => one.Name);

    private static bool Same(JsonDocument was, JsonDocument becomes, string name) =>
        was.RootElement.TryGetProperty(name, out var one) && becomes.RootElement.TryGetProperty(name, out var other) && JsonElement.DeepEquals(one, other);

    /// <summary>Words, with what changed behind a colon.</summary>
    public static Text Told(Text words, Text changed) => changed.En.Length == 0 ? words : new Text(
        Wording.Label(words.En, OfficialLanguage.English) + changed.En, Wording.Label(words.Fr, OfficialLanguage.French) + changed.Fr);
}
