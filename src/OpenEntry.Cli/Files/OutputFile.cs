using OpenEntry.Lab.Files;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Files;

/// <summary>A file that a command writes, whole or not at all, with the disk's refusals as numbered errors.</summary>
internal static class OutputFile
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnUnix = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>Writes the file.</summary>
    /// <param name="path">The path as typed, for the errors.</param>
    /// <param name="full">The full path.</param>
    /// <param name="write">Writes the content; what it finds wrong keeps the file from appearing.</param>
    public static IReadOnlyList<Error> Write(string path, string full, Func<Stream, IReadOnlyList<Error>> write)
    {
        var place = new Place(path);
        try
        {
            if (Directory.Exists(full))
            {
                return [CommandErrors.TargetIsFolder.At(place)];
            }

            using var file = WholeFile.Begin(full);
            var errors = write(file.Content);
            if (errors.Count == 0)
            {
                file.Finish();
            }

            return errors;
        }
        catch (UnauthorizedAccessException)
        {
            return [CommandErrors.WritingNotPermitted.At(place)];
        }
        catch (IOException e) when (e.HResult is NoSpaceOnUnix or QuotaOnUnix or DiskFullOnWindows)
        {
            return [CommandErrors.DiskFull.At(place)];
        }
        catch (DirectoryNotFoundException)
        {
            return [CommandErrors.FolderMissing.At(place)];
        }
        catch (IOException e)
        {
            return [CommandErrors.FileUnwritable.At(place, e.Message)];
        }
    }
}
