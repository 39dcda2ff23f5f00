using System.Runtime.InteropServices;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Files;

/// <summary>
/// Writes a whole file or nothing: to a temporary name in the same folder, then renamed over the target. Whatever goes wrong (an error, a full disk,
/// Ctrl-C), the old file stays as it was and nothing is left beside it.
/// </summary>
internal static class AtomicFile
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
        string? temporary = null;
        try
        {
            // Renaming over a link would replace the link, not what it leads to.
            if (new FileInfo(full).LinkTarget is not null)
            {
                full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
            }
            if (IsDevice(full))
            {
                // Renaming over /dev/null would replace the device by a file.
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                return write(device);
            }
            if (Directory.Exists(full))
            {
                return [CommandErrors.TargetIsFolder.At(place)];
            }
            var folder = Path.GetDirectoryName(full)!;
            if (!Directory.Exists(folder))
            {
                return [CommandErrors.FolderMissing.At(place)];
            }

            var name = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():n}.tmp");
            using var file = new FileStream(name, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
            temporary = name;
            using var interrupt = DeletingOn(PosixSignal.SIGINT, name);
            using var terminate = DeletingOn(PosixSignal.SIGTERM, name);

            var errors = write(file);
            if (errors.Count > 0)
            {
                return errors;
            }
            file.Flush(flushToDisk: true);
            file.Close();
            if (!OperatingSystem.IsWindows() && File.Exists(full))
            {
                File.SetUnixFileMode(name, File.GetUnixFileMode(full));
            }
            File.Move(name, full, overwrite: true);
            temporary = null;
            return [];
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
        finally
        {
            if (temporary is not null)
            {
                Delete(temporary);
            }
        }
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && File.Exists(path);

    private static PosixSignalRegistration? DeletingOn(PosixSignal signal, string path)
    {
        try
        {
            return PosixSignalRegistration.Create(signal, _ => Delete(path));
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report.
        }
    }
}
