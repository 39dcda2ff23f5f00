using System.Security.Cryptography;
using NodaTime;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// A frozen pool with a Merkle tree over its people in rank order, one leaf a person. A leaf shows score, programs and categories; who the person is
/// and when they submitted is sealed with salts that only the round's secret, and for their own line the receipt, can tell.
/// </summary>
public sealed class CommittedPool
{
    // Enough leaves for a task of its own.
    private const int Share = 4096;

    private readonly int[] _ranking;
    private readonly int[] _ranks;
    private readonly Digest[] _seals;
    private readonly RoundSecret _secret;

    /// <summary>Ranks the pool and hashes its people; 250,000 take some 0.3 s of two cores.</summary>
    /// <param name="pool">The frozen pool; its identifiers are the receipt numbers.</param>
    /// <param name="secret">Drawn anew for each round.</param>
    public CommittedPool(Pool pool, RoundSecret secret)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(secret);
        (Pool, _secret) = (pool, secret);
        _ranking = Draw.Run(pool, RoundInstruction.Everyone(pool.Count, RankingRule.EarlierSubmission).Value).Invited.ToArray();
        _ranks = new int[pool.Count];
        for (var rank = 0; rank < _ranking.Length; rank++)
        {
            _ranks[_ranking[rank]] = rank;
        }
        Lines = new LineText(pool.CategoryKeys);
        _seals = new Digest[pool.Count];
        var leaves = new Digest[pool.Count];
        var states = EightTexts.IsFast ? secret.CodeStates() : default;
        Parallel.For(0, (pool.Count + Share - 1) / Share, share =>
        {
            var (from, to) = (share * Share, Math.Min(pool.Count, (share + 1) * Share));
            if (EightTexts.IsFast)
            {
                SealEight(states, from, to, leaves);
            }
            else
            {
                SealEach(from, to, leaves);
            }
        });
        Tree = new MerkleTree(leaves);
    }

    /// <summary>The pool.</summary>
    public Pool Pool { get; }

    /// <summary>Root of the tree; of an empty pool <see cref="MerkleTree.EmptyRoot"/>.</summary>
    public Digest Root => Tree.Root;

    /// <summary>Indices in <see cref="Pool"/> in rank order.</summary>
    public ReadOnlySpan<int> Ranking => _ranking;

    internal MerkleTree Tree { get; }

    internal LineText Lines { get; }

    internal Salt InstructionSalt => _secret.InstructionSalt();

    /// <summary>Place of a person of the pool in the rank order, from 0.</summary>
    public int RankOf(int index) => _ranks[index];

    /// <summary>The commitment to record and publish before the round is released. Fails with <see cref="ProofErrors.BadRound"/>.</summary>
    /// <param name="round">Number of the round.</param>
    /// <param name="frozenAt">When the pool was frozen.</param>
    /// <param name="law">The law's files' hash (<see cref="Law.Books.LawFiles.Sha256"/>).</param>
    /// <param name="instruction">The instruction to be carried out; hidden until the round is released.</param>
    /// <param name="snapshot">SHA-256 of the snapshot file.</param>
    public Result<RoundCommitment> Commit(string round, Instant frozenAt, Digest law, RoundInstruction instruction, Digest snapshot)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        return RoundCommitment.CheckRound(round) is { } bad
            ? bad
            : new RoundCommitment(round, frozenAt, Pool.Count, Root, law, Seals.Instruction(InstructionSalt, InstructionJson.Of(instruction)), snapshot);
    }

    /// <summary>The receipt of a person: everything with which they can prove their place without help from the office.</summary>
    /// <param name="index">Of the person in <see cref="Pool"/>.</param>
    /// <param name="commitment">The commitment made for this pool.</param>
    public Receipt Receipt(int index, RoundCommitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var person = Pool[index];
        using var code = _secret.Code();
        var (holder, instant) = RoundSecret.Salts(code, Pool.IdUtf8(index));
        var rank = _ranks[index];
        return new Receipt(
            commitment.Hash(), person with { Categories = [.. LineText.Sorted(person.Categories)] }, holder, instant, rank, Pool.Count, Tree.Path(rank), null);
    }

    /// <summary>Writes the line of a rank as the leaf has it; its length.</summary>
    internal int Line(int rank, Span<byte> text) => Line(rank, text, _seals[rank]);

    internal int Line(int rank, Span<byte> text, Digest seal)
    {
        var index = _ranking[rank];
        return Lines.Write(text, Pool.ScoreColumn[index], Pool.ProgramColumn[index], Pool.CategoryColumn[index], seal);
    }

    /// <summary>Opens the instant of a line written before; its new length.</summary>
    internal int Open(int rank, Span<byte> text, int length)
    {
        using var code = _secret.Code();
        var id = Pool.IdUtf8(_ranking[rank]);
        var (holder, instant) = RoundSecret.Salts(code, id);
        return LineText.Open(text, length, Pool.SubmittedColumn[_ranking[rank]], instant, Seals.Holder(holder, id));
    }

    private void SealEight((uint[] Inner, uint[] Outer) code, int from, int to, Digest[] leaves)
    {
        var eight = new EightSeals(this, code);
        for (var rank = from; rank < to; rank += EightTexts.Lanes)
        {
            var count = Math.Min(EightTexts.Lanes, to - rank);
            eight.Write(rank, _seals.AsSpan(rank, count), leaves.AsSpan(rank, count));
        }
    }

    // The same one by one, where the processor's vectors are narrow.
    private void SealEach(int from, int to, Digest[] leaves)
    {
        using var code = _secret.Code();
        Span<byte> text = stackalloc byte[LineText.Longest];
        for (var rank = from; rank < to; rank++)
        {
            _seals[rank] = Seal(code, _ranking[rank]);
            leaves[rank] = MerkleTree.Leaf(text[..Line(rank, text)]);
        }
    }

    private Digest Seal(IncrementalHash code, int index)
    {
        var id = Pool.IdUtf8(index);
        var (holder, instant) = RoundSecret.Salts(code, id);
        return Seals.Seal(Seals.Holder(holder, id), instant, Pool.SubmittedColumn[index]);
    }
}
