using OpenEntry.Lab.History;

namespace OpenEntry.Lab.Tests.History;

/// <summary>Totals against the figures that the office and the press published.</summary>
public class RoundStatisticsTests
{
    private static readonly RoundStatistics s_all = RoundStatistics.Of(FeedOf.Record.Rounds);

    [Theory]
    [InlineData(2015, 23, 31_063)]
    [InlineData(2016, 27, 33_782)]
    [InlineData(2017, 30, 86_023)]
    [InlineData(2018, 28, 89_800)]
    [InlineData(2019, 26, 85_300)]
    [InlineData(2020, 37, 107_350)]
    [InlineData(2021, 42, 114_431)]
    [InlineData(2022, 24, 46_539)]
    [InlineData(2023, 42, 110_266)]
    [InlineData(2024, 52, 98_903)]
    [InlineData(2025, 58, 113_998)]
    [InlineData(2026, 31, 80_796)]
    public void Years_come_to_the_published_totals(int year, int rounds, int invitations) =>
        Assert.Equal(new YearTotal(year, rounds, invitations), s_all.Years.Single(total => total.Year == year));

    [Theory]
    [InlineData("general", 178)]
    [InlineData("PNP", 107)]
    [InlineData("CEC", 62)]
    [InlineData("FST", 7)]
    [InlineData("FSW", 1)]
    [InlineData("french", 32)]
    [InlineData("healthcare", 14)]
    [InlineData("trades", 6)]
    [InlineData("stem", 3)]
    [InlineData("transport", 3)]
    [InlineData("agriculture", 3)]
    [InlineData("education", 2)]
    [InlineData("physicians_ca", 1)]
    [InlineData("senior_managers_ca", 1)]
    public void Kinds_come_to_the_known_counts(string key, int rounds) =>
        Assert.Equal(rounds, s_all.Kinds.Single(kind => kind.Key == key).Rounds);

    [Fact]
    public void In_all_there_are_420_rounds_and_998_251_invitations()
    {
        Assert.Equal((420, 998_251L), (s_all.Rounds, s_all.Invitations));
        Assert.Equal(14, s_all.Kinds.Length);
        Assert.Equal(("1", "419"), (s_all.First!.Number, s_all.Last!.Number));
    }

    [Fact]
    public void The_category_rounds_of_2023_are_17_as_reported() =>
        Assert.Equal(17, FeedOf.Record.Rounds.Count(round => round.Date.Year == 2023 && round.Kind == RoundKind.Category));

    [Fact]
    public void STEM_rounds_went_from_481_to_491_with_486_in_the_middle()
    {
        var stem = s_all.Kinds.Single(kind => kind.Key == "stem");
        Assert.Equal((481, 486m, 491), (stem.LowestCutOff, stem.MedianCutOff, stem.HighestCutOff));
        Assert.Equal((10_900L, "293"), (stem.Invitations, stem.Last.Number));
    }

    [Fact]
    public void The_median_of_an_even_number_of_rounds_lies_between_the_two_in_the_middle()
    {
        var education = s_all.Kinds.Single(kind => kind.Key == "education");
        Assert.Equal((education.LowestCutOff + education.HighestCutOff) / 2m, education.MedianCutOff);
    }

    [Fact]
    public void No_rounds_come_to_nothing()
    {
        var none = RoundStatistics.Of([]);
        Assert.Equal((0, 0L), (none.Rounds, none.Invitations));
        Assert.Null(none.Last);
        Assert.Empty(none.Years);
    }
}
