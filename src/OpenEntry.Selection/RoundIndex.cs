using System.Numerics;

namespace OpenEntry.Selection;

/// <summary>
/// What a round looks at, packed when the pool is frozen: two bytes a person for score and programs, one bit a person and category. A round over ten
/// million people then reads 21 MB instead of 70, which is the difference between the processor's cache and the memory behind it.
/// </summary>
internal sealed class RoundIndex
{
    /// <summary>The score stands above the bits of the programs: greatest is 1,200 · 32 + 31, within 16 bits.</summary>
    public const int ScoreShift = 5;

    private readonly ulong[][] _members;
    private readonly ulong[] _nobody;

    public RoundIndex(ReadOnlySpan<ushort> scores, ReadOnlySpan<byte> programs, ReadOnlySpan<uint> categories, int categoryCount)
    {
        var blocks = scores.Length / Pool.BlockSize;
        Ranks = new ushort[scores.Length];
        _nobody = new ulong[blocks];
        _members = new ulong[categoryCount][];
        for (var key = 0; key < categoryCount; key++)
        {
            _members[key] = new ulong[blocks];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            Ranks[i] = (ushort)((scores[i] << ScoreShift) | programs[i]);
            for (var bits = categories[i]; bits != 0; bits &= bits - 1)
            {
                _members[BitOperations.TrailingZeroCount(bits)][i / Pool.BlockSize] |= 1UL << (i % Pool.BlockSize);
            }
        }
    }

    /// <summary>Score and programs of each person, padded with zeros to whole blocks.</summary>
    public ushort[] Ranks { get; }

    /// <summary>Who is in a category: bit i of word j is the person 64 · j + i.</summary>
    public ulong[] Members(uint bit) => bit == 0 ? _nobody : _members[BitOperations.TrailingZeroCount(bit)];
}
