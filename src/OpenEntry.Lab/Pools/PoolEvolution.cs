using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Lab.Pools;

/// <summary>What happened in a pool from one distribution to the next, in people.</summary>
public sealed record PoolChanges
{
    /// <summary>Profiles that became twelve months old.</summary>
    public int Expired { get; init; }

    public int Birthdays { get; init; }

    /// <summary>Tests taken anew, with a level more.</summary>
    public int NewTests { get; init; }

    /// <summary>No program was met any longer, after a birthday or a change of law.</summary>
    public int NoLongerEligible { get; init; }

    public int Nominated { get; init; }

    public int Withdrawn { get; init; }

    public int Arrived { get; init; }
}

/// <summary>
/// Takes a pool on to the next published distribution: profiles expire, people age, take tests, are nominated, withdraw, and new ones arrive, so that
/// the bands come out exactly as published. The same for the same pool, on every machine.
/// </summary>
public static class PoolEvolution
{
    /// <summary>The next pool.</summary>
    /// <param name="pool">The pool without those invited since (<see cref="Without"/>).</param>
    /// <param name="since">New people submit after this instant: that of the last round, or of the pool.</param>
    /// <param name="next">The distribution to come to.</param>
    /// <param name="size">How many people the next pool has.</param>
    /// <param name="book">The law.</param>
    /// <param name="progress">Told how many have arrived.</param>
    public static (SyntheticPool Pool, PoolChanges Changes) To(
        SyntheticPool pool, Instant since, PublishedPool next, int size, LawBook book, Action<long>? progress = null)
    {
        if (next.Instant <= since) throw new ArgumentException($"The distribution of {next.Date} is not after {since}.", nameof(next));
        var law = book.On(next.Date);
        var occupations = new OccupationTable(law);
        var random = new RandomNumbers(pool.Seed, stream: (ulong)next.Instant.ToUnixTimeSeconds());
        var elapsed = next.Instant - pool.Like.Instant;

        var live = Enumerable.Range(0, pool.People.Count).Where(person => !IsExpired(pool.People.SubmittedAt(person), next.Instant)).ToArray();
        var people = Copy(pool.People, live, live.Length, occupations.CategoryKeys);
        var (birthdays, tests) = Change(people.Facts, random, elapsed);
        var eligible = Judge(people, new ProgramGate(law, occupations), occupations);
        var kept = Copy(people, eligible, eligible.Length, occupations.CategoryKeys);

        var target = ScoreBands.Scaled(next.Bands, size);
        var nominated = Nominate(kept, target[0], random);
        Score(kept, law);
        var (staying, arrivals) = Balance(kept, target, random, elapsed);
        var all = Copy(kept, staying, size, occupations.CategoryKeys);
        for (var i = staying.Length; i < size; i++) all.Number[i] = SyntheticPeople.NumberOf(pool.Arrivals + i - staying.Length, pool.Seed);
        var admission = Admission.Arrivals(since.ToUnixTimeMilliseconds(), next.Instant.ToUnixTimeMilliseconds());
        new PoolFiller(law, occupations, random, admission).Fill(
            new Quotas(arrivals, admission), all, [.. Enumerable.Range(staying.Length, size - staying.Length)], progress);

        var changes = new PoolChanges
        {
            Expired = pool.People.Count - live.Length,
            Birthdays = birthdays,
            NewTests = tests,
            NoLongerEligible = live.Length - eligible.Length,
            Nominated = nominated,
            Withdrawn = kept.Count - staying.Length,
            Arrived = size - staying.Length,
        };
        return (new SyntheticPool(all, next, law, pool.Seed, pool.Arrivals + changes.Arrived), changes);
    }

    /// <summary>The pool without some of its people, as after a round. The others keep their order.</summary>
    public static SyntheticPool Without(SyntheticPool pool, ReadOnlySpan<int> invited)
    {
        var gone = new bool[pool.People.Count];
        foreach (var person in invited) gone[person] = true;
        var left = Enumerable.Range(0, gone.Length).Where(person => !gone[person]).ToArray();
        return new SyntheticPool(Copy(pool.People, left, left.Length, pool.People.CategoryKeys), pool.Like, pool.Law, pool.Seed, pool.Arrivals);
    }

    private static SyntheticPeople Copy(SyntheticPeople from, int[] which, int size, IReadOnlyList<string> categoryKeys)
    {
        var to = new SyntheticPeople(size, categoryKeys);
        for (var i = 0; i < which.Length; i++) to.Copy(from, which[i], i);
        return to;
    }

    internal static bool IsExpired(Instant submitted, Instant now) =>
        now - submitted >= Duration.FromDays(365) && submitted.InUtc().LocalDateTime.PlusMonths(12) <= now.InUtc().LocalDateTime;

    /// <summary>Birthdays come by themselves; tests as often as the model says.</summary>
    private static (int Birthdays, int Tests) Change(FactsColumns facts, RandomNumbers random, Duration elapsed)
    {
        var hours = (long)elapsed.TotalHours;
        var birthday = (int)Math.Min(10_000, hours * 10_000 / (365 * 24));
        var test = (int)Math.Min(10_000, hours * PoolModel.NewTestsAYear / (365 * 24));
        var (birthdays, tests) = (0, 0);
        for (var person = 0; person < facts.Count; person++)
        {
            if (random.Chance(birthday))
            {
                facts.Age[person]++;
                birthdays++;
            }

            if (!random.Chance(test) || Levels.Lowest(facts.First, person) >= 10) continue;
            for (var ability = 0; ability < 4; ability++) facts.First[ability][person] = (byte)Math.Min(facts.First[ability][person] + 1, 10);
            tests++;
        }

        return (birthdays, tests);
    }

    /// <summary>Programs and categories anew; those who still have a program.</summary>
    private static int[] Judge(SyntheticPeople people, ProgramGate gate, OccupationTable occupations)
    {
        var eligible = new List<int>(people.Count);
        for (var person = 0; person < people.Count; person++)
        {
            var occupation = people.Occupations[person];
            people.Programs[person] = (byte)gate.Programs(people.Facts, person, occupation);
            people.Categories[person] = occupations.Categories(people.Facts, person, occupation);
            if (people.Programs[person] != 0) eligible.Add(person);
        }

        return [.. eligible];
    }

    /// <summary>Nominates people until there are enough.</summary>
    private static int Nominate(SyntheticPeople people, int wanted, RandomNumbers random)
    {
        var open = new List<int>(people.Count);
        for (var person = 0; person < people.Count; person++)
        {
            if (!Levels.Has(people.Facts, person, FactsColumns.Marks.Nomination)) open.Add(person);
        }

        var count = Math.Clamp(wanted - (people.Count - open.Count), 0, open.Count);
        for (var i = 0; i < count; i++)
        {
            var other = i + random.Below(open.Count - i);
            (open[i], open[other]) = (open[other], open[i]);
            people.Facts.Flags[open[i]] |= (byte)FactsColumns.Marks.Nomination;
            people.Programs[open[i]] |= (byte)Law.ProgramSet.PNP;
        }

        return count;
    }

    private static void Score(SyntheticPeople people, LawInForce law)
    {
        var scores = new ScoreColumns(people.Count);
        new BulkScorer(law.Crs).Score(people.Facts, scores);
        scores.Total.CopyTo(people.Scores, 0);
    }

    /// <summary>Who withdraws and how many arrive, by band: the usual turnover, and more of one or the other where the distribution asks for it.</summary>
    private static (int[] Staying, int[] Arrivals) Balance(SyntheticPeople people, int[] target, RandomNumbers random, Duration elapsed)
    {
        var bands = new List<int>[ScoreBands.Count];
        for (var band = 0; band < bands.Length; band++) bands[band] = [];
        for (var person = 0; person < people.Count; person++) bands[ScoreBands.Of(people.Scores[person])].Add(person);

        var arrivals = new int[ScoreBands.Count];
        var staying = new List<int>(people.Count);
        var minutes = (long)elapsed.TotalMinutes;
        for (var band = 0; band < bands.Length; band++)
        {
            var here = bands[band].ToArray();
            // A nomination is sought to be used: nobody leaves with one.
            var leaving = band == 0 ? 0 : (int)Math.Min(here.Length, here.Length * minutes / (PoolModel.MeanStayDays * 24L * 60));
            leaving = Math.Max(leaving, here.Length - target[band]);
            arrivals[band] = target[band] - (here.Length - leaving);
            random.Shuffle(here);
            staying.AddRange(here.AsSpan(leaving));
        }

        staying.Sort();
        return ([.. staying], arrivals);
    }
}
