using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenEntry.Testing;

/// <summary>
/// A real PostgreSQL of the tests' own: made in a temporary folder, on a free port of this machine only, without waiting for the disk, and gone with the process of the tests
/// however that ends. Starting it takes about two seconds, so most tests share one (<see cref="SharedAsync"/>) and have a database each.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartAsync);

    private readonly Process _keeper;
    private readonly SemaphoreSlim _making = new(1);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new();
    private int _made;

    private PostgresServer(Process keeper) => _keeper = keeper;

    public int Port { get; private set; }

    /// <summary>The server that the tests of this process share.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>A server of one's own: for tests that pause or kill it.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        // The keeper reads its script, and not a file that its user might not be allowed to read.
        string[] shell = ["sh", "-c", Script(), "keep-postgres", PostgresPrograms.Folder];
        string[] line = PostgresPrograms.User is { } user ? ["runuser", "-u", user, "--", .. shell] : shell;
        var keeper = Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        var server = new PostgresServer(keeper);
        await server.BeginAsync();
        return server;
    }

    /// <summary>What Npgsql connects with.</summary>
    public string Connection(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "openentry",
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>What <c>--db</c> is given.</summary>
    public string Address(string database) => $"postgres://openentry@127.0.0.1:{Port}/{database}";

    /// <summary>A database of one's own, empty or a copy of a template.</summary>
    public async Task<PostgresDatabase> CreateDatabaseAsync(string? template = null)
    {
        var name = $"test_{Interlocked.Increment(ref _made)}";
        await ExecuteAsync($"""CREATE DATABASE "{name}" """ + (template is null ? "" : $"""TEMPLATE "{template}" """));
        return new PostgresDatabase(this, name);
    }

    /// <summary>A database that others are copied from, filled once whoever asks first.</summary>
    public Task<string> TemplateAsync(string name, Func<PostgresDatabase, Task> fill) => _templates.GetOrAdd(name, _ => new(async () =>
    {
        await ExecuteAsync($"""CREATE DATABASE "{name}" """);
        await fill(new PostgresDatabase(this, name));
        // A database that somebody is connected to cannot be copied.
        NpgsqlConnection.ClearAllPools();
        return name;
    })).Value;

    /// <summary>The server and all its connections stop where they are, with their sockets open, as on a machine that hangs.</summary>
    public Task PauseAsync() => TellAsync("all STOP");

    public Task ResumeAsync() => TellAsync("all CONT");

    /// <summary>The server dies without a word; what was not committed is lost.</summary>
    public Task KillAsync() => TellAsync("end QUIT");

    /// <summary>The server ends in order, cutting connections.</summary>
    public Task StopAsync() => TellAsync("end INT");

    /// <summary>Begins again with the same databases, after <see cref="KillAsync"/> or <see cref="StopAsync"/>, on the same port.</summary>
    public async Task BeginAsync()
    {
        Port = Port == 0 ? FreePort() : Port;
        await TellAsync(string.Create(CultureInfo.InvariantCulture, $"begin {Port}"));
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
        _making.Dispose();
    }

    internal async Task ExecuteAsync(string sql)
    {
        // One at a time: a template may not be in use while it is copied.
        await _making.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(Connection("postgres"));
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task TellAsync(string line)
    {
        await _keeper.StandardInput.WriteLineAsync(line);
        await _keeper.StandardInput.FlushAsync();
        if (await _keeper.StandardOutput.ReadLineAsync() is null)
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await _keeper.StandardError.ReadToEndAsync()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Script()
    {
        using var stream = typeof(PostgresServer).Assembly.GetManifestResourceStream("keep-postgres.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
