using NodaTime;
using OpenEntry.Lab.Pools;
using OpenEntry.Selection;

namespace OpenEntry.Lab.Tests.Pools;

public class PoolEvolutionTests
{
    private static readonly Instant RoundOf12March = Instant.FromUtc(2024, 3, 12, 14, 57, 26);

    private static (SyntheticPool Pool, PoolChanges Changes, HashSet<string> Invited, HashSet<string> Before) Evolve()
    {
        var pool = Made.BeforeMarch;
        var drawn = Draw.Run(pool.People.ToPool(), RoundInstruction.Everyone(270, RankingRule.EarlierSubmission).Value);
        var invited = drawn.Invited.ToArray().Select(pool.People.Id).ToHashSet();
        var before = Enumerable.Range(0, pool.People.Count).Select(pool.People.Id).ToHashSet();
        var left = PoolEvolution.Without(pool, drawn.Invited);
        var (next, changes) = PoolEvolution.To(left, RoundOf12March, Made.Like(new LocalDate(2024, 3, 24)), 20_070, Made.Book);
        return (next, changes, invited, before);
    }

    [Fact]
    public void The_next_distribution_is_reached_exactly()
    {
        var (next, _, _, _) = Evolve();

        Assert.Equal(ScoreBands.Scaled(next.Like.Bands, 20_070), next.People.Bands());
        Assert.Equal(0, EngineCheck.Disagreements(next));
    }

    [Fact]
    public void Nobody_invited_stays_and_nobody_has_anothers_number()
    {
        var (next, _, invited, _) = Evolve();
        var ids = Enumerable.Range(0, next.People.Count).Select(next.People.Id).ToList();

        Assert.DoesNotContain(ids, invited.Contains);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Who_is_new_submitted_after_the_round_and_nobody_is_older_than_twelve_months()
    {
        var (next, changes, _, before) = Evolve();
        var fresh = 0;
        for (var person = 0; person < next.People.Count; person++)
        {
            var submitted = next.People.SubmittedAt(person);
            Assert.True(submitted.InUtc().LocalDateTime.PlusMonths(12) > next.Like.Instant.InUtc().LocalDateTime);
            Assert.True(submitted < next.Like.Instant);
            if (before.Contains(next.People.Id(person))) continue;
            fresh++;
            Assert.True(submitted > RoundOf12March);
        }

        Assert.Equal(changes.Arrived, fresh);
    }

    [Fact]
    public void Everybody_who_went_is_accounted_for()
    {
        var (next, changes, invited, before) = Evolve();

        Assert.Equal(next.People.Count, before.Count - invited.Count - changes.Expired - changes.NoLongerEligible - changes.Withdrawn + changes.Arrived);
        Assert.True(changes is { Expired: > 0, Withdrawn: > 0, Arrived: > 0, Birthdays: > 0, NewTests: > 0, Nominated: > 0 }, $"{changes}");
    }

    [Fact]
    public void The_same_pool_evolves_in_the_same_way() => Assert.Equal(Made.Fingerprint(Evolve().Pool), Made.Fingerprint(Evolve().Pool));

    [Fact]
    public void Programs_still_follow_from_the_facts()
    {
        var (next, _, _, _) = Evolve();
        var profiles = new SyntheticProfile(next);
        for (var person = 0; person < next.People.Count; person += 20)
        {
            var assessment = next.Law.Assessor.Assess(profiles.Of(person), next.Like.Date);
            Assert.Equal(next.People.FactsOf(person), assessment.Facts);
            Assert.Equal(next.People.ProgramsOf(person), assessment.Eligible);
        }
    }

    [Fact]
    public void A_pool_can_go_on_for_years_and_keep_to_every_distribution()
    {
        var pool = Made.On(new LocalDate(2024, 3, 11), 3000, 2);
        foreach (var date in (LocalDate[])[new(2024, 6, 19), new(2025, 4, 1), new(2026, 3, 1)])
        {
            (pool, _) = PoolEvolution.To(pool, pool.Like.Instant, Made.Like(date), 3100, Made.Book);

            Assert.Equal(ScoreBands.Scaled(pool.Like.Bands, 3100), pool.People.Bands());
            Assert.Equal(0, EngineCheck.Disagreements(pool));
        }
    }

    [Fact]
    public void Nothing_evolves_backwards() => Assert.Throws<ArgumentException>(() =>
        PoolEvolution.To(Made.BeforeMarch, RoundOf12March, Made.Like(new LocalDate(2024, 2, 28)), 100, Made.Book));
}
