using Microsoft.EntityFrameworkCore.Design;

namespace OpenEntry.Registry.Store;

/// <summary>For the tool that writes migrations; opens no database.</summary>
internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqliteRegistryDb>
{
    public SqliteRegistryDb CreateDbContext(string[] args) => new(RegistryStore.Sqlite("design.db"));
}

/// <inheritdoc cref="SqliteDesignFactory"/>
internal sealed class PostgresDesignFactory : IDesignTimeDbContextFactory<PostgresRegistryDb>
{
    public PostgresRegistryDb CreateDbContext(string[] args) => new(RegistryStore.Postgres("Host=127.0.0.1;Database=design"));
}
