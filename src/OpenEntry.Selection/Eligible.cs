using System.Runtime.CompilerServices;
using OpenEntry.Law;

namespace OpenEntry.Selection;

/// <summary>
/// Who may be invited, 64 people at a time: bit i of a block is the person i behind its start. One struct per kind of round, so that each gets its own
/// loop.
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Block(int start) => RankBlock.AnyOf(_ranks, start, (ushort)programs);
}

/// <summary>Whoever is in the category and has any of the programs.</summary>
internal readonly struct InCategory(Pool pool, ProgramSet programs, uint bit) : IEligible
{
    private readonly InPrograms _programs = new(pool, programs);
    private readonly ulong[] _members = pool.Index.Members(bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Block(int start) => _members[start / Pool.BlockSize] & _programs.Block(start);
}
