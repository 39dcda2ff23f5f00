using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Records;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>The chain of events, walked from its beginning.</summary>
internal static class RecordsApi
{
    public static void MapRecords(this IEndpointRouteBuilder api) =>
        api.MapGet("/records/verify", VerifyAsync).Needs(Scopes.RecordsRead).Kept(ApiJson.Private).WithTags("Records")
            .WithSummary("Walk the chain of events, and hold it against a head that was published").Produces<ChainSheet>();

    private static async Task<IResult> VerifyAsync(string? head, HttpContext context, Desks desks, CancellationToken stop)
    {
        var published = head is null ? null : ChainHead.Parse(head);
        if (head is not null && published is null) return new ProblemResult(WebErrors.NotAPublishedHead.At(Place.None, head));
        var walk = await desks.Records.VerifyAsync(published, stop).ConfigureAwait(false);
        var language = RequestLanguage.Of(context.Request);
        return TypedResults.Ok(new ChainSheet(walk.Holds, walk.Events, $"{walk.Head}", [.. walk.Faults.Select(fault => fault.Line(language))]));
    }
}

/// <summary>What walking the chain found: its head, to publish somewhere else, and what is wrong.</summary>
internal sealed record ChainSheet(bool Holds, long Events, string Head, IReadOnlyList<string> Faults);
