using System.Buffers;
using NodaTime;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// What an office binds itself to before it releases a round. It tells nobody's place and not what the round will be, and can be published at once;
/// afterwards nothing it covers can be changed unseen.
/// </summary>
/// <param name="Round">Number of the round, as <c>294</c> or <c>91a</c>: 1 to 64 letters, digits, hyphens, dots or underscores.</param>
/// <param name="FrozenAt">When the pool was frozen.</param>
/// <param name="People">How many people are in the pool.</param>
/// <param name="PoolRoot">Root of the Merkle tree over the pool in rank order (<see cref="CommittedPool.Root"/>).</param>
/// <param name="LawHash">Hash of the law's files (<see cref="Law.Books.LawFiles.Sha256"/>).</param>
/// <param name="InstructionHash">Salted hash of the instruction.</param>
/// <param name="SnapshotHash">SHA-256 of the office's snapshot file.</param>
public sealed record RoundCommitment(string Round, Instant FrozenAt, int People, Digest PoolRoot, Digest LawHash, Digest InstructionHash, Digest SnapshotHash)
{
    /// <summary>Name of the format, with its version.</summary>
    public const string Format = "openentry-commitment/1";

    private const int LongestRound = 64;
    private static readonly SearchValues<char> RoundLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._");
    private static readonly JsonShape Shape = new(["format", "round", "frozenAt", "people", "poolRoot", "law", "instruction", "snapshot"]);

    /// <summary>Why a text cannot be the number of a round (<see cref="ProofErrors.BadRound"/>), or null.</summary>
    public static Error? CheckRound(string round, Place place = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Length is 0 or > LongestRound || round.AsSpan().ContainsAnyExcept(RoundLetters) ? ProofErrors.BadRound.At(place, $"{LongestRound}") : null;
    }

    /// <summary>The one spelling, as JSON in one line of UTF-8 without a line feed.</summary>
    public byte[] Json() => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format"u8, Format);
        json.WriteString("round"u8, Round);
        json.WriteString("frozenAt"u8, InstantText.Of(FrozenAt));
        json.WriteNumber("people"u8, People);
        CanonicalJson.WriteHex(json, "poolRoot"u8, PoolRoot);
        CanonicalJson.WriteHex(json, "law"u8, LawHash);
        CanonicalJson.WriteHex(json, "instruction"u8, InstructionHash);
        CanonicalJson.WriteHex(json, "snapshot"u8, SnapshotHash);
        json.WriteEndObject();
    });

    /// <summary>The commitment's hash: SHA-256 of <see cref="Json"/>. Whoever knows it can tell any change.</summary>
    public Digest Hash() => Digest.Of(Json());

    /// <summary>Reads what <see cref="Json"/> writes; white space around it is passed over. Fails with kinds of <see cref="ProofErrors"/> and <see cref="JsonErrors"/>.</summary>
    public static Result<RoundCommitment> Read(ReadOnlySpan<byte> json, Place place = default)
    {
        var text = json.Trim(" \t\r\n"u8);
        var fields = new JsonFields(text, place);
        var commitment = new RoundCommitment("", default, 0, default, default, default, default);
        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0:
                    CanonicalJson.ReadFormat(ref fields, Format);
                    break;
                case 1:
                    commitment = commitment with { Round = fields.String() };
                    break;
                case 2:
                    commitment = commitment with { FrozenAt = fields.Instant().ToInstant() };
                    break;
                case 3:
                    commitment = commitment with { People = fields.Int(0, int.MaxValue) };
                    break;
                case 4:
                    commitment = commitment with { PoolRoot = CanonicalJson.ReadDigest(ref fields) };
                    break;
                case 5:
                    commitment = commitment with { LawHash = CanonicalJson.ReadDigest(ref fields) };
                    break;
                case 6:
                    commitment = commitment with { InstructionHash = CanonicalJson.ReadDigest(ref fields) };
                    break;
                default:
                    commitment = commitment with { SnapshotHash = CanonicalJson.ReadDigest(ref fields) };
                    break;
            }
        }
        return fields.Failed ? Result<RoundCommitment>.Failed(fields.Errors)
            : CheckRound(commitment.Round, place with { Path = "$.round" }) is { } bad ? bad
            : CanonicalJson.Compare(text, commitment.Json(), place) is { } spelling ? spelling
            : commitment;
    }
}
