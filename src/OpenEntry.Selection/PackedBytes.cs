namespace OpenEntry.Selection;

/// <summary>
/// Many short runs of bytes, packed by blocks of <see cref="BlockSize"/> runs: identifiers cost some 12 bytes each instead of a string's 50, no single
/// array outgrows the address space of one, and growth copies nothing of what is there.
/// </summary>
internal sealed class PackedBytes
{
    private const int Shift = 12;
    private const int BlockSize = 1 << Shift;

    private readonly List<Block> _blocks = [];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var block = _blocks[index >> Shift];
            var at = index & (BlockSize - 1);
            var start = at == 0 ? 0 : block.Ends[at - 1];
            return block.Bytes.AsSpan(start, block.Ends[at] - start);
        }
    }

    public void Add(ReadOnlySpan<byte> run)
    {
        var at = Count & (BlockSize - 1);
        if (at == 0)
        {
            _blocks.Add(new Block());
        }
        var block = _blocks[^1];
        var start = at == 0 ? 0 : block.Ends[at - 1];
        var end = start + run.Length;
        if (end > block.Bytes.Length)
        {
            Array.Resize(ref block.Bytes, Math.Max(end, block.Bytes.Length * 3 / 2));
        }
        run.CopyTo(block.Bytes.AsSpan(start));
        block.Ends[at] = end;
        Count++;
        if (at == BlockSize - 1)
        {
            Array.Resize(ref block.Bytes, end);
        }
    }

    private sealed class Block
    {
        public readonly int[] Ends = new int[BlockSize];
        public byte[] Bytes = new byte[BlockSize * 12];
    }
}
