namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class DbCommandTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Info_tells_where_everything_is_and_counts_what_is_in_it()
    {
        _desk.InPool();

        var text = _desk.Run("db", "info").Output;
        var json = _desk.Json("db", "info");

        Assert.Contains(_desk.Registry, text, StringComparison.Ordinal);
        Assert.Contains($"{_desk.Keys} (1 key)", text, StringComparison.Ordinal);
        Assert.Matches(@"profiles +in the pool +1\n", text);
        Assert.Equal("current", json.GetProperty("schema").GetString());
        Assert.Equal(1, json.GetProperty("profiles").GetProperty("inPool").GetInt32());
        Assert.Equal(1, json.GetProperty("tables").GetProperty("people").GetInt32());
        Assert.Equal("ProfileSubmitted", json.GetProperty("lastEvent").GetProperty("kind").GetString());
        Assert.Contains(json.GetProperty("lastEvent").GetProperty("hash").GetString()!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Info_of_a_registry_that_is_not_there_says_so_and_makes_none()
    {
        Assert.Equal("none", _desk.Json("db", "info").GetProperty("schema").GetString());
        Assert.Contains("Tables    none yet: openentry db migrate\n", _desk.Run("db", "info").Output, StringComparison.Ordinal);
        Assert.Empty(_desk.Folder.Names);
    }

    [Fact]
    public void Migrate_makes_a_registry_and_the_second_time_does_nothing()
    {
        var first = _desk.Run("db", "migrate", "--db", "new/registry.db");
        var second = _desk.Run("db", "migrate", "--db", "new/registry.db");

        Assert.Matches(@"registry\.db was brought to this version: \d{14}_Start\n$", first.Output);
        Assert.Equal($"{_desk.Folder["new/registry.db"]} is of this version already.\n", second.Output);
        Assert.Equal(0, _desk.Run("profile", "list", "--db", "new/registry.db").Code);
    }

    [Fact]
    public void A_registry_of_another_version_is_neither_read_nor_changed()
    {
        _desk.InPool();
        _desk.Sql("insert into migrations (migration_id, product_version) values ('29990101000000_Tomorrow', '99.0.0')");
        string[][] commands = [["profile", "list"], ["db", "info"], ["db", "migrate"], ["db", "backup", "a.backup"]];
        Assert.All(commands, command => Assert.StartsWith("OE-6006: the database is of a newer version of OpenEntry (it knows 29990101000000_Tomorrow)", _desk.Run(command).Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_backup_is_one_file_and_takes_the_place_of_an_empty_registry_with_its_keys()
    {
        var number = _desk.InPool();
        var made = _desk.Run("db", "backup", "a.backup");
        Directory.CreateDirectory(_desk.Folder["other/keys"]);
        foreach (var key in Directory.EnumerateFiles(_desk.Keys)) File.Copy(key, Path.Combine(_desk.Folder["other/keys"], Path.GetFileName(key)));

        var restored = _desk.Run("db", "restore", "a.backup", "--db", "other/registry.db", "--as", "Roy");

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Contains($"The keys in {_desk.Keys} are not in it; without them nobody can read what is sealed.", made.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (restored.Code, restored.Error));
        Assert.DoesNotContain("keys", restored.Output, StringComparison.Ordinal);
        Assert.Equal(496, _desk.Json("profile", "show", number, "--db", "other/registry.db").GetProperty("score").GetInt32());
    }

    [Fact]
    public void Restore_says_when_the_keys_are_still_missing()
    {
        _desk.InPool();
        _desk.Run("db", "backup", "a.backup");

        var restored = _desk.Run("db", "restore", "a.backup", "--db", "other/registry.db");

        Assert.Contains($"put those it was made with into {_desk.Folder["other/keys"]}", restored.Output, StringComparison.Ordinal);
        Assert.Contains("OE-6008", _desk.Run("profile", "list", "--db", "other/registry.db").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_over_a_registry_in_use_wants_force()
    {
        var first = _desk.InPool();
        _desk.Run("db", "backup", "a.backup");
        var second = _desk.InPool("tests-run-out");

        var refused = _desk.Run("db", "restore", "a.backup");
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("a.backup: OE-6012", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, _desk.Run("profile", "show", second).Code);

        Assert.Equal(0, _desk.Run("db", "restore", "a.backup", "--force").Code);
        Assert.Equal(0, _desk.Run("profile", "show", first).Code);
        Assert.Equal(1, _desk.Run("profile", "show", second).Code);
    }

    [Fact]
    public void Restore_of_what_is_no_backup_is_one_line()
    {
        File.WriteAllText(_desk.Folder["letter.txt"], "Dear office");

        Assert.Equal("letter.txt: OE-6010: this is no backup of OpenEntry; nothing was changed\n", _desk.Run("db", "restore", "letter.txt").Error);
        Assert.Equal("none.backup: OE-9020: there is no such file\n", _desk.Run("db", "restore", "none.backup").Error);
        Assert.Equal(2, _desk.Run("db", "restore", "-").Code);
        Assert.False(File.Exists(_desk.Registry));
    }

    [Theory]
    [InlineData("db", "backup", "link.db")]
    [InlineData("db", "backup", "openentry/registry.db")]
    [InlineData("db", "backup", "openentry/registry.db-wal")]
    [InlineData("rounds", "export", "--out", "openentry/registry.db")]
    public void No_command_writes_over_a_registry(params string[] command)
    {
        var number = _desk.InPool();
        File.CreateSymbolicLink(_desk.Folder["link.db"], _desk.Registry);

        var ran = _desk.Run(command);

        Assert.Equal((1, $"{command[^1]}: OE-9038: a database stands here, or a file that belongs to one; nothing was written\n"), (ran.Code, ran.Error));
        Assert.Equal(0, _desk.Run("profile", "show", number).Code);
    }

    [Fact]
    public void Backup_of_nothing_leaves_no_file()
    {
        var ran = _desk.Run("db", "backup", "a.backup");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("OE-6013", ran.Error, StringComparison.Ordinal);
        Assert.Empty(_desk.Folder.Names);
    }

    [Fact]
    public void Backup_to_standard_output_is_the_file_and_nothing_else()
    {
        _desk.InPool();
        using var output = new MemoryStream();
        var running = _desk.Running(OfficeDesk.Now);
        using var error = new StringWriter();

        Assert.Equal(0, CommandLine.Run(["db", "backup", "-"], running.Surroundings(output, error)));

        File.WriteAllBytes(_desk.Folder["a.backup"], output.ToArray());
        Assert.Equal(0, _desk.Run("db", "restore", "a.backup", "--force").Code);
    }
}
