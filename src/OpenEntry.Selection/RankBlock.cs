using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenEntry.Selection;

/// <summary>
/// Compares the packed ranks of 64 people at a time. Two ways: 512-bit vectors where the processor has them, else 128-bit ones, which a program
/// compiled ahead of time may count on everywhere (the runtime's own stand-in for wide vectors was 30 times slower there).
/// </summary>
internal static class RankBlock
{
    /// <summary>Bit i: the person <paramref name="start"/> + i has any of the bits wanted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AnyOf(ushort[] ranks, int start, ushort wanted)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(ranks);
        if (Vector512.IsHardwareAccelerated)
        {
            var bits = Vector512.Create(wanted);
            var low = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)start) & bits, Vector512<ushort>.Zero).ExtractMostSignificantBits();
            var high = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)start + 32) & bits, Vector512<ushort>.Zero).ExtractMostSignificantBits();
            return ~(low | (high << 32));
        }
        var none = 0UL;
        for (var i = 0; i < Pool.BlockSize; i += 16)
        {
            var bits = Vector128.Create(wanted);
            var low = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)(start + i)) & bits, Vector128<ushort>.Zero);
            var high = Vector128.Equals(Vector128.LoadUnsafe(ref first, (nuint)(start + i + 8)) & bits, Vector128<ushort>.Zero);
            none |= (ulong)Vector128.Narrow(low, high).ExtractMostSignificantBits() << i;
        }
        return ~none;
    }

    /// <summary>Bit i: the person <paramref name="start"/> + i reaches the rank given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Reaching(ushort[] ranks, int start, ushort least)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(ranks);
        if (Vector512.IsHardwareAccelerated)
        {
            var rank = Vector512.Create(least);
            var low = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)start), rank).ExtractMostSignificantBits();
            var high = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)start + 32), rank).ExtractMostSignificantBits();
            return low | (high << 32);
        }
        var reached = 0UL;
        for (var i = 0; i < Pool.BlockSize; i += 16)
        {
            var rank = Vector128.Create(least);
            var low = Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, (nuint)(start + i)), rank);
            var high = Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, (nuint)(start + i + 8)), rank);
            reached |= (ulong)Vector128.Narrow(low, high).ExtractMostSignificantBits() << i;
        }
        return reached;
    }
}
