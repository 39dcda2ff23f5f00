using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands.Rounds;

public class RoundsExportTests
{
    [Fact]
    public void Csv_is_the_record_to_the_last_byte()
    {
        using var folder = new TemporaryFolder();

        var ran = new Running { Folder = folder.Path }.Run("rounds", "export", "--out", "mine.csv");

        Assert.Equal((0, "", ""), (ran.Code, ran.Output, ran.Error));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Root.Folder, "history/rounds.csv")), File.ReadAllBytes(folder["mine.csv"]));
        Assert.Equal(File.ReadAllText(folder["mine.csv"]), Ran.Command("rounds", "export", "--out", "-").Output);
        Assert.Equal(["mine.csv"], folder.Names);
    }

    [Fact]
    public void Json_is_an_array_of_rounds()
    {
        using var json = JsonDocument.Parse(Ran.Command("rounds", "export", "--format", "json").Output);

        Assert.Equal(420, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("en", "STEM occupations (Version 1)", "4,500", "April 11, 2024 at 13:23:42 UTC")]
    [InlineData("fr", "Professions des STIM (Version 1)", "4 500", "11 avril 2024 à 13:23:42 UTC")]
    public void The_feed_has_the_official_shape_in_each_language(string language, string name, string size, string moment)
    {
        var feed = JsonNode.Parse(Ran.Command("rounds", "export", "--feed", "--lang", language).Output)!.AsObject();
        var round = Record.Round(feed, "293");

        Assert.Equal("wb-tables", (string?)feed["classes"]);
        Assert.Equal((name, size, moment), ((string?)round["drawName"], (string?)round["drawSize"], (string?)round["drawDateTime"]));
        Assert.Equal(31, round.Count);
    }

    [Fact]
    public void The_feed_is_no_csv()
    {
        var ran = Ran.Command("rounds", "export", "--feed", "--format", "csv");

        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.StartsWith("OE-9205: ", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, Ran.Command("rounds", "export", "--feed", "--format", "json").Code);
    }

    [Fact]
    public void Where_it_cannot_be_written_nothing_is()
    {
        using var folder = new TemporaryFolder();

        var ran = new Running { Folder = folder.Path }.Run("rounds", "export", "--out", "none/mine.csv");

        Assert.Equal((1, "none/mine.csv: OE-9030: the folder to write it to does not exist"), (ran.Code, Assert.Single(ran.ErrorLines)));
        Assert.Empty(folder.Names);
    }
}
