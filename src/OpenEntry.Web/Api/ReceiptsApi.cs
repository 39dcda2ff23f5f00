using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Proofs;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>Holds a receipt against what is published of its round. Anybody can do the same without this service.</summary>
internal static class ReceiptsApi
{
    public static void MapReceipts(this IEndpointRouteBuilder api) =>
        api.MapPost("/receipts/verify", VerifyAsync).Accepts<object>("application/json").Kept(ApiJson.Private).WithTags("Rounds")
            .WithSummary("What a receipt proves; 422 when it proves nothing").Takes("A receipt, as docs/proofs.md describes it").Produces<ReceiptStanding>().Refuses(404, 422);

    private static async Task<IResult> VerifyAsync(HttpRequest request, Desks desks, CancellationToken stop)
    {
        if (!ReceiptJson.Read(await request.BytesAsync(stop).ConfigureAwait(false)).TryGet(out var receipt, out var errors)) return new ProblemResult(errors);
        var round = (await desks.RoundReader.ListAsync(stop).ConfigureAwait(false)).FirstOrDefault(row => row.Rehearsal is { } json && Rehearsal.Of(json).Commitment == receipt.Commitment.ToString());
        if (round is null) return new ProblemResult(WebErrors.ReceiptOfNoRound.At(Place.None, receipt.Commitment.ToString()));
        if (!(await desks.RoundReader.FileAsync(round.Number, RoundFile.Commitment, stop).ConfigureAwait(false)).TryGet(out var commitment, out errors)) return new ProblemResult(errors);
        RoundOutcome? outcome = null;
        if (round.ReleasedAt is not null)
        {
            if (!(await desks.RoundReader.FileAsync(round.Number, RoundFile.Outcome, stop).ConfigureAwait(false)).TryGet(out var bytes, out errors)) return new ProblemResult(errors);
            outcome = RoundOutcome.Read(bytes).Value;
        }

        return receipt.Verify(RoundCommitment.Read(commitment).Value, outcome).Answer(standing => standing);
    }
}
