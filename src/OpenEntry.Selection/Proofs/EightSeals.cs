namespace OpenEntry.Selection.Proofs;

/// <summary>Seals and leaves of a frozen pool, eight people at a time. One of these belongs to one thread.</summary>
internal sealed class EightSeals(CommittedPool committed, (uint[] Inner, uint[] Outer) code)
{
    private readonly EightTexts _coded = new(RoundSecret.LongestCoded);
    private readonly EightTexts _codes = new(Digest.Length);
    private readonly EightTexts _holders = new(Seals.LongestHolder);
    private readonly EightTexts _instants = new(Seals.LongestInstant);
    private readonly EightTexts _seals = new(Seals.LongestSeal);
    private readonly EightTexts _lines = new(MerkleTree.LeafLength(LineText.Longest));

    /// <summary>Writes the seals and leaves of eight ranks, or of so many as there are.</summary>
    public void Write(int rank, Span<Digest> seals, Span<Digest> leaves)
    {
        Span<Digest> codes = stackalloc Digest[EightTexts.Lanes];
        Span<Digest> holders = stackalloc Digest[EightTexts.Lanes];
        Span<Digest> hashes = stackalloc Digest[EightTexts.Lanes];
        var pool = committed.Pool;
        var people = committed.Ranking.Slice(rank, seals.Length);

        for (var i = 0; i < people.Length; i++) _coded.SetLength(i, RoundSecret.WriteCoded(_coded[i], pool.IdUtf8(people[i])));
        _coded.Hash(codes, code.Inner);
        for (var i = 0; i < people.Length; i++) Set(_codes, i, codes[i]);
        _codes.Hash(codes, code.Outer);

        Span<byte> salts = stackalloc byte[Digest.Length];
        for (var i = 0; i < people.Length; i++)
        {
            codes[i].CopyTo(salts);
            var (holder, instant) = RoundSecret.Salts(salts);
            _holders.SetLength(i, Seals.WriteHolder(_holders[i], holder, pool.IdUtf8(people[i])));
            _instants.SetLength(i, Seals.WriteInstant(_instants[i], instant, pool.SubmittedColumn[people[i]]));
        }
        _holders.Hash(holders);
        _instants.Hash(hashes);

        for (var i = 0; i < people.Length; i++) _seals.SetLength(i, Seals.WriteSeal(_seals[i], holders[i], hashes[i]));
        _seals.Hash(hashes);
        hashes[..seals.Length].CopyTo(seals);

        for (var i = 0; i < people.Length; i++) _lines.SetLength(i, MerkleTree.WriteLeaf(_lines[i], committed.Line(rank + i, MerkleTree.DataOf(_lines[i]), seals[i])));
        _lines.Hash(hashes);
        hashes[..leaves.Length].CopyTo(leaves);
    }

    private static void Set(EightTexts texts, int lane, Digest digest)
    {
        digest.CopyTo(texts[lane]);
        texts.SetLength(lane, Digest.Length);
    }
}
