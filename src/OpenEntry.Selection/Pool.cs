using System.Numerics;
using System.Text;
using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Selection;

/// <summary>
/// A pool of people to rank, frozen, kept as columns: some 20 bytes a person besides the identifier, so that a round reads only what it looks at.
/// Built by <see cref="PoolBuilder"/> or <see cref="PoolReader"/>. The order of the entries is that of their adding and means nothing.
/// </summary>
public sealed class Pool
{
    /// <summary>How many categories a pool knows at most.</summary>
    public const int MostCategories = Selection.CategoryKeys.Most;

    /// <summary>The greatest score there is, in points.</summary>
    public const int GreatestScore = 1200;

    // Every column is padded with zeros to a multiple of this, so that a round reads whole blocks.
    internal const int BlockSize = 64;

    internal readonly ushort[] ScoreColumn;
    internal readonly long[] SubmittedColumn;
    internal readonly byte[] DigitsColumn;
    internal readonly byte[] ProgramColumn;
    internal readonly uint[] CategoryColumn;
    internal readonly RoundIndex Index;
    private readonly PackedBytes _ids;
    private readonly CategoryKeys _keys;

    internal Pool(int count, PackedBytes ids, CategoryKeys keys, ushort[] scores, long[] submitted, byte[] digits, byte[] programs, uint[] categories)
    {
        Count = count;
        _ids = ids;
        _keys = keys;
        (ScoreColumn, SubmittedColumn, DigitsColumn, ProgramColumn, CategoryColumn) = (scores, submitted, digits, programs, categories);
        Index = new RoundIndex(scores, programs, categories, keys.Names.Count);
    }

    /// <summary>How many people are in the pool.</summary>
    public int Count { get; }

    /// <summary>The category keys met; the position is the bit in <see cref="Categories"/>.</summary>
    public IReadOnlyList<string> CategoryKeys => _keys.Names;

    /// <summary>Scores, in points.</summary>
    public ReadOnlySpan<ushort> Scores => ScoreColumn.AsSpan(0, Count);

    /// <summary>Instants of submission, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    public ReadOnlySpan<long> SubmittedNanoseconds => SubmittedColumn.AsSpan(0, Count);

    /// <summary>Decimals of a second that each instant was written with, 0 to 9.</summary>
    public ReadOnlySpan<byte> SubmittedDigits => DigitsColumn.AsSpan(0, Count);

    /// <summary>Programs, as <see cref="ProgramSet"/> bits.</summary>
    public ReadOnlySpan<byte> Programs => ProgramColumn.AsSpan(0, Count);

    /// <summary>Categories, as bits by the position of the key in <see cref="CategoryKeys"/>.</summary>
    public ReadOnlySpan<uint> Categories => CategoryColumn.AsSpan(0, Count);

    /// <summary>One person.</summary>
    /// <param name="index">From 0; beyond the pool is a fault of the caller.</param>
    public PoolEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var keys = new List<string>();
            for (var bits = CategoryColumn[index]; bits != 0; bits &= bits - 1)
            {
                keys.Add(_keys.Names[BitOperations.TrailingZeroCount(bits)]);
            }
            return new PoolEntry(Id(index), ScoreColumn[index], SubmittedAt(index), (ProgramSet)ProgramColumn[index], keys);
        }
    }

    /// <summary>Identifier of a person.</summary>
    public string Id(int index) => Encoding.UTF8.GetString(_ids[index]);

    /// <summary>Identifier of a person, in UTF-8.</summary>
    public ReadOnlySpan<byte> IdUtf8(int index) => _ids[index];

    /// <summary>Index of the person with an identifier; null when there is none. Looks at everyone.</summary>
    public int? IndexOf(string id)
    {
        ReadOnlySpan<byte> utf8 = Encoding.UTF8.GetBytes(id);
        for (var index = 0; index < Count; index++)
        {
            if (_ids[index].SequenceEqual(utf8)) return index;
        }
        return null;
    }

    /// <summary>When a person submitted.</summary>
    public Instant SubmittedAt(int index) => NodaConstants.UnixEpoch.PlusNanoseconds(SubmittedColumn[index]);

    /// <summary>Bit of a category key, or 0 if nobody in the pool has it.</summary>
    public uint CategoryBit(string key) => _keys.Find(Encoding.UTF8.GetBytes(key));
}
