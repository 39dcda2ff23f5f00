using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenEntry.Selection;

/// <summary>
/// Goes once over the columns and keeps who can still be among the invited. A count of scores gives, while going, a score that at least as many
/// people reach as are to be invited: whoever is below it is out, so that after the first few thousand people hardly anyone is looked at singly.
/// </summary>
internal sealed class Contenders(Pool pool, int size)
{
    // How many contenders more before the floor is reckoned anew: often enough to rise early, seldom enough to cost nothing.
    private const int Stride = 1024;

    private readonly int[] _byScore = new int[Pool.GreatestScore + 1];
    private int[] _kept = new int[8192];
    private int _count;

    /// <summary>Indices of the people at or above <see cref="Floor"/>, in the order of the pool.</summary>
    public ReadOnlySpan<int> Kept => _kept.AsSpan(0, _count);

    /// <summary>How many people the instruction allows.</summary>
    public int Eligible { get; private set; }

    /// <summary>The cut-off: the greatest score that <c>size</c> people reach, or 0 if there are not so many. Complete after <see cref="Collect"/>.</summary>
    public int Floor { get; private set; }

    public void Collect<TEligible>(TEligible eligible)
        where TEligible : struct, IEligible
    {
        var scores = pool.ScoreColumn;
        var reckonAt = Math.Max(size, Stride);
        for (var start = 0; start < pool.Count; start += Pool.BlockSize)
        {
            var block = eligible.Block(start);
            if (pool.Count - start < Pool.BlockSize)
            {
                block &= (1UL << (pool.Count - start)) - 1;
            }
            Eligible += BitOperations.PopCount(block);
            block &= AtLeast(ref MemoryMarshal.GetArrayDataReference(scores), start, Floor);
            if (block == 0)
            {
                continue;
            }
            Keep(block, start, scores);
            if (_count >= reckonAt)
            {
                Raise();
                reckonAt = _count + Stride + (_count / 4);
            }
        }
        Raise();
    }

    // Signed comparison, the one every processor has: scores are far below 32,768.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AtLeast(ref ushort first, int start, int floor)
    {
        var below = Vector512.Create((short)(floor - 1));
        var low = Vector512.LoadUnsafe(ref first, (nuint)start).AsInt16();
        var high = Vector512.LoadUnsafe(ref first, (nuint)start + 32).AsInt16();
        return Vector512.GreaterThan(low, below).ExtractMostSignificantBits() | (Vector512.GreaterThan(high, below).ExtractMostSignificantBits() << 32);
    }

    private void Keep(ulong block, int start, ushort[] scores)
    {
        if (_count + Pool.BlockSize > _kept.Length)
        {
            Array.Resize(ref _kept, _kept.Length * 2);
        }
        for (; block != 0; block &= block - 1)
        {
            var index = start + BitOperations.TrailingZeroCount(block);
            _kept[_count++] = index;
            _byScore[scores[index]]++;
        }
    }

    // Everyone ever counted at or above the new floor is kept: the floor only rises, and to scores that enough people reach.
    private void Raise()
    {
        var reached = 0;
        var floor = Pool.GreatestScore + 1;
        while (reached < size && floor > Floor)
        {
            floor--;
            reached += _byScore[floor];
        }
        if (reached < size || floor == Floor)
        {
            return;
        }
        Floor = floor;
        var scores = pool.ScoreColumn;
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var index = _kept[i];
            _kept[kept] = index;
            kept += scores[index] >= floor ? 1 : 0;
        }
        _count = kept;
    }
}
