using OpenEntry.Lab.Files;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>Files of the record, read and written whole, with the disk's refusals as values.</summary>
internal static class HistoryFiles
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
        var changes = new List<Change>();
        var at = "";
        try
        {
            foreach (var (path, bytes) in files)
            {
                at = path;
                var target = WholeFile.Target(path);
                var before = File.Exists(target) ? File.ReadAllBytes(target) : null;
                if (before is null || !before.AsSpan().SequenceEqual(bytes))
                {
                    changes.Add(new Change(path, before, Written(target, bytes)));
                }
            }

            foreach (var change in changes)
            {
                at = change.Path;
                change.Take();
            }

            return changes.Select(change => change.Path).ToArray();
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            foreach (var change in changes)
            {
                change.Undo();
            }

            return HistoryErrors.NotWritten.At(new Place(at), refused.Message);
        }
        finally
        {
            foreach (var change in changes)
            {
                change.File.Dispose();
            }
        }
    }

    // On the disk to the last byte, and not yet in its place.
    private static WholeFile Written(string target, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var file = WholeFile.Begin(target);
        try
        {
            file.Content.Write(bytes);
            file.Content.Flush(flushToDisk: true);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private sealed class Change(string path, byte[]? before, WholeFile file)
    {
        private bool _taken;

        public string Path => path;

        public WholeFile File => file;

        public void Take()
        {
            file.Finish();
            _taken = true;
        }

        public void Undo()
        {
            if (!_taken)
            {
                return;
            }

            try
            {
                if (before is null)
                {
                    System.IO.File.Delete(file.Path);
                    return;
                }

                using var old = Written(file.Path, before);
                old.Finish();
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
