using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Json;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Facts;

public sealed class CrsFactsReaderTests
{
    [Fact]
    public void The_example_of_the_format_scores_475_and_its_sections()
    {
        var read = FactsLines.Crs(FactsLines.Ex01).Value;

        // 110 for 25 years, 135 for a master's, 31 + 34 + 31 + 34 for the four abilities; 50 and 50 for both combinations with CLB 9.
        var score = CrsScorer.Score(read.Facts, Stories.Law.On("2017-06-06"));
        Assert.Equal("EX01", read.Facts.Id);
        Assert.Null(read.On);
        Assert.Equal(new CrsSections(375, 0, 100, 0), score.Sections);
        Assert.Equal(475, score.Total);
    }

    [Fact]
    public void Every_property_is_read_into_its_own_place()
    {
        var read = FactsLines.Crs(FactsLines.Couple).Value;

        Assert.Equal(new LocalDate(2021, 5, 6), read.On);
        Assert.Equal(new CrsFacts
        {
            Id = "couple",
            AccompanyingSpouse = true,
            Age = 34,
            Education = EducationLevel.TwoOrMore,
            FirstLanguage = new LanguageLevels(OfficialLanguage.French, 7, 8, 9, 10),
            SecondLanguage = new LanguageLevels(OfficialLanguage.English, 5, 5, 6, 6),
            CanadianWorkYears = 2,
            ForeignWorkYears = 1,
            CertificateOfQualification = true,
            Spouse = new SpouseFacts
            {
                Education = EducationLevel.OneYear,
                Language = new LanguageLevels(OfficialLanguage.French, 4, 5, 6, 7),
                CanadianWorkYears = 3,
            },
            CanadianCredential = CanadianCredential.OneOrTwoYears,
            SiblingInCanada = true,
            ArrangedEmployment = ArrangedEmployment.MajorGroup00,
            ProvincialNomination = true,
        }, read.Facts);
    }

    [Fact]
    public void What_is_missing_is_null_false_0_or_none()
    {
        var read = FactsLines.Crs("""{"id":"","age":0,"education":"lessThanSecondary"}""").Value;

        Assert.Null(read.On);
        Assert.Equal(new CrsFacts { Id = "", Age = 0, Education = EducationLevel.LessThanSecondary }, read.Facts);
    }

    /// <summary>Each optional property left out alone: the rest is read as before.</summary>
    [Theory]
    [InlineData("on")]
    [InlineData("accompanyingSpouse")]
    [InlineData("firstLanguage")]
    [InlineData("secondLanguage")]
    [InlineData("canadianWorkYears")]
    [InlineData("foreignWorkYears")]
    [InlineData("certificateOfQualification")]
    [InlineData("spouse")]
    [InlineData("canadianCredential")]
    [InlineData("siblingInCanada")]
    [InlineData("arrangedEmployment")]
    [InlineData("provincialNomination")]
    public void One_optional_property_less_leaves_the_others(string property)
    {
        var whole = FactsLines.Crs(FactsLines.Couple).Value;
        var line = System.Text.Json.Nodes.JsonNode.Parse(FactsLines.Couple)!.AsObject();
        Assert.True(line.Remove(property));

        var read = FactsLines.Crs(line.ToJsonString()).Value;

        var (facts, on) = (whole.Facts, whole.On);
        var expected = property switch
        {
            "on" => facts,
            "accompanyingSpouse" => facts with { AccompanyingSpouse = false },
            "firstLanguage" => facts with { FirstLanguage = null },
            "secondLanguage" => facts with { SecondLanguage = null },
            "canadianWorkYears" => facts with { CanadianWorkYears = 0 },
            "foreignWorkYears" => facts with { ForeignWorkYears = 0 },
            "certificateOfQualification" => facts with { CertificateOfQualification = false },
            "spouse" => facts with { Spouse = null },
            "canadianCredential" => facts with { CanadianCredential = CanadianCredential.None },
            "siblingInCanada" => facts with { SiblingInCanada = false },
            "arrangedEmployment" => facts with { ArrangedEmployment = ArrangedEmployment.None },
            _ => facts with { ProvincialNomination = false },
        };
        Assert.Equal(expected, read.Facts);
        Assert.Equal(property == "on" ? null : on, read.On);
    }

    [Fact]
    public void Null_says_that_there_is_no_language_no_spouse_and_no_day_of_its_own()
    {
        var read = FactsLines.Crs(FactsLines.With("""
            "firstLanguage":null,"secondLanguage":null,"spouse":null,"on":null
            """)).Value;

        Assert.Equal((null, null, null, null), (read.Facts.FirstLanguage, read.Facts.SecondLanguage, read.Facts.Spouse, read.On));
    }

    [Fact]
    public void A_spouse_may_say_nothing_and_the_order_of_properties_is_free()
    {
        var read = FactsLines.Crs("""{ "spouse": {}, "education": "doctoral", "age": 120, "id": "é🙂" }""").Value.Facts;

        Assert.Equal(new CrsFacts { Id = "é🙂", Age = 120, Education = EducationLevel.Doctoral, Spouse = new SpouseFacts() }, read);
    }

    /// <summary>What is wrong, the number of the error and the place in the line.</summary>
    public static TheoryData<string, string, string, string> BadLines => new()
    {
        { "an unknown property", FactsLines.With("\"agee\":30"), "OE-3005", "$.agee" },
        { "an unknown property of a language", FactsLines.With("\"firstLanguage\":{\"language\":\"french\",\"total\":9}"), "OE-3005", "$.firstLanguage.total" },
        { "an unknown property of the spouse", FactsLines.With("\"spouse\":{\"age\":30}"), "OE-3005", "$.spouse.age" },
        { "an age in quotation marks", """{"id":"a","age":"30","education":"masters"}""", "OE-3004", "$.age" },
        { "an age of null", """{"id":"a","age":null,"education":"masters"}""", "OE-3004", "$.age" },
        { "a number for an id", """{"id":1,"age":30,"education":"masters"}""", "OE-3004", "$.id" },
        { "a number for a word", """{"id":"a","age":30,"education":7}""", "OE-3004", "$.education" },
        { "a word for true", FactsLines.With("\"siblingInCanada\":\"true\""), "OE-3004", "$.siblingInCanada" },
        { "1 for true", FactsLines.With("\"accompanyingSpouse\":1"), "OE-3004", "$.accompanyingSpouse" },
        { "a list for a language", FactsLines.With("\"firstLanguage\":[9,9,9,9]"), "OE-3004", "$.firstLanguage" },
        { "a number for a day", FactsLines.With("\"on\":20240411"), "OE-3004", "$.on" },
        { "older than 120", """{"id":"a","age":121,"education":"masters"}""", "OE-3008", "$.age" },
        { "not yet born", """{"id":"a","age":-1,"education":"masters"}""", "OE-3008", "$.age" },
        { "half a year", """{"id":"a","age":30.5,"education":"masters"}""", "OE-3009", "$.age" },
        { "a power of ten", """{"id":"a","age":3e1,"education":"masters"}""", "OE-3009", "$.age" },
        { "CLB 13", FactsLines.With("\"firstLanguage\":{\"language\":\"english\",\"listening\":13,\"reading\":9,\"writing\":9,\"speaking\":9}"), "OE-3008", "$.firstLanguage.listening" },
        { "CLB -1", FactsLines.With("\"secondLanguage\":{\"language\":\"english\",\"listening\":9,\"reading\":9,\"writing\":9,\"speaking\":-1}"), "OE-3008", "$.secondLanguage.speaking" },
        { "an ability missing", FactsLines.With("\"firstLanguage\":{\"language\":\"english\",\"listening\":9,\"reading\":9,\"writing\":9}"), "OE-3007", "$.firstLanguage.speaking" },
        { "years below 0", FactsLines.With("\"canadianWorkYears\":-1"), "OE-3008", "$.canadianWorkYears" },
        { "years abroad below 0", FactsLines.With("\"foreignWorkYears\":-1"), "OE-3008", "$.foreignWorkYears" },
        { "years of the spouse below 0", FactsLines.With("\"spouse\":{\"canadianWorkYears\":-1}"), "OE-3008", "$.spouse.canadianWorkYears" },
        { "more years than a number holds", FactsLines.With("\"foreignWorkYears\":2147483648"), "OE-3008", "$.foreignWorkYears" },
        { "an unknown level", """{"id":"a","age":30,"education":"phd"}""", "OE-3010", "$.education" },
        { "a level in capitals", """{"id":"a","age":30,"education":"Masters"}""", "OE-3010", "$.education" },
        { "an unknown language", FactsLines.With("\"firstLanguage\":{\"language\":\"spanish\",\"listening\":9,\"reading\":9,\"writing\":9,\"speaking\":9}"), "OE-3010", "$.firstLanguage.language" },
        { "an unknown offer", FactsLines.With("\"arrangedEmployment\":\"lmia\""), "OE-3010", "$.arrangedEmployment" },
        { "an unknown credential", FactsLines.With("\"canadianCredential\":\"yes\""), "OE-3010", "$.canadianCredential" },
        { "the same language twice", FactsLines.With($"\"firstLanguage\":{FactsLines.Levels},\"secondLanguage\":{FactsLines.Levels}"), "OE-3050", "$.secondLanguage.language" },
        { "30 February", FactsLines.With("\"on\":\"2024-02-30\""), "OE-3011", "$.on" },
        { "a day in words", FactsLines.With("\"on\":\"11 April 2024\""), "OE-3011", "$.on" },
        { "a property twice", FactsLines.With("\"age\":31"), "OE-3006", "$.age" },
        { "no id", """{"age":30,"education":"masters"}""", "OE-3007", "$.id" },
        { "nothing", "{}", "OE-3007", "$.id" },
        { "cut off", FactsLines.Ex01[..100], "OE-3002", "$.firstLanguage.language" },
        { "cut off in a word", FactsLines.Ex01[..5], "OE-3002", "$" },
        { "no object", "[]", "OE-3004", "$" },
        { "a comma too many", """{"id":"a","age":30,"education":"masters",}""", "OE-3002", "$.education" },
        { "deeper than anybody needs", FactsLines.With("\"spouse\":" + new string('[', 40) + new string(']', 40)), "OE-3004", "$.spouse" },
        { "half a character", """{"id":"\ud800","age":30,"education":"masters"}""", "OE-3013", "$.id" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public void A_bad_line_gives_one_numbered_error_that_names_its_place(string what, string line, string code, string path)
    {
        var read = FactsLines.Crs(line);

        var error = Assert.Single(read.Errors);
        Assert.True(code == error.Kind.Code && path == error.Place.Path, $"{what}: {error}");
        Assert.StartsWith($"facts.jsonl:7: {path}: {code}: ", error.Line(OfficialLanguage.English), StringComparison.Ordinal);
        Assert.StartsWith($"facts.jsonl:7: {path}: {code}\u00a0: ", error.Line(OfficialLanguage.French), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_object_on_the_line_is_told_by_its_position()
    {
        var error = Assert.Single(FactsLines.Crs(FactsLines.Ex01 + FactsLines.Ex01).Errors);

        Assert.Equal("facts.jsonl:7: OE-3014: The JSON value ends before byte 387, yet “{” follows. Only one value is allowed.", error.Line(OfficialLanguage.English));
    }

    [Fact]
    public void What_would_turn_the_line_around_is_shown_as_an_escape()
    {
        var error = Assert.Single(FactsLines.Crs(FactsLines.With("\"\u202eega\":1")).Errors);

        Assert.StartsWith("facts.jsonl:7: $['\\u202eega']: OE-3005: The property “\\u202eega” is not known here.", error.Line(OfficialLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told_by_their_position()
    {
        byte[] line = [.. "{\"id\":\""u8, 0xC3, 0x28, .. "\",\"age\":30,\"education\":\"masters\"}"u8];

        var error = Assert.Single(CrsFactsReader.Read(line).Errors);

        Assert.Equal("OE-3001: The text is not valid UTF-8: byte 8 does not belong there.", error.Line(OfficialLanguage.English));
    }

    [Fact]
    public void A_line_over_a_mebibyte_is_an_error_and_the_next_line_is_read()
    {
        var giant = $$"""{"id":"{{new string('x', JsonLines.LongestLine)}}","age":30,"education":"masters"}""";
        using var stream = new MemoryStream(FactsLines.Utf8($"{giant}\n\n{FactsLines.Ex01}"));
        using var lines = new JsonLines(stream, "facts.jsonl");

        Assert.True(lines.TryNext(out var line));
        var error = Assert.Single(CrsFactsReader.Read(line).Errors);
        Assert.Equal("facts.jsonl:1: OE-3000: The line is longer than 1048576 bytes. It was not read.", error.Line(OfficialLanguage.English));
        Assert.Equal("OE-3000", Assert.Single(FswFactsReader.Read(line).Errors).Kind.Code);
        Assert.True(lines.TryNext(out line));
        Assert.Equal(3, line.Number);
        Assert.Equal("EX01", CrsFactsReader.Read(line).Value.Facts.Id);
        Assert.False(lines.TryNext(out _));
    }

    [Fact]
    public void The_longest_line_there_may_be_is_read()
    {
        var rest = """{"id":"","age":30,"education":"masters"}""".Length;
        var line = $$"""{"id":"{{new string('x', JsonLines.LongestLine - rest)}}","age":30,"education":"masters"}""";
        using var stream = new MemoryStream(FactsLines.Utf8(line + "\r\n"));
        using var lines = new JsonLines(stream);

        Assert.True(lines.TryNext(out var read));
        Assert.Equal(JsonLines.LongestLine - rest, CrsFactsReader.Read(read).Value.Facts.Id.Length);
    }
}
