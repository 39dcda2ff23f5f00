using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law.Programs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Facts;

public sealed class FswFactsReaderTests
{
    private static readonly string[] Flags =
        ["arrangedEmployment", "accompanyingSpouse", "studyInCanada", "spouseStudyInCanada", "workInCanada", "spouseWorkInCanada", "relativeInCanada"];

    [Fact]
    public void The_example_of_the_format_passes_with_73()
    {
        var facts = FactsLines.Fsw(FactsLines.F0001).Value.Facts;

        // 4 + 6 + 6 + 6 for the abilities, 23 for a master's, 11 for three years, 12 for 30 years of age, 5 for the spouse's CLB 4.
        var score = new FswGrid(Stories.Law.On("2026-09-01")).Score(facts);
        Assert.Equal((22, 23, 11, 12, 0, 5), (score.Language, score.Education, score.Experience, score.Age, score.ArrangedEmployment, score.Adaptability));
        Assert.Equal((73, true, true), (score.Total, score.Pass, score.Minimum));
    }

    [Fact]
    public void What_is_missing_is_null_false_or_0()
    {
        var read = FactsLines.Fsw("""{"id":"a","age":120,"education":"secondary"}""").Value;

        Assert.Null(read.On);
        Assert.Equal(new FswFacts { Id = "a", Age = 120, Education = EducationLevel.Secondary }, read.Facts);
    }

    [Fact]
    public void Each_yes_goes_to_its_own_fact()
    {
        foreach (var flag in Flags)
        {
            var facts = FactsLines.Fsw(FactsLines.With($"\"{flag}\":true")).Value.Facts;

            bool[] all = [facts.ArrangedEmployment, facts.AccompanyingSpouse, facts.StudyInCanada, facts.SpouseStudyInCanada, facts.WorkInCanada, facts.SpouseWorkInCanada, facts.RelativeInCanada];
            Assert.Equal(Flags.Select(one => one == flag), all);
        }
    }

    [Fact]
    public void Languages_years_and_the_day_are_read()
    {
        var line = JsonNode.Parse(FactsLines.F0001)!;
        line["on"] = "2015-01-01";
        line["secondLanguage"] = JsonNode.Parse("""{"language":"french","listening":0,"reading":12,"writing":5,"speaking":6}""");

        var read = FactsLines.Fsw(line.ToJsonString()).Value;

        Assert.Equal(new LocalDate(2015, 1, 1), read.On);
        Assert.Equal(3, read.Facts.ExperienceYears);
        Assert.Equal(new Law.Crs.LanguageLevels(OfficialLanguage.French, 0, 12, 5, 6), read.Facts.SecondLanguage);
        Assert.Equal(new Law.Crs.LanguageLevels(OfficialLanguage.English, 4, 4, 4, 4), read.Facts.SpouseLanguage);
    }

    [Fact]
    public void An_age_begins_at_0_and_so_do_years()
    {
        Assert.Equal(0, FactsLines.Fsw("""{"id":"a","age":0,"education":"secondary"}""").Value.Facts.Age);
        Assert.Equal("OE-3008", Assert.Single(FactsLines.Fsw("""{"id":"a","age":-1,"education":"secondary"}""").Errors).Kind.Code);
        Assert.Equal(0, FactsLines.Fsw(FactsLines.With("\"experienceYears\":0")).Value.Facts.ExperienceYears);
    }

    [Fact]
    public void The_language_that_stands_twice_is_named()
    {
        foreach (var language in (string[])["english", "french"])
        {
            var levels = FactsLines.Levels.Replace("english", language, StringComparison.Ordinal);
            var error = Assert.Single(FactsLines.Fsw(FactsLines.With($"\"firstLanguage\":{levels},\"secondLanguage\":{levels}")).Errors);
            Assert.Contains($"are both “{language}”", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"canadianWorkYears\":1", "OE-3005", "$.canadianWorkYears")]
    [InlineData("\"experienceYears\":-1", "OE-3008", "$.experienceYears")]
    [InlineData("\"experienceYears\":1.5", "OE-3009", "$.experienceYears")]
    [InlineData("\"relativeInCanada\":\"yes\"", "OE-3004", "$.relativeInCanada")]
    [InlineData("\"arrangedEmployment\":\"none\"", "OE-3004", "$.arrangedEmployment")]
    [InlineData("\"spouseLanguage\":{\"language\":\"french\",\"listening\":13,\"reading\":4,\"writing\":4,\"speaking\":4}", "OE-3008", "$.spouseLanguage.listening")]
    [InlineData("\"on\":\"2015-13-01\"", "OE-3011", "$.on")]
    [InlineData("\"id\":\"b\"", "OE-3006", "$.id")]
    public void A_bad_line_gives_one_numbered_error_that_names_its_place(string wrong, string code, string path)
    {
        var error = Assert.Single(FactsLines.Fsw(FactsLines.With(wrong)).Errors);

        Assert.Equal((code, path, 7), (error.Kind.Code, error.Place.Path, error.Place.Line));
    }

    [Fact]
    public void The_same_language_twice_is_an_error_while_the_spouse_may_speak_either()
    {
        var line = FactsLines.With($"\"firstLanguage\":{FactsLines.Levels},\"secondLanguage\":{FactsLines.Levels}");

        Assert.Equal("OE-3050", Assert.Single(FactsLines.Fsw(line).Errors).Kind.Code);
        Assert.True(FactsLines.Fsw(FactsLines.With($"\"firstLanguage\":{FactsLines.Levels},\"spouseLanguage\":{FactsLines.Levels}")).IsOk);
    }
}
