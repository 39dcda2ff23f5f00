using System.Security.Claims;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>The life of a round, led by officers: whoever a key is named after. Two keys are two officers.</summary>
internal static class RoundWorkApi
{
    public static void MapRoundWork(this IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/rounds").WithTags("Rounds: work").Needs(Scopes.RoundsWrite).Kept(ApiJson.Private);
        rounds.MapPost("", DraftAsync).WithSummary("Draft a round").Produces<RoundSheet>(StatusCodes.Status201Created).Refuses(422);
        rounds.MapPost("/{number:int}/rehearse", RehearseAsync).WithSummary("Freeze the pool, draw, ask the gates and commit; nobody is invited").Produces<Rehearsal>().Refuses(404, 409);
        rounds.MapPost("/{number:int}/approve", (int number, ApproveRound approval, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            ThenShowAsync(desks, number, desks.Rounds.ApproveAsync(number, approval.Commitment, user.AsOfficer(), stop), stop)).WithSummary("Approve the commitment named").Produces<RoundSheet>().Refuses(404, 409);
        rounds.MapPost("/{number:int}/release", (int number, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            ThenShowAsync(desks, number, desks.Releases.ReleaseAsync(number, user.AsOfficer(), stop), stop)).WithSummary("Issue all invitations, or none").Produces<RoundSheet>().Refuses(404, 409);
        rounds.MapPost("/{number:int}/publish", (int number, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            ThenShowAsync(desks, number, desks.Releases.PublishAsync(number, user.AsOfficer(), stop), stop)).WithSummary("Publish the proof file and put the round into the feeds").Produces<RoundSheet>().Refuses(404, 409);
        rounds.MapPost("/{number:int}/withdraw", (int number, Because because, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
            ThenShowAsync(desks, number, desks.Rounds.WithdrawAsync(number, because.Reason, user.AsOfficer(), stop), stop)).WithSummary("Give a round up before its release").Produces<RoundSheet>().Refuses(404, 409);
        rounds.MapPost("/{number:int}/correct", CorrectAsync).WithSummary("Draft a round for people whom this one missed").Produces<RoundSheet>(StatusCodes.Status201Created).Refuses(404, 409, 422);
        api.MapGet("/rounds/{number:int}/verify", VerifyAsync).Needs(Scopes.RoundsRead).Kept(ApiJson.Private).WithTags("Rounds: work")
            .WithSummary("Hold everything recorded of a round against each other").Produces<Verification>().Refuses(404, 409);
    }

    private static async Task<IResult> DraftAsync(NewRound order, ClaimsPrincipal user, Desks desks, CancellationToken stop)
    {
        var programs = (order.Programs ?? []).Aggregate(ProgramSet.None, (all, one) => all | one);
        return await CreatedAsync(desks, await desks.Rounds.DraftAsync(new RoundOrder(order.Size, programs, order.Category, order.Reason), user.AsOfficer(), stop).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    private static async Task<IResult> RehearseAsync(int number, Despite? despite, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
        (await desks.Rehearsals.RehearseAsync(number, despite?.Gates ?? new Dictionary<string, string>(), user.AsOfficer(), stop).ConfigureAwait(false)).Answer(rehearsal => rehearsal);

    private static async Task<IResult> CorrectAsync(int number, Missed missed, ClaimsPrincipal user, Desks desks, CancellationToken stop) =>
        await CreatedAsync(desks, await desks.Rounds.CorrectAsync(number, missed.Profiles, missed.Reason, user.AsOfficer(), stop).ConfigureAwait(false), stop).ConfigureAwait(false);

    private static async Task<IResult> VerifyAsync(int number, HttpContext context, Desks desks, CancellationToken stop)
    {
        var language = RequestLanguage.Of(context.Request);
        var round = await desks.RoundReader.ShowAsync(number, stop).ConfigureAwait(false);
        if (!round.IsOk) return new ProblemResult(round.Errors);
        var found = await desks.RoundReader.VerifyAsync(number, stop).ConfigureAwait(false);
        return found is [{ } first, ..] && first.Kind == RegistryErrors.RoundWrongState
            ? new ProblemResult(first)
            : TypedResults.Ok(new Verification(found.Count == 0, [.. found.Select(error => error.Line(language))]));
    }

    private static async Task<IResult> CreatedAsync(Desks desks, Result<RoundRow> drafted, CancellationToken stop)
    {
        if (!drafted.TryGet(out var row, out var errors)) return new ProblemResult(errors);
        var view = await desks.RoundReader.ShowAsync(row.Number, stop).ConfigureAwait(false);
        return TypedResults.Created($"/api/v1/rounds/{row.Number}", RoundSheet.Of(view.Value, all: true));
    }

    private static async Task<IResult> ThenShowAsync(Desks desks, int number, Task<Result<RoundRow>> work, CancellationToken stop)
    {
        var done = await work.ConfigureAwait(false);
        return done.IsOk
            ? (await desks.RoundReader.ShowAsync(number, stop).ConfigureAwait(false)).Answer(view => RoundSheet.Of(view, all: true))
            : new ProblemResult(done.Errors);
    }
}

/// <summary>What a round shall be.</summary>
internal sealed record NewRound(int Size, IReadOnlyList<ProgramSet>? Programs = null, string? Category = null, string? Reason = null);

/// <summary>The gates an officer goes on despite, each with the reason.</summary>
internal sealed record Despite(IReadOnlyDictionary<string, string> Gates);

/// <summary>The commitment that is approved, so that nobody approves what was rehearsed again since.</summary>
internal sealed record ApproveRound(string Commitment);

/// <summary>Why.</summary>
internal sealed record Because(string Reason);

/// <summary>Whom a round missed, by their profile numbers, and why.</summary>
internal sealed record Missed(IReadOnlyList<string> Profiles, string Reason);

/// <summary>Whether what is recorded holds, and what does not.</summary>
internal sealed record Verification(bool Holds, IReadOnlyList<string> Faults);
