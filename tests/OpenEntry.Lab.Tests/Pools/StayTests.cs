using OpenEntry.Lab.Pools;

namespace OpenEntry.Lab.Tests.Pools;

public class StayTests
{
    [Fact]
    public void Shares_rise_from_nobody_to_everybody()
    {
        var shares = Enumerable.Range(0, 366).Select(day => Stay.Share(day * Stay.Day)).ToArray();

        Assert.Equal(0, shares[0]);
        Assert.Equal(Stay.Whole, shares[^1]);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(Stay.Whole, Stay.Share(long.MaxValue));
    }

    [Fact]
    public void A_day_further_back_has_a_little_fewer()
    {
        var perDay = Enumerable.Range(0, 365).Select(day => Stay.Share((day + 1) * Stay.Day) - Stay.Share(day * Stay.Day)).ToArray();

        // 238/239 a day: to a little over a fifth in a year.
        Assert.InRange(perDay[364] * 1000 / perDay[0], 212, 222);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData((Stay.Day * 3) + 5)]
    [InlineData(Stay.Longest)]
    [InlineData(Stay.Longest * 2)]
    public void A_stay_is_shorter_than_its_limit(long limit)
    {
        var random = new RandomNumbers(5);

        for (var i = 0; i < 2000; i++) Assert.InRange(Stay.Draw(random, limit), 0, Math.Min(limit, Stay.Longest) - 1);
    }
}
