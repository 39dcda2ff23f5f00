namespace OpenEntry.Cli.Tests.Commands;

public sealed class FswCommandTests
{
    private const string F0001 =
        """{"id":"F0001","age":30,"education":"masters","firstLanguage":{"language":"english","listening":7,"reading":9,"writing":9,"speaking":10},"secondLanguage":null,"experienceYears":3,"arrangedEmployment":false,"accompanyingSpouse":true,"spouseLanguage":{"language":"english","listening":4,"reading":4,"writing":4,"speaking":4},"studyInCanada":false,"spouseStudyInCanada":false,"workInCanada":false,"spouseWorkInCanada":false,"relativeInCanada":false}""";

    /// <summary>A doctor with CLB 6 in listening: 25 + 15 + 12 and 3 x 6 of the language are above 67, and yet not eligible.</summary>
    private const string Below =
        """{"id":"below","age":30,"education":"doctoral","firstLanguage":{"language":"english","listening":6,"reading":9,"writing":9,"speaking":9},"experienceYears":6}""";

    [Fact]
    public void The_example_of_the_format_is_answered_to_the_letter()
    {
        var ran = Grid(F0001, "--on", "2026-09-01", "--format", "jsonl");

        Assert.Equal(new Ran(0, """{"id":"F0001","total":73,"language":22,"education":23,"experience":11,"age":12,"arrangedEmployment":0,"adaptability":5,"pass":true,"minimum":true}""" + "\n", ""), ran);
    }

    [Fact]
    public void Csv_has_the_same_columns()
    {
        var ran = Grid($"{F0001}\n{Below}", "--on", "2026-09-01", "--format", "csv");

        Assert.Equal(new Ran(0, """
            id,total,language,education,experience,age,arrangedEmployment,adaptability,pass,minimum
            F0001,73,22,23,11,12,0,5,true,true
            below,70,18,25,15,12,0,0,true,false

            """.ReplaceLineEndings("\n"), ""), ran);
    }

    [Fact]
    public void A_bad_line_is_told_by_number_and_the_rest_is_scored()
    {
        var ran = Grid($$"""
            {"id":"a","age":30,"education":"masters","canadianWorkYears":1}
            {{Below}}
            {"id":"c","on":"2014-01-01","age":30,"education":"masters"}
            """);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("""{"id":"below","total":70,""", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith("standard input:1: $.canadianWorkYears: OE-3005: The property “canadianWorkYears” is not known here.", ran.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("standard input:3: $.on: OE-3051: 2014-01-01 is before 2015-01-01, the first day of Express Entry.", ran.ErrorLines[1]);
        Assert.Equal(2, ran.ErrorLines.Length);
    }

    [Fact]
    public void Results_go_to_a_file_whole()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["facts.jsonl"], F0001);

        var ran = new Running { Folder = folder.Path }.Run("fsw", "--facts", "facts.jsonl", "--out", "grid.csv", "--format", "csv");

        Assert.Equal(new Ran(0, "", ""), ran);
        Assert.Equal(["facts.jsonl", "grid.csv"], folder.Names);
        Assert.Equal(2, File.ReadAllLines(folder["grid.csv"]).Length);
    }

    [Fact]
    public void Without_facts_it_says_what_is_missing()
    {
        Assert.Equal((2, ""), (Ran.Command("fsw").Code, Ran.Command("fsw").Output));
        Assert.Contains("--facts", Ran.Command("fsw").ErrorLines[0], StringComparison.Ordinal);
    }

    private static Ran Grid(string input, params string[] more) => new Running { Input = input }.Run(["fsw", "--facts", "-", .. more]);
}
