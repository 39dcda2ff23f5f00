using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>Where commands get the law from: the one inside the program, read once when first asked for, or another folder.</summary>
internal sealed class LawSource(Surroundings surroundings)
{
    private static readonly Lazy<LawBook> Inside = new(LawBook.Embedded);

    /// <summary>The law in a folder as typed, or the one inside the program when null.</summary>
    public Result<LawBook> Open(string? folder) =>
        folder is null ? Inside.Value
        : Files(folder).TryGet(out var files, out var errors) ? Read(files, folder)
        : Result<LawBook>.Failed(errors);

    /// <summary>The files of a folder as typed, or those inside the program when null.</summary>
    public Result<LawFiles> Files(string? folder)
    {
        if (folder is null)
        {
            return LawFiles.Embedded();
        }
        var full = surroundings.FullPath(folder);
        try
        {
            var read = LawFiles.In(full);
            return read.IsOk ? read : Result<LawFiles>.Failed(AsTyped(read.Errors, full, folder));
        }
        catch (UnauthorizedAccessException)
        {
            return CommandErrors.FileNotPermitted.At(new Place(folder));
        }
        catch (IOException e)
        {
            return CommandErrors.FileUnreadable.At(new Place(folder), e.Message);
        }
    }

    private Result<LawBook> Read(LawFiles files, string folder)
    {
        var read = LawBook.Read(files);
        return read.IsOk ? read : Result<LawBook>.Failed(AsTyped(read.Errors, surroundings.FullPath(folder), folder));
    }

    // The reader of the folder knows its full path; errors name it as it was typed.
    private static List<Error> AsTyped(IReadOnlyList<Error> errors, string full, string folder)
    {
        var (prefix, typed) = (full.TrimEnd('/'), folder.Length > 1 ? folder.TrimEnd('/') : folder);
        return
        [
            .. errors.Select(error => error with
            {
                Place = error.Place.File is { } file && file.StartsWith(prefix, StringComparison.Ordinal) ? error.Place.In(typed + file[prefix.Length..]) : error.Place,
                Arguments = [.. error.Arguments.Select(argument => argument.En == full ? Law.Text.Same(folder) : argument)],
            }),
        ];
    }
}
