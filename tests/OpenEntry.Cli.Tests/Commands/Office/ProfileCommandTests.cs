using NodaTime;

namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class ProfileCommandTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_draft_goes_into_the_pool_with_its_score_for_twelve_months()
    {
        var number = _desk.Draft();
        var submitted = _desk.Run("profile", "submit", number);

        Assert.Equal((0, $"{number}\n  in the pool, version 1\n  496 points\n  until September 1, 2027 at 12:00:00 UTC\n"), (submitted.Code, submitted.Output));
    }

    [Fact]
    public void A_draft_may_come_from_standard_input_and_be_unfinished()
    {
        var ran = _desk.Running(OfficeDesk.Now, """{ "familyName": "Roy" }""").Run("profile", "draft", "-", "--email", "roy@example.org", "--passport", "ca:AB123", "--correspondence", "fr", "--format", "json");
        var number = OfficeDesk.Parsed(ran).GetProperty("number").GetString()!;

        var shown = _desk.Json("profile", "show", number);

        Assert.Equal(("draft", "Roy", "french"), (shown.GetProperty("state").GetString(), shown.GetProperty("name").GetString(), shown.GetProperty("language").GetString()));
        Assert.NotEqual(0, shown.GetProperty("lacks").GetArrayLength());
        Assert.Contains("What it still lacks", _desk.Run("profile", "show", number).Output, StringComparison.Ordinal);
        Assert.Equal(1, _desk.Run("profile", "submit", number).Code);
    }

    [Fact]
    public void Of_a_person_the_office_knows_another_profile_is_begun_only_when_none_is_open()
    {
        var number = _desk.InPool();
        var person = _desk.Json("profile", "show", number).GetProperty("person").GetString()!;

        var refused = _desk.Run("profile", "draft", Samples.Of("developer-toronto"), "--person", person);
        Assert.Equal((1, $"OE-6103: this person already has profile {number} (in the pool); a person has one at a time (IRPA 10.1(5))\n"), (refused.Code, refused.Error));

        Assert.Equal(0, _desk.Run("profile", "withdraw", number, "--yes").Code);
        Assert.NotEqual(number, _desk.Draft("developer-toronto", "--person", person));
    }

    [Theory]
    [InlineData("--person", "me", "OE-9307")]
    [InlineData("--passport", "AB123", "OE-9306")]
    [InlineData("--correspondence", "de", "OE-9013")]
    public void A_value_that_cannot_be_is_refused(string option, string value, string code)
    {
        var ran = _desk.Run("profile", "draft", Samples.Of("developer-toronto"), option, value);

        Assert.Equal(2, ran.Code);
        Assert.StartsWith(code, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_person_has_an_address_already()
    {
        var ran = _desk.Run("profile", "draft", Samples.Of("developer-toronto"), "--person", $"{Guid.NewGuid()}", "--email", "a@example.org");

        Assert.Equal(2, ran.Code);
        Assert.StartsWith("OE-9305: --person and --email exclude each other", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "standard input: OE-6107: a draft is one JSON object of at most 262144 bytes")]
    [InlineData("", "standard input: OE-2001: The document is empty; a profile in JSON is expected.")]
    [InlineData("{\"id\":\n  no}", "standard input:2: OE-2003: This is not valid JSON, from byte 4 of the line on; comments and trailing commas are not allowed.")]
    public void What_is_no_profile_registers_nobody(string input, string told)
    {
        var ran = _desk.Running(OfficeDesk.Now, input).Run("profile", "draft", "-");

        Assert.Equal((1, told + "\n"), (ran.Code, ran.Error));
        Assert.False(File.Exists(_desk.Registry));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_a_profile()
    {
        File.WriteAllBytes(_desk.Folder["marked.json"], [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(Samples.Of("developer-toronto"))]);

        var number = _desk.Json("profile", "draft", "marked.json").GetProperty("number").GetString()!;

        Assert.Equal(0, _desk.Run("profile", "edit", number, "marked.json", "--version", "1").Code);
        Assert.Equal(0, _desk.Run("profile", "submit", number).Code);
    }

    [Fact]
    public void A_profile_too_large_is_refused()
    {
        var ran = _desk.Running(OfficeDesk.Now, $$"""{ "familyName": "{{new string('a', 300_000)}}" }""").Run("profile", "draft", "-");

        Assert.StartsWith("standard input: OE-6107", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_show_gives_as_document_can_be_edited_and_handed_back()
    {
        var number = _desk.InPool("tests-run-out");
        var document = _desk.Run("profile", "show", number, "--document").Output;
        File.WriteAllText(_desk.Folder["p.json"], document);

        var same = _desk.Json("profile", "edit", number, "p.json", "--version", "1");
        Assert.Equal(1, same.GetProperty("version").GetInt32());

        var other = File.ReadAllText(Samples.Of("developer-toronto"));
        File.WriteAllText(_desk.Folder["p.json"], other);
        var edited = _desk.Json("profile", "edit", number, "p.json", "--version", "1");
        Assert.Equal((2, 496), (edited.GetProperty("version").GetInt32(), edited.GetProperty("score").GetInt32()));

        var stale = _desk.Run("profile", "edit", number, "p.json", "--version", "1");
        Assert.Equal(1, stale.Code);
        Assert.StartsWith("OE-6101: it was changed in the meantime: version 1 was meant, version 2 is there (Editing a profile", stale.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_an_edited_file_names_the_file()
    {
        var number = _desk.InPool();
        File.WriteAllText(_desk.Folder["p.json"], """{ "birthDate": "yesterday" }""");

        var ran = _desk.Run("profile", "edit", number, "p.json");

        Assert.Equal(1, ran.Code);
        Assert.All(ran.ErrorLines, line => Assert.StartsWith("p.json:1: $", line, StringComparison.Ordinal));
        Assert.Equal(1, _desk.Json("profile", "show", number).GetProperty("version").GetInt32());
    }

    [Fact]
    public void Withdraw_tells_what_is_lost_and_does_it_only_with_yes()
    {
        var number = _desk.InPool();

        var told = _desk.Run("profile", "withdraw", number);
        Assert.Equal((1, "OE-9303: nothing was done; with --yes it is\n"), (told.Code, told.Error));
        Assert.Contains("the present one (September 1, 2026 at 12:00:00 UTC), by which ties are broken, is lost", told.Output, StringComparison.Ordinal);
        Assert.Equal("inPool", _desk.Json("profile", "show", number).GetProperty("state").GetString());

        Assert.Equal("withdrawn", _desk.Json("profile", "withdraw", number, "--yes", "--reason", "moved away").GetProperty("state").GetString());
        Assert.StartsWith($"OE-6102: profile {number} is “withdrawn”", _desk.Run("profile", "withdraw", number, "--yes").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Renew_carries_everything_over_into_a_new_draft()
    {
        var number = _desk.InPool();
        var later = OfficeDesk.Now + Duration.FromDays(100);

        var draft = OfficeDesk.Parsed(_desk.At(later, "profile", "renew", number, "--format", "json")).GetProperty("number").GetString()!;
        var renewed = OfficeDesk.Parsed(_desk.At(later, "profile", "submit", draft, "--format", "json"));

        Assert.Equal("2026-12-10T12:00:00Z", renewed.GetProperty("submittedAt").GetString());
        Assert.Equal("withdrawn", _desk.Json("profile", "show", number).GetProperty("state").GetString());
    }

    [Fact]
    public void Show_tells_lines_what_comes_next_and_versions()
    {
        var number = _desk.InPool("tests-run-out");

        var text = _desk.Run("profile", "show", number).Output;
        var json = _desk.Json("profile", "show", number);

        Assert.Matches(@"Total +437 +1,200 *\n", text);
        Assert.Contains("November 16, 2026: -171, 266 points\n  IELTS of November 16, 2024 turns two years old\n", text, StringComparison.Ordinal);
        Assert.Matches(@"1  September 1, 2026 at 12:00:00 UTC  Beginning a profile  tester\n", text);
        Assert.Equal(("2026-11-16", -171), (json.GetProperty("nextChange").GetProperty("on").GetString(), json.GetProperty("nextChange").GetProperty("difference").GetInt32()));
        Assert.Equal(437, json.GetProperty("assessment").GetProperty("total").GetInt32());
    }

    [Fact]
    public void Show_says_of_a_withdrawn_profile_nothing_that_is_to_come()
    {
        var number = _desk.InPool();
        _desk.Run("profile", "withdraw", number, "--yes");

        Assert.DoesNotContain("What changes next", _desk.Run("profile", "show", number).Output, StringComparison.Ordinal);
        // And that it can be withdrawn once more is not promised.
        Assert.StartsWith($"OE-6102: profile {number} is “withdrawn”", _desk.Run("profile", "withdraw", number).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_warns_when_the_points_of_the_day_are_not_confirmed()
    {
        var number = _desk.InPool();

        Assert.Contains("! A new version of the ranking is reported from November 3, 2026", _desk.At(Instant.FromUtc(2026, 11, 4, 0, 0), "profile", "show", number).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("its points are not confirmed", _desk.Run("profile", "show", number).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_nobody_can_write_to_is_refused()
    {
        _desk.Run("profile", "list");
        var ran = _desk.Run("profile", "draft", Samples.Of("developer-toronto"), "--email", "nope");

        Assert.Equal((1, "OE-6600: enter an e-mail address in the form name@example.com\n"), (ran.Code, ran.Error));
    }

    [Fact]
    public void A_version_that_is_not_there_yet_is_told_as_that()
    {
        var number = _desk.InPool();

        Assert.Equal("OE-6111: version 7 was meant, and the newest is 1; nothing was changed\n", _desk.Run("profile", "edit", number, Samples.Of("developer-toronto"), "--version", "7").Error);
    }

    [Fact]
    public void Show_warns_when_the_pool_is_not_up_to_date()
    {
        var number = _desk.InPool("tests-run-out");

        var text = _desk.At(Instant.FromUtc(2026, 11, 17, 0, 0), "profile", "show", number).Output;

        Assert.Contains("The pool still has 437 points", text, StringComparison.Ordinal);
        Assert.Matches(@"Total +266 +1,200 *\n", text);
    }

    [Fact]
    public void Show_speaks_French()
    {
        var number = _desk.InPool();

        var text = _desk.Run("--lang", "fr", "profile", "show", number).Output;

        Assert.StartsWith($"{number}\n  dans le bassin, version 1\n  496 points\n  jusqu’au 1er septembre 2027 à 12\u00a0h\u00a000", text, StringComparison.Ordinal);
        Assert.Contains("Début d’un profil", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_nobody_has_is_one_line()
    {
        string[][] commands = [["show", "E000000000"], ["submit", "E000000000"], ["withdraw", "E000000000", "--yes"], ["renew", "E000000000"], ["edit", "E000000000", Samples.Of("developer-toronto")]];
        _desk.Run("profile", "list");

        Assert.All(commands, command => Assert.Equal((1, "OE-6100: there is no profile “E000000000”\n"), Told(_desk.Run(["profile", .. command]))));

        static (int, string) Told(Ran ran) => (ran.Code, ran.Error);
    }

    [Fact]
    public void List_shows_the_pool_by_rank_and_how_many_are_left_off()
    {
        var low = _desk.InPool("tests-run-out");
        var high = _desk.InPool();
        _desk.Draft("developer-toronto");

        var text = _desk.Run("profile", "list", "--state", "inpool", "--top", "1").Output;
        var json = _desk.Json("profile", "list", "--state", "inPool");

        Assert.Contains(high, text, StringComparison.Ordinal);
        Assert.DoesNotContain(low, text, StringComparison.Ordinal);
        Assert.EndsWith("1 more: --top 2\n", text, StringComparison.Ordinal);
        Assert.Equal([high, low], json.GetProperty("profiles").EnumerateArray().Select(one => one.GetProperty("number").GetString()!));
        Assert.Equal(3, _desk.Json("profile", "list").GetProperty("total").GetInt32());
        Assert.Equal(2, _desk.Run("profile", "list", "--state", "gone").Code);
    }
}
