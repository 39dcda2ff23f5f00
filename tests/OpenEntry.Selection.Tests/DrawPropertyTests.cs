using CsCheck;
using NodaTime;
using OpenEntry.Law;
using static OpenEntry.Selection.RankingRule;

namespace OpenEntry.Selection.Tests;

public sealed class DrawPropertyTests
{
    [Fact]
    public void Every_round_agrees_with_the_plain_definition() =>
        Gen.Select(RandomRounds.People, RandomRounds.Instructions).Sample((people, instruction) =>
        {
            var result = Draw.Run(Pools.Of(people), instruction);
            var eligible = people.Where(person => IsEligible(person, instruction)).Order(Comparer<PoolEntry>.Create(Rank)).ToArray();
            var invited = eligible.Take(instruction.Size).ToArray();
            int? cutOff = invited.Length == 0 ? null : invited[^1].Score;
            if (instruction.Rule == EveryoneAtCutOff)
            {
                invited = [.. eligible.Where(person => person.Score >= cutOff)];
            }
            Instant? tieBreak = invited.Length == 0 || instruction.Rule == EveryoneAtCutOff ? null : invited[^1].SubmittedAt;
            var left = eligible.Skip(invited.Length).Count(person => person.Score == cutOff && person.SubmittedAt == tieBreak);

            Assert.Equal(invited.Select(person => person.Id), result.Ids());
            Assert.Equal(cutOff, result.CutOff);
            Assert.Equal(tieBreak, result.TieBreak);
            Assert.Equal(new DrawCounts(people.Length, eligible.Length, eligible.Count(person => person.Score > cutOff), eligible.Count(person => person.Score == cutOff), left), result.Counts);
        }, iter: MutationRun.Times(1000));

    [Fact]
    public void Large_pools_whose_floor_is_guessed_from_a_sample_agree_too() =>
        Gen.Select(Gen.Int[32_700, 60_000], Gen.OneOf(2, 60, 1201), Gen.Int[0, 3], Gen.OneOf(0, 1, 30, 1000, 30_000), Gen.Int[0, int.MaxValue]).Sample((count, spread, order, size, seed) =>
        {
            var random = new Random(seed);
            var scores = Enumerable.Range(0, count).Select(_ => random.Next(spread)).ToArray();
            switch (order)
            {
                case 1:
                    Array.Sort(scores);
                    break;
                case 2:
                    Array.Sort(scores, (one, other) => other.CompareTo(one));
                    break;
                case 3:
                    // The blocks that the sample takes hold the best alone: the guess is too high for all but the smallest rounds.
                    scores = [.. scores.Select((score, i) => i / 64 % 16 == 0 ? score : score / 2)];
                    break;
            }
            var builder = new PoolBuilder();
            for (var i = 0; i < count; i++)
            {
                builder.Add(new PoolEntry($"E{i:000000}", scores[i], Pools.Start, (ProgramSet)random.Next(32), []));
            }
            var pool = builder.Build();
            foreach (var programs in new[] { ProgramSet.None, ProgramSet.FSW })
            {
                var round = programs == 0 ? RoundInstruction.Everyone(size, EarlierSubmission) : RoundInstruction.ForPrograms(programs, size, EarlierSubmission);
                var eligible = Enumerable.Range(0, count).Where(i => programs == 0 || (pool.Programs[i] & (int)programs) != 0).ToArray();
                var result = Draw.Run(pool, round.Value);
                Assert.Equal(eligible.Length, result.Counts.Eligible);
                Assert.Equal(eligible.OrderByDescending(i => scores[i]).Take(size), result.Invited.ToArray());
            }
        }, iter: MutationRun.Times(40), threads: 1);

    [Fact]
    public void Everyone_invited_ranks_before_everyone_eligible_who_is_not() =>
        Gen.Select(RandomRounds.People, RandomRounds.Instructions).Sample((people, instruction) =>
        {
            var result = Draw.Run(Pools.Of(people), instruction);
            var invited = result.Ids().ToHashSet(StringComparer.Ordinal);
            Assert.Equal(result.Count, invited.Count);
            var (inside, outside) = (people.Where(person => invited.Contains(person.Id)).ToArray(), people.Where(person => !invited.Contains(person.Id) && IsEligible(person, instruction)).ToArray());
            Assert.All(inside, person => Assert.True(IsEligible(person, instruction)));
            if (inside.Length > 0 && outside.Length > 0)
            {
                Assert.True(Rank(inside.Max(Comparer<PoolEntry>.Create(Rank))!, outside.Min(Comparer<PoolEntry>.Create(Rank))!) < 0);
            }
            var expected = Math.Min(instruction.Size, inside.Length + outside.Length);
            Assert.True(instruction.Rule == EarlierSubmission ? result.Count == expected : result.Count >= expected);
        }, iter: MutationRun.Times(300));

    [Fact]
    public void The_order_of_the_pool_has_no_influence() =>
        (from people in RandomRounds.People from instruction in RandomRounds.Instructions from shuffled in Gen.Shuffle(people) select (people, instruction, shuffled)).Sample(sample =>
        {
            var (one, other) = (Draw.Run(Pools.Of(sample.people), sample.instruction), Draw.Run(Pools.Of(sample.shuffled), sample.instruction));
            Assert.Equal(one.Json(), other.Json());
            Assert.Equal(one.Counts, other.Counts);
        }, iter: MutationRun.Times(300));

    [Fact]
    public void One_place_more_invites_the_same_people_and_one_more() =>
        Gen.Select(RandomRounds.People, Gen.Int[0, 500]).Sample((people, size) =>
        {
            var pool = Pools.Of(people);
            var fewer = Draw.Run(pool, RoundInstruction.Everyone(size, EarlierSubmission).Value).Ids();
            var more = Draw.Run(pool, RoundInstruction.Everyone(size + 1, EarlierSubmission).Value).Ids();
            Assert.Equal(fewer, more.Take(size));
        }, iter: MutationRun.Times(300));

    private static bool IsEligible(PoolEntry person, RoundInstruction instruction) =>
        (instruction.Programs == 0 || (person.Programs & instruction.Programs) != 0)
        && (instruction.Category is null || person.Categories.Contains(instruction.Category));

    private static int Rank(PoolEntry one, PoolEntry other) =>
        one.Score != other.Score ? other.Score.CompareTo(one.Score)
        : one.SubmittedAt != other.SubmittedAt ? one.SubmittedAt.CompareTo(other.SubmittedAt)
        : string.CompareOrdinal(one.Id, other.Id);
}
