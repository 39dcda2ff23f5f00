using System.Runtime.InteropServices;

namespace OpenEntry.Lab.Files;

/// <summary>
/// A file that appears whole or not at all: written under a temporary name in its folder, then renamed over what stood there. Whatever goes wrong
/// before that (an error, a full disk, Ctrl-C), the old file stays as it was and nothing is left beside it.
/// </summary>
public sealed class WholeFile : IDisposable
{
    private static readonly TimeSpan s_abandonedAfter = TimeSpan.FromHours(1);

    private readonly string? _temporary;
    private readonly PosixSignalRegistration?[] _interruptions = [];
    private bool _finished;

    private WholeFile(string path, string? temporary)
    {
        Path = path;
        _temporary = temporary;
        if (temporary is null)
        {
            Content = new FileStream(path, FileMode.Open, FileAccess.Write);
            return;
        }

        Content = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        Sweep(path, File.GetLastWriteTimeUtc(temporary));
        _interruptions = [DeletingOn(PosixSignal.SIGINT), DeletingOn(PosixSignal.SIGTERM)];
    }

    /// <summary>Where the file will stand.</summary>
    public string Path { get; }

    /// <summary>What will be in it.</summary>
    public FileStream Content { get; }

    /// <summary>Begins a file in a folder that exists. What the disk refuses is thrown as it throws it.</summary>
    public static WholeFile Begin(string path)
    {
        var target = Target(path);
        // Renaming over /dev/null would replace the device by a file.
        return new WholeFile(target, IsDevice(target) ? null : System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(target)!, $".{System.IO.Path.GetFileName(target)}.{Guid.NewGuid():n}.tmp"));
    }

    /// <summary>Where a path leads: renaming over a link would replace the link, not what it leads to.</summary>
    public static string Target(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    /// <summary>Puts the file in its place, with the rights of the one before it.</summary>
    public void Finish()
    {
        Content.Flush(flushToDisk: _temporary is not null);
        Content.Close();
        if (_temporary is not null)
        {
            if (!OperatingSystem.IsWindows() && File.Exists(Path))
            {
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(Path));
            }

            File.Move(_temporary, Path, overwrite: true);
        }

        _finished = true;
    }

    /// <summary>Leaves nothing of a file that was not finished.</summary>
    public void Dispose()
    {
        try
        {
            Content.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is on its way out: the first failure is the one to report.
        }

        if (!_finished)
        {
            Delete();
        }

        foreach (var interruption in _interruptions)
        {
            interruption?.Dispose();
        }
    }

    // What a killed run left of the same file. It is no one's when nobody holds it open and nothing was written to it for an hour: the lock alone would not do,
    // as not every file system has locks, nor would the hour, as a slow run may wait for long. The hour is by the clock of the file system.
    private static void Sweep(string path, DateTime now)
    {
        var (folder, begins) = (System.IO.Path.GetDirectoryName(path)!, $".{System.IO.Path.GetFileName(path)}.");
        foreach (var left in Tried(() => Directory.GetFiles(folder, ".*.tmp")) ?? [])
        {
            var name = System.IO.Path.GetFileName(left);
            if (!name.StartsWith(begins, StringComparison.Ordinal) || !Guid.TryParseExact(name[begins.Length..^".tmp".Length], "n", out _)) continue;
            if (now - File.GetLastWriteTimeUtc(left) < s_abandonedAfter) continue;
            Tried(() => new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))?.Dispose();
        }
    }

    // Held open, gone already, another's, or in a folder that may be written but not read: it stays, and disturbs nobody.
    private static T? Tried<T>(Func<T> what)
        where T : class
    {
        try
        {
            return what();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        && File.Exists(path);

    private PosixSignalRegistration? DeletingOn(PosixSignal signal)
    {
        try
        {
            return PosixSignalRegistration.Create(signal, _ => Delete());
        }
        catch (PlatformNotSupportedException)
        {
            return null;
        }
    }

    private void Delete()
    {
        if (_temporary is null)
        {
            return;
        }

        try
        {
            File.Delete(_temporary);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // As above.
        }
    }
}
