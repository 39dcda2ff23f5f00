using System.Text;
using System.Text.Json.Nodes;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>The feed as we write it: the published shape, and nothing lost on the way out and in again.</summary>
public class OfficialFeedWriterTests
{
    private const string Target = "/content/canadasite/en/immigration-refugees-citizenship/corporate/mandate/"
        + "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/invitations.html?q=293";

    // As published.
    private static readonly (string Name, string Value)[] s_round293 =
    [
        ("drawNumber", "293"), ("drawNumberURL", $"<a href='{Target}'>293</a>"), ("drawDate", "2024-04-11"), ("drawDateFull", "April 11, 2024"),
        ("drawName", "STEM occupations (Version 1)"), ("drawSize", "4,500"), ("drawCRS", "491"),
        ("mitext", $"<a href='{Target}'>Invitations to apply for permanent residence under the Express Entry system #293</a>"),
        ("DrawText1", $"<a href='{Target}'>See full text of Ministerial Instruction</a>"),
        ("drawText2", "Federal Skilled Worker Program, Canadian Experience Class and Federal Skilled Trades Program"),
        ("drawDateTime", "April 11, 2024 at 13:23:42 UTC"), ("drawCutOff", "February 25, 2024 at 11:55:12 UTC"),
        ("drawDistributionAsOn", "April 9, 2024"), ("dd1", "1,093"), ("dd2", "12,051"), ("dd3", "62,073"), ("dd4", "9,167"), ("dd5", "11,246"),
        ("dd6", "16,933"), ("dd7", "13,429"), ("dd8", "11,298"), ("dd9", "51,694"), ("dd10", "10,454"), ("dd11", "10,485"), ("dd12", "9,461"),
        ("dd13", "10,640"), ("dd14", "10,654"), ("dd15", "56,015"), ("dd16", "27,831"), ("dd17", "5,410"), ("dd18", "216,167"),
    ];

    [Fact]
    public void Round_293_comes_out_as_it_was_published()
    {
        var round = Write(OfficialLanguage.English)["rounds"]!.AsArray().Single(one => (string?)one!["drawNumber"] == "293")!.AsObject();
        Assert.Equal(s_round293, round.Select(field => (field.Key, (string)field.Value!)));
    }

    [Theory]
    [InlineData(OfficialLanguage.English)]
    [InlineData(OfficialLanguage.French)]
    public void All_420_rounds_come_back_the_same(OfficialLanguage language)
    {
        var feed = OfficialFeed.Read(OfficialFeedWriter.Write(FeedOf.Record, language), "feed.json").Value;
        Assert.Empty(feed.Aside);
        Assert.Empty(feed.Warnings);
        Assert.Equal(language, feed.Language);
        Assert.All(feed.Rounds, round => Assert.Empty(round.Warnings));
        Assert.Equal(FeedOf.Record.Rounds.Reverse().Select(FeedOf.Bare), feed.Rounds.Select(round => round.Record));

        var import = FeedImport.Merge(FeedOf.Record, feed);
        Assert.False(import.ChangesAnything);
        Assert.Equal(420, import.Unchanged);
        Assert.Empty(import.Missing);
        Assert.Empty(import.Corrected);
        Assert.Equal(FeedOf.Record.ToCsv(), import.History.ToCsv());
    }

    [Fact]
    public void The_newest_comes_first_and_91b_before_91a()
    {
        var numbers = Write(OfficialLanguage.English)["rounds"]!.AsArray().Select(round => (string)round!["drawNumber"]!).ToArray();
        Assert.Equal(("419", "1"), (numbers[0], numbers[^1]));
        Assert.Equal(["92", "91b", "91a", "90"], numbers.Skip(Array.IndexOf(numbers, "92")).Take(4));
    }

    [Fact]
    public void Every_value_is_a_text_and_every_round_has_the_31_fields_in_order()
    {
        var feed = Write(OfficialLanguage.French);
        Assert.Equal(["classes", "rounds"], feed.AsObject().Select(field => field.Key));
        Assert.Equal("wb-tables", (string)feed["classes"]!);
        Assert.All(feed["rounds"]!.AsArray(), round =>
        {
            Assert.Equal(s_round293.Select(field => field.Name), round!.AsObject().Select(field => field.Key));
            Assert.All(round.AsObject(), field => Assert.Equal(System.Text.Json.JsonValueKind.String, field.Value!.GetValueKind()));
        });
    }

    [Theory]
    [InlineData("1", "/en/", "invitations-1.html")]
    [InlineData("76", "/en/", "invitations-76.html")]
    [InlineData("77", "/en/", "invitations.html?q=77")]
    [InlineData("91a", "/en/", "invitations.html?q=91a")]
    [InlineData("236", "/en/", "invitations.html?q=236")]
    [InlineData("237", "/content/canadasite/en/", "invitations.html?q=237")]
    [InlineData("247", "/en/", "invitations.html?q=247")]
    [InlineData("248", "/content/canadasite/en/", "invitations.html?q=248")]
    public void Links_take_the_three_published_forms(string number, string start, string end)
    {
        var target = FeedText.Anchor((string)FeedOf.Json(number)["drawNumberURL"]!)!.Value.Target;
        Assert.StartsWith(start + "immigration-refugees-citizenship/", target, StringComparison.Ordinal);
        Assert.EndsWith("/" + end, target, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_without_distribution_has_its_own_date_and_zeros()
    {
        var round = FeedOf.Json("1");
        Assert.Equal("January 31, 2015", (string)round["drawDistributionAsOn"]!);
        Assert.All(Enumerable.Range(1, 18), number => Assert.Equal("0", (string)round[$"dd{number}"]!));
        Assert.Equal("", (string)round["drawCutOff"]!);
    }

    [Fact]
    public void Both_wordings_of_the_programs_are_written_where_they_belong()
    {
        const string Short = "Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades and Provincial Nominee Program";
        const string Long = "Federal Skilled Worker Program, Canadian Experience Class, Federal Skilled Trades Program and Provincial Nominee Program";
        Assert.Equal(Short, (string)FeedOf.Json("1")["drawText2"]!);
        Assert.Equal(Long, (string)FeedOf.Json("294")["drawText2"]!);
        Assert.Equal("Federal Skilled Trades", (string)FeedOf.Json("91a")["drawText2"]!);
    }

    [Fact]
    public void French_has_French_months_labels_programs_and_spaces()
    {
        var round = Write(OfficialLanguage.French)["rounds"]!.AsArray().Single(one => (string?)one!["drawNumber"] == "293")!;
        Assert.Equal("11 avril 2024", (string)round["drawDateFull"]!);
        Assert.Equal("11 avril 2024 à 13:23:42 UTC", (string)round["drawDateTime"]!);
        Assert.Equal("Professions des STIM (Version 1)", (string)round["drawName"]!);
        Assert.Equal("4 500", (string)round["drawSize"]!);
        Assert.Equal(
            "Programme des travailleurs qualifiés (fédéral), Catégorie de l’expérience canadienne et "
            + "Programme des travailleurs de métiers spécialisés (fédéral)",
            (string)round["drawText2"]!);
        Assert.StartsWith("<a href='/content/canadasite/fr/", (string)round["mitext"]!, StringComparison.Ordinal);
        var first = Write(OfficialLanguage.French)["rounds"]!.AsArray().Single(one => (string?)one!["drawNumber"] == "239")!;
        Assert.Equal("1er février 2023", (string)first["drawDateFull"]!);
    }

    [Fact]
    public void A_file_can_be_read_by_people_too() =>
        Assert.Contains("<a href='/", Encoding.UTF8.GetString(OfficialFeedWriter.Write([FeedOf.Round("1")], OfficialLanguage.English)), StringComparison.Ordinal);

    [Fact]
    public void Rounds_and_statistics_can_be_told_as_JSON()
    {
        var round = JsonNode.Parse(FeedOf.ToJson(writer => RoundJson.WriteRound(writer, FeedOf.Round("293"))))!;
        Assert.Equal(4500, (int)round["invitations"]!);
        Assert.Equal(216_167, (int)round["distribution"]!["dd18"]!);
        Assert.Equal("2024-02-25T11:55:12Z", (string)round["tieBreak"]!);
        var all = JsonNode.Parse(FeedOf.ToJson(writer => RoundJson.WriteRounds(writer, FeedOf.Record.Rounds)))!.AsArray();
        Assert.Equal(420, all.Count);
        Assert.Null(all[0]!["distribution"]);
        var totals = JsonNode.Parse(FeedOf.ToJson(writer => RoundJson.WriteStatistics(writer, RoundStatistics.Of(FeedOf.Record.Rounds))))!;
        Assert.Equal(998_251, (int)totals["invitations"]!);
        Assert.Equal(12, totals["years"]!.AsArray().Count);
    }

    private static JsonNode Write(OfficialLanguage language) => JsonNode.Parse(OfficialFeedWriter.Write(FeedOf.Record, language))!;
}
