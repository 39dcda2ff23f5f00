using System.Text;
using CsCheck;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Selection.Proofs;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests.Proofs;

public sealed class ReceiptTests
{
    private static readonly PoolEntry[] People =
    [
        Person("R-7", 500, 3, ProgramSet.CEC, "stem"), Person("R-2", 470, 1, ProgramSet.CEC, "stem"), Person("R-5", 470, 2, ProgramSet.FSW, "stem", "french"),
        Person("R-1", 470, 3, ProgramSet.CEC, "stem"), Person("R-3", 470, 0, ProgramSet.CEC), Person("R-4", 300, 0, ProgramSet.FST, "stem"),
    ];

    private static readonly RoundInstruction Stem = RoundInstruction.ForCategory("stem", 3, EarlierSubmission).Value;

    [Theory]
    [InlineData(0, 0, RoundStanding.Reached, true)]
    [InlineData(1, 2, RoundStanding.Reached, true)]
    [InlineData(2, 3, RoundStanding.Reached, true)]
    [InlineData(3, 4, RoundStanding.BelowCutOff, false)]
    [InlineData(4, 1, RoundStanding.NotEligible, false)]
    [InlineData(5, 5, RoundStanding.BelowCutOff, false)]
    public void A_receipt_proves_where_its_holder_stood(int person, int rank, RoundStanding standing, bool invited)
    {
        var round = Rounds.Release(People, Stem);
        Assert.Equal(new ReceiptStanding("294", rank, 6, standing, invited, false), round.Receipt(person).Verify(round.Commitment, round.Outcome).Value);
        Assert.Equal(new ReceiptStanding("294", rank, 6, RoundStanding.Unreleased, false, false), round.Pool.Receipt(person, round.Commitment).Verify(round.Commitment).Value);
    }

    [Fact]
    public void A_receipt_from_before_the_release_shows_who_was_missed()
    {
        var round = Rounds.Release(People, Stem, 1);
        var standing = round.Pool.Receipt(0, round.Commitment).Verify(round.Commitment, round.Outcome).Value;
        Assert.True(standing is { Standing: RoundStanding.Reached, IsInvited: false, IsUnexplained: true });
        Assert.False(round.Receipt(0).Verify(round.Commitment, round.Outcome).Value.IsUnexplained);
        Assert.False(round.Receipt(3).Verify(round.Commitment, round.Outcome).Value.IsUnexplained);
        // Who had left before the release is told so.
        standing = round.Receipt(1).Verify(round.Commitment, round.Outcome).Value;
        Assert.True(standing is { Standing: RoundStanding.Reached, IsInvited: false, IsGone: true, IsUnexplained: false });
    }

    [Fact]
    public void At_the_very_instant_of_the_tie_break_only_an_invitation_tells()
    {
        var people = new[] { Person("A", 480, 1), Person("B", 480, 1), Person("C", 480, 0), Person("D", 480, 2) };
        var round = Rounds.Release(people, RoundInstruction.Everyone(2, EarlierSubmission).Value);
        var standings = Enumerable.Range(0, 4).Select(i => round.Receipt(i).Verify(round.Commitment, round.Outcome).Value).ToArray();
        Assert.Equal([RoundStanding.Tied, RoundStanding.Tied, RoundStanding.Reached, RoundStanding.BelowCutOff], standings.Select(one => one.Standing));
        Assert.Equal([true, false, true, false], standings.Select(one => one.IsInvited));
        Assert.DoesNotContain(standings, one => one.IsUnexplained);
        round = Rounds.Release(people, RoundInstruction.Everyone(3, EarlierSubmission).Value);
        Assert.Equal(RoundStanding.Reached, round.Receipt(1).Verify(round.Commitment, round.Outcome).Value.Standing);
        // Before 2017-06-06 everyone at the cut-off is reached.
        round = Rounds.Release(people, RoundInstruction.Everyone(1, EveryoneAtCutOff).Value);
        Assert.True(round.Receipt(3).Verify(round.Commitment, round.Outcome).Value is { Standing: RoundStanding.Reached, IsInvited: true });
        // A round of nobody reaches nobody.
        round = Rounds.Release(people, RoundInstruction.Everyone(0, EarlierSubmission).Value);
        Assert.Equal(RoundStanding.BelowCutOff, round.Receipt(3).Verify(round.Commitment, round.Outcome).Value.Standing);
    }

    [Fact]
    public void An_identifier_of_any_length_is_sealed_as_the_definition_says()
    {
        // Texts that end at, just before and just behind the end of a block of the hash, and everything between.
        PoolEntry[] people = [.. Enumerable.Range(1, 256).Select(length => Person(new string('x', length), 400 + length % 7, length))];

        var round = Rounds.Release(people, RoundInstruction.Everyone(100, EarlierSubmission).Value);

        Assert.Equal("", Rounds.Codes(round.PublicFile()));
        Assert.All(Enumerable.Range(0, people.Length), i => Assert.True(round.Receipt(i).Verify(round.Commitment, round.Outcome).IsOk, $"{i + 1}"));
    }

    [Fact]
    public void A_pool_sealed_in_several_shares_is_one_pool()
    {
        // Two shares of 4,096 and three people.
        PoolEntry[] people = [.. Enumerable.Range(0, 8195).Select(i => Person($"R-{i}", i % 1201, i))];

        var round = Rounds.Release(people, RoundInstruction.Everyone(5_000, EarlierSubmission).Value);

        Assert.Equal("", Rounds.Codes(round.PublicFile()));
        foreach (var rank in (int[])[0, 4095, 4096, 8191, 8192, 8194])
        {
            Assert.Equal(rank, round.Receipt(round.Pool.Ranking[rank]).Verify(round.Commitment, round.Outcome).Value.Index);
        }
    }

    [Fact]
    public void Every_receipt_of_every_round_agrees_with_who_was_invited() =>
        Gen.Select(RandomRounds.Few, RandomRounds.Instructions).Sample((people, instruction) =>
        {
            var round = Rounds.Release(people, instruction);
            var invited = round.Draw.Invited.ToArray();
            for (var i = 0; i < people.Length; i++)
            {
                var receipt = ReceiptJson.Read(ReceiptJson.Write(round.Receipt(i))).Value;
                var standing = receipt.Verify(round.Commitment, round.Outcome).Value;
                Assert.Equal(invited.Contains(i), standing.IsInvited);
                Assert.Equal(standing.IsInvited, standing.Standing is RoundStanding.Reached or RoundStanding.Tied && (standing.Standing == RoundStanding.Reached || invited.Contains(i)));
                Assert.Equal(i, round.Pool.Ranking[standing.Index]);
            }
        }, iter: MutationRun.Times(200));

    [Fact]
    public void A_byte_changed_in_a_receipt_is_found_or_says_the_same()
    {
        var round = Rounds.Release(People, Stem);
        var receipts = Enumerable.Range(0, People.Length).Select(i => ReceiptJson.Write(round.Receipt(i))).ToArray();
        Gen.Select(Gen.OneOf(receipts), Gen.Int[0, 5000], Gen.Byte[1, 255]).Sample((whole, at, change) =>
        {
            var bytes = whole.ToArray();
            bytes[at % bytes.Length] ^= change;
            if (ReceiptJson.Read(bytes).TryGet(out var receipt, out _) && receipt.Verify(round.Commitment, round.Outcome).IsOk)
            {
                // Such as a letter written as its escape: the receipt is what it was.
                Assert.Equal(whole, ReceiptJson.Write(receipt));
            }
        }, iter: MutationRun.Times(20_000));
    }

    [Theory]
    [InlineData("\"format\":\"openentry-receipt/1\"", "\"format\":\"openentry-receipt/2\\n\"", 4103)]
    [InlineData("\"receipt\":\"R-7\"", "\"receipt\":\"\"", 4001)]
    [InlineData("\"score\":500", "\"score\":1201", 3008)]
    [InlineData("[\"CEC\"]", "[\"CEX\"]", 3010)]
    [InlineData("[\"stem\"]", "[\"ste m\"]", 4004)]
    [InlineData("[\"stem\"]", "[5]", 3004)]
    [InlineData("[\"stem\"]", "5", 3004)]
    [InlineData("\"submittedAt\":\"2020", "\"submittedAt\":\"2520", 4003)]
    [InlineData("\"holderSalt\":\"", "\"holderSalt\":\"x", 4102)]
    [InlineData("\"path\":[", "\"path\":[\"00\",", 4102)]
    [InlineData("\"path\":[", "\"pth\":[", 3005)]
    [InlineData("\"invitation\":{\"index\":0", "\"invitation\":{\"index\":-1", 3008)]
    [InlineData("\"invitation\":{\"index\":0", "\"invitation\":{\"idx\":0", 3005)]
    public void A_receipt_that_cannot_be_read_is_a_numbered_error(string text, string instead, int number)
    {
        var json = Encoding.UTF8.GetString(ReceiptJson.Write(Rounds.Release(People, Stem).Receipt(0)));
        Assert.Contains(text, json, StringComparison.Ordinal);
        var read = ReceiptJson.Read(Encoding.UTF8.GetBytes(json.Replace(text, instead, StringComparison.Ordinal)), new Place("receipt.json"));
        Assert.Equal(number, read.Errors[0].Kind.Number);
        Assert.Equal("receipt.json", read.Errors[0].Place.File);
    }

    [Fact]
    public void A_receipt_of_a_number_too_long_is_an_error_and_no_fault()
    {
        var json = Encoding.UTF8.GetString(ReceiptJson.Write(Rounds.Release(People, Stem).Receipt(0))).Replace("R-7", new string('x', 257), StringComparison.Ordinal);
        Assert.Equal(PoolErrors.IdTooLong, ReceiptJson.Read(Encoding.UTF8.GetBytes(json)).Errors[0].Kind);
    }

    [Fact]
    public void A_receipt_that_does_not_fit_what_is_published_says_what_does_not()
    {
        var round = Rounds.Release(People, Stem);
        var (commitment, outcome, receipt) = (round.Commitment, round.Outcome, round.Receipt(0));
        ErrorKind Kind(Receipt one, RoundCommitment? c = null, RoundOutcome? o = null) => one.Verify(c ?? commitment, o ?? outcome).Errors[0].Kind;
        Assert.Equal(ReceiptErrors.OtherRound, Kind(receipt, commitment with { Round = "295" }));
        Assert.Equal(ReceiptErrors.OutsidePool, Kind(receipt with { People = 7 }));
        Assert.Equal(ReceiptErrors.OutsidePool, Kind(receipt with { Index = 6 }));
        Assert.Equal(ReceiptErrors.NotInPool, Kind(receipt with { Index = -1 }));
        Assert.Equal(ReceiptErrors.NotInPool, Kind(receipt with { Index = 1 }));
        Assert.Equal(ReceiptErrors.NotInPool, Kind(receipt with { HolderSalt = default }));
        Assert.Equal(ReceiptErrors.NotInPool, Kind(receipt with { InstantSalt = default }));
        foreach (var person in new[] { receipt.Person with { Id = "R-8" }, receipt.Person with { Score = 501 }, receipt.Person with { SubmittedAt = Start }, receipt.Person with { Programs = ProgramSet.FSW }, receipt.Person with { Categories = [] } })
        {
            Assert.Equal(ReceiptErrors.NotInPool, Kind(receipt with { Person = person }));
        }
        Assert.Equal(ProofErrors.OtherCommitment, Kind(receipt, null, outcome with { Commitment = default }));
        Assert.Equal(ProofErrors.OtherInstruction, Kind(receipt, null, outcome with { InstructionSalt = default }));
        Assert.Equal(ReceiptErrors.NotAmongInvited, Kind(receipt, null, outcome with { ResultRoot = default }));
        Assert.Equal(ReceiptErrors.NotAmongInvited, Kind(receipt with { Invitation = new InvitationProof(1, receipt.Invitation!.Path) }));
        Assert.Equal(ReceiptErrors.InvitedAgainstFigures, Kind(receipt, null, outcome with { CutOff = 501 }));
        // An office that invites somebody the figures exclude is caught by that very person's receipt.
        var favoured = round.Receipt(3);
        var root = favoured.Verify(commitment).IsOk ? round.Pool.Receipt(3, commitment) : favoured;
        var leaf = new MerkleTree([MerkleTreeLeaf(round, 3)]);
        Assert.Equal(ReceiptErrors.InvitedAgainstFigures, Kind(root with { Invitation = new InvitationProof(0, []) }, null, outcome with { Invited = 1, ResultRoot = leaf.Root }));
    }

    [Fact]
    public void Thirty_two_categories_fit_in_a_line()
    {
        string[] keys = [.. Enumerable.Range(0, 32).Select(i => $"{i:00}" + new string('x', 62))];
        var round = Rounds.Release([Person(new string('é', 128), 1200, 0.123456789, ProgramWords.All, keys), Person("B", 1)], RoundInstruction.Everyone(1, EarlierSubmission).Value);
        Assert.Equal("", Rounds.Codes(round.PublicFile()));
        Assert.True(ReceiptJson.Read(ReceiptJson.Write(round.Receipt(0))).Value.Verify(round.Commitment, round.Outcome).Value.IsInvited);
    }

    // The leaf of a line of the public file: the line without what opens it.
    private static Digest MerkleTreeLeaf(ReleasedRound round, int person)
    {
        var line = round.PublicLines()[2 + round.Pool.RankOf(person)];
        var open = line.IndexOf(",\"submittedAt", StringComparison.Ordinal);
        return MerkleTree.Leaf(Encoding.UTF8.GetBytes(open < 0 ? line : line[..open] + "}"));
    }
}
