using System.Text.Json;
using System.Text.Json.Nodes;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Programs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Facts;

/// <summary>The results, property by property in their order: other programs read them.</summary>
public sealed class ScoreJsonTests
{
    private static readonly string[] Head = ["id", "law", "total", "core", "spouse", "transferability", "additional", "lines"];

    private static readonly string[] Factors =
    [
        "age", "education", "firstLanguage", "secondLanguage", "canadianWork", "spouseEducation", "spouseLanguage", "spouseCanadianWork",
        "transferEducation", "transferForeignWork", "transferCertificate", "provincialNomination", "arrangedEmployment",
        "canadianCredential", "french", "sibling",
    ];

    /// <summary>The person of the example, and everything that was ever worth additional points: an offer, a diploma, NCLC 7, a sister.</summary>
    private static readonly CrsFacts Rich = FactsLines.Crs(FactsLines.Ex01).Value.Facts with
    {
        SecondLanguage = People.French(7),
        ArrangedEmployment = ArrangedEmployment.OtherSkilled,
        CanadianCredential = CanadianCredential.OneOrTwoYears,
        SiblingInCanada = true,
    };

    /// <summary>A day in each of the seven versions; additional points by hand, core 375 + 12 for the second language, transferability 100.</summary>
    [Theory]
    [InlineData("2015-01-01", "2015-01-01", null, 600)] // an offer: 600
    [InlineData("2016-11-18", "2015-01-01", null, 600)]
    [InlineData("2016-11-19", "2016-11-19", null, 65)] // 50 + 15 for the diploma
    [InlineData("2017-06-06", "2017-06-06", null, 110)] // and 30 for French, 15 for the sister
    [InlineData("2020-10-19", "2017-06-06", null, 110)]
    [InlineData("2020-10-20", "2020-10-20", null, 130)] // French is worth 50
    [InlineData("2022-11-16", "2022-11-16", null, 130)]
    [InlineData("2025-03-24", "2022-11-16", null, 130)]
    [InlineData("2025-03-25", "2025-03-25", null, 80)] // the offer is worth nothing
    [InlineData("2026-11-02", "2025-03-25", null, 80)]
    [InlineData("2026-11-03", "2025-03-25", "2026-11-03", 80)] // reported, not confirmed: the last confirmed points
    [InlineData("2026-11-23", "2025-03-25", "2026-11-03", 80)]
    public void A_result_has_the_shape_of_the_format_and_names_the_version_its_points_come_from(string day, string law, string? unconfirmed, int additional)
    {
        var result = Json(CrsScorer.Score(Rich, Stories.Law.On(day)));

        Assert.Equal(unconfirmed is null ? Head : ["id", "law", "unconfirmed", .. Head[2..]], result.Select(pair => pair.Key));
        Assert.Equal(("EX01", law, unconfirmed), ((string?)result["id"], (string?)result["law"], (string?)result["unconfirmed"]));
        Assert.Equal((387, 0, 100, additional), ((int)result["core"]!, (int)result["spouse"]!, (int)result["transferability"]!, (int)result["additional"]!));
        Assert.Equal(487 + additional, (int)result["total"]!);

        var lines = result["lines"]!.AsArray().Select(line => line!.AsObject()).ToList();
        Assert.Equal(Factors, lines.Select(line => (string?)line["factor"]));
        Assert.All(lines, line => Assert.Equal(["factor", "points", "max", "citation"], line.Select(pair => pair.Key)));
        Assert.All(lines, line => Assert.NotEmpty((string)line["citation"]!));
        Assert.Equal((int)result["total"]!, lines.Sum(line => (int)line["points"]!));
    }

    [Fact]
    public void A_reform_is_named_behind_the_law()
    {
        var result = Json(CrsScorer.Score(Rich, Stories.Law.On("2026-09-01", "federal-high-skilled-2026")));

        Assert.Equal(["id", "law", "reform", .. Head[2..]], result.Select(pair => pair.Key));
        Assert.Equal("federal-high-skilled-2026", (string?)result["reform"]);
    }

    [Theory]
    [InlineData(OfficialLanguage.English, "The proposal gives no figure: the value of the law stands.")]
    [InlineData(OfficialLanguage.French, "La proposition ne donne pas de chiffre\u00a0: la valeur du droit demeure.")]
    public void Where_a_reform_gives_no_figure_the_line_says_so_and_cites_the_law(OfficialLanguage language, string words)
    {
        var proposed = Lines(CrsScorer.Score(Rich, Stories.Law.On("2026-09-01", "federal-high-skilled-2026")), language);
        var today = Lines(CrsScorer.Score(Rich, Stories.Law.On("2026-09-01")), language);

        Assert.Equal(["transferCertificate", "arrangedEmployment", "canadianCredential", "french", "sibling"], proposed.Where(line => line["proposal"] is not null).Select(line => (string?)line["factor"]));
        Assert.All(proposed.Where(line => line["proposal"] is not null), line => Assert.Equal(words, (string?)line["proposal"]));
        Assert.Equal(today.Select(line => (string?)line["citation"]), proposed.Select(line => (string?)line["citation"]));
        Assert.All(today, line => Assert.Null(line["proposal"]));

        static JsonObject[] Lines(CrsScore score, OfficialLanguage language) => [.. Json(score, language)["lines"]!.AsArray().Select(line => line!.AsObject())];
    }

    [Fact]
    public void A_line_that_a_maximum_cut_says_what_it_was_before()
    {
        // A master's with CLB 9 is worth 50, with two Canadian years 50 more; the two together stop at 50.
        var result = Json(CrsScorer.Score(Rich with { CanadianWorkYears = 2 }, Stories.Law.On("2024-01-01")));

        var line = result["lines"]!.AsArray()[8]!.AsObject();
        Assert.Equal(["factor", "points", "max", "uncapped", "citation"], line.Select(pair => pair.Key));
        Assert.Equal((50, 50, 100), ((int)line["points"]!, (int)line["max"]!, (int)line["uncapped"]!));
    }

    [Fact]
    public void A_line_that_no_source_settles_names_the_reading()
    {
        // NCLC 7 throughout, English partly 5 and partly below: the lower bonus.
        var mixed = Rich with { FirstLanguage = People.French(7), SecondLanguage = new LanguageLevels(OfficialLanguage.English, 5, 5, 5, 4) };

        var line = Json(CrsScorer.Score(mixed, Stories.Law.On("2024-01-01")))["lines"]!.AsArray()[14]!.AsObject();

        Assert.Equal(["factor", "points", "max", "citation", "reading"], line.Select(pair => pair.Key));
        Assert.Equal((25, "R26"), ((int)line["points"]!, (string?)line["reading"]));
    }

    [Fact]
    public void Citations_are_in_the_language_asked_for()
    {
        var score = CrsScorer.Score(Rich, Stories.Law.On("2024-01-01"));
        var (english, french) = (Json(score), Json(score, OfficialLanguage.French));

        Assert.Equal("Express Entry Instructions, s. 11", (string?)english["lines"]![1]!["citation"]);
        Assert.Equal("Instructions d’Entrée express, art. 11", (string?)french["lines"]![1]!["citation"]);
        Assert.DoesNotContain("Express Entry", french.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_writer_serves_people_under_several_laws()
    {
        var writer = new ScoreJson(OfficialLanguage.English);
        var results = (string[])[.. ((string[])["2015-01-01", "2024-01-01", "2015-01-01"]).Select(day => Written(json => writer.Write(json, "x", CrsScorer.Score(Rich, Stories.Law.On(day)))))];

        Assert.Equal(results[0], results[2]);
        Assert.NotEqual(results[0], results[1]);
    }

    [Fact]
    public void The_grid_has_the_shape_of_its_format()
    {
        var score = new FswGrid(Stories.Law.On("2026-09-01")).Score(FactsLines.Fsw(FactsLines.F0001).Value.Facts);

        Assert.Equal(
            """{"id":"F0001","total":73,"language":22,"education":23,"experience":11,"age":12,"arrangedEmployment":0,"adaptability":5,"pass":true,"minimum":true}""",
            Written(json => ScoreJson.Write(json, "F0001", score)));
    }

    private static JsonObject Json(CrsScore score, OfficialLanguage language = OfficialLanguage.English) =>
        JsonNode.Parse(Written(json => new ScoreJson(language).Write(json, "EX01", score)))!.AsObject();

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
