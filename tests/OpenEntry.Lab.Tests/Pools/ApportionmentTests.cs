using CsCheck;
using OpenEntry.Lab.Pools;

namespace OpenEntry.Lab.Tests.Pools;

public class ApportionmentTests
{
    private static readonly Gen<(int Size, long[] Weights)> Cases = Gen.Select(Gen.Int[0, 2_000_000], Gen.Long[0, 1_000_000].Array[1, 20]);

    [Fact]
    public void The_parts_sum_to_the_size() => Cases.Sample(one => Apportionment.Divide(one.Size, one.Weights).Sum() == one.Size);

    [Fact]
    public void No_part_is_a_whole_person_off_its_share() => Cases.Where(one => one.Weights.Sum() > 0).Sample(one =>
    {
        var sum = (decimal)one.Weights.Sum();
        var parts = Apportionment.Divide(one.Size, one.Weights);
        return one.Weights.Zip(parts).All(pair => Math.Abs(pair.Second - (one.Size * pair.First / sum)) < 1);
    });

    [Fact]
    public void Who_is_left_over_goes_where_the_remainder_is_largest() => Assert.Equal([3, 4, 3], Apportionment.Divide(10, [330, 340, 330]));

    [Fact]
    public void Of_equal_remainders_the_larger_weight_comes_first_then_the_first_named()
    {
        // Shares 0.5 and 1.5: the larger gets it.
        Assert.Equal([0, 2], Apportionment.Divide(2, [1, 3]));
        Assert.Equal([1, 0, 0], Apportionment.Divide(1, [5, 5, 5]));
    }

    [Fact]
    public void Without_weights_everybody_goes_to_the_first() => Assert.Equal([4, 0], Apportionment.Divide(4, [0, 0]));

    [Fact]
    public void The_published_size_gives_the_published_bands() => Assert.All(
        Made.History.Rounds.Where(round => round.Bands is not null),
        round => Assert.Equal(ScoreBands.Counts(round.Bands!), ScoreBands.Scaled(round.Bands!, ScoreBands.Size(round.Bands!))));
}
