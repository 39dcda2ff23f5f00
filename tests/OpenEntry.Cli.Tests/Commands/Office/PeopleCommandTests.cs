using System.IO.Compression;

namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class PeopleCommandTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Person_show_tells_who_it_is_by_profile_or_identifier()
    {
        var number = _desk.Draft("developer-toronto", "--email", "tran@example.org");
        var json = _desk.Json("person", "show", number);

        Assert.Equal(("Tran", "tran@example.org"), (json.GetProperty("familyName").GetString(), json.GetProperty("email").GetString()));
        Assert.Equal(number, json.GetProperty("profiles")[0].GetProperty("number").GetString());
        var text = _desk.Run("person", "show", json.GetProperty("id").GetString()!).Output;
        Assert.Matches(@"Person +Minh Anh Tran\n", text);
        Assert.Matches(number + " +draft", text);
        Assert.Equal(1, _desk.Run("person", "show", $"{Guid.NewGuid()}").Code);
    }

    [Fact]
    public void Person_export_is_an_archive_of_everything()
    {
        var number = _desk.InPool();

        var ran = _desk.Run("person", "export", number, "--out", "tran.zip");

        Assert.Equal((0, "tran.zip was written. It holds personal details.\n"), (ran.Code, ran.Output));
        using var zip = ZipFile.OpenRead(_desk.Folder["tran.zip"]);
        Assert.Contains($"profiles/{number}-001.json", zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Person_forget_tells_whom_and_does_it_only_with_yes()
    {
        var number = _desk.InPool();

        var told = _desk.Run("person", "forget", number, "--reason", "asked for it");
        Assert.Equal((1, "OE-9303: nothing was done; with --yes it is\n"), (told.Code, told.Error));
        Assert.Contains("Minh Anh Tran", told.Output, StringComparison.Ordinal);

        var done = _desk.Run("person", "forget", number, "--reason", "asked for it", "--yes");
        Assert.True(done.Code == 0, done.Error);
        Assert.Contains($"Withdrawn: {number}\n", done.Output, StringComparison.Ordinal);
        Assert.Contains("forgotten", _desk.Run("person", "show", number).Output, StringComparison.Ordinal);
        Assert.Contains("forgotten", _desk.Run("profile", "show", number).Output, StringComparison.Ordinal);
        Assert.StartsWith("OE-6108", _desk.Run("profile", "show", number, "--document").Error, StringComparison.Ordinal);
        Assert.Contains("(sealed: the person was forgotten)", _desk.Run("records", "show", number).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restore_names_whom_to_forget_again()
    {
        var number = _desk.InPool();
        var person = _desk.Json("person", "show", number).GetProperty("id").GetString()!;
        Assert.Equal(0, _desk.Run("db", "backup", "a.backup").Code);
        Assert.Equal(0, _desk.Run("person", "forget", number, "--reason", "asked for it", "--yes").Code);

        var restored = _desk.Run("db", "restore", "a.backup", "--force");

        Assert.Contains($"Forgotten since the backup, and to be forgotten again\n-----------------------------------------------------\nopenentry person forget {person}\n", restored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Duplicates_are_merged_by_two_officers_and_it_can_be_undone()
    {
        var first = _desk.InPool();
        var second = _desk.Draft();

        var listed = _desk.Json("duplicates", "list");
        var id = listed[0].GetProperty("id").GetString()!;
        Assert.Equal("nameAndBirth", listed[0].GetProperty("on").GetString());
        Assert.Equal(first, listed[0].GetProperty("kept").GetProperty("profiles")[0].GetString());
        Assert.Matches($@"Profiles +{first} +{second}\n", _desk.Run("duplicates", "list").Output);

        Assert.Equal($"{id}: merging proposed\n", _desk.Run("duplicates", "propose", id, "--reason", "same passport", "--as", "Roy").Output);
        Assert.StartsWith("OE-6152", _desk.Run("duplicates", "merge", id, "--reason", "same passport", "--as", "roy").Error, StringComparison.Ordinal);
        Assert.Equal($"{id}: merged\n", _desk.Run("duplicates", "merge", id, "--reason", "same passport", "--as", "Tremblay").Output);
        Assert.Equal("Nothing to decide.\n", _desk.Run("duplicates", "list").Output);
        Assert.Single(_desk.Json("person", "show", first).GetProperty("merged").EnumerateArray());
        Assert.Equal($"{id}: merging undone\n", _desk.Run("duplicates", "undo", id, "--reason", "twins", "--as", "Roy").Output);
        Assert.StartsWith("OE-6150", _desk.Run("duplicates", "dismiss", id, "--reason", "twins").Error, StringComparison.Ordinal);
        Assert.Equal(2, _desk.Run("duplicates", "merge", "first", "--reason", "x").Code);
    }

    [Fact]
    public void Records_tell_the_life_of_a_profile_and_the_chain_is_walked()
    {
        var number = _desk.InPool();

        var text = _desk.Run("records", "show", number).Output;
        Assert.Matches($@"September 1, 2026 at 12:00:00 UTC +tester +{number} +Profile {number} was begun\n", text);
        Assert.Contains("entered the pool with 496 points", text, StringComparison.Ordinal);
        var json = _desk.Json("records", "show", number);
        Assert.Equal("496", json.GetProperty("processes")[1].GetProperty("events")[0].GetProperty("after").GetProperty("score").GetRawText());

        var walked = _desk.Run("records", "verify");
        Assert.Equal(0, walked.Code);
        Assert.Matches(@"^The chain holds: 3 events\.\nHead: 3:[0-9a-f]{64}\n$", walked.Output);
        var head = walked.Output.Split("Head: ")[1].Trim();
        Assert.True(_desk.Json("records", "verify", "--head", head).GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void Records_verify_finds_what_was_changed_and_ends_with_1()
    {
        var number = _desk.InPool();
        _desk.Sql("update events set body = x'00' where sequence = 2");

        var ran = _desk.Run("records", "verify");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("OE-6190: event 2 is not what was written", ran.Error, StringComparison.Ordinal);
        Assert.False(OfficeDesk.ReadJson(_desk.Run("records", "verify", "--format", "json")).GetProperty("holds").GetBoolean());
        Assert.Equal(2, _desk.Run("records", "verify", "--head", number).Code);
    }
}
