using OpenEntry.Selection.Proofs;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests.Proofs;

public sealed class ReleasedRoundTests
{
    private static readonly CommittedPool Pool = new(Of(Person("A", 500), Person("B", 400), Person("C", 450)), Rounds.Secret);
    private static readonly RoundInstruction Two = RoundInstruction.Everyone(2, EarlierSubmission).Value;
    private static readonly RoundCommitment Commitment = Pool.Commit("294", Rounds.FrozenAt, Rounds.Law, Two, Rounds.Snapshot).Value;

    [Fact]
    public void What_was_not_committed_to_cannot_be_released()
    {
        var other = new CommittedPool(Of(Person("A", 500), Person("B", 400), Person("C", 451)), Rounds.Secret);
        Assert.Equal(ProofErrors.PoolRoot, ReleasedRound.Of(other, Commitment, Two).Errors[0].Kind);
        Assert.Equal(ProofErrors.OtherInstruction, ReleasedRound.Of(Pool, Commitment, RoundInstruction.Everyone(3, EarlierSubmission).Value).Errors[0].Kind);
        Assert.Equal(ProofErrors.GoneNotDrawn, ReleasedRound.Of(Pool, Commitment, Two, [1]).Errors[0].Kind);
        Assert.Equal(1, ReleasedRound.Of(Pool, Commitment, Two, [2]).Value.Outcome.Invited);
        // Whoever is gone is told by rank, in whichever order an office found out: A stood first, C second.
        Assert.Equal([0, 1], ReleasedRound.Of(Pool, Commitment, Two, [2, 0]).Value.Outcome.Gone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("29 4")]
    [InlineData("é")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void A_round_has_a_number_of_plain_letters(string round) =>
        Assert.Equal(ProofErrors.BadRound, Pool.Commit(round, Rounds.FrozenAt, Rounds.Law, Two, Rounds.Snapshot).Errors[0].Kind);

    [Fact]
    public void The_order_of_the_pool_has_no_influence_and_another_secret_changes_everything()
    {
        Assert.Equal(Pool.Root, new CommittedPool(Of(Person("C", 450), Person("A", 500), Person("B", 400)), Rounds.Secret).Root);
        var other = new CommittedPool(Pool.Pool, new RoundSecret(new byte[32]));
        Assert.NotEqual(Pool.Root, other.Root);
        Assert.NotEqual(Commitment.InstructionHash, other.Commit("294", Rounds.FrozenAt, Rounds.Law, Two, Rounds.Snapshot).Value.InstructionHash);
        Assert.Throws<ArgumentException>(() => new RoundSecret(new byte[31]));
    }

    [Fact]
    public void An_empty_pool_can_be_committed_to()
    {
        var round = Rounds.Release([], Two);
        Assert.Equal(MerkleTree.EmptyRoot, round.Commitment.PoolRoot);
        Assert.Equal("", Rounds.Codes(round.PublicFile()));
    }

    [Fact]
    public void Commitment_and_outcome_are_read_as_they_were_written_and_a_line_feed_around_them_is_no_matter()
    {
        var round = Rounds.Release([Person("A", 500), Person("B", 400)], Two, 0);
        Assert.Equal(round.Commitment, RoundCommitment.Read([.. round.Commitment.Json(), (byte)'\n']).Value);
        Assert.Equal(round.Outcome.Hash(), RoundOutcome.Read([.. " "u8, .. round.Outcome.Json()]).Value.Hash());
        Assert.Equal(3000 + 2, RoundOutcome.Read("{"u8).Errors[0].Kind.Number);
        Assert.Equal(3000 + 2, RoundCommitment.Read(""u8).Errors[0].Kind.Number);
    }
}
