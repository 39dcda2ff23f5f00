using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Selection.Proofs;
using static OpenEntry.Selection.RankingRule;

namespace OpenEntry.Selection.Tests.Proofs;

/// <summary>Holds the example of <c>docs/proofs.md</c>, which was computed by another program, to the code, and the formulas of the page to both.</summary>
public sealed class WorkedExampleTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "docs", "proofs.md"));

    private static readonly PoolEntry[] People =
    [
        new("R-1", 480, At("2026-03-01T12:00:00Z"), ProgramSet.CEC, ["stem"]),
        new("R-2", 470, At("2026-02-01T09:30:15.25Z"), ProgramSet.CEC | ProgramSet.FSW, ["stem", "french"]),
        new("R-3", 470, At("2026-02-01T09:30:15.5Z"), ProgramSet.FSW, ["stem"]),
    ];

    private static readonly ReleasedRound Round = Rounds.Release(People, RoundInstruction.ForCategory("stem", 2, EarlierSubmission).Value);

    [Fact]
    public void The_page_shows_the_public_file_as_it_is_written() =>
        Assert.Contains("```json\n" + Encoding.UTF8.GetString(Round.PublicFile()) + "```\n", Page, StringComparison.Ordinal);

    [Fact]
    public void The_page_shows_the_receipt_as_it_is_written() =>
        Assert.Contains("```json\n" + Encoding.UTF8.GetString(ReceiptJson.Write(Round.Receipt(1))) + "\n```\n", Page, StringComparison.Ordinal);

    [Fact]
    public void The_formulas_of_the_page_give_its_hashes()
    {
        byte[] secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        var lines = Round.PublicLines();
        for (var i = 0; i < People.Length; i++)
        {
            var id = Encoding.UTF8.GetBytes(People[i].Id);
            byte[] message = [1, .. id];
            var salts = HMACSHA256.HashData(secret, message);
            var nanoseconds = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(nanoseconds, People[i].SubmittedAt.ToUnixTimeTicks() * 100);
            var holder = SHA256.HashData([3, .. salts[..16], .. id]);
            var instant = SHA256.HashData([4, .. salts[16..], .. nanoseconds]);
            var seal = SHA256.HashData([2, .. instant, .. holder]);
            var text = lines[2 + i][..lines[2 + i].IndexOf(Convert.ToHexStringLower(seal), StringComparison.Ordinal)] + Convert.ToHexStringLower(seal) + "\"}";
            var leaf = SHA256.HashData([0, .. Encoding.UTF8.GetBytes(text)]);
            Assert.Contains($"| {People[i].SubmittedAt.ToUnixTimeTicks() * 100} | `{Convert.ToHexStringLower(salts[..16])}` | `{Convert.ToHexStringLower(salts[16..])}` |", Page, StringComparison.Ordinal);
            Assert.Contains($"| `{People[i].Id}` | holder | `{Convert.ToHexStringLower(holder)}` |\n| | instant | `{Convert.ToHexStringLower(instant)}` |\n| | seal | `{Convert.ToHexStringLower(seal)}` |\n| | leaf | `{Convert.ToHexStringLower(leaf)}` |", Page, StringComparison.Ordinal);
        }
        Assert.Contains($"gives the root of\nthe pool, `{Round.Commitment.PoolRoot}`", Page, StringComparison.Ordinal);
        Assert.Contains($"The node over the first two leaves is `{Round.Outcome.ResultRoot}`", Page, StringComparison.Ordinal);
        Assert.Contains($"The hash of the commitment is `{Round.Commitment.Hash()}`", Page, StringComparison.Ordinal);
    }

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "OpenEntry.slnx")) ? folder.FullName : Root(folder.Parent ?? throw new InvalidOperationException("no OpenEntry.slnx above the tests"));
}
