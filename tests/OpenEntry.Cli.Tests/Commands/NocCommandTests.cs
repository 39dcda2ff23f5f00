using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public class NocCommandTests
{
    [Fact]
    public void A_code_has_a_page()
    {
        var page = Ran.Command("noc", "21231").Output;

        Assert.StartsWith("NOC 2021 · 21231\n  Software engineers and designers\n  Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel\n", page, StringComparison.Ordinal);
        Assert.Matches("Skilled work +yes", page);
        Assert.Matches("stem +V1 +Science, technology", page);
        Assert.Matches("2173 +A +Software engineers", page);
    }

    [Fact]
    public void The_page_speaks_French()
    {
        var page = Ran.Command("noc", "21231", "--lang", "fr").Output;

        Assert.StartsWith("CNP 2021 · 21231\n  Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel\n  Software engineers and designers\n", page, StringComparison.Ordinal);
        Assert.Matches("Travail qualifié +oui", page);
        Assert.Matches("Niveau +FÉER 1", page);
    }

    [Fact]
    public void JSON_has_all_there_is()
    {
        var answer = Json("noc", "72106", "--format", "json");
        var welder = answer.GetProperty("occupations")[0];

        Assert.Equal(("72106", 2021, 2, true, true), (
            welder.GetProperty("code").GetString(), welder.GetProperty("edition").GetInt32(), welder.GetProperty("teer").GetInt32(),
            welder.GetProperty("skilled").GetBoolean(), welder.GetProperty("fstEligible").GetBoolean()));
        Assert.Equal("Welders and related machine operators", welder.GetProperty("title").GetProperty("en").GetString());
        Assert.StartsWith("Soudeurs", welder.GetProperty("title").GetProperty("fr").GetString(), StringComparison.Ordinal);
        Assert.Equal(("trades", "V1"), (welder.GetProperty("categories")[0].GetProperty("key").GetString(), welder.GetProperty("categories")[0].GetProperty("version").GetString()));
        Assert.NotEqual(0, welder.GetProperty("otherEdition").GetArrayLength());
    }

    [Fact]
    public void Categories_are_those_of_the_day()
    {
        Assert.Equal(0, Categories("2023-05-30"));
        Assert.Equal(1, Categories("2023-05-31"));

        static int Categories(string on) => Json("noc", "21231", "--on", on, "--format", "json").GetProperty("occupations")[0].GetProperty("categories").GetArrayLength();
    }

    [Fact]
    public void Which_edition_tells_skilled_work_hangs_on_the_day()
    {
        Assert.Equal(JsonValueKind.Null, Skilled("2173", "2024-04-11"));
        Assert.Equal(JsonValueKind.True, Skilled("2173", "2022-11-15"));
        Assert.Equal(JsonValueKind.Null, Skilled("21231", "2022-11-15"));
        Assert.Equal(JsonValueKind.False, Skilled("65100", "2024-04-11"));
        Assert.Contains("not told by this code: NOC 2021 is in use on that day", Ran.Command("noc", "2173").Output, StringComparison.Ordinal);

        static JsonValueKind Skilled(string code, string on) =>
            Json("noc", code, "--on", on, "--format", "json").GetProperty("occupations")[0].GetProperty("skilled").ValueKind;
    }

    [Fact]
    public void Words_list_occupations_of_both_editions()
    {
        var ran = Ran.Command("noc", "software", "engineer");

        Assert.Matches("21231 +TEER 1 +yes +no +stem V1 +2173 +Software engineers and designers +Ingénieurs", ran.Output);
        Assert.Matches("2173 +level A +– +– +– +21211, 21231 +Software", ran.Output);
        Assert.Contains("4 occupations, by the law of April 11, 2024.", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("level A", Ran.Command("noc", "software engineer", "--edition", "2021").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_are_cut_and_say_so()
    {
        var ran = Ran.Command("noc", "gestion", "--limit", "2", "--lang", "fr");
        var answer = Json("noc", "gestion", "--limit", "2", "--format", "json");

        Assert.Contains("Les 2 premières sont montrées; toutes\u00a0: --limit", ran.Output, StringComparison.Ordinal);
        Assert.Equal(2, answer.GetProperty("occupations").GetArrayLength());
        Assert.True(answer.GetProperty("total").GetInt32() > 2);
    }

    [Fact]
    public void A_misspelt_word_is_guessed_and_said()
    {
        var ran = Ran.Command("noc", "enginers");

        Assert.Contains("these differ by a letter", ran.Output, StringComparison.Ordinal);
        Assert.True(Json("noc", "enginers", "--format", "json").GetProperty("occupations")[0].GetProperty("misspelt").GetBoolean());
    }

    [Theory]
    [InlineData("en", "OE-9121: no occupation of NOC 2016 has “zzzzz” in its code or titles\n")]
    [InlineData("fr", "OE-9121\u00a0: aucune profession de la CNP 2016 n’a «\u00a0zzzzz\u00a0» dans son code ou ses titres\n")]
    public void What_is_not_there_is_an_error(string language, string line)
    {
        var ran = Ran.Command("noc", "zzzzz", "--edition", "2016", "--lang", language);

        Assert.Equal((1, line, ""), (ran.Code, ran.Error, ran.Output));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(120)]
    public void On_a_terminal_the_table_fits(int width)
    {
        var ran = new Running { Terminal = true, Width = width, Environment = new() { ["NO_COLOR"] = "1" } }.Run("noc", "software", "engineer");

        Assert.All(ran.Output.Split('\n').Where(line => line.StartsWith('│')), line => Assert.True(line.Length <= width, line));
        Assert.Equal(width >= 110, ran.Output.Contains("Skilled", StringComparison.Ordinal));
    }

    private static JsonElement Json(params string[] args)
    {
        var ran = Ran.Command(args);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonElement.Parse(ran.Output);
    }
}
