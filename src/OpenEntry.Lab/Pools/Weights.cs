namespace OpenEntry.Lab.Pools;

/// <summary>A choice among a few things of different weight, by whole numbers.</summary>
internal sealed class Weights
{
    private readonly int[] _upTo;

    public Weights(params ReadOnlySpan<int> weights)
    {
        _upTo = new int[weights.Length];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) _upTo[i] = sum += weights[i];
        if (sum <= 0) throw new ArgumentException("Nothing to choose from.", nameof(weights));
    }

    public int Count => _upTo.Length;

    /// <summary>The index of one of them.</summary>
    public int Pick(RandomNumbers random)
    {
        var drawn = random.Below(_upTo[^1]);
        var i = 0;
        while (drawn >= _upTo[i]) i++;
        return i;
    }
}
