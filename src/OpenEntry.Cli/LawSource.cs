using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>Where commands take the law from: the one inside the program, or a folder.</summary>
internal static class LawSource
{
    private static readonly Lazy<LawBook> Own = new(LawBook.Embedded);

    /// <summary>The law of a folder, checked; without a folder the program's own.</summary>
    public static Result<LawBook> Open(string? folder)
    {
        if (folder is null) return Own.Value;
        return LawFiles.In(folder).TryGet(out var files, out var errors) ? LawBook.Read(files) : Result<LawBook>.Failed(errors);
    }
}
