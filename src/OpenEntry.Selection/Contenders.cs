using System.Numerics;

namespace OpenEntry.Selection;

/// <summary>
/// Goes over the columns and keeps who can still be among the invited. A count of scores gives, while going, a floor: a score that at least as many
/// people reach as are to be invited. Whoever is below it is out, so that hardly anyone is looked at singly. In a large pool a sixteenth of it, taken
/// evenly, tells beforehand where the floor will about be; should that prove too high, the pool is gone over again without it.
/// </summary>
internal sealed class Contenders(Pool pool, int size)
{
    // How many contenders more before the floor is reckoned anew: often enough to rise early, seldom enough to cost little.
    private const int Stride = 512;

    // The sample: one block in so many, of a pool of at least so many people.
    private const int SampleStep = 16;
    private const int SampledFrom = 1 << 15;

    private readonly ushort[] _ranks = pool.Index.Ranks;
    private readonly int[] _byScore = new int[Pool.GreatestScore + 1];
    private int[] _kept = GC.AllocateUninitializedArray<int>(1 << 14);
    private int _count;

    /// <summary>Indices of the people at or above <see cref="Floor"/>, in the order of the pool.</summary>
    public ReadOnlySpan<int> Kept => _kept.AsSpan(0, _count);

    /// <summary>How many people the instruction allows.</summary>
    public int Eligible { get; private set; }

    /// <summary>The cut-off: the greatest score that <c>size</c> people reach, or 0 if there are not so many. Final after <see cref="Collect"/>.</summary>
    public int Floor { get; private set; }

    public void Collect<TEligible>(TEligible eligible)
        where TEligible : struct, IEligible
    {
        if (pool.Count >= SampledFrom)
        {
            Sample(eligible);
        }
        Pass(eligible, size, 1);
        if (_count < size && _count < Eligible)
        {
            // Fewer than are to be invited reach the floor guessed.
            Forget(0);
            Pass(eligible, size, 1);
        }
    }

    private void Sample<TEligible>(TEligible eligible)
        where TEligible : struct, IEligible
    {
        // Four standard deviations more than the sample's share: too high a guess once in some thirty thousand rounds.
        var share = size / (double)SampleStep;
        Pass(eligible, (int)(share + (4 * Math.Sqrt(share)) + 4), SampleStep);
        Forget(Floor);
    }

    private void Forget(int floor)
    {
        Array.Clear(_byScore);
        (_count, Floor) = (0, floor);
    }

    private void Pass<TEligible>(TEligible eligible, int wanted, int step)
        where TEligible : struct, IEligible
    {
        // The loop works on locals: fields would be written back 64 people by 64.
        var people = pool.Count;
        var allowed = 0;
        var ranks = _ranks;
        var least = (ushort)(Floor << RoundIndex.ScoreShift);
        var reckonAt = Math.Max(wanted, Stride);
        for (long at = 0; at < people; at += (long)step * Pool.BlockSize)
        {
            var start = (int)at;
            var block = eligible.Block(start);
            if (people - start < Pool.BlockSize)
            {
                block &= (1UL << (people - start)) - 1;
            }
            allowed += BitOperations.PopCount(block);
            block &= RankBlock.Reaching(ranks, start, least);
            if (block == 0)
            {
                continue;
            }
            Keep(block, start);
            if (_count >= reckonAt)
            {
                RaiseFloor(wanted);
                least = (ushort)(Floor << RoundIndex.ScoreShift);
                reckonAt = _count + Stride;
            }
        }
        Eligible = allowed;
        RaiseFloor(wanted);
        DropBelowFloor();
    }

    private void Keep(ulong block, int start)
    {
        if (_count + Pool.BlockSize > _kept.Length)
        {
            MakeRoom();
        }
        var (ranks, byScore, kept, count) = (_ranks, _byScore, _kept, _count);
        for (; block != 0; block &= block - 1)
        {
            var index = start + BitOperations.TrailingZeroCount(block);
            kept[count++] = index;
            byScore[ranks[index] >> RoundIndex.ScoreShift]++;
        }
        _count = count;
    }

    // Everyone at or above the new floor has been counted: it only rises, and to scores that enough people reach.
    private void RaiseFloor(int wanted)
    {
        var reached = 0;
        var floor = Pool.GreatestScore + 1;
        while (reached < wanted && floor > Floor)
        {
            floor--;
            reached += _byScore[floor];
        }
        if (reached >= wanted)
        {
            Floor = floor;
        }
    }

    private void MakeRoom()
    {
        DropBelowFloor();
        if (_count > _kept.Length / 2)
        {
            Array.Resize(ref _kept, _kept.Length * 2);
        }
    }

    private void DropBelowFloor()
    {
        var (ranks, least, list, kept) = (_ranks, Floor << RoundIndex.ScoreShift, _kept, 0);
        for (var i = 0; i < _count; i++)
        {
            var index = list[i];
            list[kept] = index;
            kept += ranks[index] >= least ? 1 : 0;
        }
        _count = kept;
    }
}
