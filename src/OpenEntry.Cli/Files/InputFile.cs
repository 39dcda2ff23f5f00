using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Files;

/// <summary>Opens what a command reads.</summary>
internal static class InputFile
{
    /// <summary>The file, or standard input when the path is <c>-</c>.</summary>
    public static Result<Stream> Open(string path, Surroundings surroundings)
    {
        if (path == "-")
        {
            return surroundings.Input();
        }
        var place = new Place(path);
        try
        {
            var full = surroundings.FullPath(path);
            if (Directory.Exists(full))
            {
                return CommandErrors.FileIsFolder.At(place);
            }
            return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return CommandErrors.FileMissing.At(place);
        }
        catch (UnauthorizedAccessException)
        {
            return CommandErrors.FileNotPermitted.At(place);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return CommandErrors.FileUnreadable.At(place, e.Message);
        }
    }
}
