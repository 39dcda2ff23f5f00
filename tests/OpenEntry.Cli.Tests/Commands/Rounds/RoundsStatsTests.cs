using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands.Rounds;

public class RoundsStatsTests
{
    [Fact]
    public void Totals_in_all_by_year_and_by_kind()
    {
        var ran = Ran.Command("rounds", "stats");

        Assert.StartsWith("All rounds\n  420 rounds, 998,251 invitations\n  from round 1 (January 31, 2015) to round 419 (June 22, 2026)\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\n2021      42      114,431\n", ran.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nstem +3 +10,900 +481-491 +486 +2024-04-11 \(293\) +491\n", ran.Output);
        Assert.EndsWith("Record: the copy inside the program\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_in_French()
    {
        var ran = Ran.Command("rounds", "stats", "--lang", "fr");

        Assert.Contains("420\u00a0rondes, 998\u00a0251\u00a0invitations\n", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("Registre\u00a0: la copie contenue dans le programme\n", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void On_a_terminal_of_80_columns_nothing_is_broken_but_long_keys(string language)
    {
        var ran = new Running { Terminal = true, Width = 80, Environment = { ["NO_COLOR"] = "1" } }.Run("rounds", "stats", "--lang", language);

        Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("│ healthcare ", ran.Output, StringComparison.Ordinal);
        Assert.Contains("████████████████████", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json()
    {
        using var json = JsonDocument.Parse(Ran.Command("rounds", "stats", "--format", "json").Output);

        Assert.Equal((420, 998251), (json.RootElement.GetProperty("rounds").GetInt32(), json.RootElement.GetProperty("invitations").GetInt32()));
    }

    [Fact]
    public void An_empty_record_has_totals_too()
    {
        using var own = new TemporaryFolder();
        File.WriteAllText(own["rounds.csv"], File.ReadLines(Path.Combine(Root.Folder, "history/rounds.csv")).First() + "\n");

        Assert.StartsWith("All rounds\n  0 rounds, 0 invitations\n\n", new Running { Folder = own.Path, Terminal = false }.Run("rounds", "stats", "--history", ".").Output, StringComparison.Ordinal);
    }
}
