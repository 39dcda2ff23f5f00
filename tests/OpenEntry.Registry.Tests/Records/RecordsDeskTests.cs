using System.Data.Common;
using System.Globalization;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Records;

public class RecordsDeskTests
{
    [Fact]
    public async Task Show_tells_what_happened_to_a_person_in_both_languages_and_of_a_profile_only_what_is_about_it()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(row.Id, null, Desk.Officer, "moved away"));
        var person = Desk.Ok(await desk.Desks.Records.ShowAsync($"{row.PersonId}"));
        Assert.Equal(
            ["Registering a person", "Beginning a profile", "Submitting a profile", "Withdrawing a profile"], person.Processes.Select(process => process.Name.En));
        var last = person.Processes[^1];
        Assert.Equal(("moved away", "Tremblay", ActorKind.Officer), (last.Reason, last.Actor.Name, last.Actor.Kind));
        var withdrawn = Assert.Single(last.Events);
        Assert.Equal(("Profil retiré", "Le profil a été retiré", row.Number, "InPool", "Withdrawn"),
            (withdrawn.Name.Fr, withdrawn.Body!.Words.Fr, withdrawn.Profile, (string)withdrawn.Body.Before!, (string)withdrawn.Body.After!));
        var profile = Desk.Ok(await desk.Desks.Records.ShowAsync(row.Number));
        Assert.Equal(["Beginning a profile", "Submitting a profile", "Withdrawing a profile"], profile.Processes.Select(process => process.Name.En));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Records.ShowAsync("E000000000"));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Records.ShowAsync($"{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task Verify_of_an_empty_registry_holds()
    {
        await using var desk = await Desk.OpenAsync();
        var walk = await desk.Desks.Records.VerifyAsync();
        Assert.True(walk.Holds);
        Assert.Equal(0, walk.Events);
        Assert.Equal($"0:{new string('0', 64)}", $"{await desk.Desks.Records.HeadAsync()}");
    }

    [Fact]
    public async Task Verify_names_what_is_missing()
    {
        await using var desk = await StoryAsync();
        var head = await desk.Desks.Records.HeadAsync();
        Assert.True((await desk.Desks.Records.VerifyAsync(head)).Holds);
        // The two were all that their processes wrote.
        var faults = await FaultsAsync(desk, "delete from events where sequence in (2, 3)");
        Assert.Equal(["OE-6191 2–3", "OE-6190 4"], faults[..2]);
        Assert.Equal(["OE-6193", "OE-6193"], faults[2..].Select(fault => fault[..7]));
        if (!desk.Store.IsPostgres)
        {
            // PostgreSQL lets nobody take the process of an event away.
            Assert.Equal(["OE-6192 2"], await FaultsAsync(desk, "pragma defer_foreign_keys = on; delete from processes where id = (select process_id from events where sequence = 2)"));
        }

        Assert.Equal(["OE-6193"], (await FaultsAsync(desk, "insert into processes (id, kind, actor_kind, actor_name, at) select '00000000-0000-0000-0000-0000000000AA', kind, actor_kind, actor_name, at from processes limit 1")).Select(fault => fault[..7]));
    }

    [Fact]
    public async Task A_cut_off_end_is_found_when_the_head_was_published_and_only_then()
    {
        await using var desk = await StoryAsync();
        var published = ChainHead.Parse($"{await desk.Desks.Records.HeadAsync()}");
        var cut = $"delete from events where sequence > {published!.Sequence - 2}; delete from processes where id not in (select process_id from events)";
        Assert.Empty(await FaultsAsync(desk, cut));
        Assert.Equal([$"OE-6194 {published.Sequence - 2}–{published.Sequence}"], await FaultsAsync(desk, cut, published));
        // Nor does writing another end help.
        var other = published with { Hash = [.. published.Hash.Reverse()] };
        Assert.Equal([$"OE-6195 {published.Sequence}"], await FaultsAsync(desk, "select 1", other));
        Assert.Null(ChainHead.Parse("12"));
        Assert.Null(ChainHead.Parse($"-1:{new string('0', 64)}"));
    }

    [Fact]
    public async Task Changing_any_one_byte_of_any_event_or_process_is_detected()
    {
        await using var desk = await StoryAsync();
        var cells = await CellsAsync(desk);
        Assert.True(cells.Select(cell => (cell.Table, cell.Column)).Distinct().Count() >= 14);
        var undetected = new List<string>();
        var refused = 0;
        // Once in every cell there is, then anywhere.
        foreach (var cell in cells) Try(cell, 0, 0);
        Gen.Select(Gen.Int[0, cells.Count - 1], Gen.Int[0, 100_000], Gen.Int[0, 7])
            .Sample((cell, at, bit) => Try(cells[cell], at, bit), iter: 300, threads: 1);
        Assert.Empty(undetected);
        Assert.True(refused < cells.Count);

        void Try(Cell cell, int at, int bit)
        {
            if (FlipAsync(desk, cell, at, bit).GetAwaiter().GetResult() is not { } faults) refused++;
            else if (faults.Count == 0) undetected.Add($"{cell} byte {at} bit {bit}");
        }
    }

    // Registered, in the pool, edited, withdrawn by an officer with a reason: events with and without a profile, processes with and without a reason.
    private static async Task<Desk> StoryAsync()
    {
        var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        desk.Clock.Advance(Duration.FromMinutes(7));
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto", profile => profile with { Education = [] }), null, Actor.Candidate(row.PersonId)));
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(row.Id, null, Desk.Officer, "déménagement"));
        return desk;
    }

    /// <summary>What the walk finds after a change that is taken back afterwards: number and places of each fault.</summary>
    private static async Task<List<string>> FaultsAsync(Desk desk, string sql, ChainHead? published = null)
    {
        await using var db = desk.Store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
        var walk = await new ChainCheck(published).WalkAsync(db, default);
        return [.. walk.Faults.Select(fault => $"{fault.Kind.Code} {string.Join('–', fault.Arguments.Select(argument => argument.En))}")];
    }

    private static async Task<List<Cell>> CellsAsync(Desk desk)
    {
        await using var db = desk.Store.Open();
        await db.Database.OpenConnectionAsync();
        var cells = new List<Cell>();
        foreach (var (table, key) in new[] { ("events", "sequence"), ("processes", "id") })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    if (!await reader.IsDBNullAsync(i)) cells.Add(new Cell(table, reader.GetName(i), key, reader[key], reader.GetValue(i)));
                }
            }
        }

        return cells;
    }

    // Null when the database itself refused the change.
    private static async Task<IReadOnlyList<Law.Errors.Error>?> FlipAsync(Desk desk, Cell cell, int at, int bit)
    {
        await using var db = desk.Store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            if (!desk.Store.IsPostgres) await db.Database.ExecuteSqlRawAsync("pragma defer_foreign_keys = on");
            await ChangeAsync(db, transaction.GetDbTransaction(), cell, Flipped(cell.Value, at, bit));
        }
        catch (DbException)
        {
            return null;
        }

        return (await new ChainCheck(null).WalkAsync(db, default)).Faults;
    }

    private static async Task ChangeAsync(RegistryDb db, DbTransaction transaction, Cell cell, object value)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"update {cell.Table} set {cell.Column} = @value where {cell.KeyColumn} = @key";
        foreach (var (name, what) in new[] { ("@value", value), ("@key", cell.Key) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, what);
            command.Parameters.Add(parameter);
        }

        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static object Flipped(object value, int at, int bit)
    {
        switch (value)
        {
            case byte[] { Length: > 0 } bytes:
                var other = bytes.ToArray();
                other[at % other.Length] ^= (byte)(1 << bit);
                return other;
            case string { Length: > 0 } text:
                var letters = text.ToCharArray();
                letters[at % letters.Length] ^= (char)(1 << (bit % 7));
                return new string(letters);
            case long number:
                return number ^ (1L << ((at % 8 * 8) + bit));
            case Guid id:
                var parts = id.ToByteArray();
                parts[at % 16] ^= (byte)(1 << bit);
                return new Guid(parts);
            case Instant instant:
                return instant + Duration.FromTicks(10L << ((at % 4 * 8) + bit));
            default:
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A {value.GetType()} in the records."));
        }
    }

    private sealed record Cell(string Table, string Column, string KeyColumn, object Key, object Value)
    {
        public override string ToString() => $"{Table}.{Column} of {Key}";
    }
}
