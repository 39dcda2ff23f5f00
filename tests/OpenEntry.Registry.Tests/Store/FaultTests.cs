using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Store;

/// <summary>What goes wrong below the registry: one clear error, nothing half-written, and the next command works.</summary>
/// <remarks>Alone: the fault sits in one connection of the pool that all tests share, which any of them may empty.</remarks>
[Collection(nameof(Alone))]
public class FaultTests
{
    [Fact]
    public async Task A_full_disk_is_told_and_leaves_nothing_half_written()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.SkipWhen(desk.Store.IsPostgres, "A disk of a server is not filled by a test; what PostgreSQL answers then (53100) is told in the same way.");
        var person = await desk.PersonAsync();
        // The connection goes back into the pool, and the next command gets it.
        SqliteConnection.ClearAllPools();
        await OnAConnectionAsync(desk, "pragma max_page_count = 1");
        await FailsAsync(desk, RegistryErrors.StoreFull, async () => await desk.Desks.Profiles.DraftAsync(person.Id, Long(200_000), Desk.Officer), SqliteConnection.ClearAllPools);
        Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, Long(200_000), Desk.Officer));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_told_and_stays_as_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.PersonAsync();
        var desks = desk.Desks;
        if (desk.Store.IsPostgres)
        {
            // As a standby answers, or a server that was told to: every connection only reads.
            desks = new Desks(RegistryStore.At(desk.Address + "?Options=-c%20default_transaction_read_only%3Don").Value, Desk.Law, desk.Clock, Desks.KeysIn(desk.Keys));
        }
        else
        {
            // Permissions of the file would not stop the user root, under whom tests may run: the database itself refuses.
            SqliteConnection.ClearAllPools();
            await OnAConnectionAsync(desk, "pragma query_only = on");
        }

        await FailsAsync(desk, RegistryErrors.StoreReadOnly, async () => await desks.Profiles.DraftAsync(person.Id, Long(1), Desk.Officer), SqliteConnection.ClearAllPools);
        Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, Long(1), Desk.Officer));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_a_process_is_told_and_leaves_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.SkipUnless(desk.Store.IsPostgres, "A file has no connection to lose.");
        var profile = await desk.InPoolAsync();
        await FailsAsync(desk, RegistryErrors.StoreUnreachable, () => CutAsync(desk, profile.PersonId), () => { });
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(profile.Id, null, Desk.Officer));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    private static async Task CutAsync(Desk desk, Guid id)
    {
        await using var act = await desk.Desks.Office.BeginAsync(ProcessKinds.RegisterPerson, Desk.Officer);
        var person = (await act.Db.People.FindAsync(id))!;
        person.Language = OfficialLanguage.French;
        await act.Db.SaveChangesAsync();
        act.Write(EventKinds.PersonRegistered, person, new Text("Half of something", "La moitié de quelque chose"));
        var backend = ((NpgsqlConnection)act.Db.Database.GetDbConnection()).ProcessID;
        await using (var other = desk.Store.Open())
        {
            Assert.True(await other.Database.SqlQuery<bool>($"select pg_terminate_backend({backend}, 10000) as \"Value\"").SingleAsync());
        }

        await act.CommitAsync();
    }

    private static async Task FailsAsync(Desk desk, ErrorKind kind, Func<Task> command, Action mend)
    {
        var before = await RegistryRows.OfAsync(desk);
        var thrown = await Record.ExceptionAsync(command);
        mend();
        Assert.NotNull(thrown);
        Assert.Equal(kind.Code, StoreFaults.Of(thrown)?.Kind.Code);
        Assert.Equal(before, await RegistryRows.OfAsync(desk));
    }

    private static async Task OnAConnectionAsync(Desk desk, string sql)
    {
        await using var db = desk.Store.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
    private static byte[] Long(int length) => System.Text.Encoding.UTF8.GetBytes($$"""{"familyName":"{{new string('a', length)}}"}""");
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
