using System.Text.Json;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Cli.Scoring;

/// <summary>The profiles of a file.</summary>
/// <param name="Profiles">The profiles in their order.</param>
/// <param name="IsList">True when the file holds a list, even of one: what is asked as a list is answered as one.</param>
internal sealed record ProfileList(IReadOnlyList<Profile> Profiles, bool IsList);

/// <summary>Reads profiles from files or standard input, and checks them against what the law knows.</summary>
internal static class ProfileInput
{
    /// <summary>More than any profile needs; what is larger is no profile.</summary>
    private const int LargestFile = 64 << 20;

    private const int MostErrors = 1000;

    /// <summary>All profiles of a file: one object, a list of them, or one a line. Every error at once.</summary>
    public static Result<ProfileList> Read(string path, Shell shell, LawBook book, LocalDate date)
    {
        if (!shell.Read(path).TryGet(out var stream, out var errors)) return Result<ProfileList>.Failed(errors);
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

            if (bytes.Length > LargestFile) return ProfileErrors.TooLarge.At(new Place(name), $"{bytes.Length}", $"{LargestFile}");
            var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
            if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || IsLines(content.Span)) return ReadLines(new MemoryStream(bytes.GetBuffer(), 0, (int)bytes.Length), name, book, date);
            if (!ProfileReader.ReadMany(content, name).TryGet(out var profiles, out errors)) return Result<ProfileList>.Failed(errors);
            var isList = content.Span[content.Span.IndexOfAny("[{"u8)] == '[';
            var found = profiles.SelectMany((profile, i) => ProfileChecks.AgainstLaw(profile, book, date, isList ? $"$[{i}]" : "$")).Select(error => error with { Place = error.Place.In(name) }).ToList();
            return found.Count > 0 ? Result<ProfileList>.Failed(found) : new ProfileList(profiles, isList);
        }
    }

    /// <summary>A profile a line, as <c>pool make --profiles</c> writes them. An error tells its line.</summary>
    private static Result<ProfileList> ReadLines(Stream content, string name, LawBook book, LocalDate date)
    {
        var profiles = new List<Profile>();
        var found = new List<Error>();
        using var lines = new JsonLines(content, name);
        while (found.Count < MostErrors && lines.TryNext(out var line))
        {
            var (place, errors) = (line.Place, (IReadOnlyList<Error>)[]);
            if (line.Error is { } tooLong) errors = [tooLong];
            else if (ProfileReader.Read(line.Bytes.ToArray(), name).TryGet(out var profile, out errors) && (errors = [.. ProfileChecks.AgainstLaw(profile, book, date, "$")]).Count == 0) profiles.Add(profile);
            found.AddRange(errors.Select(error => error with { Place = place with { Path = error.Place.Path } }));
        }

        if (found.Count == 0 && profiles.Count == 0) found.Add(ProfileErrors.Empty.At(new Place(name)));
        return found.Count > 0 ? Result<ProfileList>.Failed(found) : new ProfileList(profiles, IsList: true);
    }

    /// <summary>A whole object on the first line, and another one below: what standard input does not tell by its name.</summary>
    private static bool IsLines(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.TrySkip()) return false;
        }
        catch (JsonException)
        {
            // What is wrong with it is told by whoever reads it.
            return false;
        }

        var first = content[..(int)reader.BytesConsumed];
        var rest = content[(int)reader.BytesConsumed..].TrimStart(" \t\r"u8);
        return !first.TrimStart(" \t\r\n"u8).Contains((byte)'\n') && rest.StartsWith("\n"u8) && rest.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }

    private static void CopyUpTo(Stream from, MemoryStream to, int most)
    {
        var buffer = new byte[1 << 16];
        int read;
        while (to.Length <= most && (read = from.Read(buffer)) > 0) to.Write(buffer, 0, read);
    }
}
