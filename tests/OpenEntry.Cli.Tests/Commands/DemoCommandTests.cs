using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public class DemoCommandTests
{
    [Theory]
    [InlineData("en", "Cut-offs", "Both engines scored everybody", "What explains the differences")]
    [InlineData("fr", "Minimums", "Les deux moteurs ont noté chacun", "Ce qui explique les écarts")]
    public void It_prints_five_rounds_in_both_languages(string language, params string[] words)
    {
        var ran = Ran.Command("demo", "--size", "5000", "--lang", language);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.All(words, word => Assert.Contains(word, ran.Output, StringComparison.Ordinal));
        Assert.All(["288", "289", "290", "291", "(292)", "293"], number => Assert.Matches($@"(?m)^{System.Text.RegularExpressions.Regex.Escape(number)}\s+2024-", ran.Output));
        Assert.DoesNotContain("\u001b", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colours_no_colour_is_used()
    {
        var ran = new Running { Terminal = true, Environment = new() { ["NO_COLOR"] = "1" } }.Run("demo", "--size", "2000");

        Assert.Equal(0, ran.Code);
        Assert.Contains("█", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[3", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_every_round_has_its_official_figures_beside_it()
    {
        var ran = Ran.Command("demo", "--size", "3000", "--seed", "2", "--format", "json");

        Assert.Equal(0, ran.Code);
        using var document = JsonDocument.Parse(ran.Output);
        var root = document.RootElement;
        Assert.Equal((2, 3000, 211_220), (root.GetProperty("seed").GetInt32(), root.GetProperty("size").GetInt32(), root.GetProperty("publishedSize").GetInt32()));
        Assert.True(root.GetProperty("enginesAgree").GetBoolean());
        var five = root.GetProperty("rounds").EnumerateArray().Where(round => round.GetProperty("oneOfTheFive").GetBoolean()).ToList();
        Assert.Equal([525, 430, 524, 388, 491], five.Select(round => round.GetProperty("officialCutOff").GetInt32()));
        Assert.Equal("2024-02-25T11:55:12Z", five[^1].GetProperty("officialTieBreak").GetString());
        Assert.Equal(["2024-03-11", "2024-03-24", "2024-04-09"], root.GetProperty("pools").EnumerateArray().Select(pool => pool.GetProperty("like").GetString()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_page() => Assert.Equal(Ran.Command("demo", "--size", "2000", "--seed", "5").Output, Ran.Command("demo", "--size", "2000", "--seed", "5").Output);

    [Fact]
    public void Too_small_a_pool_is_refused() => Assert.Equal(2, Ran.Command("demo", "--size", "10").Code);
}
