using System.Text;
using OpenEntry.Cli.Tests.Commands;

namespace OpenEntry.Cli.Tests.Golden;

/// <summary>What a candidate reads: three samples, on fixed days, in both languages.</summary>
public sealed class ScoringPagesTests
{
    [Theory]
    [InlineData("couple-swap", "en")]
    [InlineData("couple-swap", "fr")]
    [InlineData("tests-run-out", "en")]
    [InlineData("tests-run-out", "fr")]
    [InlineData("welder-alberta", "en")]
    [InlineData("welder-alberta", "fr")]
    public void Score_calendar_and_advice_read_as_kept(string sample, string language)
    {
        var pages = new StringBuilder();
        foreach (var words in (string[])["score SAMPLE --on 2026-09-01", "calendar SAMPLE --from 2026-09-01 --to 2028-08-31", "advise SAMPLE --on 2026-09-01 --top 6"])
        {
            var args = words.Split(' ').Select(word => word == "SAMPLE" ? Samples.Of(sample) : word);
            var ran = Ran.Command([.. args, "--lang", language]);
            Assert.Equal((0, ""), (ran.Code, ran.Error));
            pages.Append("$ openentry ").Append(words.Replace("SAMPLE", $"samples/{sample}.json", StringComparison.Ordinal)).Append(" --lang ").Append(language).Append('\n').Append(ran.Output).Append('\n');
        }

        Golden.Compare($"{sample}.{language}", pages.ToString());
    }

    [Theory]
    [InlineData("tests-run-out", "en")]
    [InlineData("tests-run-out", "fr")]
    public void On_a_terminal_of_80_columns_everything_fits(string sample, string language)
    {
        var running = new Running { Terminal = true, Width = 80, Environment = { ["NO_COLOR"] = "1" } };
        var output = running.Run("score", Samples.Of(sample), "--on", Samples.Day, "--lang", language).Output
            + running.Run("calendar", Samples.Of(sample), "--from", Samples.Day, "--to", "2027-08-31", "--lang", language).Output;

        Golden.Compare($"{sample}.{language}.80", output);
    }
}
