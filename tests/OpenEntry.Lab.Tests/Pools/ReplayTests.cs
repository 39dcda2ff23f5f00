using OpenEntry.Lab.Pools;

namespace OpenEntry.Lab.Tests.Pools;

public class ReplayTests
{
    private static readonly string[] Five = ["288", "289", "290", "291", "293"];

    [Fact]
    public void Rounds_held_between_those_asked_for_are_held_too()
    {
        var replay = Replay.Run(Five, 8000, 7, Made.Book, Made.History).Value;

        Assert.Equal(["288", "289", "290", "291", "292", "293"], replay.Rounds.Select(round => round.Official.Number));
        Assert.Equal(["292"], replay.Rounds.Where(round => !round.Asked).Select(round => round.Official.Number));
        Assert.Equal(3, replay.Pools.Count);
        Assert.All(replay.Pools, pool => Assert.Equal(ScoreBands.Scaled(pool.Like.Bands, pool.Size), pool.Bands));
        Assert.All(replay.Pools, pool => Assert.Equal(0, pool.Disagreements));
    }

    [Fact]
    public void Sizes_are_scaled_with_the_pool()
    {
        var replay = Replay.Run(Five, 21_122, 7, Made.Book, Made.History).Value;

        Assert.Equal([285, 98, 198, 150, 128, 450], replay.Rounds.Select(round => round.Size));
    }

    [Fact]
    public void With_the_whole_pool_the_cut_offs_come_near_the_official_ones()
    {
        var replay = Replay.Run(Five, null, 7, Made.Book, Made.History).Value;

        Assert.Equal([2850, 975, 1980, 1500, 1280, 4500], replay.Rounds.Select(round => round.Size));
        Assert.All(replay.Rounds, round => Assert.InRange(round.Difference!.Value, -12, 12));
        Assert.All(replay.Rounds.Where(round => round.Official.KindKey is "general" && round.Asked), round => Assert.InRange(round.Difference!.Value, -3, 3));
    }

    [Fact]
    public void A_round_without_a_distribution_cannot_be_replayed() =>
        Assert.Equal("OE-5102", Assert.Single(Replay.Run(["12"], 100, 7, Made.Book, Made.History).Errors).Kind.Code);
}
