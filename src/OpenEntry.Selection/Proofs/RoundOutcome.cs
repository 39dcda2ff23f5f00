using NodaTime;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>What a released round came to, published with the instruction and everything needed to hold both against the commitment.</summary>
/// <param name="Commitment">Hash of the commitment the round was released under.</param>
/// <param name="Instruction">The instruction.</param>
/// <param name="InstructionSalt">Opens the hash of the instruction in the commitment.</param>
/// <param name="Counts">How the round divided the pool.</param>
/// <param name="Gone">
/// Places in the file (from 0, ascending) of people the round reached who had left the pool between its freezing and the release: they hold their
/// place in the count, move neither cut-off nor tie-break, and got no invitation.
/// </param>
/// <param name="Invited">How many invitations were issued: the people reached less those gone.</param>
/// <param name="CutOff">Score of the last person reached; null if nobody was.</param>
/// <param name="TieBreak">Instant at which the last person reached submitted; null if nobody was, and under the rule before 2017-06-06.</param>
/// <param name="ResultRoot">Root of the Merkle tree over the leaves of the people invited, in rank order.</param>
public sealed record RoundOutcome(
    Digest Commitment, RoundInstruction Instruction, Salt InstructionSalt, DrawCounts Counts, IReadOnlyList<int> Gone, int Invited, int? CutOff, Instant? TieBreak, Digest ResultRoot)
{
    /// <summary>Name of the format, with its version.</summary>
    public const string Format = "openentry-outcome/1";

    private static readonly JsonShape Shape = new(
        ["format", "commitment", "instruction", "instructionSalt", "people", "eligible", "aboveCutOff", "atCutOff", "tiedLeftOut", "gone", "invited", "cutOff", "tieBreak", "resultRoot"]);

    /// <summary>The one spelling, as JSON in one line of UTF-8 without a line feed.</summary>
    public byte[] Json() => CanonicalJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format"u8, Format);
        CanonicalJson.WriteHex(json, "commitment"u8, Commitment);
        json.WritePropertyName("instruction"u8);
        InstructionJson.Write(json, Instruction);
        CanonicalJson.WriteHex(json, "instructionSalt"u8, InstructionSalt);
        json.WriteNumber("people"u8, Counts.InPool);
        json.WriteNumber("eligible"u8, Counts.Eligible);
        json.WriteNumber("aboveCutOff"u8, Counts.AboveCutOff);
        json.WriteNumber("atCutOff"u8, Counts.AtCutOff);
        json.WriteNumber("tiedLeftOut"u8, Counts.TiedLeftOut);
        json.WriteStartArray("gone"u8);
        foreach (var place in Gone)
        {
            json.WriteNumberValue(place);
        }
        json.WriteEndArray();
        json.WriteNumber("invited"u8, Invited);
        json.WritePropertyName("cutOff"u8);
        if (CutOff is { } cutOff)
        {
            json.WriteNumberValue(cutOff);
        }
        else
        {
            json.WriteNullValue();
        }
        json.WriteString("tieBreak"u8, TieBreak is { } tieBreak ? InstantText.Of(tieBreak) : null);
        CanonicalJson.WriteHex(json, "resultRoot"u8, ResultRoot);
        json.WriteEndObject();
    });

    /// <summary>The outcome's hash: SHA-256 of <see cref="Json"/>.</summary>
    public Digest Hash() => Digest.Of(Json());

    /// <summary>Whether the instruction is the one a commitment is to.</summary>
    internal Digest InstructionHash() => Seals.Instruction(InstructionSalt, InstructionJson.Of(Instruction));

    /// <summary>
    /// Reads what <see cref="Json"/> writes; white space around it is passed over. Fails with kinds of <see cref="ProofErrors"/>,
    /// <see cref="RoundErrors"/> and <see cref="JsonErrors"/>.
    /// </summary>
    public static Result<RoundOutcome> Read(ReadOnlySpan<byte> json, Place place = default)
    {
        var text = json.Trim(" \t\r\n"u8);
        var fields = new JsonFields(text, place);
        var (commitment, salt, root, counts) = (default(Digest), default(Salt), default(Digest), new DrawCounts(0, 0, 0, 0, 0));
        RoundInstruction? instruction = null;
        IReadOnlyList<int> gone = [];
        var invited = 0;
        int? cutOff = null;
        Instant? tieBreak = null;
        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0:
                    CanonicalJson.ReadFormat(ref fields, Format);
                    break;
                case 1:
                    commitment = CanonicalJson.ReadDigest(ref fields);
                    break;
                case 2:
                    instruction = InstructionJson.Read(ref fields);
                    break;
                case 3:
                    salt = CanonicalJson.ReadSalt(ref fields);
                    break;
                case 4:
                    counts = counts with { InPool = Count(ref fields) };
                    break;
                case 5:
                    counts = counts with { Eligible = Count(ref fields) };
                    break;
                case 6:
                    counts = counts with { AboveCutOff = Count(ref fields) };
                    break;
                case 7:
                    counts = counts with { AtCutOff = Count(ref fields) };
                    break;
                case 8:
                    counts = counts with { TiedLeftOut = Count(ref fields) };
                    break;
                case 9:
                    gone = Places(ref fields);
                    break;
                case 10:
                    invited = Count(ref fields);
                    break;
                case 11:
                    cutOff = fields.IsNull() ? null : fields.Int(0, Pool.GreatestScore);
                    break;
                case 12:
                    tieBreak = fields.IsNull() ? null : fields.Instant().ToInstant();
                    break;
                default:
                    root = CanonicalJson.ReadDigest(ref fields);
                    break;
            }
        }
        if (fields.Failed)
        {
            return Result<RoundOutcome>.Failed(fields.Errors);
        }
        var outcome = new RoundOutcome(commitment, instruction!, salt, counts, gone, invited, cutOff, tieBreak, root);
        return CanonicalJson.Compare(text, outcome.Json(), place) is { } spelling ? spelling : outcome;
    }

    private static int Count(ref JsonFields fields) => fields.Int(0, int.MaxValue);

    private static List<int> Places(ref JsonFields fields)
    {
        var places = new List<int>();
        if (fields.List())
        {
            while (fields.NextItem())
            {
                places.Add(Count(ref fields));
            }
        }
        return places;
    }
}
