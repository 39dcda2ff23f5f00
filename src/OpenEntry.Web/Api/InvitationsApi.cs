using System.Security.Claims;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Registry;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Keys;
using OpenEntry.Web.Access;

namespace OpenEntry.Web.Api;

/// <summary>Invitations: looked at before answering, accepted, declined, cancelled by the office.</summary>
internal static class InvitationsApi
{
    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        api.MapGet("/profiles/{number}/invitations", ListAsync).Needs(Scopes.ProfilesRead).Kept(ApiJson.Private).WithTags("Invitations")
            .WithSummary("The invitations of a profile, newest first").Produces<IReadOnlyList<InvitationSheet>>().Refuses(404);
        api.MapGet("/invitations/{id:guid}", async (Guid id, Desks desks, CancellationToken stop) => (await desks.Invitations.LookAsync(id, stop).ConfigureAwait(false)).Answer(LookSheet.Of))
            .Needs(Scopes.ProfilesRead).Kept(ApiJson.Private).WithTags("Invitations").WithSummary("An invitation, with the score of today beside its own").Produces<LookSheet>().Refuses(404, 410);
        var write = api.MapGroup("/invitations/{id:guid}").Needs(Scopes.InvitationsWrite).Kept(ApiJson.Private).WithTags("Invitations");
        write.MapPost("/accept", async (Guid id, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            (await desks.Invitations.AcceptAsync(id, user.AsProgram(), stop).ConfigureAwait(false)).Answer(InvitationSheet.Of)).WithSummary("Accept it").Produces<InvitationSheet>().Refuses(404, 409);
        write.MapPost("/decline", async (Guid id, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            (await desks.Invitations.DeclineAsync(id, user.AsProgram(), stop).ConfigureAwait(false)).Answer(ProfileSheet.Of)).WithSummary("Decline it: the profile goes back to the pool").Produces<ProfileSheet>().Refuses(404, 409);
        write.MapPost("/cancel", async (Guid id, Because because, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            (await desks.Invitations.CancelAsync(id, user.AsOfficer(), because.Reason, stop).ConfigureAwait(false)).Answer(ProfileSheet.Of)).WithSummary("Cancel one that was issued in error").Produces<ProfileSheet>().Refuses(404, 409);
    }

    private static Task<IResult> ListAsync(string number, Desks desks, CancellationToken stop) => desks.Register.FindAsync(number, stop).ThenAsync(async row =>
        TypedResults.Ok((await desks.Invitations.OfAsync(row.PersonId, stop).ConfigureAwait(false)).Where(one => one.ProfileId == row.Id).Select(InvitationSheet.Of).ToList()));
}

/// <summary>An invitation.</summary>
internal sealed record InvitationSheet(Guid Id, InvitationState State, Instant Since, ProgramSet Class, int Score, Instant IssuedAt, Instant Deadline)
{
    public static InvitationSheet Of(InvitationRow row) => new(row.Id, row.State, row.StateSince, row.Class, row.Score, row.IssuedAt, row.Deadline);
}

/// <summary>An invitation before it is answered.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Holds">An application received today would meet what it rests on.</param>
/// <param name="Words">What that means.</param>
/// <param name="ScoreNow">The score of today.</param>
/// <param name="Forgiven">Points lost by birthdays, which do not count against the person.</param>
/// <param name="CutOff">Score of the last person invited.</param>
/// <param name="Lines">The lines of the score that differ.</param>
/// <param name="ClassFailing">Conditions of the class that are not met today.</param>
internal sealed record LookSheet(
    InvitationSheet Invitation, bool Holds, Text Words, int ScoreNow, int Forgiven, int CutOff, IReadOnlyList<LookLine> Lines, IReadOnlyList<Text> ClassFailing)
{
    public static LookSheet Of(InvitationLook look) => new(
        InvitationSheet.Of(look.Invitation), look.Holds, look.Words, look.Now.Total, look.Forgiven, look.CutOff,
        [.. look.Lines.Select(line => new LookLine($"{line.Factor}", line.Then, line.Now))], [.. look.ClassFailing.Select(condition => Explanations.Of(condition.Kind))]);
}

internal sealed record LookLine(string Factor, int Then, int Now);
