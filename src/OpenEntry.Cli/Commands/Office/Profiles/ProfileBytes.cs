using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary>Reads a profile as the bytes it is handed in as; the registry says what it makes of them.</summary>
internal static class ProfileBytes
{
    public static Result<byte[]> Read(string path, Shell shell)
    {
        if (!shell.Read(path).TryGet(out var stream, out var errors)) return Result<byte[]>.Failed(errors);
        using (stream)
        {
            try
            {
                // One byte more than a profile may have is enough to tell that it has too many.
                var bytes = new byte[ProfileDocument.Largest + 1];
                return ProfileDocument.HandedIn(bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
            }
            catch (IOException e)
            {
                return CommandErrors.FileUnreadable.At(new Place(path), e.Message);
            }
        }
    }

    /// <summary>What is wrong with a document is wrong with its file.</summary>
    public static Result<T> In<T>(this Result<T> result, string path, Shell shell) =>
        result.IsOk ? result : Result<T>.Failed([.. result.Errors.Select(error => IsOfDocument(error) ? error with { Place = error.Place.In(path == "-" ? shell.Say("standard input", "entrée standard") : path) } : error)]);

    // The 2000s are told by the reader of profiles, of a path in the document or of the document as a whole.
    private static bool IsOfDocument(Error error) => error.Place.Path is not null || error.Kind.Number is >= 2000 and < 3000 || error.Kind == Registry.RegistryErrors.NotADocument;
}
