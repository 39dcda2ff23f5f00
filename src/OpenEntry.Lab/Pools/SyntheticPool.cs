using OpenEntry.Lab.History;
using OpenEntry.Law.Books;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// A made-up pool whose scores are distributed exactly as published for a day: the same for the same distribution, size and seed, on every machine.
/// What is assumed about the people in it stands in <see cref="PoolAssumptions"/>.
/// </summary>
public sealed class SyntheticPool
{
    internal SyntheticPool(SyntheticPeople people, PublishedPool like, LawInForce law, ulong seed, long arrivals)
    {
        People = people;
        Like = like;
        Law = law;
        Seed = seed;
        Arrivals = arrivals;
    }

    /// <summary>The people.</summary>
    public SyntheticPeople People { get; }

    /// <summary>The distribution that was followed.</summary>
    public PublishedPool Like { get; }

    /// <summary>The law of its day, under which everybody is scored and judged.</summary>
    public LawInForce Law { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>How many have ever been in it: what the next number goes on from.</summary>
    internal long Arrivals { get; }

    /// <summary>Makes a pool.</summary>
    /// <param name="like">The distribution to follow, and its day.</param>
    /// <param name="size">How many people; another size than published is apportioned by largest remainders (<see cref="Apportionment"/>).</param>
    /// <param name="seed">The seed.</param>
    /// <param name="book">The law.</param>
    /// <param name="history">Rounds; only those before the pool's instant are looked at.</param>
    /// <param name="progress">Told how many people are done.</param>
    public static SyntheticPool Make(PublishedPool like, int size, ulong seed, LawBook book, RoundHistory history, Action<long>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var law = book.On(like.Date);
        var occupations = new OccupationTable(law);
        var people = new SyntheticPeople(size, occupations.CategoryKeys);
        var random = new RandomNumbers(seed, stream: 1);
        var places = random.Order(size);
        var admission = Admission.Stock(PastRounds.Before(history, like.Instant), occupations.CategoryKeys, like.Instant.ToUnixTimeMilliseconds());
        var quotas = new Quotas(ScoreBands.Scaled(like.Bands, size), admission);
        new PoolFiller(law, occupations, random, admission).Fill(quotas, people, places, progress);
        for (var person = 0; person < size; person++) people.Number[person] = SyntheticPeople.NumberOf(person, seed);
        return new SyntheticPool(people, like, law, seed, size);
    }
}
