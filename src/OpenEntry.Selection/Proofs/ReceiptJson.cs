using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>Writes and reads receipts as JSON.</summary>
public static class ReceiptJson
{
    private static readonly JsonShape Shape = new(
        ["format", "commitment", "receipt", "holderSalt", "score", "programs", "categories", "submittedAt", "instantSalt", "index", "people", "path"], ["invitation"]);
    private static readonly JsonShape InvitationShape = new(["index", "path"]);

    /// <summary>A receipt as the file a candidate keeps, UTF-8.</summary>
    public static byte[] Write(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format"u8, Receipt.Format);
            CanonicalJson.WriteHex(json, "commitment"u8, receipt.Commitment);
            json.WriteString("receipt"u8, receipt.Person.Id);
            CanonicalJson.WriteHex(json, "holderSalt"u8, receipt.HolderSalt);
            json.WriteNumber("score"u8, receipt.Person.Score);
            CanonicalJson.WriteWords(json, "programs"u8, ProgramWords.Of(receipt.Person.Programs));
            CanonicalJson.WriteWords(json, "categories"u8, receipt.Person.Categories);
            json.WriteString("submittedAt"u8, InstantText.Of(receipt.Person.SubmittedAt));
            CanonicalJson.WriteHex(json, "instantSalt"u8, receipt.InstantSalt);
            json.WriteNumber("index"u8, receipt.Index);
            json.WriteNumber("people"u8, receipt.People);
            CanonicalJson.WritePath(json, "path"u8, receipt.Path);
            if (receipt.Invitation is { } invitation)
            {
                json.WriteStartObject("invitation"u8);
                json.WriteNumber("index"u8, invitation.Index);
                CanonicalJson.WritePath(json, "path"u8, invitation.Path);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// Reads a receipt; white space and order of properties do not matter. Fails with kinds of <see cref="ProofErrors"/>, <see cref="PoolErrors"/> and
    /// <see cref="JsonErrors"/>. What it says is checked by <see cref="Receipt.Verify(RoundCommitment, RoundOutcome?)"/>.
    /// </summary>
    public static Result<Receipt> Read(ReadOnlySpan<byte> json, Place place = default)
    {
        var fields = new JsonFields(json, place);
        var (commitment, holderSalt, instantSalt) = (default(Digest), default(Salt), default(Salt));
        var (score, programs, index, people) = (0, ProgramSet.None, 0, 0);
        var submitted = default(IsoInstant);
        var id = "";
        IReadOnlyList<string> categories = [];
        IReadOnlyList<Digest> path = [];
        InvitationProof? invitation = null;
        var entry = fields.Object(Shape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0:
                    CanonicalJson.ReadFormat(ref fields, Receipt.Format);
                    break;
                case 1:
                    commitment = CanonicalJson.ReadDigest(ref fields);
                    break;
                case 2:
                    id = fields.String();
                    break;
                case 3:
                    holderSalt = CanonicalJson.ReadSalt(ref fields);
                    break;
                case 4:
                    score = fields.Int(0, Pool.GreatestScore);
                    break;
                case 5:
                    programs = PoolReader.ReadPrograms(ref fields);
                    break;
                case 6:
                    categories = ReadCategories(ref fields);
                    break;
                case 7:
                    submitted = fields.Instant();
                    break;
                case 8:
                    instantSalt = CanonicalJson.ReadSalt(ref fields);
                    break;
                case 9:
                    index = fields.Int(0, int.MaxValue);
                    break;
                case 10:
                    people = fields.Int(0, int.MaxValue);
                    break;
                case 11:
                    path = CanonicalJson.ReadPath(ref fields);
                    break;
                default:
                    invitation = ReadInvitation(ref fields);
                    break;
            }
        }
        if (fields.Failed)
        {
            return Result<Receipt>.Failed(fields.Errors);
        }
        // A pool's own rules for a person are the rules for a receipt.
        var person = new PoolEntry(id, score, submitted.ToInstant(), programs, categories);
        return new PoolBuilder().Add(person, place).Map(_ => new Receipt(commitment, person, holderSalt, instantSalt, index, people, path, invitation));
    }

    private static IReadOnlyList<string> ReadCategories(ref JsonFields fields)
    {
        var categories = new List<string>();
        if (fields.List())
        {
            while (fields.NextItem())
            {
                categories.Add(fields.String());
            }
        }
        return [.. LineText.Sorted(categories.Distinct())];
    }

    private static InvitationProof ReadInvitation(ref JsonFields fields)
    {
        var index = 0;
        IReadOnlyList<Digest> path = [];
        var entry = fields.Object(InvitationShape);
        while (fields.Next(ref entry))
        {
            if (entry.Property == 0)
            {
                index = fields.Int(0, int.MaxValue);
            }
            else
            {
                path = CanonicalJson.ReadPath(ref fields);
            }
        }
        return new InvitationProof(index, path);
    }
}
