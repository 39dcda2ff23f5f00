using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using OpenEntry.Law.Errors;

namespace OpenEntry.Registry.Store;

/// <summary>Tells what a database refused in words a person can act on.</summary>
public static class StoreFaults
{
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;

    // The file beside the database that its readers share cannot grow: what a disk without any room answers before anything is written.
    private const int SqliteShareFull = 4874;

    /// <summary>The error for a fault of the store; null for any other exception, which is a fault of ours.</summary>
    public static Error? Of(Exception exception) => exception switch
    {
        DbUpdateException { InnerException: { } inner } => Of(inner),
        RetryLimitExceededException { InnerException: { } inner } => Of(inner),
        SqliteException full when full is { SqliteErrorCode: SqliteFull } or { SqliteExtendedErrorCode: SqliteShareFull } => RegistryErrors.StoreFull.At(Place.None, full.Message),
        SqliteException { SqliteErrorCode: SqliteReadOnly } only => RegistryErrors.StoreReadOnly.At(Place.None, only.Message),
        SqliteException { SqliteErrorCode: SqliteBusy } => RegistryErrors.StoreBusy.At(Place.None),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => RegistryErrors.StoreFull.At(Place.None, full.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } only => RegistryErrors.StoreReadOnly.At(Place.None, only.MessageText),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled } => RegistryErrors.StoreBusy.At(Place.None),
        NpgsqlException { InnerException: TimeoutException } => RegistryErrors.StoreUnreachable.At(Place.None, exception.Message),
        DbException or SocketException => RegistryErrors.StoreUnreachable.At(Place.None, exception.Message),
        InvalidOperationException { InnerException: { } inner } when Of(inner) is { } error => error,
        CryptographicException => RegistryErrors.NoKeys.At(Place.None, exception.Message),
        _ => null,
    };
}
