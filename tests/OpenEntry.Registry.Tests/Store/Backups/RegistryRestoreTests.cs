using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Tests.Store.Backups;

public class RegistryRestoreTests
{
    [Fact]
    public async Task Restore_brings_back_every_row_and_says_in_the_records_that_it_did()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        await desk.PersonAsync("Roy", "Émile", passport: "X123");
        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();

        var restored = Desk.Ok(await RestoreAsync(other, backup));

        var before = Desk.Ok(await RegistryInfo.OfAsync(desk.Store)).Contents!;
        var after = Desk.Ok(await RegistryInfo.OfAsync(other.Store)).Contents!;
        Assert.Equal(before.Rows.Sum(table => table.Value), restored.Header.Rows);
        Assert.Equal(
            before.Rows.Select(table => table.Key is "events" or "processes" ? table.Value + 1 : table.Value),
            after.Rows.Select(table => table.Value));
        Assert.Equal("RegistryRestored", after.LastEvent!.Kind);
        Assert.Equal(before.LastEvent!.Sequence + 1, after.LastEvent.Sequence);
        Assert.Contains(restored.Sha256, EventBody.Of(after.LastEvent.Body).After!.ToJsonString(), StringComparison.Ordinal);
        await using var db = other.Store.Open();
        var same = await db.Profiles.AsNoTracking().SingleAsync(one => one.Id == row.Id, TestContext.Current.CancellationToken);
        Assert.Equal((row.Number, row.Score, row.SubmittedAt, row.NextCheck, row.Class), (same.Number, same.Score, same.SubmittedAt, same.NextCheck, same.Class));
        Assert.Equal(row.Facts, same.Facts);
    }

    [Fact]
    public async Task The_second_line_of_a_backup_says_when_from_what_and_how_much_and_nothing_else()
    {
        await using var desk = await Desk.OpenAsync();
        var backup = await BackupAsync(desk);

        var line = System.Text.Encoding.UTF8.GetString(backup).Split('\n')[1];

        Assert.Equal(["madeAt", "from", "schema", "rows"], System.Text.Json.JsonDocument.Parse(line).RootElement.EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public async Task Restore_with_the_same_keys_opens_what_is_sealed_and_without_them_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();
        Desk.Ok(await RestoreAsync(other, backup));

        var withKeys = new Desks(other.Store, Desk.Law, other.Clock, Desks.KeysIn(desk.Keys));
        var opened = Desk.Ok(await withKeys.Register.OpenAsync(row.Number));
        Assert.Equal("Ndiaye", opened.Details!.FamilyName);
        var without = await Assert.ThrowsAnyAsync<Exception>(() => other.Desks.Register.OpenAsync(row.Number));
        Assert.Equal(RegistryErrors.NoKeys, StoreFaults.Of(without)!.Kind);
    }

    [Fact]
    public async Task Restore_over_a_registry_in_use_is_refused_unless_forced_and_changes_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();
        var kept = await other.InPoolAsync(family: "Tremblay");

        Desk.Refused(RegistryErrors.InUse, await RestoreAsync(other, backup));
        Assert.Equal("Tremblay", Desk.Ok(await other.Desks.Register.OpenAsync(kept.Number)).Details!.FamilyName);

        Desk.Ok(await RestoreAsync(other, backup, force: true));
        await using var db = other.Store.Open();
        Assert.Equal(await IdsAsync(desk), await db.People.Select(person => person.Id).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Restore_goes_on_under_readers_who_have_the_file_open()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();
        await using var reader = other.Store.Open();
        Assert.Empty(await reader.People.ToListAsync(TestContext.Current.CancellationToken));

        Desk.Ok(await RestoreAsync(other, backup));

        Assert.Single(await reader.People.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Restore_while_another_writes_is_refused_and_changes_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.SkipWhen(desk.Store.IsPostgres, "There it waits for its turn.");
        await desk.InPoolAsync();
        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();
        await using (var writer = new SqliteConnection($"Data Source={other.Store.File}"))
        {
            await writer.OpenAsync(TestContext.Current.CancellationToken);
            await using var writing = await writer.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var busy = await Assert.ThrowsAnyAsync<Exception>(() => RestoreAsync(other, backup));
            Assert.Equal(RegistryErrors.StoreBusy, StoreFaults.Of(busy)!.Kind);
        }

        await using var db = other.Store.Open();
        Assert.Empty(await db.People.ToListAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Names(other), name => name.StartsWith(".restore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_of_a_backup_with_any_byte_changed_or_cut_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync();
        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();

        for (var at = 0; at < backup.Length; at += 97)
        {
            var changed = (byte[])backup.Clone();
            changed[at] ^= 0x10;
            Desk.Refused(at < BackupHeader.Magic.Length ? RegistryErrors.NotABackup : RegistryErrors.BackupDamaged, await RestoreAsync(other, changed));
        }

        Desk.Refused(RegistryErrors.BackupDamaged, await RestoreAsync(other, backup[..^1]));
        Desk.Refused(RegistryErrors.NotABackup, await RestoreAsync(other, []));
        await using var db = other.Store.Open();
        Assert.False(await db.People.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Restore_of_a_backup_of_a_newer_version_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync();
        var backup = await BackupAsync(desk);
        var line = System.Text.Encoding.UTF8.GetString(backup).Split('\n')[1];
        var newer = Resealed(backup, line, line.Replace("\"Start\"", "\"Start\",\"Applications\"", StringComparison.Ordinal));
        await using var other = await Desk.OpenAsync();

        var refused = await RestoreAsync(other, newer);

        Desk.Refused(RegistryErrors.NewerSchema, refused);
        Assert.Contains("it knows Applications", refused.Errors[0].Message(OfficialLanguage.English), StringComparison.Ordinal);
        Assert.DoesNotContain(Names(other), name => name.StartsWith(".restore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Backup_holds_no_key_of_the_service_and_a_restore_leaves_them_where_they_were()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync();
        await using (var db = desk.Store.Open())
        {
            db.DataProtectionKeys.Add(new() { FriendlyName = "of the first", Xml = "<secret/>" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var backup = await BackupAsync(desk);
        await using var other = await Desk.OpenAsync();
        await using (var db = other.Store.Open())
        {
            db.DataProtectionKeys.Add(new() { FriendlyName = "of the second", Xml = "<other/>" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Desk.Ok(await RestoreAsync(other, backup));

        await using var after = other.Store.Open();
        Assert.Equal(["of the second"], await after.DataProtectionKeys.Select(key => key.FriendlyName).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Restore_names_whom_the_backup_remembers_again()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.PersonAsync();
        await desk.PersonAsync("Roy", "Émile");
        var backup = await BackupAsync(desk);
        await using (var db = desk.Store.Open())
        {
            await db.People.Where(one => one.Id == person.Id).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.WrappedKey, (byte[]?)null).SetProperty(one => one.ForgottenAt, desk.Clock.GetCurrentInstant()), TestContext.Current.CancellationToken);
        }

        var restored = Desk.Ok(await RestoreAsync(desk, backup, force: true));

        Assert.Equal([person.Id], restored.RememberedAgain);
    }

    [Fact]
    public async Task Backup_is_of_one_moment_while_others_go_on_writing()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync("First");
        using var file = new WritesInBetween(() => desk.PersonAsync("Second").GetAwaiter().GetResult());

        Desk.Ok(await RegistryBackup.WriteAsync(desk.Store, file, desk.Clock.GetCurrentInstant(), stop: TestContext.Current.CancellationToken));

        Assert.True(file.Written);
        await using var other = await Desk.OpenAsync();
        Desk.Ok(await RestoreAsync(other, file.ToArray()));
        Assert.Single(await IdsAsync(other));
        Assert.Equal(2, (await IdsAsync(desk)).Count);
    }

    private static async Task<byte[]> BackupAsync(Desk desk)
    {
        using var file = new MemoryStream();
        Desk.Ok(await RegistryBackup.WriteAsync(desk.Store, file, desk.Clock.GetCurrentInstant()));
        return file.ToArray();
    }

    private static async Task<Result<Restored>> RestoreAsync(Desk desk, byte[] backup, bool force = false)
    {
        using var file = new MemoryStream(backup);
        return await RegistryRestore.RunAsync(desk.Desks.Office, file, force, Desk.Officer);
    }

    private static async Task<List<Guid>> IdsAsync(Desk desk)
    {
        await using var db = desk.Store.Open();
        return await db.People.Select(person => person.Id).ToListAsync();
    }

    private static IEnumerable<string> Names(Desk desk) =>
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(desk.Keys)!).Select(path => Path.GetFileName(path));

    private static byte[] Resealed(byte[] backup, string line, string other)
    {
        var start = BackupHeader.Magic.Length;
        byte[] changed = [.. backup[..start], .. System.Text.Encoding.UTF8.GetBytes(other), .. backup[(start + System.Text.Encoding.UTF8.GetByteCount(line))..^BackupHeader.HashLength]];
        return [.. changed, .. System.Security.Cryptography.SHA256.HashData(changed)];
    }

    /// <summary>A file during whose first bytes of tables someone else writes.</summary>
    private sealed class WritesInBetween(Action write) : MemoryStream
    {
        public bool Written { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            base.Write(buffer, offset, count);
            if (Written) return;
            Written = true;
            write();
        }
    }
}
