using System.Text;
using CsCheck;
using OpenEntry.Law;
using OpenEntry.Selection.Proofs;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests.Proofs;

public sealed class ProofFileTests
{
    private static readonly PoolEntry[] People =
    [
        Person("R-7", 500, 3, ProgramSet.CEC, "stem"), Person("R-2", 470, 1, ProgramSet.CEC, "stem"), Person("R-5", 470, 2, ProgramSet.FSW, "stem", "french"),
        Person("R-1", 470, 3, ProgramSet.CEC, "stem"), Person("R-3", 470, 0, ProgramSet.CEC), Person("R-4", 300, 0, ProgramSet.FST, "trades"),
    ];

    private static readonly RoundInstruction Stem = RoundInstruction.ForCategory("stem", 3, EarlierSubmission).Value;

    [Fact]
    public void A_file_holds_commitment_outcome_and_everyone_in_rank_order_without_naming_anyone()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        Assert.Equal(8, lines.Length);
        Assert.StartsWith("""{"format":"openentry-commitment/1","round":"294","frozenAt":"2026-11-26T14:00:00Z","people":6,"poolRoot":""", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"format":"openentry-outcome/1","commitment":"ID","instruction":{"programs":["CEC","FSW","FST"],"category":"stem","size":3,"rule":"earlier-submission"},"instructionSalt":""".Replace("ID", Digest.Of(Encoding.UTF8.GetBytes(lines[0])).ToString(), StringComparison.Ordinal), lines[1], StringComparison.Ordinal);
        Assert.Contains(""","people":6,"eligible":4,"aboveCutOff":1,"atCutOff":3,"tiedLeftOut":0,"gone":[],"invited":3,"cutOff":470,"tieBreak":"2020-07-09T20:34:57Z","resultRoot":""", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"v":1,"score":500,"programs":["CEC"],"categories":["stem"],"sealed":""", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("""{"v":1,"score":470,"programs":["FSW"],"categories":["french","stem"],"sealed":""", lines[5], StringComparison.Ordinal);
        Assert.DoesNotContain("R-", string.Concat(lines), StringComparison.Ordinal);
        // Only the three among whom the tie-break decided have their instant told; R-3, at the same score without the category, has not.
        Assert.Equal([4, 5, 6], Enumerable.Range(0, 8).Where(i => lines[i].Contains("submittedAt", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_file_of_a_round_holds_together() =>
        Gen.Select(RandomRounds.People, RandomRounds.Instructions).Sample((people, instruction) =>
        {
            var round = Rounds.Release(people, instruction);
            var file = round.PublicFile();
            Assert.Equal("", Rounds.Codes(file, round.Commitment.Hash()));
            using var stream = new MemoryStream(file);
            var report = ProofFile.Verify(stream).Value;
            Assert.Equal(round.Commitment, report.Commitment);
            Assert.Equal(round.Commitment.Hash(), report.CommitmentHash);
            Assert.Equal(round.Outcome.Json(), report.Outcome.Json());
            Assert.Equal(Draw.Run(Of(people), instruction).Count, report.Outcome.Invited);
        }, iter: MutationRun.Times(60));

    [Fact]
    public void Any_one_byte_changed_anywhere_in_the_file_is_found() =>
        Gen.Select(RandomRounds.Few, RandomRounds.Instructions, Gen.Int[0, int.MaxValue], Gen.Byte[1, 255]).Sample((people, instruction, at, change) =>
        {
            var file = Rounds.Release(people, instruction).PublicFile();
            file[at % file.Length] ^= change;
            Assert.NotEqual("", Rounds.Codes(file));
        }, iter: MutationRun.Times(1000));

    [Fact]
    public void Each_byte_of_a_file_in_turn_changed_into_each_likely_other_is_found()
    {
        var file = Rounds.Release(People, Stem, 1).PublicFile();
        var likely = "0aA \r\n\","u8.ToArray();
        for (var at = 0; at < file.Length; at++)
        {
            var before = file[at];
            foreach (var letter in likely.Where(letter => letter != before))
            {
                file[at] = letter;
                Assert.NotEqual("", Rounds.Codes(file));
            }
            file[at] = before;
        }
        Assert.Equal("", Rounds.Codes(file));
    }

    [Fact]
    public void Whatever_is_done_to_a_file_the_outcome_is_a_numbered_error_with_its_file()
    {
        var seed = Rounds.Release(People, Stem).PublicFile();
        var letters = "{}[]\",:\\\r\n\0é\u0080 0129TZ.-"u8.ToArray();
        Gen.Select(Gen.Int[0, 10_000], Gen.OneOf(Gen.OneOf(letters), Gen.Byte), Gen.Int[0, 4], Gen.Int[0, 300]).Array[1, 6].Sample(edits =>
        {
            var bytes = seed.ToList();
            foreach (var (at, value, how, length) in edits)
            {
                Edits.Make(bytes, at % bytes.Count, value, how, length);
            }
            using var stream = new MemoryStream([.. bytes]);
            var result = ProofFile.Verify(stream, "f");
            Assert.Equal(bytes.SequenceEqual(seed), result.IsOk);
            Assert.All(result.Errors, error =>
            {
                Assert.InRange(error.Kind.Number, 3000, 4199);
                Assert.Equal("f", error.Place.File);
                Assert.DoesNotContain('\n', error.Line(OfficialLanguage.French));
            });
        }, iter: MutationRun.Times(3000));
    }

    [Fact]
    public void A_commitment_other_than_the_published_one_is_found()
    {
        var round = Rounds.Release(People, Stem);
        Assert.Equal("1 4114", Rounds.Codes(round.PublicFile(), Digest.Of("another"u8)));
    }

    [Fact]
    public void A_file_cut_short_is_found()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        Assert.Equal("4104", Rounds.Codes().Trim());
        Assert.Equal("4104", Rounds.Codes(lines[0]).Trim());
        Assert.Equal("1 4106|1 4112|2 4116|2 4116|2 4116", Rounds.Codes(lines[..6]));
        Assert.Equal("1 4106|1 4112|2 4116", Rounds.Codes(lines[..7]));
        Assert.Equal("4105", Rounds.Codes(Encoding.UTF8.GetBytes(string.Join('\n', lines))).Trim());
        Assert.Equal("4105", Rounds.Codes(Encoding.UTF8.GetBytes("\uFEFF" + string.Concat(lines.Select(line => line + "\n")))).Trim());
        Assert.Equal("4105", Rounds.Codes(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\r\n")))).Trim());
        Assert.Equal("4105", Rounds.Codes([.. lines[..3], "", .. lines[3..]]).Trim());
    }

    [Fact]
    public void What_is_not_written_the_one_way_is_found_on_its_line()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        Assert.Equal("1 4100", Rounds.Codes([lines[0] + " ", .. lines[1..]]));
        Assert.Equal("1 4100", Rounds.Codes([lines[0].Replace(":6,", ": 6,", StringComparison.Ordinal), .. lines[1..]]));
        Assert.Equal("2 4100", Rounds.Codes([lines[0], " " + lines[1], .. lines[2..]]));
        Assert.Equal("2 4100", Rounds.Codes([lines[0], lines[1].Replace("[\"CEC\",\"FSW\"", "[\"FSW\",\"CEC\"", StringComparison.Ordinal), .. lines[2..]]));
        Assert.Equal("3 4100", Rounds.Codes([.. lines[..2], lines[2].Replace("[\"stem\"]", "[\"stem\",\"stem\"]", StringComparison.Ordinal), .. lines[3..]]));
        Assert.Equal("6 4100", Rounds.Codes([.. lines[..5], lines[5].Replace("57Z", "57.0Z", StringComparison.Ordinal), .. lines[6..]]));
        Assert.Equal("3 $.v 3008", Rounds.Codes([.. lines[..2], lines[2].Replace("\"v\":1", "\"v\":2", StringComparison.Ordinal), .. lines[3..]]));
        Assert.Equal("1 $.format 4103", Rounds.Codes([lines[0].Replace("nt/1", "nt/2", StringComparison.Ordinal), .. lines[1..]]));
        Assert.Equal("1 $.round 4101", Rounds.Codes([lines[0].Replace("\"294\"", "\"2 4\"", StringComparison.Ordinal), .. lines[1..]]));
        Assert.Equal("2 $.resultRoot 4102", Rounds.Codes([lines[0], lines[1][..^2] + "A\"}", .. lines[2..]]));
        Assert.Equal("2 $.instructionSalt 4102", Rounds.Codes([lines[0], lines[1].Replace("instructionSalt\":\"", "instructionSalt\":\"0", StringComparison.Ordinal), .. lines[2..]]));
        Assert.Equal("2 $.instruction 4031", Rounds.Codes([lines[0], lines[1].Replace("[\"CEC\",\"FSW\",\"FST\"]", "[]", StringComparison.Ordinal), .. lines[2..]]));
    }

    [Fact]
    public void What_is_wrong_is_told_to_the_byte_and_on_one_short_line()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        // {"format": has ten bytes, a space more is the eleventh.
        Assert.EndsWith("byte 11 differs.", Said(lines[0].Replace(":\"open", ": \"open", StringComparison.Ordinal), lines[1]), StringComparison.Ordinal);
        Assert.Contains("“other/1”; “openentry-commitment/1” is", Said(lines[0].Replace("openentry-commitment", "other", StringComparison.Ordinal), lines[1]), StringComparison.Ordinal);
        Assert.Contains($"“{new string('x', 40)}”; ", Said(lines[0].Replace("openentry-commitment", new string('x', 50), StringComparison.Ordinal), lines[1]), StringComparison.Ordinal);
        Assert.Contains("“a\uFFFDb/1”; ", Said(lines[0].Replace("openentry-commitment", "a\\nb", StringComparison.Ordinal), lines[1]), StringComparison.Ordinal);
        Assert.Contains("64 hexadecimal digits", Said(lines[0], lines[1].Replace("commitment\":\"", "commitment\":\"0", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("32 hexadecimal digits", Said(lines[0], lines[1].Replace("instructionSalt\":\"", "instructionSalt\":\"0", StringComparison.Ordinal)), StringComparison.Ordinal);

        string Said(string first, string second)
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(((string[])[first, second, .. lines[2..]]).Select(line => line + "\n"))));
            return ProofFile.Verify(file).Errors[0].Message(OfficialLanguage.English);
        }
    }

    [Fact]
    public void Two_lines_exchanged_are_found()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        Assert.Equal("4 $.score 4107", Rounds.Codes([.. lines[..2], lines[3], lines[2], .. lines[4..]]));
        Assert.Equal("6 $.submittedAt 4108", Rounds.Codes([.. lines[..4], lines[5], lines[4], .. lines[6..]]));
        Assert.Equal("1 4112", Rounds.Codes([.. lines[..3], lines[4], lines[3], .. lines[5..]]));
    }

    [Fact]
    public void An_instant_other_than_the_sealed_one_is_found_and_so_is_one_hidden_or_told_without_need()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        Assert.Equal("6 $.sealed 4109", Rounds.Codes([.. lines[..5], lines[5].Replace("57Z", "57.500Z", StringComparison.Ordinal), .. lines[6..]]));
        Assert.Equal("6 $.submittedAt 4003", Rounds.Codes([.. lines[..5], lines[5].Replace("2020-07-09T20:34:57Z", "2500-07-09T20:34:57Z", StringComparison.Ordinal), .. lines[6..]]));
        var hidden = lines[6][..lines[6].IndexOf(",\"submittedAt", StringComparison.Ordinal)] + "}";
        Assert.Equal("7 4110", Rounds.Codes([.. lines[..6], hidden, lines[7]]));
        // An honest file of another instruction opens others.
        var other = Rounds.Release(People, RoundInstruction.ForCategory("french", 1, EarlierSubmission).Value).PublicLines();
        Assert.Equal(lines[5], other[5]);
        Assert.Equal("5 4111|7 4111", Rounds.Codes([other[0], other[1], .. lines[2..]]));
    }

    [Fact]
    public void An_outcome_that_the_pool_does_not_bear_out_is_found_figure_by_figure()
    {
        var round = Rounds.Release(People, Stem);
        var lines = round.PublicLines();
        var (outcome, counts) = (round.Outcome, round.Outcome.Counts);
        string Changed(RoundOutcome changed) => Rounds.Codes([lines[0], Encoding.UTF8.GetString(changed.Json()), .. lines[2..]]);
        Assert.Equal("", Changed(outcome));
        Assert.Equal("2 4113", Changed(outcome with { Commitment = Digest.Of("x"u8) }));
        Assert.Equal("2 4115", Changed(outcome with { InstructionSalt = default }));
        Assert.Equal("2 4115|2 4116|2 4116|2 4117", Changed(outcome with { Instruction = RoundInstruction.ForCategory("stem", 2, EarlierSubmission).Value }));
        foreach (var wrong in new[] { counts with { InPool = 7 }, counts with { Eligible = 5 }, counts with { AboveCutOff = 0 }, counts with { AtCutOff = 4 }, counts with { TiedLeftOut = 1 } })
        {
            Assert.Equal("2 4116", Changed(outcome with { Counts = wrong }));
        }
        Assert.Equal("2 4116", Changed(outcome with { CutOff = 471 }));
        Assert.Equal("2 4116", Changed(outcome with { CutOff = null }));
        Assert.Equal("2 4116", Changed(outcome with { TieBreak = Start }));
        Assert.Equal("2 4116", Changed(outcome with { TieBreak = null }));
        Assert.Equal("2 4116", Changed(outcome with { Invited = 2 }));
        Assert.Equal("2 4117", Changed(outcome with { ResultRoot = default }));
        Assert.Equal("2 4116|2 4117", Changed(outcome with { Gone = [3] }));
        Assert.Equal("2 4118", Changed(outcome with { Gone = [5] }));
        Assert.Equal("2 4118|2 4116|2 4117", Changed(outcome with { Gone = [3, 3] }));
        Assert.Equal("2 4118", Changed(outcome with { Gone = [int.MaxValue] }));
    }

    [Fact]
    public void Who_left_between_freezing_and_release_is_counted_and_not_invited()
    {
        var round = Rounds.Release(People, Stem, 1);
        Assert.Equal([2], round.Outcome.Gone);
        Assert.Equal(2, round.Outcome.Invited);
        Assert.Equal(470, round.Outcome.CutOff);
        Assert.Equal("", Rounds.Codes(round.PublicFile()));
    }

    [Fact]
    public void After_100_errors_reading_stops_and_says_so()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        var codes = Rounds.Codes([.. lines, .. Enumerable.Repeat("{", 500)]).Split('|');
        Assert.Equal(101, codes.Length);
        Assert.Equal("4006", codes[^1].Trim());
        // Needless openings are counted with the others.
        var round = RoundInstruction.Everyone(200, EarlierSubmission).Value;
        var open = Rounds.Release(Enumerable.Range(0, 300).Select(i => Person($"P{i:000}", 400, i)), round).PublicLines();
        var none = Rounds.Release(Enumerable.Range(0, 300).Select(i => Person($"P{i:000}", 400, i)), RoundInstruction.Everyone(0, EarlierSubmission).Value).PublicLines();
        Assert.Equal(100, Rounds.Codes([none[0], none[1], .. open[2..]]).Split('|').Length);
    }

    [Fact]
    public void A_line_longer_than_any_may_be_is_an_error_of_its_own()
    {
        var lines = Rounds.Release(People, Stem).PublicLines();
        Assert.Equal("9 3000", Rounds.Codes([.. lines, new string('x', 1 << 21)]).Split('|')[0]);
    }

    [Fact]
    public void The_stream_stays_the_callers()
    {
        using var stream = new MemoryStream(Rounds.Release(People, Stem).PublicFile());
        Assert.True(ProofFile.Verify(stream).IsOk);
        Assert.True(stream.CanRead);
    }
}
