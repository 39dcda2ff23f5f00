namespace OpenEntry.Cli.Tests.Commands.Office.Rounds;

public sealed class RoundCommandTests : IDisposable
{
    private readonly RoundOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void A_round_goes_from_the_draft_to_the_public_and_says_each_time_where_it_is()
    {
        Assert.Equal("Round 420\n  drafted\n  1 place, everyone in the pool\n", _office.Run("draft", "--size", "1").Output);

        var rehearsed = _office.Run("rehearse", "420").Output;
        Assert.StartsWith("Round 420\n  rehearsed\n  1 place, everyone in the pool\n  reaches 1 of 3 eligible, cut-off 496\n  commitment: ", rehearsed, StringComparison.Ordinal);
        Assert.Contains("agree on 3 scores and on the draw", rehearsed, StringComparison.Ordinal);
        Assert.Contains("No gate found anything.", rehearsed, StringComparison.Ordinal);
        Assert.Matches(@"this one +1 +496 +3 +3\n2024-04-23 +2,095 +529 ", rehearsed);

        Assert.Contains("approved by Tremblay; one more approval is needed", _office.Run("approve", "420", "--as", "Tremblay").Output, StringComparison.Ordinal);
        Assert.StartsWith("Round 420\n  approved\n", _office.Run("approve", "420", "--as", "Singh").Output, StringComparison.Ordinal);
        Assert.Equal("Round 420\n  released\n  1 place, everyone in the pool\n  1 invitation, cut-off 496\n", _office.Run("release", "420").Output);
        Assert.StartsWith("Round 420\n  published\n", _office.Run("publish", "420").Output, StringComparison.Ordinal);

        Assert.Matches(@"420  published  2026-09-01 13:00:00  everyone +1 +1 +496\n", _office.Run("list").Output);
        Assert.Contains("September 1, 2026 at 13:00:00 UTC, by Singh", _office.Run("show", "420").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_French()
    {
        Assert.Equal("Ronde 420\n  préparée\n  2\u00a0places, tout le bassin\n", _office.Run("draft", "--size", "2", "--lang", "fr").Output);
        var rehearsed = _office.Run("rehearse", "420", "--lang", "fr").Output;
        Assert.Contains("concordent sur 3\u00a0notes et sur le tirage", rehearsed, StringComparison.Ordinal);
        Assert.Contains("Aucun contrôle n’a rien relevé.", rehearsed, StringComparison.Ordinal);
        Assert.StartsWith("OE-6300\u00a0: la ronde 420 est «\u00a0répétée\u00a0»", _office.Run("release", "420", "--lang", "fr").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_json_has_everything_a_program_needs()
    {
        _office.Approved("--size", "2", "--reason", "monthly");
        var released = _office.Json("release", "420");

        Assert.Equal(("released", 2, 2, 496, "monthly"), (released.GetProperty("state").GetString(), released.GetProperty("size").GetInt32(), released.GetProperty("invited").GetInt32(), released.GetProperty("cutOff").GetInt32(), released.GetProperty("reason").GetString()));
        Assert.Equal("2026-09-01T12:01:00Z", released.GetProperty("tieBreak").GetString());
        Assert.Equal(["Singh", "Tremblay"], released.GetProperty("approvals").EnumerateArray().Select(one => one.GetProperty("officer").GetString()!).Order(StringComparer.Ordinal));
        var rehearsal = released.GetProperty("rehearsal");
        Assert.Equal((3, 3, 3, 2), (rehearsal.GetProperty("inPool").GetInt32(), rehearsal.GetProperty("scoredTwice").GetInt32(), rehearsal.GetProperty("eligible").GetInt32(), rehearsal.GetProperty("reached").GetInt32()));
        Assert.Equal(420, Assert.Single(_office.Json("list").EnumerateArray()).GetProperty("number").GetInt32());
    }

    [Fact]
    public void A_gate_that_stops_a_round_is_passed_only_with_a_reason()
    {
        File.WriteAllText(_office.Desk.Folder["gates.json"], """{ "cutOffWarn": 5, "cutOffStop": 10 }""");
        var strict = _office.Desk.Running(RoundOffice.Now, "", ("OPENENTRY_GATES", _office.Desk.Folder["gates.json"]));
        _office.Json("draft", "--size", "1");

        Assert.Matches(@"cut-off +stops +\S", strict.Run("round", "rehearse", "420").Output);
        Assert.StartsWith("OE-6303: the gate “cut-off” stops this round", _office.Run("approve", "420").Error, StringComparison.Ordinal);

        var despite = strict.Run("round", "rehearse", "420", "--despite", "cut-off=the first in two years", "--despite", "pool-size=typo");
        Assert.Matches(@"cut-off +despite it .*\(the first in two years\)\n", despite.Output);
        Assert.Equal("OE-9322: --despite: the gate “pool-size” does not stop this round; the reason was not kept\n", despite.Error);
        Assert.Equal(0, _office.Run("approve", "420").Code);
    }

    [Fact]
    public void A_file_of_gates_that_is_wrong_is_one_line()
    {
        File.WriteAllText(_office.Desk.Folder["gates.json"], """{ "cutOffStop": "far" }""");
        var ran = _office.Desk.Running(RoundOffice.Now, "", ("OPENENTRY_GATES", _office.Desk.Folder["gates.json"])).Run("round", "list");

        Assert.Equal(1, ran.Code);
        Assert.Contains("gates.json", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_registry_refuses_is_one_numbered_line()
    {
        _office.Json("draft", "--size", "1");
        Refused("OE-6100: there is no round “7”", "show", "7");
        Refused("OE-6300: round 420 is “drafted”", "approve", "420");
        Refused("$.programs: OE-6318: a round by category invites from CEC, FSW, FST; PNP is not among them", "draft", "--size", "1", "--category", "stem", "--program", "pnp,cec");
        Refused("OE-6301: the category “stems” is not in force on September 1, 2026", "draft", "--size", "1", "--category", "stems");
        _office.Json("rehearse", "420");
        Refused("OE-6101", "approve", "420", "--commitment", new string('0', 64));
        _office.Json("approve", "420", "--as", "Tremblay");
        Refused("OE-6304: TREMBLAY has approved this round already", "approve", "420", "--as", "TREMBLAY");
        Refused("OE-6300: round 420 is “rehearsed”", "release", "420");
        _office.Json("approve", "420", "--as", "Singh");
        _office.Json("release", "420");
        Refused("OE-6300: round 420 is “released”", "release", "420");
        Refused("OE-6300: round 420 is “released”", "withdraw", "420", "--reason", "too late");
        Refused("OE-6102", "correct", "420", "--missed", _office.First, "--reason", "missed");
        Refused("OE-6307", "receipt", "E000000000", "420", "--out", "r.json");
        Assert.False(File.Exists(_office.Desk.Folder["r.json"]));
    }

    [Theory]
    [InlineData("OE-9012: --size: “0”", "draft", "--size", "0")]
    [InlineData("OE-9013: --program: “CEK”", "draft", "--size", "1", "--program", "CEC,CEK")]
    [InlineData("OE-9320: --commitment: “abc”", "approve", "420", "--commitment", "abc")]
    [InlineData("OE-9321: --despite: “cut-off”", "rehearse", "420", "--despite", "cut-off")]
    [InlineData("OE-9012: ROUND: “x”", "show", "x")]
    [InlineData("OE-9323: --outcome goes with --against", "verify", "a", "--outcome", "b")]
    [InlineData("OE-9020", "verify", "nothing.jsonl")]
    public void What_makes_no_sense_is_refused(string expected, params string[] args) =>
        Assert.Contains(expected, _office.Run(args).Error, StringComparison.Ordinal);

    [Fact]
    public void A_withdrawn_round_leaves_its_number()
    {
        _office.Json("draft", "--size", "1");
        Assert.Equal("withdrawn", _office.Json("withdraw", "420", "--reason", "the instruction changed").GetProperty("state").GetString());
        Assert.Equal(421, _office.Json("draft", "--size", "1", "--program", "cec,fsw", "--category", "stem").GetProperty("number").GetInt32());
        Assert.Contains("category stem, programs CEC, FSW", _office.Run("show", "421").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_tells_the_gap_in_points_and_in_time()
    {
        _office.Approved("--size", "1");
        _office.Json("release", "420");

        Assert.StartsWith($"{_office.First} in round 420\n  invited\n  rank 1 of 3, 496 points\n", _office.Run("why", _office.First, "420").Output, StringComparison.Ordinal);
        Assert.Contains("submitted 0:00:01:00 after the tie-break", _office.Run("why", _office.Later, "420").Output, StringComparison.Ordinal);
        Assert.Contains("59 points sous la note minimale", _office.Run("why", _office.Low, "420", "--lang", "fr").Output.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var json = _office.Json("why", _office.Later, "420");
        Assert.Equal((false, 60m), (json.GetProperty("invited").GetBoolean(), json.GetProperty("secondsMissing").GetDecimal()));
    }

    [Fact]
    public void A_correction_invites_those_missed_and_is_a_round_of_its_own()
    {
        _office.Approved("--size", "1");
        _office.Json("release", "420");

        Assert.Equal("Round 421\n  drafted\n  1 place, for those round 420 missed\n", _office.Run("correct", "420", "--missed", _office.Later, "--reason", "entered late").Output);
        Assert.Contains("missed-behind-cut-off", _office.Run("rehearse", "421").Output, StringComparison.Ordinal);
        Refused("OE-6303", "approve", "421", "--as", "Tremblay");
        _office.Json("rehearse", "421", "--despite", "missed-behind-cut-off=submitted in time, by the log");
        _office.Json("approve", "421", "--as", "Tremblay");
        _office.Json("approve", "421", "--as", "Singh");
        Assert.Equal(1, _office.Json("release", "421").GetProperty("invited").GetInt32());
        Assert.Equal(421, Assert.Single(_office.Json("why", _office.Later, "420").GetProperty("corrections").EnumerateArray()).GetInt32());
        Assert.Contains("those missed by 420", _office.Run("list").Output, StringComparison.Ordinal);
        _office.Json("publish", "421", "--out", "public");
        Assert.Contains("corrects round 420", _office.Desk.Run("rounds", "show", "421", "--history", "public").Output, StringComparison.Ordinal);
    }

    private void Refused(string expected, params string[] args)
    {
        var ran = _office.Run(args);
        Assert.Equal(1, ran.Code);
        Assert.StartsWith(expected, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }
}
