using System.Text;
using System.Text.Json.Nodes;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>The official file as a whole: shapes that are read, shapes that are refused, rounds that are kept aside.</summary>
public class OfficialFeedTests
{
    [Fact]
    public void The_example_of_round_293_is_read_to_the_last_field()
    {
        var round = FeedOf.One("293");
        Assert.Equal(FeedOf.Round("293"), round.Record);
        Assert.Empty(round.Warnings);
        Assert.Equal("$.rounds[0]", round.Place.Path);
    }

    [Theory]
    [InlineData("4,500", 4500)]
    [InlineData("4 500", 4500)]
    [InlineData("4\u00a0500", 4500)]
    [InlineData("4\u202f500", 4500)]
    [InlineData(" 4500 ", 4500)]
    [InlineData("27,332", 27332)]
    [InlineData("1,027,332", 1027332)]
    public void Thousands_are_set_apart_in_many_ways(string published, int size) =>
        Assert.Equal(size, FeedOf.One("293", ("drawSize", published)).Record.Invitations);

    [Theory]
    [InlineData("drawSize", "4,50", "OE-5033")]
    [InlineData("drawSize", "-4", "OE-5033")]
    [InlineData("drawSize", "4.5", "OE-5033")]
    [InlineData("drawSize", "0", "OE-5033")]
    [InlineData("drawSize", "many", "OE-5033")]
    [InlineData("drawSize", "99999999999999999999", "OE-5033")]
    [InlineData("drawSize", "", "OE-5031")]
    [InlineData("drawSize", null, "OE-5031")]
    [InlineData("drawCRS", "4x1", "OE-5034")]
    [InlineData("drawCRS", null, "OE-5031")]
    [InlineData("drawNumber", "two", "OE-5032")]
    [InlineData("drawNumber", "91ab", "OE-5032")]
    [InlineData("drawNumber", "0", "OE-5032")]
    [InlineData("drawDateTime", "yesterday", "OE-5036")]
    [InlineData("drawDateTime", "April 11, 2024", "OE-5036")]
    [InlineData("drawDateTime", null, "OE-5031")]
    public void A_round_that_cannot_be_read_is_kept_aside_to_the_letter_with_reason_and_place(string field, string? value, string code)
    {
        var aside = FeedOf.Aside("293", (field, value));
        Assert.Equal((code, "$.rounds[0]." + field), (aside.Reason.Kind.Code, aside.Reason.Place.Path));
        Assert.Equal("feed.json", aside.Reason.Place.File);
        Assert.True(JsonNode.DeepEquals(FeedOf.Json("293", (field, value)), JsonNode.Parse(aside.Json)));
    }

    [Fact]
    public void One_bad_round_does_not_hinder_the_others()
    {
        var feed = FeedOf.Rounds(FeedOf.Json("293"), FeedOf.Json("292", ("drawSize", "?")), FeedOf.Json("291"), JsonValue.Create(7), null);
        Assert.Equal(["293", "291"], feed.Rounds.Select(round => round.Record.Number));
        Assert.Equal(["$.rounds[1].drawSize", "$.rounds[3]", "$.rounds[4]"], feed.Aside.Select(aside => aside.Reason.Place.Path));
    }

    [Theory]
    [InlineData("<a href=\"/x/invitations.html?q=293\">293</a>")]
    [InlineData("<A HREF='/x/invitations-293.html' class='y'> 293 </A>")]
    [InlineData("<a href='/x/'>#293</a>")]
    public void A_missing_number_is_taken_from_its_link_in_either_quotes(string link) =>
        Assert.Equal("293", FeedOf.One("293", ("drawNumber", null), ("drawNumberURL", link)).Record.Number);

    [Fact]
    public void A_link_to_another_round_is_said()
    {
        var round = FeedOf.One("293", ("drawNumberURL", "<a href='/x/invitations.html?q=292'>292</a>"));
        Assert.Equal("OE-5061", Assert.Single(round.Warnings).Kind.Code);
        Assert.Empty(FeedOf.One("91b", ("drawNumberURL", "<a href='/x/invitations.html?q=91'>91</a>")).Warnings);
    }

    [Fact]
    public void Zeros_in_all_bands_mean_that_nothing_was_published_whatever_the_date_says()
    {
        // Round 226: the date is five days after the round.
        var round = FeedOf.One("226", ("drawDistributionAsOn", "July 11, 2022"));
        Assert.Null(round.Record.Bands);
        Assert.Null(round.Record.DistributionAsOf);
        Assert.Empty(round.Warnings);
    }

    [Fact]
    public void A_zero_in_one_band_is_a_zero()
    {
        Assert.Equal(0, FeedOf.One("293", ("dd1", "0")).Record.Bands![1]);
    }

    [Fact]
    public void A_distribution_with_an_unreadable_band_is_left_blank_and_said()
    {
        var round = FeedOf.One("293", ("dd10", "n/a"), ("dd11", null));
        Assert.Null(round.Record.Bands);
        Assert.Equal("OE-5057", Assert.Single(round.Warnings).Kind.Code);
        Assert.Contains("dd10 “n/a”, dd11 “”", round.Record.Notes.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_distribution_without_a_date_gets_that_of_its_round()
    {
        var round = FeedOf.One("293", ("drawDistributionAsOn", "soon"));
        Assert.Equal(FeedOf.Round("293").Date, round.Record.DistributionAsOf);
        Assert.Equal("OE-5058", Assert.Single(round.Warnings).Kind.Code);
    }

    [Fact]
    public void The_sibling_feed_with_more_and_fewer_fields_is_read()
    {
        // An object instead of a list, French, no date in digits, no distribution, and fields of its own.
        var round = new JsonObject
        {
            ["drawNumber"] = "392",
            ["drawDateFull"] = "21 janvier 2026",
            ["drawText2"] = "Catégorie de l’expérience canadienne",
            ["drawName"] = "Catégorie de l’expérience canadienne",
            ["drawSize"] = "6 000",
            ["drawDateTime"] = "21 janvier 2026 à 12:37:42 UTC",
            ["drawCRS"] = "509",
            ["drawCutOff"] = "29 octobre 2025 à 04:35:24 UTC",
            ["drawNextDate"] = "22 janvier 2026",
            ["drawText3"] = "6 000",
            ["more"] = new JsonObject { ["deep"] = new JsonArray(1, 2) },
        };
        var feed = FeedOf.Read(new JsonObject { ["rounds"] = new JsonObject { ["r392"] = round } });
        var read = Assert.Single(feed.Rounds);
        Assert.Equal(OfficialLanguage.French, feed.Language);
        Assert.Equal("$.rounds.r392", read.Place.Path);
        Assert.Equal(FeedOf.Round("392") with { Bands = null, DistributionAsOf = null }, read.Record);
    }

    [Fact]
    public void Numbers_without_quotes_are_numbers()
    {
        var round = FeedOf.Json("293");
        round["drawSize"] = 4500;
        round["drawNumber"] = 293;
        Assert.Equal(FeedOf.Round("293"), Assert.Single(FeedOf.Rounds(round).Rounds).Record);
    }

    [Fact]
    public void A_field_that_is_neither_text_nor_number_is_passed_over_and_said()
    {
        var round = FeedOf.Json("293");
        round["drawCutOff"] = new JsonArray();
        var read = Assert.Single(FeedOf.Rounds(round).Rounds);
        Assert.Null(read.Record.TieBreak);
        Assert.Equal("OE-5065", Assert.Single(read.Warnings).Kind.Code);
    }

    [Fact]
    public void The_same_round_twice_is_taken_once_and_said()
    {
        var feed = FeedOf.Rounds(FeedOf.Json("293"), FeedOf.Json("293"));
        Assert.Single(feed.Rounds);
        Assert.Equal("OE-5064", Assert.Single(feed.Warnings).Kind.Code);
    }

    [Fact]
    public void Two_different_rounds_of_one_number_are_both_kept_aside()
    {
        var feed = FeedOf.Rounds(FeedOf.Json("293"), FeedOf.Json("293", ("drawSize", "4,501")), FeedOf.Json("292"));
        Assert.Equal("292", Assert.Single(feed.Rounds).Record.Number);
        Assert.Equal(["OE-5037", "OE-5037"], feed.Aside.Select(aside => aside.Reason.Kind.Code));
    }

    [Fact]
    public void A_field_twice_with_two_values_and_a_broken_text_are_kept_aside()
    {
        Assert.Equal("OE-5038", Assert.Single(FeedOf.Read("""{"rounds":[{"drawSize":"1","drawSize":"2"}]}""").Aside).Reason.Kind.Code);
        Assert.Equal("OE-5039", Assert.Single(FeedOf.Read("""{"rounds":[{"drawName":"\ud83d"}]}""").Aside).Reason.Kind.Code);
        Assert.Equal("OE-5039", Assert.Single(FeedOf.Read("""{"rounds":[{"\ud83d":"x"}]}""").Aside).Reason.Kind.Code);
        Assert.Equal("$.rounds.*[0]", Assert.Single(FeedOf.Read("""{"rounds":{"\ud83d":1}}""").Aside).Reason.Place.Path);
        Assert.Equal("OE-5025", FeedOf.Code("""{"roun\ud83dds":[]}"""));
    }

    [Theory]
    [InlineData("", "OE-5020")]
    [InlineData(" \n", "OE-5020")]
    [InlineData("{", "OE-5022")]
    [InlineData("{\"rounds\":[}", "OE-5022")]
    [InlineData("<html></html>", "OE-5022")]
    [InlineData("{\"rounds\":[]} more", "OE-5022")]
    [InlineData("[]", "OE-5024")]
    [InlineData("null", "OE-5024")]
    [InlineData("42", "OE-5024")]
    [InlineData("{}", "OE-5025")]
    [InlineData("{\"rounds\":\"none\"}", "OE-5025")]
    [InlineData("{\"rounds\":null}", "OE-5025")]
    public void What_is_no_feed_is_refused_with_a_number(string json, string code) => Assert.Equal(code, FeedOf.Code(json));

    [Fact]
    public void Malformed_JSON_is_refused_with_its_line()
    {
        var error = Assert.Single(OfficialFeed.Read("{\n \"rounds\": [\n  x\n ]\n}"u8.ToArray(), "feed.json").Errors);
        Assert.Equal(("feed.json", 3), (error.Place.File, error.Place.Line));
    }

    [Fact]
    public void Deep_nesting_is_refused_however_deep()
    {
        Assert.Equal("OE-5023", FeedOf.Code("{\"rounds\":" + new string('[', 100_000)));
        Assert.Equal("OE-5023", FeedOf.Code("{\"rounds\":" + new string('[', 20) + new string(']', 20) + "}"));
        Assert.Equal("OE-5022", FeedOf.Code("{\"rounds\":\"" + new string('[', 100)));
    }

    [Fact]
    public void A_huge_file_is_refused_without_being_parsed() =>
        Assert.Equal("OE-5021", Assert.Single(OfficialFeed.Read(Enumerable.Repeat((byte)'[', 40_000_000).ToArray(), "feed.json").Errors).Kind.Code);

    [Fact]
    public void A_missing_file_is_said() =>
        Assert.Equal("OE-5000", Assert.Single(OfficialFeed.ReadFile("/nowhere/feed.json").Errors).Kind.Code);

    [Fact]
    public void A_byte_order_mark_is_no_hindrance() =>
        Assert.True(OfficialFeed.Read(new byte[] { 0xef, 0xbb, 0xbf }.Concat("{\"rounds\":[]}"u8.ToArray()).ToArray(), "feed.json").IsOk);

    [Fact]
    public void Windows_1252_as_the_French_feed_once_was_is_read_and_said()
    {
        var json = Encoding.UTF8.GetString(OfficialFeedWriter.Write([FeedOf.Round("408"), FeedOf.Round("392")], OfficialLanguage.French));
        var bytes = Encoding.Latin1.GetBytes(json.Replace('’', '\u0092'));
        var feed = OfficialFeed.Read(bytes, "feed.json").Value;
        Assert.Equal("OE-5063", Assert.Single(feed.Warnings).Kind.Code);
        Assert.Equal([FeedOf.Round("408"), FeedOf.Round("392")], feed.Rounds.Select(round => round.Record));
        Assert.Equal("OE-5026", Assert.Single(OfficialFeed.Read(new byte[] { 0x22, 0xff, 0x81, 0x22 }, "feed.json").Errors).Kind.Code);
    }
}
