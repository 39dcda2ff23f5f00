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
    public static Result<bool> Write(string path, byte[] bytes)
    {
        var temporary = path + ".new";
        try
        {
            if (File.Exists(path) && new FileInfo(path).Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception refused) when (IsRefusal(refused))
        {
            return HistoryErrors.NotWritten.At(new Place(path), refused.Message);
        }
    }

    private static bool IsRefusal(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
