using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>Reads a backup. Nothing of it is believed before its hash was found right.</summary>
internal sealed class BackupReader : IDisposable
{
    private const int LongestHeader = 1 << 16;

    private readonly BinaryReader _tables;

    private BackupReader(BackupHeader header, string sha256, Stream tables)
    {
        (Header, Sha256) = (header, sha256);
        _tables = new BinaryReader(new BufferedStream(new GZipStream(tables, CompressionMode.Decompress, leaveOpen: true), 1 << 16), Encoding.UTF8);
    }

    public BackupHeader Header { get; }

    public string Sha256 { get; }

    /// <summary>Checks a backup and stands before its tables.</summary>
    /// <param name="file">The backup; read twice, so it has to be able to go back. Stays open.</param>
    public static Result<BackupReader> Open(Stream file)
    {
        var start = new byte[BackupHeader.Magic.Length];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !BackupHeader.Magic.SequenceEqual(start)) return RegistryErrors.NotABackup.At(Place.None);
        file.Position = 0;
        if (Hash(file) is not { } sha256) return RegistryErrors.BackupDamaged.At(Place.None);
        file.Position = start.Length;
        var line = new List<byte>();
        for (int next; line.Count < LongestHeader && (next = file.ReadByte()) is not (-1 or '\n');) line.Add((byte)next);
        return BackupHeader.Of([.. line]) is { } header ? new BackupReader(header, sha256, file) : RegistryErrors.BackupDamaged.At(Place.None);
    }

    /// <summary>The tables, in their order. The rows of one have to be read before the next.</summary>
    public IEnumerable<(PortableTable Table, IEnumerable<object?[]> Rows)> Tables()
    {
        while (_tables.ReadBoolean())
        {
            var name = _tables.ReadString();
            var columns = new PortableColumn[_tables.Read7BitEncodedInt()];
            for (var i = 0; i < columns.Length; i++) columns[i] = new PortableColumn(_tables.ReadString(), (ValueKind)_tables.ReadByte());
            yield return (new PortableTable(name, columns), Rows(columns));
        }
    }

    public void Dispose() => _tables.Dispose();

    private IEnumerable<object?[]> Rows(PortableColumn[] columns)
    {
        while (_tables.ReadBoolean())
        {
            var row = new object?[columns.Length];
            for (var i = 0; i < row.Length; i++) row[i] = PortableValue.Read(_tables, columns[i].Kind);
            yield return row;
        }
    }

    // Null when the hash at the end is not that of what is before it.
    private static string? Hash(Stream file)
    {
        var left = file.Length - BackupHeader.HashLength;
        if (left < 0) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            int read;
            while (left > 0 && (read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left))) > 0)
            {
                hash.AppendData(buffer, 0, read);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var found = new byte[BackupHeader.HashLength];
        file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false);
        var computed = hash.GetHashAndReset();
        return left == 0 && computed.AsSpan().SequenceEqual(found) ? Convert.ToHexStringLower(computed) : null;
    }
}
