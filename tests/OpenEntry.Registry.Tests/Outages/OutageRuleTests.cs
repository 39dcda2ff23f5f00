using CsCheck;
using NodaTime;
using OpenEntry.Registry.Outages;

namespace OpenEntry.Registry.Tests.Outages;

public class OutageRuleTests
{
    private static readonly OutageRule s_rule = new();
    private static readonly Instant s_from = Desk.At("2026-09-10T08:00:00Z");
    private static readonly Instant s_to = Desk.At("2026-09-10T11:00:00Z");

    [Theory]
    [InlineData("2026-09-10T08:00:00Z", "2026-09-10T08:00:00Z")] // over before the outage
    [InlineData("2026-09-10T08:00:01Z", "2026-09-11T11:00:00Z")] // within it: 24 hours after its end
    [InlineData("2026-09-11T08:30:00Z", "2026-09-11T11:30:00Z")] // after it, and its length is more than the 24 hours give
    [InlineData("2026-09-11T11:00:00Z", "2026-09-11T14:00:00Z")] // the last one concerned
    [InlineData("2026-09-11T11:00:01Z", "2026-09-11T11:00:01Z")] // a day and more was left
    public void A_deadline_moves_by_the_length_or_to_a_day_after_the_end(string deadline, string moved) =>
        Assert.Equal(Desk.At(moved), s_rule.Moved(Desk.At(deadline), s_from, s_to));

    [Theory]
    [InlineData("2026-09-11T00:00:00Z", "2026-09-12T00:00:00Z")] // to 11:00 of the 11th, which is rounded up
    [InlineData("2026-09-12T00:00:00Z", "2026-09-12T00:00:00Z")]
    public void A_deadline_of_whole_days_moves_to_the_end_of_a_day(string deadline, string moved) =>
        Assert.Equal(Desk.At(moved), s_rule.MovedByDays(Desk.At(deadline), s_from, s_to));

    [Fact]
    public void An_outage_that_ends_at_midnight_gives_one_day_and_not_two() =>
        Assert.Equal(Desk.At("2026-09-12T00:00:00Z"), s_rule.MovedByDays(Desk.At("2026-09-11T00:00:00Z"), Desk.At("2026-09-10T23:00:00Z"), Desk.At("2026-09-11T00:00:00Z")));

    [Fact]
    public void Nobody_ever_loses_time_and_whoever_is_concerned_has_a_day() =>
        Gen.Select(Gen.Long[0, 400L * 86_400], Gen.Long[121, 40L * 86_400], Gen.Long[-5L * 86_400, 50L * 86_400]).Sample((start, length, distance) =>
        {
            var from = Desk.At("2026-01-01T00:00:00Z") + Duration.FromSeconds(start);
            var to = from + Duration.FromSeconds(length);
            var deadline = from + Duration.FromSeconds(distance);
            var (moved, byDays) = (s_rule.Moved(deadline, from, to), s_rule.MovedByDays(deadline, from, to));
            Assert.True(moved >= deadline && byDays >= moved);
            if (deadline <= from || deadline > to + Duration.FromHours(24))
            {
                Assert.Equal((deadline, deadline), (moved, byDays));
                return;
            }

            Assert.True(moved - to >= Duration.FromHours(24) && moved - deadline >= to - from);
            // Not more than it takes, and a day that counts counts in full.
            Assert.True(moved == to + Duration.FromHours(24) || moved - deadline == to - from);
            Assert.True(byDays.InUtc().TimeOfDay == LocalTime.Midnight && byDays - moved < Duration.FromDays(1));
        });
}
