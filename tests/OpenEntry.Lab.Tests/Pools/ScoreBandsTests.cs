using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;

namespace OpenEntry.Lab.Tests.Pools;

public class ScoreBandsTests
{
    [Fact]
    public void Every_score_is_in_the_one_band_that_covers_it() => Assert.All(Enumerable.Range(0, 1201), score =>
    {
        var covering = Enumerable.Range(0, ScoreBands.Count).Where(band => score >= ScoreBands.Range(band).From && score <= ScoreBands.Range(band).To);
        Assert.Equal([ScoreBands.Of(score)], covering);
    });

    [Fact]
    public void Every_stratum_lies_within_one_band() => Assert.All(Enumerable.Range(0, 1201), score =>
    {
        var stratum = Strata.Of(score);
        Assert.InRange(score, Strata.Range(stratum).From, Strata.Range(stratum).To);
        Assert.Equal(ScoreBands.Of(score), Strata.BandOf(stratum));
    });

    [Fact]
    public void Together_they_are_the_pool_wherever_the_published_parts_add_up() => Assert.All(
        Made.History.Rounds.Where(round => round.Bands is not null && !round.Bands.Imbalances().Any()),
        round => Assert.Equal(round.Bands!.Total, ScoreBands.Size(round.Bands)));

    [Fact]
    public void None_is_a_subtotal() => Assert.Empty(ScoreBands.Published.Intersect(PoolBands.Identities.Select(identity => identity.Sum)));
}
