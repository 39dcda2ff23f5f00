using NodaTime;
using NodaTime.Text;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>The record that comes with the program: complete, in order, and with what is known to be odd about it.</summary>
public class EmbeddedRecordTests
{
    private static readonly RoundHistory s_record = FeedOf.Record;

    [Fact]
    public void It_has_rounds_1_to_419_with_91_in_two_parts()
    {
        Assert.Equal(420, s_record.Rounds.Length);
        Assert.Equal(("1", "419"), (s_record.Rounds[0].Number, s_record.Rounds[^1].Number));
        Assert.Null(s_record.ByNumber("91"));
        Assert.Equal(s_record.ByNumber("91a")!.Instant, s_record.ByNumber("91b")!.Instant);
        Assert.Equal(998_251, s_record.Rounds.Sum(round => round.Invitations));
    }

    [Fact]
    public void Read_and_written_again_it_is_the_same_to_the_byte()
    {
        Assert.Equal(Embedded("history/rounds.csv"), s_record.ToCsv());
        Assert.Equal(Embedded("history/corrections.csv"), s_record.CorrectionsToCsv());
    }

    [Theory]
    [InlineData("293", "2024-04-11", "2024-04-11T13:23:42Z", "stem", 4500, 491, "2024-02-25T11:55:12Z")]
    [InlineData("291", "2024-03-26", "2024-03-26T15:59:36Z", "french", 1500, 388, "2024-03-10T20:06:26Z")]
    [InlineData("290", "2024-03-25", "2024-03-25T17:45:49Z", "general", 1980, 524, "2024-02-25T14:42:38Z")]
    [InlineData("289", "2024-03-13", "2024-03-13T16:16:01Z", "transport", 975, 430, "2023-07-31T13:27:26Z")]
    [InlineData("288", "2024-03-12", "2024-03-12T14:57:26Z", "general", 2850, 525, "2023-11-01T17:08:51Z")]
    public void Five_rounds_of_2024_are_as_an_independent_article_has_them(
        string number, string date, string moment, string kind, int size, int score, string tieBreak)
    {
        var round = s_record.ByNumber(number)!;
        Assert.Equal(LocalDatePattern.Iso.Parse(date).Value, round.Date);
        Assert.Equal(InstantPattern.General.Parse(moment).Value, round.Instant);
        Assert.Equal(kind, round.KindKey);
        Assert.Equal(round.Kind == RoundKind.Category ? "V1" : null, round.Version);
        Assert.Equal((size, score), (round.Invitations, round.CutOff));
        Assert.Equal(InstantPattern.General.Parse(tieBreak).Value, round.TieBreak);
    }

    [Fact]
    public void All_rounds_keep_the_invariants_except_one_sum_of_round_247()
    {
        var warning = Assert.Single(RoundChecks.Check(s_record));
        Assert.Equal("Round 247: dd3 is 55867, its parts come to 55687.", warning.Message(OfficialLanguage.English));
    }

    [Fact]
    public void Every_round_invites_somebody_and_only_categories_have_versions()
    {
        Assert.All(s_record.Rounds, round => Assert.True(round.Invitations > 0));
        Assert.All(s_record.Rounds, round => Assert.Equal(round.Kind == RoundKind.Category, round.Version is not null));
        Assert.All(s_record.Rounds, round => Assert.Equal(round.Kind == RoundKind.Category, round.Programs == ProgramSet.None));
        Assert.All(s_record.Rounds, round => Assert.Equal(round.Bands is null, round.DistributionAsOf is null));
    }

    [Fact]
    public void Tie_breaks_are_there_from_round_77_on()
    {
        Assert.All(s_record.Rounds, round => Assert.Equal(RoundNumber.Base(round.Number) >= 77, round.TieBreak is not null));
        Assert.Equal(344, s_record.Rounds.Count(round => round.TieBreak is not null));
        var days = s_record.Rounds.Where(round => round.TieBreak is not null).Select(round => (round.Instant - round.TieBreak!.Value).TotalDays);
        Assert.InRange(days.Max(), 356, 357);
    }

    [Fact]
    public void Distributions_are_there_from_round_214_on_with_four_gaps()
    {
        int[] gaps = [223, 224, 226, 227];
        Assert.All(s_record.Rounds, round =>
            Assert.Equal(RoundNumber.Base(round.Number) >= 214 && !gaps.Contains(RoundNumber.Base(round.Number)), round.Bands is not null));
        var published = s_record.Rounds.Where(round => round.Bands is not null).ToArray();
        Assert.Equal((202, 119), (published.Length, published.Select(round => round.DistributionAsOf).Distinct().Count()));
        Assert.Equal(116, published.Select(round => round.Bands).Distinct().Count());
    }

    [Fact]
    public void The_ten_rounds_near_midnight_keep_both_dates()
    {
        var apart = s_record.Rounds.Where(round => round.Instant.InUtc().Date != round.Date).ToArray();
        Assert.Equal(["7", "8", "9", "11", "13", "104", "108", "139", "146", "148"], apart.Select(round => round.Number));
        Assert.All(apart, round => Assert.Equal(round.Date.PlusDays(1), round.Instant.InUtc().Date));
    }

    [Fact]
    public void Round_208_has_the_size_the_press_reported()
    {
        var round = s_record.ByNumber("208")!;
        Assert.Equal((888, RoundStatus.Press), (round.Invitations, round.Status));
        Assert.Equal("208", Assert.Single(s_record.Rounds, one => one.Status == RoundStatus.Press).Number);
    }

    [Fact]
    public void Nothing_in_it_points_outside_the_project()
    {
        Assert.DoesNotContain(s_record.Rounds, round => round.Notes.En.Contains("rounds.md", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_may_have_two_rounds_or_none()
    {
        Assert.Equal(["63", "64"], s_record.On(new LocalDate(2017, 5, 26)).Select(round => round.Number));
        Assert.Equal(["293"], s_record.On(new LocalDate(2024, 4, 11)).Select(round => round.Number));
        Assert.Empty(s_record.On(new LocalDate(2024, 4, 12)));
    }

    [Fact]
    public void The_latest_distribution_is_by_its_own_date_not_by_that_of_its_round()
    {
        Assert.Null(s_record.LatestDistribution(new LocalDate(2021, 12, 31)));
        Assert.Equal("293", s_record.LatestDistribution(new LocalDate(2024, 4, 9))!.Number);
        Assert.Equal("419", s_record.LatestDistribution(new LocalDate(2030, 1, 1))!.Number);

        // Rounds 387 and 388 share the snapshot of December 14, round 386 has the one of the 15th.
        Assert.Equal(216_167, s_record.LatestDistribution(new LocalDate(2024, 4, 9))!.Bands!.Total);
    }

    [Fact]
    public void The_last_general_round_is_294()
    {
        Assert.Equal("294", s_record.LastOf("general")!.Number);
        Assert.Equal("290", s_record.LastOf("general", new LocalDate(2024, 4, 1))!.Number);
        Assert.Null(s_record.LastOf("military"));
        var last = s_record.LastOfEachKind();
        Assert.Equal("419", last[0].Number);
        Assert.Equal(14, last.Length);
        Assert.Equal("293", last.Single(round => round.KindKey == "stem").Number);
        Assert.Equal(["general", "CEC"], s_record.LastOfEachKind(new LocalDate(2015, 12, 31)).Select(round => round.KindKey));
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(RoundHistory).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
