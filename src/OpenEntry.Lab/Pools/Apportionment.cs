namespace OpenEntry.Lab.Pools;

/// <summary>
/// Divides a number of people by weights so that the parts are whole and sum to it: the method of largest remainders. Everybody first gets the whole
/// part of their share; who has the largest remainder gets one of those left over. Of equal remainders the larger weight comes first, then the one
/// named first.
/// </summary>
public static class Apportionment
{
    /// <summary>The parts, in the order of the weights. With no weight at all, everybody goes to the first.</summary>
    public static int[] Divide(int size, ReadOnlySpan<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            sum += weight;
        }

        var parts = new int[weights.Length];
        if (weights.Length == 0 || size == 0) return parts;
        if (sum == 0)
        {
            parts[0] = size;
            return parts;
        }

        var ranks = new (Int128 Remainder, long Weight, int Index)[weights.Length];
        var left = size;
        for (var i = 0; i < weights.Length; i++)
        {
            var share = (Int128)size * weights[i];
            parts[i] = (int)(share / sum);
            left -= parts[i];
            ranks[i] = (share % sum, weights[i], i);
        }

        Array.Sort(ranks, static (one, other) =>
            one.Remainder != other.Remainder ? other.Remainder.CompareTo(one.Remainder)
            : one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight)
            : one.Index.CompareTo(other.Index));
        for (var i = 0; i < left; i++) parts[ranks[i].Index]++;
        return parts;
    }
}
