using System.Security.Claims;
using NodaTime;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Nominations;
using OpenEntry.Web.Access;

namespace OpenEntry.Web.Api;

/// <summary>Nominations by provinces and territories: offered, answered, revoked.</summary>
internal static class NominationsApi
{
    public static void MapNominations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/profiles/{number}/nominations", (string number, Desks desks, CancellationToken stop) => desks.Register.FindAsync(number, stop).ThenAsync(async row =>
            TypedResults.Ok((await desks.Nominations.ListAsync(row.Id, stop).ConfigureAwait(false)).Select(NominationSheet.Of).ToList())))
            .Needs(Scopes.ProfilesRead).Kept(ApiJson.Private).WithTags("Nominations").WithSummary("The nominations of a profile, newest first").Produces<IReadOnlyList<NominationSheet>>().Refuses(404);
        var write = api.MapGroup("").Needs(Scopes.NominationsWrite).Kept(ApiJson.Private).WithTags("Nominations");
        write.MapPost("/profiles/{number}/nominations", (string number, NewNomination offer, ClaimsPrincipal user, Desks desks, CancellationToken stop) => desks.Register.FindAsync(number, stop).ThenAsync(async row =>
            (await desks.Nominations.OfferAsync(row.Number, offer.Certificate, user.AsProvince(), stop).ConfigureAwait(false)).Answer(NominationSheet.Of)))
            .WithSummary("Offer a nomination, for the province of the key").Produces<NominationSheet>().Refuses(404, 409, 410, 422);
        var answer = api.MapGroup("").Needs(Scopes.ProfilesWrite).Kept(ApiJson.Private).WithTags("Nominations");
        answer.MapPost("/nominations/{id:guid}/accept", async (Guid id, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            (await desks.Nominations.AcceptAsync(id, user.AsProgram(), stop).ConfigureAwait(false)).Answer(NominationSheet.Of)).WithSummary("Accept it").Produces<NominationSheet>().Refuses(404, 409, 410);
        answer.MapPost("/nominations/{id:guid}/refuse", async (Guid id, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            (await desks.Nominations.RefuseAsync(id, user.AsProgram(), stop).ConfigureAwait(false)).Answer(NominationSheet.Of)).WithSummary("Refuse it").Produces<NominationSheet>().Refuses(404, 409, 410);
        write.MapPost("/nominations/{id:guid}/revoke", async (Guid id, Because because, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            (await desks.Nominations.RevokeAsync(id, user.AsProvince(), because.Reason, stop).ConfigureAwait(false)).Answer(NominationSheet.Of))
            .WithSummary("Take it back, for the province that offered it").Produces<NominationSheet>().Refuses(404, 409, 410);
    }
}

/// <summary>A nomination that is offered: the province's number for it.</summary>
internal sealed record NewNomination(string Certificate);

/// <summary>A nomination.</summary>
internal sealed record NominationSheet(Guid Id, string Province, string Certificate, NominationState State, Instant Since, Instant OfferedAt, Instant AnswerBefore)
{
    public static NominationSheet Of(NominationRow row) => new(row.Id, row.Province, row.Certificate, row.State, row.StateSince, row.OfferedAt, row.AnswerBefore);
}
