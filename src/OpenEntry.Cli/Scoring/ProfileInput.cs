using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
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

    /// <summary>All profiles of a file: one object, or a list of them. Every error at once.</summary>
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

            var content = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            if (!ProfileReader.ReadMany(content, name).TryGet(out var profiles, out errors)) return Result<ProfileList>.Failed(errors);
            var isList = content.Span[content.Span.IndexOfAny("[{"u8)] == '[';
            var found = profiles.SelectMany((profile, i) => ProfileChecks.AgainstLaw(profile, book, date, isList ? $"$[{i}]" : "$")).Select(error => error with { Place = error.Place.In(name) }).ToList();
            return found.Count > 0 ? Result<ProfileList>.Failed(found) : new ProfileList(profiles, isList);
        }
    }

    private static void CopyUpTo(Stream from, MemoryStream to, int most)
    {
        var buffer = new byte[1 << 16];
        int read;
        while (to.Length <= most && (read = from.Read(buffer)) > 0) to.Write(buffer, 0, read);
    }
}
