using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace OpenEntry.Testing.Tests;

public class PostgresServerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_database_copies_its_template_and_keeps_to_itself()
    {
        var server = await PostgresServer.SharedAsync();
        var filled = 0;
        Task Fill(PostgresDatabase database)
        {
            filled++;
            return AskAsync(database.Connection, "CREATE TABLE word (text text); INSERT INTO word VALUES ('été')");
        }

        var template = await server.TemplateAsync("words", Fill);
        await using var first = await server.CreateDatabaseAsync(await server.TemplateAsync("words", Fill));
        await using var second = await server.CreateDatabaseAsync(template);
        await AskAsync(first.Connection, "DELETE FROM word");

        Assert.Equal(1, filled);
        Assert.Equal("été", await AskAsync(second.Connection, "SELECT text FROM word"));
        Assert.Equal("UTF8 C.UTF-8 UTC", await AskAsync(second.Connection,
            "SELECT pg_encoding_to_char(encoding) || ' ' || datcollate || ' ' || current_setting('TimeZone') FROM pg_database WHERE datname = current_database()"));
        Assert.StartsWith("PostgreSQL ", (string)(await AskAsync(second.Connection, "SELECT version()"))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_database_is_gone()
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.CreateDatabaseAsync();
        Assert.Equal(1, await AskAsync(database.Connection, "SELECT 1"));

        await database.DisposeAsync();

        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, (await Assert.ThrowsAsync<PostgresException>(() => AskAsync(database.Connection, "SELECT 1"))).SqlState);
    }

    [Fact]
    public async Task A_paused_server_answers_nobody_and_then_goes_on()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var open = new NpgsqlConnection(server.Connection("postgres") + ";Command Timeout=0");
        await open.OpenAsync();

        await server.PauseAsync();
        await using var command = new NpgsqlCommand("SELECT 7", open);
        var answer = command.ExecuteScalarAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => answer.WaitAsync(TimeSpan.FromSeconds(1)));
        await server.ResumeAsync();

        Assert.Equal(7, await answer.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_killed_server_begins_again_with_what_was_committed()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await server.CreateDatabaseAsync();
        await AskAsync(database.Connection, "CREATE TABLE word (text text); INSERT INTO word VALUES ('kept')");

        await server.KillAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(database.Connection, "SELECT 1"));
        await server.BeginAsync();
        NpgsqlConnection.ClearAllPools();

        Assert.Equal("kept", await AskAsync(database.Connection, "SELECT text FROM word"));
    }

    [Fact]
    public async Task It_runs_as_an_ordinary_user_on_this_machine_only_and_leaves_nothing()
    {
        var server = await PostgresServer.StartAsync();
        var folder = (string)(await AskAsync(server.Connection("postgres"), "SHOW data_directory"))!;
        var listens = await AskAsync(server.Connection("postgres"), "SHOW listen_addresses");
        Assert.True(Directory.Exists(Path.GetDirectoryName(folder)));

        await server.PauseAsync();
        await server.DisposeAsync();

        Assert.Equal("127.0.0.1", listens);
        Assert.False(Directory.Exists(Path.GetDirectoryName(folder)));
    }

    [Fact]
    public async Task It_ends_with_the_process_that_started_it_however_that_ends()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Asks /proc.");
        // This very program starts a server and is killed; see KilledOnPurpose.
        using var other = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, []) { RedirectStandardOutput = true, Environment = { [KilledOnPurpose.Variable] = "1" } })!;
        var port = int.Parse((await other.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        var connection = $"Host=127.0.0.1;Port={port};Username=openentry;Database=postgres;Pooling=false;Timeout=2";
        Assert.Equal(1, await AskAsync(connection, "SELECT 1"));

        other.Kill();

        var waited = Stopwatch.StartNew();
        while (await AnswersAsync(connection))
        {
            Assert.True(waited.Elapsed < Patience, "still there");
            await Task.Delay(100);
        }
    }

    private static async Task<bool> AnswersAsync(string connection)
    {
        try
        {
            await AskAsync(connection, "SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<object?> AskAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand(sql, open);
        return await command.ExecuteScalarAsync();
    }
}
