namespace OpenEntry.Selection.Proofs;

/// <summary>For each person of a pool, in its order, the bytes their score was computed from. What they mean is the caller's; they may be empty.</summary>
public sealed class SnapshotFacts
{
    /// <summary>The most bytes a person may have: 1 MiB.</summary>
    public const int Most = 1 << 20;

    private readonly PackedBytes _runs = new();

    /// <summary>How many people were added.</summary>
    public int Count => _runs.Count;

    /// <summary>The facts of a person.</summary>
    public ReadOnlySpan<byte> this[int index] => _runs[index];

    /// <summary>Adds the next person's facts.</summary>
    /// <exception cref="ArgumentException">They have more than <see cref="Most"/> bytes.</exception>
    public void Add(ReadOnlySpan<byte> facts)
    {
        if (facts.Length > Most)
        {
            throw new ArgumentException($"Facts of a person have at most {Most} bytes.", nameof(facts));
        }
        _runs.Add(facts);
    }

    /// <summary>No facts, for each of so many people.</summary>
    public static SnapshotFacts None(int people)
    {
        var facts = new SnapshotFacts();
        for (var i = 0; i < people; i++)
        {
            facts.Add([]);
        }
        return facts;
    }
}
