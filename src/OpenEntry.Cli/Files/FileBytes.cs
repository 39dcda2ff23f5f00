using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Files;

/// <summary>Reads a file whole, for what is small and has to be in memory at once.</summary>
internal static class FileBytes
{
    public static Result<byte[]> Read(string path, Surroundings surroundings)
    {
        if (!InputFile.Open(path, surroundings).TryGet(out var stream, out var errors)) return Result<byte[]>.Failed(errors);
        using (stream)
        {
            try
            {
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            }
            catch (IOException e)
            {
                return CommandErrors.FileUnreadable.At(new Place(path), e.Message);
            }
        }
    }
}
