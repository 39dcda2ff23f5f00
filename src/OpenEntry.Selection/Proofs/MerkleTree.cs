namespace OpenEntry.Selection.Proofs;

/// <summary>
/// A Merkle tree by the hashing of RFC 9162 (Certificate Transparency 2): SHA-256, 0x00 before a leaf's data, 0x01 before two children, an unbalanced
/// tree split at the largest power of two below its size. Built level by level: a node left over at the end of a level goes up unchanged, which is
/// the same tree.
/// </summary>
public sealed class MerkleTree
{
    private const byte LeafTag = 0;
    private const byte NodeTag = 1;
    private const int SmallLeaf = 1024;
    private const int NodeLength = 1 + (2 * Digest.Length);

    // Enough pairs for a task of its own.
    private const int Share = 8192;

    // From the leaves up to the root; none in an empty tree.
    private readonly List<Digest[]> _levels = [];

    /// <summary>Builds the tree over leaf hashes (<see cref="Leaf"/>), in order.</summary>
    /// <param name="leaves">Kept, not copied: hand it over.</param>
    public MerkleTree(Digest[] leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        Size = leaves.Length;
        for (var level = leaves; level.Length > 0;)
        {
            _levels.Add(level);
            if (level.Length == 1)
            {
                break;
            }
            level = Above(level);
        }
    }

    /// <summary>The root of a tree without leaves: the hash of no bytes.</summary>
    public static Digest EmptyRoot { get; } = Digest.Of([]);

    /// <summary>How many leaves the tree has.</summary>
    public int Size { get; }

    /// <summary>The root.</summary>
    public Digest Root => Size == 0 ? EmptyRoot : _levels[^1][0];

    /// <summary>Leaf hashes, in order.</summary>
    public ReadOnlySpan<Digest> Leaves => Size == 0 ? [] : _levels[0];

    /// <summary>The hash of a leaf: SHA-256 of 0x00 and <paramref name="data"/>.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> data)
    {
        var tagged = data.Length < SmallLeaf ? stackalloc byte[LeafLength(data.Length)] : new byte[LeafLength(data.Length)];
        data.CopyTo(DataOf(tagged));
        return Digest.Of(tagged[..WriteLeaf(tagged, data.Length)]);
    }

    /// <summary>Bytes that are hashed for a leaf of so many bytes.</summary>
    internal static int LeafLength(int data) => 1 + data;

    /// <summary>Where the data of a leaf stand in what is hashed.</summary>
    internal static Span<byte> DataOf(Span<byte> leaf) => leaf[1..];

    /// <summary>Completes what is hashed for a leaf; its length.</summary>
    internal static int WriteLeaf(Span<byte> leaf, int data)
    {
        leaf[0] = LeafTag;
        return LeafLength(data);
    }

    /// <summary>The inclusion path of a leaf: the siblings from the leaf up to the root.</summary>
    /// <param name="index">Of the leaf, from 0; beyond the tree is a fault of the caller.</param>
    public IReadOnlyList<Digest> Path(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Size, nameof(index));
        var path = new List<Digest>(_levels.Count);
        foreach (var level in _levels)
        {
            // The last of an odd level has no sibling: it goes up as it is.
            if ((index ^ 1) < level.Length)
            {
                path.Add(level[index ^ 1]);
            }
            index >>= 1;
        }
        return path;
    }

    /// <summary>Whether a path leads from a leaf at an index in a tree of a size to a root (RFC 9162, 2.1.3.2). Anything is allowed in; nothing throws.</summary>
    public static bool Verify(Digest leaf, long index, long size, IReadOnlyList<Digest> path, Digest root)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size)
        {
            return false;
        }
        var (node, last, hash) = (index, size - 1, leaf);
        Span<byte> buffer = stackalloc byte[NodeLength];
        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }
            if ((node & 1) == 1 || node == last)
            {
                hash = Node(buffer, sibling, hash);
                // Levels at which the node had no sibling.
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = Node(buffer, hash, sibling);
            }
            (node, last) = (node >> 1, last >> 1);
        }
        return last == 0 && hash == root;
    }

    private static Digest[] Above(Digest[] level)
    {
        var above = new Digest[(level.Length + 1) / 2];
        if (level.Length / 2 is var pairs && pairs <= Share)
        {
            Join(level, above, 0, pairs);
        }
        else
        {
            Parallel.For(0, (pairs + Share - 1) / Share, share => Join(level, above, share * Share, Math.Min(pairs, (share + 1) * Share)));
        }
        if (level.Length % 2 == 1)
        {
            above[^1] = level[^1];
        }
        return above;
    }

    private static void Join(Digest[] level, Digest[] above, int from, int to)
    {
        if (EightTexts.IsFast && to - from >= EightTexts.Lanes)
        {
            JoinEight(level, above, from, to);
            return;
        }
        Span<byte> buffer = stackalloc byte[NodeLength];
        for (var i = from; i < to; i++)
        {
            above[i] = Node(buffer, level[2 * i], level[(2 * i) + 1]);
        }
    }

    private static void JoinEight(Digest[] level, Digest[] above, int from, int to)
    {
        var texts = new EightTexts(NodeLength);
        // The last eight may join some a second time.
        for (var next = from; next < to; next += EightTexts.Lanes)
        {
            var first = Math.Min(next, to - EightTexts.Lanes);
            for (var lane = 0; lane < EightTexts.Lanes; lane++)
            {
                WriteNode(texts[lane], level[2 * (first + lane)], level[(2 * (first + lane)) + 1]);
                texts.SetLength(lane, NodeLength);
            }
            texts.Hash(above.AsSpan(first, EightTexts.Lanes));
        }
    }

    private static Digest Node(Span<byte> buffer, Digest left, Digest right)
    {
        WriteNode(buffer, left, right);
        return Digest.Of(buffer);
    }

    private static void WriteNode(Span<byte> buffer, Digest left, Digest right)
    {
        buffer[0] = NodeTag;
        left.CopyTo(buffer[1..]);
        right.CopyTo(buffer[(1 + Digest.Length)..]);
    }
}
