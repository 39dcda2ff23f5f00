using System.Numerics;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// Random numbers that are the same for a seed on every machine and in every version: xoshiro256** (Blackman and Vigna, public domain), filled by
/// SplitMix64. Only whole numbers, no floating point. See docs/decisions/0010-own-random-numbers.md.
/// </summary>
public sealed class RandomNumbers
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The numbers of a seed. Different streams of one seed are independent: what draws more from one does not shift another.</summary>
    public RandomNumbers(ulong seed, ulong stream = 0)
    {
        var state = Mixed(seed) ^ (stream * 0x9E3779B97F4A7C15UL);
        _a = Split(ref state);
        _b = Split(ref state);
        _c = Split(ref state);
        _d = Split(ref state);
    }

    /// <summary>Sixty-four random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A whole number from 0 to below a bound of 1 or more. What is not quite even about it is less than one part in four billion.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <inheritdoc cref="Below(int)"/>
    public ulong Below(ulong bound) => Math.BigMul(Next(), bound, out _);

    /// <summary>True so many times in ten thousand.</summary>
    public bool Chance(int inTenThousand) => Below(10_000) < inTenThousand;

    /// <summary>The numbers from 0 to below <paramref name="count"/> in random order.</summary>
    public int[] Order(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        Shuffle(order);
        return order;
    }

    /// <summary>Puts them in random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static ulong Mixed(ulong seed) => Split(ref seed);

    private static ulong Split(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
