using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests;

public sealed class PoolBuilderTests
{
    [Fact]
    public void A_pool_gives_back_what_was_put_in()
    {
        var person = new PoolEntry("É-1", 1200, Instant.FromUtc(2015, 1, 31, 11, 59, 48).PlusNanoseconds(123_456_789), ProgramSet.PNP | ProgramSet.FST, ["french", "stem"]);
        var pool = Of(Person("A", 0), person);
        Assert.Equivalent(person, pool[1]);
        Assert.Equal(2, pool.Count);
        Assert.Equal(["french", "stem"], pool.CategoryKeys);
        Assert.Equal(2U, pool.CategoryBit("stem"));
        Assert.Equal(0U, pool.CategoryBit("other"));
        Assert.Equal([0, 1200], pool.Scores.ToArray());
        Assert.Equal([0, 9], pool.SubmittedDigits.ToArray());
        Assert.Equal([2, 9], pool.Programs.ToArray());
        Assert.Equal([0U, 3U], pool.Categories.ToArray());
        Assert.Equal(1_422_705_588_123_456_789, pool.SubmittedNanoseconds[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => pool[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => pool[-1]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5_000_000, 3)]
    [InlineData(5_000, 6)]
    [InlineData(5, 9)]
    public void An_instant_without_a_spelling_gets_the_shortest_that_says_it_in_full(long nanoseconds, byte digits) =>
        Assert.Equal(digits, Of(new PoolEntry("A", 1, Start.PlusNanoseconds(nanoseconds), 0, [])).SubmittedDigits[0]);

    [Fact]
    public void Identifiers_survive_in_any_number_and_length()
    {
        string[] ids = [.. Enumerable.Range(0, 20_000).Select(i => new string('é', i % 120) + i)];
        var pool = Of(ids.Select(id => Person(id, 1)));
        Assert.Equal(ids, Enumerable.Range(0, pool.Count).Select(pool.Id));
    }

    [Fact]
    public void What_is_refused_leaves_no_trace()
    {
        var builder = new PoolBuilder();
        Assert.Equal(0, builder.Add(Person("A", 1)).Value);
        (PoolEntry, ErrorKind)[] bad =
        [
            (Person("A", 2), PoolErrors.DuplicateId),
            (Person("", 2), PoolErrors.EmptyId),
            (Person(new string('é', 129), 2), PoolErrors.IdTooLong),
            (Person("B", -1), PoolErrors.ScoreOutOfRange),
            (Person("B", 1201), PoolErrors.ScoreOutOfRange),
            (Person("B", 2, -2e9), PoolErrors.InstantOutOfRange),
            (Person("B", 2, 8e9), PoolErrors.InstantOutOfRange),
            (Person("B", 2, 0, (ProgramSet)32), PoolErrors.UnknownProgram),
            (Person("B", 2, 0, 0, "a;b"), PoolErrors.BadCategoryKey),
            (Person("B", 2, 0, 0, new string('a', 65)), PoolErrors.BadCategoryKey),
        ];
        foreach (var (person, kind) in bad)
        {
            Assert.Equal(kind, Assert.Single(builder.Add(person, new Place("f", 7)).Errors).Kind);
        }
        Assert.Equal("f:7: id: OE-4000: The identifier “A” is already used on line 1. Each person stands in the pool once.", builder.Add(Person("A", 2), new Place("f", 7)).Errors[0].ToString());
        Assert.Equal(1, builder.Count);
        Assert.Empty(builder.Build().CategoryKeys);
    }

    [Fact]
    public void An_identifier_may_have_256_bytes_and_not_one_more()
    {
        var builder = new PoolBuilder();
        Assert.True(builder.Add(Person(new string('é', 128), 2)).IsOk);
        Assert.Equal(PoolErrors.IdTooLong, builder.Add(Person(new string('é', 128) + "a", 2)).Errors[0].Kind);
    }

    [Fact]
    public void The_key_of_a_category_has_64_bytes_at_most_and_a_wrong_one_is_shown_on_one_short_line()
    {
        var builder = new PoolBuilder();
        Assert.True(builder.Add(Person("A", 2, 0, 0, new string('a', 64))).IsOk);
        Assert.StartsWith("“a\uFFFDb” cannot be the key", Said("a\nb"), StringComparison.Ordinal);
        Assert.StartsWith($"“{new string('a', 64)}” cannot be the key", Said(new string('a', 80)), StringComparison.Ordinal);
        Assert.StartsWith($"“{new string('!', 64)}” cannot be the key", Said(new string('!', 64)), StringComparison.Ordinal);

        string Said(string key) => builder.Add(Person("B", 2, 0, 0, key)).Errors[0].Message(OfficialLanguage.English);
    }

    [Fact]
    public void Whoever_stands_twice_is_found_among_however_many()
    {
        var builder = new PoolBuilder();
        for (var i = 0; i < 5_000; i++) Assert.True(builder.Add(Person($"E{i}", 1)).IsOk);

        for (var i = 0; i < 5_000; i++) Assert.Equal(PoolErrors.DuplicateId, builder.Add(Person($"E{i}", 1)).Errors[0].Kind);
        Assert.Contains("already used on line 7.", Twice(7), StringComparison.Ordinal);

        static string Twice(int line)
        {
            var lines = new PoolBuilder();
            for (var i = 1; i < 3_000; i++) _ = lines.Add(Person($"E{i}", 1), new Place("f", i));
            return lines.Add(Person($"E{line}", 1), new Place("f", 3_000)).Errors[0].ToString();
        }
    }

    [Fact]
    public void Long_identifiers_of_many_people_come_back()
    {
        string[] ids = [.. Enumerable.Range(0, 3_000).Select(i => $"{i}-{new string((char)('a' + (i % 26)), i % 250)}")];

        var pool = Of(ids.Select(id => Person(id, 1)));

        Assert.Equal(ids, Enumerable.Range(0, ids.Length).Select(pool.Id));
    }

    [Fact]
    public void A_person_is_found_by_identifier()
    {
        var pool = Of(Person("A", 480), Person("B", 470), Person("é", 1));
        Assert.Equal((0, 1, 2), (pool.IndexOf("A"), pool.IndexOf("B"), pool.IndexOf("é")));
        Assert.Null(pool.IndexOf("C"));
    }

    [Fact]
    public void A_pool_knows_at_most_32_categories()
    {
        var builder = new PoolBuilder();
        Assert.True(builder.Add(Person("A", 1, 0, 0, [.. Enumerable.Range(0, 32).Select(i => $"c{i}")])).IsOk);
        Assert.Equal(PoolErrors.TooManyCategories, builder.Add(Person("B", 1, 0, 0, "c0", "one-more")).Errors[0].Kind);
        Assert.Equal(uint.MaxValue, builder.Build().Categories[0]);
    }

    [Fact]
    public void A_pool_once_built_does_not_change_with_its_builder()
    {
        var builder = new PoolBuilder();
        builder.Add(Person("A", 1));
        var pool = builder.Build();
        builder.Add(Person("B", 2, 0, 0, "stem"));
        Assert.Equal(1, pool.Count);
        Assert.Empty(pool.CategoryKeys);
        Assert.Equal("A", pool.Id(0));
        Assert.Equal(2, builder.Build().Count);
    }
}
