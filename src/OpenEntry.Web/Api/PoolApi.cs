using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>The pool in figures, for everybody; the place of one profile and the pool of the past, by a key.</summary>
internal static class PoolApi
{
    public static void MapPool(this IEndpointRouteBuilder api)
    {
        api.MapGet("/pool", async (Desks desks, CancellationToken stop) => TypedResults.Ok(PoolSheet.Of(await desks.Statistics.FiguresAsync(stop).ConfigureAwait(false))))
            .Kept(ApiJson.Public).WithTags("Pool").WithSummary("The pool in figures, with the official bands of scores");
        api.MapGet("/pool/bands", BandsAsync).Needs(Scopes.PoolRead).Kept(ApiJson.Private).WithTags("Pool").WithSummary("The distribution at a past instant").Produces<PastBands>();
        api.MapGet("/profiles/{number}/rank", RankAsync).Needs(Scopes.PoolRead).Kept(ApiJson.Private).WithTags("Pool").WithSummary("The place of a profile in the pool").Produces<PoolRank>().Refuses(404, 409);
    }

    private static async Task<IResult> BandsAsync(string on, Desks desks, CancellationToken stop) =>
        InstantPattern.ExtendedIso.Parse(on) is { Success: true } instant
            ? (await desks.Statistics.BandsOnAsync(instant.Value, stop).ConfigureAwait(false)).Answer(bands => bands)
            : new ProblemResult(WebErrors.NotUnderstood.At(new Place(Path: "on")));

    private static async Task<IResult> RankAsync(string number, Desks desks, CancellationToken stop) =>
        (await desks.Register.FindAsync(number, stop).ConfigureAwait(false)).TryGet(out var row, out var errors)
            ? (await desks.Statistics.RankAsync(row.Number, stop).ConfigureAwait(false)).Answer(rank => rank)
            : new ProblemResult(errors);
}

/// <summary>The pool in figures.</summary>
internal sealed record PoolSheet(
    Instant At, int InPool, IReadOnlyDictionary<ProfileState, int> ByState, IReadOnlyDictionary<string, int> ByProgram, IReadOnlyDictionary<string, int> ByCategory, IReadOnlyList<PoolBand> Bands)
{
    public static PoolSheet Of(PoolFigures figures) =>
        new(figures.At, figures.InPool, figures.ByState, figures.ByProgram.ToDictionary(one => $"{one.Key}", one => one.Value), figures.ByCategory, figures.Bands);
}
