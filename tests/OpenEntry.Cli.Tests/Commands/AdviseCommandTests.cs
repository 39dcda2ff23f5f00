using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands;

public sealed class AdviseCommandTests
{
    [Fact]
    public void A_pair_has_a_row_for_each_thing_and_every_round_named_is_explained()
    {
        var output = Ran.Command("advise", Samples.Of("couple-swap"), "--on", Samples.Day, "--top", "2").Output;

        Assert.Matches(@"(?m)^\+336 +609  once done +Let the spouse be the principal applicant +418, 417, 294, 240$", output);
        Assert.Matches(@"(?m)^ +opens: Federal Skilled Worker Program$", output);
        Assert.Matches(@"(?m)^\+167 +440  once done +English: CLB 10 or more in all four abilities \(IELTS 8.5 / 8 / 7.5 / 7.5\) +418$", output);
        Assert.Matches(@"(?m)^ +\+ French: NCLC 9 or more in all four abilities \(TCF Canada 523 / 524 / 14 / 14\)$", output);
        Assert.Matches(@"(?m)^418 +May 28, 2026 +French-language proficiency +409$", output);
        Assert.Matches(@"(?m)^\d+ more: --top \d+$", output);
        Assert.Contains("Four scores: listening / reading / writing / speaking.", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 140, line));
    }

    [Fact]
    public void On_a_narrow_terminal_the_day_stands_under_the_words()
    {
        string[] args = ["advise", Samples.Of("couple-swap"), "--on", Samples.Day];

        var narrow = new Running { Terminal = true, Width = 80, Environment = { ["NO_COLOR"] = "1" } }.Run(args).Output;
        Assert.DoesNotContain("Counts from", narrow, StringComparison.Ordinal);
        Assert.Contains("counts from August 31, 2027", narrow.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Counts from", new Running { Terminal = true, Width = 120 }.Run(args).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "No pair looked at gives more than one thing alone.")]
    [InlineData("fr", "Aucune paire examinée ne donne plus qu’une seule chose.")]
    public void Where_no_pair_helps_that_is_all_that_is_said(string language, string words)
    {
        // A nominee with the most of everything, whose 600 additional points are the most there are.
        const string Nominee = """
            {
              "id": "all", "birthDate": "1997-05-05", "maritalStatus": "neverMarried", "firstOfficialLanguage": "english",
              "languageTests": [
                { "test": "ielts", "testDate": "2026-01-10", "listening": 9, "reading": 9, "writing": 9, "speaking": 9 },
                { "test": "tcf", "testDate": "2026-01-10", "listening": 699, "reading": 699, "writing": 20, "speaking": 20 }
              ],
              "education": [ { "level": "doctoral", "country": "BR", "completed": "2019-06-30", "assessment": { "body": "wes", "issued": "2025-06-01", "equivalent": "doctoral" } } ],
              "work": [
                { "noc": "11100", "country": "BR", "from": "2017-01-01", "to": "2020-01-15", "hoursPerWeek": 40 },
                { "noc": "11100", "country": "CA", "from": "2020-09-01", "hoursPerWeek": 40 }
              ],
              "nomination": { "province": "ON", "accepted": "2026-02-01" }
            }
            """;

        var output = new Running { Input = Nominee }.Run("advise", "-", "--on", Samples.Day, "--lang", language).Output;

        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_meets_no_program_is_told_that_no_round_is_open()
    {
        Assert.Contains("None: no program is met today.", Ran.Command("advise", Samples.Of("couple-swap"), "--on", Samples.Day).Output, StringComparison.Ordinal);
        Assert.Contains("Aucune\u00a0: aucun programme n’est satisfait aujourd’hui.", Ran.Command("advise", Samples.Of("couple-swap"), "--on", Samples.Day, "--lang", "fr").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_everything_and_top_cuts_both_lists()
    {
        var all = Samples.Json("advise", Samples.Of("welder-alberta"), "--on", Samples.Day);
        var three = Samples.Json("advise", Samples.Of("welder-alberta"), "--on", Samples.Day, "--top", "3");

        Assert.Equal(["id", "on", "total", "rounds", "singles", "pairs"], all.AsObject().Select(pair => pair.Key));
        Assert.Equal(["gain", "total", "from", "what", "opens", "rounds"], all["singles"]![0]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["number", "date", "kind", "cutOff", "gap", "met"], all["rounds"]![0]!.AsObject().Select(pair => pair.Key));
        Assert.Equal((3, 3), (three["singles"]!.AsArray().Count, three["pairs"]!.AsArray().Count));
        Assert.True(all["singles"]!.AsArray().Count > 3);
        Assert.All(all["singles"]!.AsArray().Concat(all["pairs"]!.AsArray()), item => Assert.Equal((int)all["total"]! + (int)item!["gain"]!, (int)item["total"]!));
    }

    [Fact]
    public void Rounds_after_the_day_are_not_known_on_it()
    {
        var rounds = Samples.Json("advise", Samples.Of("developer-toronto"), "--on", "2026-03-17")["rounds"]!.AsArray();

        Assert.All(rounds, round => Assert.True(string.CompareOrdinal((string)round!["date"]!, "2026-03-17") <= 0));
        Assert.Contains("404", rounds.Select(round => (string?)round!["number"])); // the Canadian Experience Class of that very day
    }

    [Theory]
    [InlineData("OE-3052", "--on", "2200-01-01")]
    [InlineData("OE-1", "--on", "2014-12-31")]
    [InlineData("OE-1", "--reform", "no-such-reform")]
    public void A_day_or_reform_that_makes_no_sense_is_one_line(string code, params string[] words)
    {
        var ran = Ran.Command(["advise", Samples.Of("leap-day"), .. words]);

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.StartsWith(code, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_day_there_is_can_still_be_looked_at()
    {
        Assert.Equal((0, ""), (Ran.Command("advise", Samples.Of("leap-day"), "--on", "2199-12-31").Code, Ran.Command("calendar", Samples.Of("leap-day"), "--from", "2199-12-31").Error));
    }

    [Fact]
    public void A_list_of_profiles_gives_a_list()
    {
        var ran = new Running { Input = $"[{File.ReadAllText(Samples.Of("leap-day"))},{File.ReadAllText(Samples.Of("nurse-douala"))}]" }.Run("advise", "-", "--on", Samples.Day, "--format", "json");

        Assert.Equal(["sample-leap-day", "sample-nurse-douala"], JsonNode.Parse(ran.Output)!.AsArray().Select(one => (string?)one!["id"]));
    }
}
