using System.Text.Json;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles.Reading;

namespace OpenEntry.Law.Profiles;

/// <summary>
/// Reads profiles from JSON (<see cref="ProfileSchema"/>), strictly: what is unknown, double, missing, of another type or without
/// sense is an error with its number, its JSON path and its line, and one reading finds them all (up to a thousand).
/// Whether codes of occupations, tests and assessment bodies exist is asked of the law afterwards (<see cref="ProfileChecks"/>).
/// </summary>
public static class ProfileReader
{
    /// <summary>Reads one profile.</summary>
    /// <param name="utf8">The document: one JSON object in UTF-8, of at most 8 MiB.</param>
    /// <param name="file">Its file, for the errors; null when there is none.</param>
    /// <returns>The profile, or errors of <see cref="ProfileErrors"/> in the order of the document.</returns>
    public static Result<Profile> Read(ReadOnlyMemory<byte> utf8, string? file = null) =>
        Open(utf8, file, static (root, findings) => ReadOne(root, JsonPlace.Root, root, findings));

    /// <summary>Reads a JSON array of profiles, or one profile.</summary>
    /// <param name="utf8">The document: a JSON array of objects, or one object, in UTF-8, of at most 8 MiB.</param>
    /// <param name="file">Its file, for the errors; null when there is none.</param>
    /// <returns>The profiles in their order, or the errors of all of them: one wrong profile is no reason to take the others silently.</returns>
    public static Result<IReadOnlyList<Profile>> ReadMany(ReadOnlyMemory<byte> utf8, string? file = null) =>
        Open(utf8, file, ReadAll);

    private static Result<T> Open<T>(ReadOnlyMemory<byte> utf8, string? file, Func<JsonElement, Findings, T> read)
    {
        var bytes = JsonSoundness.WithoutMark(utf8);
        if (JsonSoundness.Fault(bytes.Span, file) is { } fault)
            return fault;
        using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = JsonSoundness.MaxDepth });
        var findings = new Findings(bytes, file);
        var value = read(document.RootElement, findings);
        return findings.Count == 0 ? value : Result<T>.Failed(findings.Sorted());
    }

    private static IReadOnlyList<Profile> ReadAll(JsonElement root, Findings findings)
    {
        if (root.ValueKind != JsonValueKind.Array)
            return [ReadOne(root, JsonPlace.Root, root, findings)];
        var profiles = new List<Profile>();
        foreach (var entry in root.EnumerateArray())
        {
            if (findings.IsFull)
                break;
            profiles.Add(ReadOne(entry, JsonPlace.Root.Entry(profiles.Count), root, findings));
        }

        return profiles;
    }

    private static Profile ReadOne(JsonElement element, JsonPlace place, JsonElement root, Findings findings)
    {
        var fields = new Fields(element, place, findings);
        var profile = fields.Close(ReadPerson.Profile(fields));
        foreach (var error in ProfileChecks.Of(profile, place.ToString(), findings.IsBroken))
        {
            if (!findings.IsBroken(error.Place.Path!))
                findings.Add(error, root);
        }

        return profile;
    }
}
