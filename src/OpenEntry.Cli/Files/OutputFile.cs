using OpenEntry.Lab.Files;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Files;

/// <summary>A file that a command writes, whole or not at all, with the disk's refusals as numbered errors.</summary>
internal static class OutputFile
{
    // How a SQLite database begins; beside it, while it is open, stand files whose names end so.
    private static ReadOnlySpan<byte> DatabaseBegins => "SQLite format 3\0"u8;

    private static readonly string[] BesideDatabase = ["-wal", "-shm", "-journal"];

    private const int NoSpaceOnUnix = 28;
    private const int QuotaOnUnix = 122;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>Writes the file.</summary>
    /// <param name="path">The path as typed, for the errors.</param>
    /// <param name="full">The full path.</param>
    /// <param name="read">The files that the command reads, where their paths lead.</param>
    /// <param name="write">Writes the content; what it finds wrong keeps the file from appearing.</param>
    public static IReadOnlyList<Error> Write(string path, string full, IReadOnlySet<string> read, Func<Stream, IReadOnlyList<Error>> write)
    {
        var place = new Place(path);
        try
        {
            if (Directory.Exists(full))
            {
                return [CommandErrors.TargetIsFolder.At(place)];
            }

            var target = WholeFile.Target(full);
            if (read.Contains(target))
            {
                return [CommandErrors.TargetIsRead.At(place)];
            }

            if (IsOfDatabase(target))
            {
                return [CommandErrors.TargetIsDatabase.At(place)];
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

    // A registry takes years to fill and a slip of the hand to name: no command writes over one.
    private static bool IsOfDatabase(string path) =>
        IsDatabase(path) || Array.Find(BesideDatabase, end => path.EndsWith(end, StringComparison.Ordinal)) is { } end && IsDatabase(path[..^end.Length]);

    private static bool IsDatabase(string path)
    {
        // Of a pipe or a device there is nothing to read first.
        if (!File.Exists(path) || new FileInfo(path) is not { Length: > 0 }) return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> begins = stackalloc byte[DatabaseBegins.Length];
        return file.ReadAtLeast(begins, begins.Length, throwOnEndOfStream: false) == begins.Length && begins.SequenceEqual(DatabaseBegins);
    }
}
