using Npgsql;

namespace OpenEntry.Testing;

/// <summary>A database on the tests' own server; gone when disposed of.</summary>
public sealed class PostgresDatabase(PostgresServer server, string name) : IAsyncDisposable
{
    public string Name { get; } = name;

    /// <summary>What Npgsql connects with.</summary>
    public string Connection => server.Connection(Name);

    /// <summary>What <c>--db</c> is given.</summary>
    public string Address => server.Address(Name);

    public async ValueTask DisposeAsync()
    {
        // Those of every pool: connection strings to one database may differ in their options.
        NpgsqlConnection.ClearAllPools();
        await server.ExecuteAsync($"""DROP DATABASE "{Name}" WITH (FORCE)""");
    }
}
