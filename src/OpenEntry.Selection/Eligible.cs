using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using OpenEntry.Law;

namespace OpenEntry.Selection;

/// <summary>
/// Who may be invited, 64 people at a time: bit i of a block is the person i behind its start. One struct per kind of round, so that each gets its own
/// loop. Written over 512-bit vectors; where the processor has none, the runtime makes them of narrower ones.
/// </summary>
internal interface IEligible
{
    /// <summary>The bits of the people from <paramref name="start"/> on, a multiple of 64; those behind the pool's end are undefined.</summary>
    ulong Block(int start);
}

/// <summary>Everyone.</summary>
internal readonly struct Everyone : IEligible
{
    public ulong Block(int start) => ulong.MaxValue;
}

/// <summary>Whoever has any of the programs.</summary>
internal readonly struct InPrograms(Pool pool, ProgramSet programs) : IEligible
{
    private readonly ushort[] _ranks = pool.Index.Ranks;
    private readonly Vector512<ushort> _wanted = Vector512.Create((ushort)programs);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Block(int start)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(_ranks);
        return ~(Half(ref first, start) | (Half(ref first, start + 32) << 32));
    }

    // The 32 people from here on who have none of the programs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Half(ref ushort first, int start) =>
        Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)start) & _wanted, Vector512<ushort>.Zero).ExtractMostSignificantBits();
}

/// <summary>Whoever is in the category and has any of the programs.</summary>
internal readonly struct InCategory(Pool pool, ProgramSet programs, uint bit) : IEligible
{
    private readonly InPrograms _programs = new(pool, programs);
    private readonly ulong[] _members = pool.Index.Members(bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Block(int start) => _members[start / Pool.BlockSize] & _programs.Block(start);
}
