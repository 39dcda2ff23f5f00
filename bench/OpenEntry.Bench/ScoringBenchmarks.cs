using BenchmarkDotNet.Attributes;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Bench;

/// <summary>
/// A million people scored: the bulk engine with and without vector instructions, the readable engine, and DuckDB on one thread by CASE and by
/// joins. Aims: at least 20 million facts a second (50 hoped for), at least 5 times DuckDB; the readable engine at most 20 µs a person.
/// </summary>
public class ScoringBenchmarks : IDisposable
{
    private const int People = 1_000_000;
    private readonly FactsColumns _columns = new(People);
    private readonly ScoreColumns _scores = new(People);
    private CrsFacts[] _people = [];
    private LawInForce _law = null!;
    private BulkScorer _bulk = null!;
    private DuckFacts _duck = null!;

    /// <summary>Fills all of them, and sees to it that all agree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _law = LawBook.Embedded().On(new LocalDate(2024, 4, 10));
        _people = RandomFacts.Of(People);
        foreach (var person in _people) _columns.Add(person);
        _bulk = new BulkScorer(_law.Crs);
        _duck = new DuckFacts(_columns, _law.Crs);
        var readable = Readable();
        if (Vector() != readable || Scalar() != readable || _duck.ByCases() != readable || _duck.ByJoins() != readable)
        {
            throw new InvalidOperationException("They do not agree.");
        }
    }

    /// <summary>Lets go of DuckDB.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _duck.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The bulk engine.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = People)]
    public long Vector()
    {
        _bulk.Score(_columns, _scores);
        return Sum();
    }

    /// <summary>The bulk engine without vector instructions.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public long Scalar()
    {
        _bulk.ScoreOneByOne(_columns, _scores);
        return Sum();
    }

    /// <summary>The readable engine.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public long Readable()
    {
        var sum = 0L;
        foreach (var person in _people) sum += CrsScorer.Score(person, _law).Total;
        return sum;
    }

    /// <summary>DuckDB, tables as CASE.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public long DuckDbCase() => _duck.ByCases();

    /// <summary>DuckDB, tables joined.</summary>
    [Benchmark(OperationsPerInvoke = People)]
    public long DuckDbJoin() => _duck.ByJoins();

    private long Sum()
    {
        var sum = 0L;
        foreach (var total in _scores.Total.AsSpan()) sum += total;
        return sum;
    }
}
