using System.Runtime.Intrinsics.X86;

namespace OpenEntry.Law.Crs;

/// <summary>
/// The bulk engine: many people at once, over columns. Where the processor has AVX2 it looks up thirty-two people with one instruction;
/// elsewhere, and for the people left over at the end, it walks flat tables.
/// </summary>
public sealed class BulkScorer
{
    private readonly ScalarLanes _scalar;
    private readonly VectorLanes? _vector;

    /// <summary>An engine for the tables of one day.</summary>
    public BulkScorer(CrsTables tables)
    {
        _scalar = new ScalarLanes(tables);
        if (Avx2.IsSupported) _vector = VectorLanes.For(tables);
    }

    /// <summary>True when thirty-two people are looked up at a time.</summary>
    public bool IsVectorized => _vector is not null;

    /// <summary>Scores everybody in <paramref name="facts"/>.</summary>
    public void Score(FactsColumns facts, ScoreColumns scores)
    {
        var done = _vector?.Score(facts, scores) ?? 0;
        _scalar.Score(facts, scores, done, facts.Count);
    }

    /// <summary>The same without vector instructions.</summary>
    public void ScoreOneByOne(FactsColumns facts, ScoreColumns scores) => _scalar.Score(facts, scores, 0, facts.Count);
}
