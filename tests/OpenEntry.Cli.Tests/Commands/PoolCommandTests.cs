using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public sealed class PoolCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openentry").FullName;

    [Fact]
    public void Facts_go_to_standard_output_and_what_is_assumed_to_standard_error()
    {
        var ran = Ran.Command("pool", "make", "--like", "2024-04-10", "--size", "50", "--seed", "3");

        Assert.Equal(0, ran.Code);
        var lines = Lines(ran.Output);
        Assert.Equal(50, lines.Length);
        Assert.All(lines, line => Assert.True(line.TryGetProperty("firstLanguage", out _)));
        Assert.Contains("Synthetic pool: 50 made-up people, distributed as the pool of April 9, 2024 (published with round 292), seed 3.", ran.Error, StringComparison.Ordinal);
        Assert.Contains("assumption; no figure is published", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Synthetic pool: 1 made-up person, distributed as")]
    [InlineData("fr", "Bassin synthétique : 1 personne inventée, répartie comme")]
    public void One_is_a_person_and_not_people(string language, string words) =>
        Assert.Contains(words, Ran.Command("pool", "make", "--like", "2024-04-10", "--size", "1", "--lang", language).Error.Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Fact]
    public void The_facts_can_be_scored_and_lie_in_the_bands()
    {
        Assert.Equal(0, Run("pool", "make", "--like", "2024-03-11", "--size", "300", "--out", "facts.jsonl").Code);
        var scored = Run("score", "--facts", "facts.jsonl", "--on", "2024-03-11");

        Assert.Equal(0, scored.Code);
        using var about = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "facts.jsonl.about.json")));
        var scores = Lines(scored.Output).Select(line => line.GetProperty("total").GetInt32()).ToList();
        Assert.Equal(300, scores.Count);
        Assert.All(about.RootElement.GetProperty("bands").EnumerateArray(), band => Assert.Equal(
            band.GetProperty("made").GetInt32(),
            scores.Count(score => score >= band.GetProperty("from").GetInt32() && score <= band.GetProperty("to").GetInt32())));
    }

    [Fact]
    public void Beside_a_file_lies_what_is_assumed()
    {
        var ran = Run("pool", "make", "--like", "2024-03-11", "--size", "20", "--out", "p.jsonl", "--entries");

        Assert.Equal((0, "", ""), (ran.Code, ran.Output, ran.Error));
        using var about = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "p.jsonl.about.json")));
        Assert.Equal("2024-03-11", about.RootElement.GetProperty("like").GetString());
        Assert.Equal(7, about.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal("entries", about.RootElement.GetProperty("lines").GetString());
        Assert.NotEmpty(about.RootElement.GetProperty("assumptions").EnumerateArray());
        Assert.All(Lines(File.ReadAllText(Path.Combine(_folder, "p.jsonl"))), line =>
        {
            Assert.Equal(["id", "score", "submittedAt", "programs", "categories"], line.EnumerateObject().Select(member => member.Name));
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", line.GetProperty("submittedAt").GetString());
        });
    }

    [Fact]
    public void Profiles_are_read_by_score_and_come_to_the_same_scores()
    {
        Run("pool", "make", "--like", "2024-03-11", "--size", "10", "--out", "entries.jsonl", "--entries");
        Run("pool", "make", "--like", "2024-03-11", "--size", "10", "--out", "profiles.jsonl", "--profiles");
        var entries = Lines(File.ReadAllText(Path.Combine(_folder, "entries.jsonl")));
        var profiles = File.ReadAllLines(Path.Combine(_folder, "profiles.jsonl"));
        for (var i = 0; i < 10; i++)
        {
            File.WriteAllText(Path.Combine(_folder, "one.json"), profiles[i]);
            var scored = Run("score", "one.json", "--on", "2024-03-11", "--format", "json");

            Assert.Equal(0, scored.Code);
            Assert.Contains($"\"total\": {entries[i].GetProperty("score").GetInt32()}", scored.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "What is assumed")]
    [InlineData("fr", "Ce qui est supposé")]
    public void What_is_assumed_can_be_read_without_making_anything(string language, string heading)
    {
        var ran = Ran.Command("pool", "make", "--like", "2024-03-11", "--about", "--lang", language);

        Assert.Equal(0, ran.Code);
        Assert.Contains(heading, ran.Output, StringComparison.Ordinal);
        Assert.Empty(ran.Error);
    }

    [Theory]
    [InlineData("en", "OE-5101")]
    [InlineData("fr", "OE-5101")]
    public void A_day_before_the_first_distribution_is_an_error(string language, string code)
    {
        var ran = Run("pool", "make", "--like", "2020-01-01", "--out", "none.jsonl", "--lang", language);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith(code, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Two_kinds_of_lines_are_a_misuse() => Assert.Equal(2, Ran.Command("pool", "make", "--like", "2024-03-11", "--profiles", "--entries").Code);

    [Fact]
    public void Without_a_day_nothing_is_made() => Assert.Equal(2, Ran.Command("pool", "make").Code);

    [Fact]
    public void A_missing_folder_leaves_no_file()
    {
        var ran = Run("pool", "make", "--like", "2024-03-11", "--size", "5", "--out", "no/such/p.jsonl");

        Assert.Equal(1, ran.Code);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Ran Run(params string[] args) => new Running { Folder = _folder }.Run(args);

    private static JsonElement[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
}
