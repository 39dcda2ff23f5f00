using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>
/// Writes the whole registry into one file that either database can be restored from: a line that names the format, a line of JSON (<see cref="BackupHeader"/>),
/// all tables compressed, and a SHA-256 of all that. Everything is read as it was at one moment; nobody has to wait for it. The service's keys are not in it.
/// </summary>
public static class RegistryBackup
{
    /// <summary>Writes it; the database has to be of this version.</summary>
    /// <param name="store">Which registry.</param>
    /// <param name="file">Where to; stays open.</param>
    /// <param name="now">The present.</param>
    /// <param name="progress">Told how many rows of how many were written.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<Result<BackupMade>> WriteAsync(RegistryStore store, Stream file, Instant now, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        if (!(await store.CheckAsync(stop).ConfigureAwait(false)).TryGet(out var schema, out var errors)) return Result<BackupMade>.Failed(errors);
        if (!schema.IsCurrent) return RegistryErrors.OlderSchema.At(Place.None);
        await using var db = store.Open();
        await db.BeginReadingAsync(stop).ConfigureAwait(false);
        var tables = PortableTable.Of(db);
        var header = new BackupHeader(
            InstantPattern.ExtendedIso.Format(now), store.IsPostgres ? "postgres" : "sqlite", [.. schema.Applied.Select(BackupHeader.NameOf)], tables.Sum(table => PortableRows.Count(db, table.Name)));
        using var hash = SHA256.Create();
        await using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            hashed.Write(BackupHeader.Magic);
            hashed.Write(header.ToLine());
            using var packed = new BinaryWriter(new BufferedStream(new GZipStream(hashed, CompressionLevel.Fastest, leaveOpen: true), 1 << 16), Encoding.UTF8);
            long rows = 0;
            foreach (var table in tables) Write(packed, table, PortableRows.Of(db, table), Written);

            void Written()
            {
                if (++rows % 1000 != 0) return;
                stop.ThrowIfCancellationRequested();
                progress?.Invoke(rows, header.Rows);
            }

            packed.Write(false);
        }

        file.Write(hash.Hash);
        return new BackupMade(header, Convert.ToHexStringLower(hash.Hash!));
    }

    private static void Write(BinaryWriter file, PortableTable table, IEnumerable<object?[]> rows, Action written)
    {
        file.Write(true);
        file.Write(table.Name);
        file.Write7BitEncodedInt(table.Columns.Count);
        foreach (var column in table.Columns)
        {
            file.Write(column.Name);
            file.Write((byte)column.Kind);
        }

        foreach (var row in rows)
        {
            file.Write(true);
            for (var i = 0; i < row.Length; i++) PortableValue.Write(file, table.Columns[i].Kind, row[i]);
            written();
        }

        file.Write(false);
    }
}

/// <summary>A backup that was written.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Sha256">The hash at its end.</param>
public sealed record BackupMade(BackupHeader Header, string Sha256);
