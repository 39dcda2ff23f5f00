using OpenEntry.Cli.Commands.Office;

namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class OfficePlaceTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Without_a_word_the_registry_is_made_in_the_data_folder_and_its_place_is_told_once()
    {
        var first = _desk.Run("profile", "list");
        var second = _desk.Run("profile", "list");

        Assert.Equal((0, "No such profile.\n", $"A new registry was made: {_desk.Registry}\n"), (first.Code, first.Output, first.Error));
        Assert.Equal("", second.Error);
        Assert.True(File.Exists(_desk.Registry));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_desk.Folder["openentry"]));
    }

    [Fact]
    public void A_registry_that_is_named_is_not_made_by_mistake()
    {
        var ran = _desk.Run("profile", "list", "--db", "typo.db");

        Assert.Equal((1, $"OE-6013: there is no registry at {_desk.Folder["typo.db"]}; openentry db migrate makes one there\n"), (ran.Code, ran.Error));
        Assert.False(File.Exists(_desk.Folder["typo.db"]));
    }

    [Fact]
    public void Db_comes_before_OPENENTRY_DB_and_that_before_the_data_folder()
    {
        Assert.Equal(0, _desk.Run("db", "migrate", "--db", "one.db").Code);
        Assert.Equal(0, _desk.Run("db", "migrate", "--db", "two.db").Code);
        var running = _desk.Running(OfficeDesk.Now, "", ("OPENENTRY_DB", _desk.Folder["one.db"]));

        Assert.Equal(_desk.Folder["one.db"], OfficeDesk.Parsed(running.Run("db", "info", "--format", "json")).GetProperty("registry").GetString());
        Assert.Equal(_desk.Folder["two.db"], OfficeDesk.Parsed(running.Run("db", "info", "--db", "two.db", "--format", "json")).GetProperty("registry").GetString());
        Assert.Equal(_desk.Registry, _desk.Json("db", "info").GetProperty("registry").GetString());
    }

    [Theory]
    [InlineData("mysql://host/base", "OE-6005: “mysql://host/base” is no address of a database")]
    [InlineData("postgres://nobody@127.0.0.1:1/none", "OE-6001: the database cannot be reached")]
    [InlineData("postgres://user:secret@/none", "OE-6005: “/none” is no address of a database")]
    public void An_address_that_leads_nowhere_is_one_line_without_a_password(string address, string expected)
    {
        var ran = _desk.Run("profile", "list", "--db", address);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith(expected, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_line()
    {
        File.WriteAllText(_desk.Folder["letter.txt"], new string('a', 5000));

        var ran = _desk.Run("profile", "list", "--db", "letter.txt");

        Assert.Equal(1, ran.Code);
        Assert.Contains("OE-6001", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_keys_of_its_people_nothing_is_done_and_no_new_key_is_made()
    {
        _desk.Draft();
        Directory.Delete(_desk.Keys, recursive: true);

        var ran = _desk.Run("profile", "list");

        Assert.Equal(1, ran.Code);
        Assert.Contains("OE-6008", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.Keys));
    }

    [Fact]
    public void Keys_lie_where_OPENENTRY_KEYS_says()
    {
        var ran = _desk.Running(OfficeDesk.Now, "", ("OPENENTRY_KEYS", _desk.Folder["elsewhere"])).Run("profile", "draft", Samples.Of("developer-toronto"));

        Assert.Equal(0, ran.Code);
        Assert.Single(Directory.EnumerateFiles(_desk.Folder["elsewhere"]));
        Assert.False(Directory.Exists(_desk.Keys));
    }

    [Fact]
    public void Without_a_home_one_is_asked_for_a_place()
    {
        var ran = new Running { Folder = _desk.Folder.Path }.Run("profile", "list");

        Assert.Equal((1, "OE-9300: the folder of the user is not known, so say where the registry is: --db PATH, or OPENENTRY_DB\n"), (ran.Code, ran.Error));
    }

    [Fact]
    public void Who_acts_is_named_or_else_the_user_of_the_machine()
    {
        var named = _desk.Draft("developer-toronto", "--as", "Tremblay");
        var user = _desk.Draft("tests-run-out");
        var set = OfficeDesk.Parsed(_desk.Running(OfficeDesk.Now, "", ("OPENENTRY_OFFICER", "Roy")).Run("profile", "draft", Samples.Of("tests-run-out"), "--format", "json")).GetProperty("number").GetString()!;

        Assert.Equal(["Tremblay", "tester", "Roy"], new[] { named, user, set }.Select(number => _desk.Json("profile", "show", number).GetProperty("versions")[0].GetProperty("actor").GetString()!));
    }

    [Fact]
    public void When_nobody_acts_nothing_is_done()
    {
        var ran = new Running { Folder = _desk.Folder.Path, UserName = "", Environment = new() { ["XDG_DATA_HOME"] = _desk.Folder.Path } }.Run("keys", "issue", "x", "--scope", "pool.read");

        Assert.Equal((1, "OE-9302: the records have to say who does this: --as NAME, or OPENENTRY_OFFICER\n"), (ran.Code, ran.Error));
        Assert.False(File.Exists(_desk.Registry));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_line()
    {
        File.WriteAllText(_desk.Folder["openentry"], "in the way");

        var ran = _desk.Run("profile", "list");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith($"OE-9301: {_desk.Folder["openentry"]} cannot be used to keep the registry in", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Home_stands_in_for_the_data_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has LOCALAPPDATA.");
        var running = new Running { Environment = new() { ["HOME"] = "/home/roy" } };
        using var surroundings = running.Surroundings(new MemoryStream(), new StringWriter());

        var place = OfficePlace.Of(null, surroundings).Value;

        Assert.Equal(("/home/roy/.local/share/openentry/registry.db", "/home/roy/.local/share/openentry/keys"), (place.Store.File, place.Keys));
        Assert.Equal("/home/roy/.local/share/openentry/keys", OfficePlace.Of("postgres://db.example.org/registry", surroundings).Value.Keys);
    }
}
