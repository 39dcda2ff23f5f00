using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using OpenEntry.Selection;

namespace OpenEntry.Bench;

/// <summary>
/// A round of 4,500 by category, beside reading the same bytes once (the least any way of doing it can cost) and beside DuckDB.
/// Aims: at most 4 times the reading at 1,000,000 people; at least 10 times as fast as DuckDB; 10 times the pool in at most 11 times the time.
/// </summary>
[MinColumn]
[MedianColumn]
public class SelectionBenchmarks : IDisposable
{
    private const int Size = 4500;
    private readonly RoundInstruction _round = RoundInstruction.ForCategory(SyntheticPool.Category, Size, RankingRule.EarlierSubmission).Value;
    private Pool _pool = null!;
    private DuckPool _duck = null!;

    /// <summary>People in the pool.</summary>
    [Params(100_000, 1_000_000, 10_000_000)]
    public int People { get; set; }

    /// <summary>Fills both, and sees to it that both invite the same people.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _pool = SyntheticPool.Of(People);
        _duck = new DuckPool(_pool, _pool.CategoryBit(SyntheticPool.Category), (byte)RoundInstruction.ProgramsBehindCategories, Size);
        // DuckDB leaves the order of people tied to the millisecond open: compared is the order of score and instant.
        var index = Enumerable.Range(0, _pool.Count).ToDictionary(_pool.Id);
        var theirs = _duck.Select().Select(id => Key(index[id]));
        if (!theirs.SequenceEqual(Draw().Invited.ToArray().Select(Key)))
        {
            throw new InvalidOperationException("DuckDB and the draw disagree.");
        }

        (ushort, long) Key(int person) => (_pool.Scores[person], _pool.SubmittedNanoseconds[person]);
    }

    /// <summary>Lets go of DuckDB.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _duck.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The columns a round by category concerns (score, programs, categories: 7 bytes a person), summed. The draw reads a packed form of them.</summary>
    [Benchmark(Baseline = true)]
    public ulong ReadOnce() => Sum(MemoryMarshal.AsBytes(_pool.Scores)) + Sum(_pool.Programs) + Sum(MemoryMarshal.AsBytes(_pool.Categories));

    /// <summary>The round.</summary>
    [Benchmark]
    public DrawResult Draw() => Selection.Draw.Run(_pool, _round);

    /// <summary>The round in DuckDB.</summary>
    [Benchmark]
    public int DuckDb() => _duck.Select().Count;

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector<ulong>>(bytes);
        var (one, two) = (Vector<ulong>.Zero, Vector<ulong>.Zero);
        var i = 0;
        for (; i + 1 < vectors.Length; i += 2)
        {
            one += vectors[i];
            two += vectors[i + 1];
        }
        var sum = Vector.Sum(one + two);
        for (var rest = i * Vector<byte>.Count; rest < bytes.Length; rest++)
        {
            sum += bytes[rest];
        }
        return sum;
    }
}
