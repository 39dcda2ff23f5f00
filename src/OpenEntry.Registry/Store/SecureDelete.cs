using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OpenEntry.Registry.Store;

/// <summary>
/// Tells SQLite to overwrite with zeros what is deleted or replaced. On every connection and always: a page that was split before would otherwise keep
/// a copy of what is forgotten later.
/// </summary>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    public static readonly SecureDelete Always = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragma(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragma(connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static DbCommand Pragma(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "pragma secure_delete = on";
        return command;
    }
}
