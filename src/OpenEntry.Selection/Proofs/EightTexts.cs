using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// Eight texts to hash by SHA-256 (FIPS 180-4) at once, each in a lane of the processor's vectors. The texts of a commitment are short, and the system's
/// library spends most of its time on taking them in: this takes a fifth of it.
/// </summary>
/// <param name="longest">Bytes that a text may have.</param>
internal sealed class EightTexts(int longest)
{
    /// <summary>Texts at once.</summary>
    public const int Lanes = 8;

    private const int Block = 64;
    private const int Words = Block / sizeof(uint);
    private const int Rounds = 64;

    private static readonly uint[] s_start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static readonly uint[] s_constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    // Behind each text: one bit, zeros, and its length in eight bytes.
    private readonly int _room = (longest + 1 + sizeof(long) + Block - 1) / Block * Block;
    private readonly byte[] _bytes = new byte[Lanes * ((longest + 1 + sizeof(long) + Block - 1) / Block * Block)];
    private readonly int[] _lengths = new int[Lanes];

    /// <summary>Whether this is faster here than one text after another.</summary>
    public static bool IsFast => Vector256.IsHardwareAccelerated;

    /// <summary>Where a text is written to.</summary>
    public Span<byte> this[int lane] => _bytes.AsSpan(lane * _room, longest);

    /// <summary>Says how long a text is; 0 to begin with.</summary>
    public void SetLength(int lane, int length) => _lengths[lane] = length;

    /// <summary>Hashes the texts.</summary>
    /// <param name="hashes">Eight.</param>
    /// <param name="after">The state after a block that comes before each of the texts (<see cref="After"/>); null for texts that begin here.</param>
    public void Hash(Span<Digest> hashes, uint[]? after = null)
    {
        Span<int> blocks = stackalloc int[Lanes];
        var most = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            blocks[lane] = Close(_bytes.AsSpan(lane * _room, _room), _lengths[lane], after is null ? 0 : Block);
            most = Math.Max(most, blocks[lane]);
        }
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[8];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = Vector256.Create((after ?? s_start)[i]);
        }
        var counts = Vector256.Create<int>(blocks);
        for (var block = 0; block < most; block++)
        {
            // A lane whose text has ended keeps its state.
            Add(state, _bytes.AsSpan(block * Block), _room, Vector256.GreaterThan(counts, Vector256.Create(block)).AsUInt32());
        }
        Span<byte> hash = stackalloc byte[Digest.Length];
        for (var lane = 0; lane < Lanes; lane++)
        {
            for (var i = 0; i < state.Length; i++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(hash[(i * sizeof(uint))..], state[i][lane]);
            }
            hashes[lane] = Digest.From(hash);
        }
    }

    /// <summary>The state after one block, for <see cref="Hash"/> to go on from: a key, as HMAC (RFC 2104) has it.</summary>
    public static uint[] After(ReadOnlySpan<byte> block)
    {
        Span<byte> eight = stackalloc byte[Lanes * Block];
        for (var lane = 0; lane < Lanes; lane++)
        {
            block.CopyTo(eight[(lane * Block)..]);
        }
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[8];
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = Vector256.Create(s_start[i]);
        }
        Add(state, eight, Block, Vector256<uint>.AllBitsSet);
        var after = new uint[8];
        for (var i = 0; i < after.Length; i++)
        {
            after[i] = state[i][0];
        }
        return after;
    }

    // Writes what closes a text; how many blocks it is with that.
    private static int Close(Span<byte> text, int length, int before)
    {
        var blocks = (length + 1 + sizeof(long) + Block - 1) / Block;
        var end = text[..(blocks * Block)];
        end[length..].Clear();
        end[length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(end[^sizeof(long)..], (long)(before + length) * 8);
        return blocks;
    }

    private static void Add(Span<Vector256<uint>> state, ReadOnlySpan<byte> bytes, int room, Vector256<uint> open)
    {
        Span<Vector256<uint>> w = stackalloc Vector256<uint>[Words];
        Span<uint> row = stackalloc uint[Lanes];
        for (var t = 0; t < Words; t++)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                row[lane] = BinaryPrimitives.ReverseEndianness(MemoryMarshal.Read<uint>(bytes[((lane * room) + (t * sizeof(uint)))..]));
            }
            w[t] = Vector256.Create<uint>(row);
        }
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var t = 0; t < Rounds; t++)
        {
            var word = w[t % Words];
            if (t >= Words)
            {
                var (early, late) = (w[(t - 15) % Words], w[(t - 2) % Words]);
                word += (Turn(early, 7) ^ Turn(early, 18) ^ (early >>> 3)) + w[(t - 7) % Words] + (Turn(late, 17) ^ Turn(late, 19) ^ (late >>> 10));
                w[t % Words] = word;
            }
            var one = h + (Turn(e, 6) ^ Turn(e, 11) ^ Turn(e, 25)) + ((e & f) ^ Vector256.AndNot(g, e)) + Vector256.Create(s_constants[t]) + word;
            var two = (Turn(a, 2) ^ Turn(a, 13) ^ Turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        state[0] += a & open;
        state[1] += b & open;
        state[2] += c & open;
        state[3] += d & open;
        state[4] += e & open;
        state[5] += f & open;
        state[6] += g & open;
        state[7] += h & open;
    }

    private static Vector256<uint> Turn(Vector256<uint> word, int bits) => (word >>> bits) | (word << (32 - bits));
}
