using System.Data;
using Microsoft.EntityFrameworkCore;

namespace OpenEntry.Registry.Store;

/// <summary>The registry on PostgreSQL.</summary>
public sealed class PostgresRegistryDb(DbContextOptions<PostgresRegistryDb> options) : RegistryDb(options)
{
    // Of this program alone: "OpenEntr" in ASCII.
    private const long WriterLock = 0x4F70_656E_456E_7472;

    public override BulkWriter Bulk => new PostgresBulkWriter(this);

    internal override async Task BeginWritingAsync(CancellationToken stop)
    {
        await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop).ConfigureAwait(false);
        // Whether anybody answers shows soon; after that one waits for who writes already, and for much to be written.
        await Database.ExecuteSqlAsync($"select 1", stop).ConfigureAwait(false);
        Database.SetCommandTimeout(RegistryStore.LongWork);
        await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({WriterLock})", stop).ConfigureAwait(false);
    }
}
