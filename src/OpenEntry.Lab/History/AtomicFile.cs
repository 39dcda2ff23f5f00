using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>Files read and written whole, with the disk's refusals as values.</summary>
internal static class AtomicFile
{
    /// <summary>More than any of our files will have: a wrong path to something huge must not fill the memory.</summary>
    public const long MaxBytes = 32 * 1024 * 1024;

    public static Result<byte[]> Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return HistoryErrors.FileMissing.At(new Place(path), path);
            }

            return file.Length > MaxBytes
                ? HistoryErrors.FeedTooLarge.At(new Place(path), $"{file.Length}", $"{MaxBytes}")
                : File.ReadAllBytes(path);
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            return HistoryErrors.NotReadable.At(new Place(path), refused.Message);
        }
    }

    /// <summary>True when written, false when the file already holds just that.</summary>
    public static Result<bool> Write(string path, byte[] bytes) => WriteAll([(path, bytes)]).Map(changed => changed.Length > 0);

    /// <summary>
    /// Writes several files, or none of them; gives the paths of those that changed. Each is written in full under another name first, and
    /// only then all take their own; should one be refused, those before it get back what they held.
    /// </summary>
    public static Result<string[]> WriteAll(IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var staged = new List<Staged>();
        var at = "";
        try
        {
            foreach (var (path, bytes) in files)
            {
                at = path;
                if (Stage(path, bytes) is { } file)
                {
                    staged.Add(file);
                    file.Write(bytes);
                }
            }

            foreach (var file in staged)
            {
                at = file.Path;
                file.Take();
            }

            return staged.Select(file => file.Path).ToArray();
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            foreach (var file in staged)
            {
                file.Undo();
            }

            return HistoryErrors.NotWritten.At(new Place(at), refused.Message);
        }
    }

    // Null when the file already holds just that.
    private static Staged? Stage(string path, byte[] bytes)
    {
        // Renaming over a link would replace the link, not what it leads to.
        var full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is not null)
        {
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        }

        var before = File.Exists(full) ? File.ReadAllBytes(full) : null;
        return before is not null && before.AsSpan().SequenceEqual(bytes) ? null : new Staged(path, full, before);
    }

    private sealed class Staged(string path, string full, byte[]? before)
    {
        private readonly string _temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        private bool _taken;

        public string Path => path;

        public void Write(byte[] bytes)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
            using (var stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (before is not null && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(full));
            }
        }

        public void Take()
        {
            File.Move(_temporary, full, overwrite: true);
            _taken = true;
        }

        public void Undo()
        {
            try
            {
                File.Delete(_temporary);
                if (_taken && before is null)
                {
                    File.Delete(full);
                }
                else if (_taken)
                {
                    Write(before!);
                    File.Move(_temporary, full, overwrite: true);
                }
            }
            catch (Exception refused) when (IsRefusal(refused))
            {
                // The first refusal is the one to tell.
            }
        }
    }

    private static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
