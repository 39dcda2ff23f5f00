using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// Writes and reads snapshots: <c>OESNAP</c>, a zero byte and the version; a body compressed by Brotli; and the SHA-256 of all that. The body is laid
/// down in <c>docs/proofs.md</c>.
/// </summary>
public static class SnapshotFile
{
    private const byte Version = 1;
    private const int HeaderLength = 8;
    private const int Buffer = 1 << 16;

    private static ReadOnlySpan<byte> Magic => "OESNAP\0"u8;

    /// <summary>Writes a snapshot; the stream is not closed.</summary>
    /// <returns>SHA-256 of the whole file, as any hash command gives it and the commitment takes it.</returns>
    public static Digest Write(Snapshot snapshot, Stream output)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(output);
        if (snapshot.Facts.Count != snapshot.Pool.Count)
        {
            throw new ArgumentException("The facts must be of as many people as the pool.", nameof(snapshot));
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var hashing = new HashingStream(output, hash);
        hashing.Write([.. Magic, Version]);
        using (var compressed = new BrotliStream(hashing, CompressionLevel.Fastest, leaveOpen: true))
        using (var buffered = new BufferedStream(compressed, Buffer))
        using (var body = new BinaryWriter(buffered, Encoding.UTF8))
        {
            SnapshotBody.Write(body, snapshot);
        }
        hashing.Write(hash.GetCurrentHash());
        return Digest.From(hash.GetHashAndReset());
    }

    /// <summary>
    /// Reads a snapshot. Any byte changed, added or cut is found (<see cref="SnapshotErrors.Changed"/>); fails otherwise with kinds of
    /// <see cref="SnapshotErrors"/> and <see cref="PoolErrors"/>.
    /// </summary>
    /// <param name="stream">The file; not closed. Read to its end into memory, compressed as it is.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="most">The most bytes to take in; 2 GB if not said.</param>
    public static Result<Snapshot> Read(Stream stream, string? file = null, int? most = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var place = new Place(file);
        var limit = most ?? Array.MaxLength;
        using var kept = new MemoryStream();
        var buffer = new byte[Buffer];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (kept.Length + read > limit)
            {
                return SnapshotErrors.TooLarge.At(place, $"{limit}");
            }
            kept.Write(buffer, 0, read);
        }
        var bytes = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        if (!bytes.StartsWith(Magic))
        {
            return SnapshotErrors.NotASnapshot.At(place);
        }
        if (bytes.Length < HeaderLength + Digest.Length || Digest.Of(bytes[..^Digest.Length]) != Digest.From(bytes[^Digest.Length..]))
        {
            return SnapshotErrors.Changed.At(place);
        }
        if (bytes[HeaderLength - 1] is not Version and var version)
        {
            return SnapshotErrors.UnknownVersion.At(place, $"{version}", $"{Version}");
        }
        using var body = new MemoryStream(kept.GetBuffer(), HeaderLength, bytes.Length - HeaderLength - Digest.Length, writable: false);
        using var plain = new BrotliStream(body, CompressionMode.Decompress);
        using var buffered = new BufferedStream(plain, Buffer);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        return SnapshotBody.Read(reader, place);
    }
}
