using System.Text.Json.Nodes;
using NodaTime.Text;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>A feed merged into the record: what is added, changed, corrected, kept.</summary>
public class FeedImportTests
{
    private static readonly RoundHistory s_record = FeedOf.Record;

    [Fact]
    public void A_new_round_is_added_and_nothing_else_happens()
    {
        var before = Without("419");
        var import = FeedImport.Merge(before, FeedOf.Rounds(FeedOf.Json("419"), FeedOf.Json("418")));
        Assert.Equal("419", Assert.Single(import.Added).Number);
        Assert.Empty(import.Changed);
        Assert.Equal(1, import.Unchanged);
        Assert.Equal(FeedOf.Bare(FeedOf.Round("419")), import.History.ByNumber("419"));
        Assert.Equal(418, before.Rounds.Length - 1);
        Assert.Equal(420, import.History.Rounds.Length);
    }

    [Fact]
    public void Importing_twice_changes_nothing()
    {
        var feed = FeedOf.Rounds(FeedOf.Json("419", ("drawSize", "1,000")), FeedOf.Json("418", ("drawCRS", "410"), ("drawCutOff", "October 7 at 16:38:21 UTC")));
        var once = FeedImport.Merge(Without("419"), feed);
        var twice = FeedImport.Merge(once.History, feed);
        Assert.True(once.ChangesAnything);
        Assert.False(twice.ChangesAnything);
        Assert.Equal(2, twice.Unchanged);
        Assert.Empty(twice.Warnings);
        Assert.Same(once.History, twice.History);
    }

    [Fact]
    public void A_value_that_was_edited_is_changed_and_listed_field_by_field()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("293", ("drawSize", "4,501"), ("drawDistributionAsOn", "April 8, 2024"))));
        Assert.Equal(
            [new("293", "invitations", "4500", "4501"), new("293", "pool_distribution_as_of", "2024-04-09", "2024-04-08")],
            import.Changed);
        Assert.Equal(4501, import.History.ByNumber("293")!.Invitations);
        Assert.Equal(0, import.Unchanged);
    }

    [Fact]
    public void The_known_wrong_size_of_round_208_does_not_come_back_but_is_reported()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("208", ("drawSize", "681"))));
        Assert.False(import.ChangesAnything);
        var corrected = Assert.Single(import.Corrected);
        Assert.Equal(("208", "invitations", "681", "888"), (corrected.Number, corrected.Column, corrected.Published, corrected.Value));
        Assert.Contains("114,431", corrected.Reason.En, StringComparison.Ordinal);
        Assert.Contains("2021", corrected.Reason.Fr, StringComparison.Ordinal);
        Assert.Equal((888, RoundStatus.Press), (import.History.ByNumber("208")!.Invitations, import.History.ByNumber("208")!.Status));
    }

    [Fact]
    public void A_record_begun_anew_gets_round_208_corrected_too()
    {
        var begun = new RoundHistory([], s_record.Corrections);
        var round = Assert.Single(FeedImport.Merge(begun, FeedOf.Rounds(FeedOf.Json("208", ("drawSize", "681")))).Added);
        Assert.Equal((888, RoundStatus.Press), (round.Invitations, round.Status));
        Assert.Contains("invitations 681 corrected to 888", round.Notes.En, StringComparison.Ordinal);
        Assert.Contains("invitations 681 corrigé à 888\u00a0: le flux répète", round.Notes.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void If_the_feed_ever_gives_round_208_a_third_size_it_is_believed()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("208", ("drawSize", "890"))));
        Assert.Equal((890, RoundStatus.Feed), (import.History.ByNumber("208")!.Invitations, import.History.ByNumber("208")!.Status));
        Assert.Empty(import.Corrected);
    }

    [Fact]
    public void A_feed_of_April_2024_brings_neither_its_tie_break_of_round_262_nor_its_labels_back()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(
            FeedOf.Json("262", ("drawCutOff", "August 01, 2023 at 12:59:52 UTC")),
            FeedOf.Json("289", ("drawName", "Transport occupations (2024-1)")),
            FeedOf.Json("252", ("drawName", "Healthcare occupations (2023-1)"))));
        Assert.False(import.ChangesAnything);
        Assert.Equal("tie_break_utc", Assert.Single(import.Corrected).Column);
        Assert.Equal(3, import.Unchanged);
    }

    [Fact]
    public void A_blank_never_wipes_out_what_is_known()
    {
        var zeros = Enumerable.Range(1, 18).Select(number => ($"dd{number}", (string?)"0"));
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("293", [("drawCutOff", ""), .. zeros])));
        Assert.False(import.ChangesAnything);
        Assert.Equal(FeedOf.Round("293"), import.History.ByNumber("293"));
        Assert.Equal(["tie_break_utc", "pool_distribution_as_of"], import.Missing.Where(one => one.Number == "293").Select(one => one.Column));
    }

    [Fact]
    public void A_round_that_the_feed_no_longer_has_is_kept_and_said()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("293")));
        Assert.Equal(420, import.History.Rounds.Length);
        Assert.Equal(419, import.Missing.Length);
        Assert.All(import.Missing, missing => Assert.Null(missing.Column));
    }

    [Fact]
    public void A_distribution_published_later_is_taken_in()
    {
        var later = FeedOf.Json("293");
        foreach (var (field, value) in FeedOf.Json("227").Where(field => !field.Key.StartsWith("dd", StringComparison.Ordinal)))
        {
            later[field] = value?.DeepClone();
        }

        var import = FeedImport.Merge(s_record, FeedOf.Rounds(later));
        Assert.Equal(19, import.Changed.Length);
        Assert.Equal(216_167, import.History.ByNumber("227")!.Bands!.Total);
    }

    [Fact]
    public void A_program_round_relabelled_as_category_changes_as_a_whole()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("290", ("drawName", "STEM occupations (Version 1)"))));
        Assert.Equal(["name", "type", "programs_or_category", "version"], import.Changed.Select(change => change.Column));
        var back = FeedImport.Merge(import.History, FeedOf.Rounds(FeedOf.Json("290")));
        Assert.Equal(FeedOf.Round("290"), back.History.ByNumber("290"));
    }

    [Theory]
    [InlineData("drawCutOff", "April 12, 2023 at 11:55:12 UTC", "OE-5072")]
    [InlineData("drawDistributionAsOn", "April 12, 2024", "OE-5075")]
    [InlineData("dd4", "9,168", "OE-5070")]
    [InlineData("dd18", "216,168", "OE-5070")]
    public void What_does_not_fit_together_is_taken_and_warned_of(string field, string value, string code)
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("293", (field, value))));
        Assert.Single(import.Changed);
        Assert.Equal(code, Assert.Single(import.Warnings).Kind.Code);
    }

    [Theory]
    [InlineData("drawCRS", "0", "OE-5034", "“0” is not a score from 1 to 1200.")]
    [InlineData("drawCRS", "1201", "OE-5034", "“1201” is not a score from 1 to 1200.")]
    [InlineData("drawCRS", "5000", "OE-5034", "“5000” is not a score from 1 to 1200.")]
    [InlineData("drawDistributionAsOn", "soon", "OE-5058", "“soon” is not the date of a distribution; where none is recorded, the date of the round is taken.")]
    [InlineData("dd18", "1", "OE-5070", "Round 293: dd18 is 1, its parts come to 216167.")]
    [InlineData("dd18", "218,400", "OE-5070", "Round 293: dd18 is 218400, its parts come to 216167.")] // a hundredth is 2,161
    [InlineData("dd7", "many", "OE-5057", "The distribution is incomplete or unreadable (dd7 “many”); left blank.")]
    [InlineData("drawCutOff", "April 12, 2024 at 11:55:12 UTC", "OE-5071", "Round 293: the tie-break is after the round.")]
    [InlineData("drawCutOff", "whenever", "OE-5056", "“whenever” cannot be read as a tie-break; left blank.")]
    public void What_cannot_be_or_be_read_is_kept_aside_with_its_reason_and_the_recorded_value_stays(string field, string value, string code, string reason)
    {
        var json = FeedOf.Json("293", (field, value));
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(json));

        Assert.Equal((false, 1), (import.ChangesAnything, import.RoundsAside));
        Assert.Equal(FeedOf.Round("293"), import.History.ByNumber("293"));
        var aside = Assert.Single(import.Aside);
        Assert.Equal((code, reason), (aside.Reason.Kind.Code, aside.Reason.Message(OfficialLanguage.English)));
        Assert.True(JsonNode.DeepEquals(json, JsonNode.Parse(aside.Json)));
    }

    [Fact]
    public void The_good_values_of_a_round_are_taken_though_another_cannot_be()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("293", ("drawSize", "4,501"), ("drawCutOff", "April 12, 2024 at 11:55:12 UTC"), ("dd18", "1"))));

        Assert.Equal([new("293", "invitations", "4500", "4501")], import.Changed);
        Assert.Equal(FeedOf.Round("293") with { Invitations = 4501 }, import.History.ByNumber("293"));
        Assert.Equal(["OE-5071", "OE-5070"], import.Aside.Select(aside => aside.Reason.Kind.Code));
        Assert.Equal(1, import.RoundsAside);
    }

    [Fact]
    public void In_a_new_round_what_cannot_be_is_left_blank()
    {
        var round = Assert.Single(FeedImport.Merge(Without("293"), FeedOf.Rounds(FeedOf.Json("293", ("drawCutOff", "April 12, 2024 at 11:55:12 UTC"), ("dd18", "1")))).Added);

        Assert.Equal(FeedOf.Round("293") with { TieBreak = null, Bands = null, DistributionAsOf = null, Notes = round.Notes }, round);
        Assert.Equal("left blank: Round 293: the tie-break is after the round.; left blank: Round 293: dd18 is 1, its parts come to 216167.", round.Notes.En);
    }

    [Fact]
    public void A_round_without_its_label_keeps_the_recorded_one_and_its_kind()
    {
        // Round 293 is by category; the programs that drawText2 names would make it a general one.
        var feed = FeedOf.Rounds(FeedOf.Json("293", ("drawName", ""), ("drawSize", "4,501")));

        var import = FeedImport.Merge(s_record, feed);

        Assert.Equal("invitations", Assert.Single(import.Changed).Column);
        Assert.Contains(new MissingFromFeed("293", "name"), import.Missing);
        var added = FeedImport.Merge(Without("293"), feed);
        Assert.Contains("OE-5067", added.Warnings.Select(warning => warning.Kind.Code));
        Assert.StartsWith("Federal Skilled Worker", Assert.Single(added.Added).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_left_out_number_and_a_time_going_back_are_warned_of()
    {
        var skipped = FeedOf.Json("419", ("drawNumber", "421"), ("drawNumberURL", null), ("drawDateTime", "June 22, 2026 at 04:06:25 UTC"));
        Assert.Equal(["OE-5076", "OE-5077"], FeedImport.Merge(s_record, FeedOf.Rounds(skipped)).Warnings.Select(warning => warning.Kind.Code));
    }

    [Fact]
    public void Rounds_kept_aside_are_reported_and_the_record_keeps_what_it_has()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("293", ("drawSize", "?"))));
        Assert.Equal("OE-5033", Assert.Single(import.Aside).Reason.Kind.Code);
        Assert.Equal(FeedOf.Round("293"), import.History.ByNumber("293"));
    }

    [Fact]
    public void A_correction_that_does_not_fit_is_not_made_and_said()
    {
        var correction = new Correction("293", "invitations", "4500", "lots", RoundStatus.Press, Text.Same("nobody"), new Text("", ""));
        var import = FeedImport.Merge(new RoundHistory(s_record.Rounds, [correction]), FeedOf.Rounds(FeedOf.Json("293")));
        Assert.Equal("OE-5066", Assert.Single(import.Warnings).Kind.Code);
        Assert.Empty(import.Corrected);
        Assert.False(import.ChangesAnything);
    }

    [Fact]
    public void The_notes_of_a_new_round_say_what_was_corrected_on_reading()
    {
        var round = Assert.Single(FeedImport.Merge(Without("357"), FeedOf.Rounds(FeedOf.Json("357", ("drawDateTime", "July 12, 2025 at 16:27:45 UTC")))).Added);
        Assert.Equal("drawDateTime: “July 12, 2025 at 16:27:45 UTC” is not the day of the round; time kept, date taken as 2025-07-22.", round.Notes.En);
        Assert.StartsWith("drawDateTime\u00a0: «\u00a0July 12, 2025 at 16:27:45 UTC\u00a0» n’est pas le jour de la ronde", round.Notes.Fr, StringComparison.Ordinal);
        Assert.Equal(InstantPattern.General.Parse("2025-07-22T16:27:45Z").Value, round.Instant);
    }

    [Fact]
    public void An_import_can_be_told_as_JSON_in_both_languages()
    {
        var import = FeedImport.Merge(s_record, FeedOf.Rounds(FeedOf.Json("208", ("drawSize", "681")), FeedOf.Json("293", ("drawCRS", "492")), null));
        var english = FeedOf.ToJson(writer => RoundJson.WriteImport(writer, import, OfficialLanguage.English));
        var french = FeedOf.ToJson(writer => RoundJson.WriteImport(writer, import, OfficialLanguage.French));
        Assert.Contains("\"before\":\"491\",\"after\":\"492\"", english, StringComparison.Ordinal);
        Assert.Contains("A round must be a JSON object.", english, StringComparison.Ordinal);
        Assert.Contains("Une ronde doit", french, StringComparison.Ordinal);
    }

    private static RoundHistory Without(string number) =>
        new(s_record.Rounds.Where(round => round.Number != number), s_record.Corrections);
}
