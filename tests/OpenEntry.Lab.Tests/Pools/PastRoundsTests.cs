using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;

namespace OpenEntry.Lab.Tests.Pools;

public class PastRoundsTests
{
    private static readonly PastRounds Before12March = PastRounds.Before(Made.History, Instant.FromUtc(2024, 3, 12, 0, 0));

    [Fact]
    public void All_above_the_cut_off_of_the_last_general_round_were_taken_then() =>
        Assert.Equal(Instant.FromUtc(2024, 2, 28, 14, 57, 26).ToUnixTimeMilliseconds(), Before12March.LastGeneral(534));

    [Fact]
    public void One_point_lower_it_was_the_round_of_October() =>
        Assert.Equal(Instant.FromUtc(2023, 10, 10, 15, 49, 55).ToUnixTimeMilliseconds(), Before12March.LastGeneral(503));

    [Fact]
    public void All_with_French_from_336_up_were_taken_on_29_February()
    {
        Assert.Equal(Instant.FromUtc(2024, 2, 29, 15, 58, 53).ToUnixTimeMilliseconds(), Before12March.LastOf("french", 336));
        Assert.Equal(PastRounds.Never, Before12March.LastOf("french", 335));
    }

    [Fact]
    public void A_category_without_a_round_took_nobody() => Assert.Equal(PastRounds.Never, Before12March.LastOf("education", 1200));

    [Fact]
    public void Nothing_later_is_looked_at()
    {
        var now = Instant.FromUtc(2024, 3, 12, 0, 0);
        var cut = new RoundHistory([.. Made.History.Rounds.Where(round => round.Instant < now)], []);
        var past = PastRounds.Before(cut, now);

        Assert.All(Enumerable.Range(0, 1201), score =>
        {
            Assert.Equal(past.LastGeneral(score), Before12March.LastGeneral(score));
            Assert.Equal(past.LastCec(score), Before12March.LastCec(score));
            Assert.All(past.Categories, key => Assert.Equal(past.LastOf(key, score), Before12March.LastOf(key, score)));
        });
    }

    [Fact]
    public void A_round_for_the_Canadian_Experience_Class_takes_only_its_own()
    {
        var past = PastRounds.Before(Made.History, Instant.FromUtc(2024, 8, 1, 0, 0));

        Assert.True(past.LastCec(560) > past.LastGeneral(560));
    }
}
