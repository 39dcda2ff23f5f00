using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>
/// Rounds and their files. Everybody sees a round from its rehearsal on, when its commitment is made, and what it asks for from its release on; a key that reads
/// rounds sees all of it at any time.
/// </summary>
internal static class RoundsApi
{
    private static readonly Text Round = new("round", "ronde");

    public static void MapRounds(this IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/rounds").WithTags("Rounds");
        rounds.MapGet("", ListAsync).WithSummary("The rounds, newest first").Produces<IReadOnlyList<RoundSheet>>();
        rounds.MapGet("/{number:int}", ShowAsync).WithSummary("A round").Produces<RoundSheet>().Refuses(404);
        rounds.MapGet("/{number:int}/commitment", (int number, Desks desks, CancellationToken stop) => FileAsync(desks, number, RoundFile.Commitment, stop)).Kept(ApiJson.Public)
            .WithSummary("The commitment, made before the release").TellsFile("application/json", "A commitment, as docs/proofs.md describes it").Refuses(404);
        rounds.MapGet("/{number:int}/outcome", (int number, Desks desks, CancellationToken stop) => FileAsync(desks, number, RoundFile.Outcome, stop)).Kept(ApiJson.Immutable)
            .WithSummary("The outcome, from the release on").TellsFile("application/json", "An outcome, as docs/proofs.md describes it").Refuses(404);
        rounds.MapGet("/{number:int}/proof", (int number, Desks desks, CancellationToken stop) => FileAsync(desks, number, RoundFile.Proof, stop)).Kept(ApiJson.Immutable)
            .WithSummary("The proof file, once the round is published: one JSON document a line").TellsFile("application/jsonl", "A proof file, as docs/proofs.md describes it").Refuses(404);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Desks desks, CancellationToken stop)
    {
        var all = Sees(context);
        var answers = new List<RoundSheet>();
        foreach (var round in (await desks.RoundReader.ListAsync(stop).ConfigureAwait(false)).Where(round => all || IsPublic(round)))
        {
            if ((await desks.RoundReader.ShowAsync(round.Number, stop).ConfigureAwait(false)).TryGet(out var view, out _)) answers.Add(RoundSheet.Of(view, all));
        }

        return TypedResults.Ok(answers);
    }

    private static async Task<IResult> ShowAsync(int number, HttpContext context, Desks desks, CancellationToken stop)
    {
        var all = Sees(context);
        if (!(await desks.RoundReader.ShowAsync(number, stop).ConfigureAwait(false)).TryGet(out var view, out var errors)) return new ProblemResult(errors);
        return all || IsPublic(view.Round) ? TypedResults.Ok(RoundSheet.Of(view, all)) : new ProblemResult(RegistryErrors.NotFound.At(Place.None, Round, Text.Same($"{number}")));
    }

    private static bool Sees(HttpContext context)
    {
        var all = context.User.May(Scopes.RoundsRead);
        context.Response.Headers.CacheControl = all ? ApiJson.Private : ApiJson.Public;
        context.Response.Headers.Vary = "Authorization";
        return all;
    }

    // A round that was given up after its rehearsal stays: its commitment was public.
    private static bool IsPublic(RoundRow round) => round.Rehearsal is not null;

    private static async Task<IResult> FileAsync(Desks desks, int number, RoundFile file, CancellationToken stop) =>
        (await desks.RoundReader.FileAsync(number, file, stop).ConfigureAwait(false)).TryGet(out var bytes, out var errors)
            ? Answers.File(bytes, file == RoundFile.Proof ? "application/jsonl; charset=utf-8" : "application/json; charset=utf-8")
            : new ProblemResult(errors);
}

/// <summary>A round as the API tells it. What it asks for and comes to is null before its release, except to a key that reads rounds.</summary>
internal sealed record RoundSheet
{
    public required int Number { get; init; }

    public required RoundState State { get; init; }

    public required Instant StateSince { get; init; }

    /// <summary>The hash of the commitment, in hexadecimal.</summary>
    public string? Commitment { get; init; }

    public Instant? FrozenAt { get; init; }

    public int? Corrects { get; init; }

    public int? Size { get; init; }

    public IReadOnlyList<ProgramSet>? Programs { get; init; }

    public string? Category { get; init; }

    public string? Reason { get; init; }

    public int? InPool { get; init; }

    public int? Eligible { get; init; }

    public Instant? ReleasedAt { get; init; }

    public int? Invited { get; init; }

    public int? CutOff { get; init; }

    public Instant? TieBreak { get; init; }

    /// <summary>Only to a key that reads rounds.</summary>
    public RoundWork? Work { get; init; }

    public static RoundSheet Of(RoundView view, bool all)
    {
        var round = view.Round;
        var told = all || round.State is RoundState.Released or RoundState.Published;
        return new RoundSheet
        {
            Number = round.Number,
            State = round.State,
            StateSince = round.StateSince,
            Commitment = view.Rehearsal?.Commitment,
            FrozenAt = round.FrozenAt,
            Corrects = view.Corrects,
            Size = told ? round.Size : null,
            Programs = told ? [.. round.Programs.Each()] : null,
            Category = told ? round.Category : null,
            Reason = told ? round.Reason : null,
            InPool = told ? view.Rehearsal?.InPool : null,
            Eligible = told ? view.Rehearsal?.Eligible : null,
            ReleasedAt = round.ReleasedAt,
            Invited = round.Invited,
            CutOff = round.CutOff,
            TieBreak = round.TieBreak,
            Work = all ? new RoundWork(round.DraftedBy, round.DraftedAt, [.. view.Approvals.Select(one => new Approval(one.Officer, one.At))], view.Rehearsal) : null,
        };
    }
}

/// <summary>Who worked on a round, and what its rehearsal found.</summary>
internal sealed record RoundWork(string DraftedBy, Instant DraftedAt, IReadOnlyList<Approval> Approvals, Rehearsal? Rehearsal);

internal sealed record Approval(string Officer, Instant At);
