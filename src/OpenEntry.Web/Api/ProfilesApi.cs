using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Selection.Proofs;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>Profiles, by their numbers: begun, read, changed, submitted, withdrawn, renewed; and what rounds say of them.</summary>
internal static class ProfilesApi
{
    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        api.MapPost("/profiles", DraftAsync).Needs(Scopes.ProfilesWrite).Kept(ApiJson.Private).WithTags("Profiles")
            .WithSummary("Begin a profile, of a new person or one who is registered").Produces<ProfileSheet>(StatusCodes.Status201Created).Refuses(404, 409, 410);
        var read = api.MapGroup("/profiles/{number}").Needs(Scopes.ProfilesRead).Kept(ApiJson.Private).WithTags("Profiles");
        read.MapGet("", ShowAsync).WithSummary("A profile as declared, where it stands, and what it lacks; its version is the ETag").Produces<OpenedSheet>().Refuses(404, 410);
        read.MapGet("/assessment", AssessmentAsync).WithSummary("Its assessment of today, or of the day it was looked at last").Tells("application/json", "An assessment, as openentry score --format json writes it").Refuses(404, 410);
        read.MapGet("/events", EventsAsync).WithSummary("What happened to it, oldest first").Produces<PersonRecord>().Refuses(404);
        read.MapGet("/rounds/{round:int}", (string number, int round, Desks desks, CancellationToken stop) => desks.Register.FindAsync(number, stop).ThenAsync(async row => (await desks.WhyNot.AskAsync(round, row.Number, stop).ConfigureAwait(false)).Answer(WhyNotSheet.Of))).WithSummary("Why a round invited it, or not").Produces<WhyNotSheet>().Refuses(404, 409);
        read.MapGet("/rounds/{round:int}/receipt", (string number, int round, Desks desks, CancellationToken stop) => desks.Register.FindAsync(number, stop).ThenAsync(async row => (await desks.RoundReader.ReceiptAsync(round, row.Number, stop).ConfigureAwait(false)).TryGet(out var receipt, out var errors)
                ? Answers.File(ReceiptJson.Write(receipt))
                : new ProblemResult(errors))).WithSummary("Its receipt of a round").TellsFile("application/json", "A receipt, as docs/proofs.md describes it").Refuses(404, 409);

        var write = api.MapGroup("/profiles/{number}").Needs(Scopes.ProfilesWrite).Kept(ApiJson.Private).WithTags("Profiles");
        write.MapPut("", EditAsync).Accepts<object>("application/json").WithSummary("Change it; If-Match says which version was changed").Takes("The whole profile as it shall be", AssessmentApi.SchemaAddress).Produces<ProfileSheet>().Refuses(404, 409, 410, 422, 428);
        write.MapPost("/submit", (string number, HttpContext context, Desks desks, CancellationToken stop) =>
            ChangeAsync(context, desks.Register.FindAsync(number, stop), (row, version) => desks.Profiles.SubmitAsync(row.Id, version, context.User.AsProgram(), stop))).WithSummary("Put it into the pool").Produces<ProfileSheet>().Refuses(404, 409, 410, 422);
        write.MapPost("/withdraw", (string number, Because? because, HttpContext context, Desks desks, CancellationToken stop) =>
            ChangeAsync(context, desks.Register.FindAsync(number, stop), (row, version) => desks.Profiles.WithdrawAsync(row.Id, version, context.User.AsProgram(), because?.Reason, stop)))
            .WithSummary("Take it back; its moment of submission is lost").Produces<ProfileSheet>().Refuses(404, 409, 410);
        write.MapPost("/renew", (string number, HttpContext context, Desks desks, CancellationToken stop) =>
            ChangeAsync(context, desks.Register.FindAsync(number, stop), (row, _) => desks.Profiles.RenewAsync(row.Id, context.User.AsProgram(), stop))).WithSummary("Begin the profile that takes its place").Produces<ProfileSheet>().Refuses(404, 409, 410);
    }

    private static async Task<IResult> DraftAsync(NewProfile begun, HttpContext context, Desks desks, CancellationToken stop)
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(begun.Profile);
        var actor = context.User.AsProgram();
        Result<ProfileRow> drafted;
        if (begun.PersonId is { } person) drafted = await desks.Profiles.DraftAsync(person, document, actor, stop).ConfigureAwait(false);
        else if (ProfileDocument.CheckDraft(document) is { } refused) drafted = refused;
        else drafted = await desks.Profiles.DraftAsync(begun.Person ?? ProfileDocument.Declared(document), begun.Language, document, actor, stop).ConfigureAwait(false);
        if (!drafted.TryGet(out var row, out var errors)) return new ProblemResult(errors);
        context.Response.Tag(row.Version);
        return TypedResults.Created($"/api/v1/profiles/{row.Number}", ProfileSheet.Of(row));
    }

    private static async Task<IResult> ShowAsync(string number, HttpContext context, Desks desks, CancellationToken stop)
    {
        if (!(await desks.Register.OpenAsync(number, stop).ConfigureAwait(false)).TryGet(out var opened, out var errors)) return new ProblemResult(errors);
        if (opened.Details is null) return new ProblemResult(RegistryErrors.Forgotten.At(Place.None));
        context.Response.Tag(opened.Row.Version);
        return TypedResults.Ok(OpenedSheet.Of(opened, RequestLanguage.Of(context.Request)));
    }

    private static async Task<IResult> AssessmentAsync(string number, HttpContext context, Desks desks, CancellationToken stop)
    {
        if (!(await desks.Register.OpenAsync(number, stop).ConfigureAwait(false)).TryGet(out var opened, out var errors)) return new ProblemResult(errors);
        if (opened.Read is not { } read) return new ProblemResult(RegistryErrors.Forgotten.At(Place.None));
        if (!read.TryGet(out var understood, out errors)) return new ProblemResult(errors);
        var language = RequestLanguage.Of(context.Request);
        context.Response.Headers.ContentLanguage = language.Tag();
        return Answers.Written(json => new AssessmentJson(language).Write(json, understood.Assessment));
    }

    private static Task<IResult> EventsAsync(string number, Desks desks, CancellationToken stop) =>
        desks.Register.FindAsync(number, stop).ThenAsync(async row => (await desks.Records.ShowAsync(row.Number, stop).ConfigureAwait(false)).Answer(record => record));

    private static async Task<IResult> EditAsync(string number, HttpContext context, Desks desks, CancellationToken stop)
    {
        if (context.Request.Version() is null) return new ProblemResult(WebErrors.VersionNeeded.At(Place.None));
        var document = ProfileDocument.HandedIn(await context.Request.BytesAsync(stop).ConfigureAwait(false));
        return await ChangeAsync(context, desks.Register.FindAsync(number, stop), (row, version) => desks.Profiles.EditAsync(row.Id, document, version, context.User.AsProgram(), stop)).ConfigureAwait(false);
    }

    private static Task<IResult> ChangeAsync(HttpContext context, Task<Result<ProfileRow>> found, Func<ProfileRow, int?, Task<Result<ProfileRow>>> change) =>
        found.ThenAsync(async row =>
        {
            if (!(await change(row, context.Request.Version()).ConfigureAwait(false)).TryGet(out var changed, out var errors)) return new ProblemResult(errors);
            context.Response.Tag(changed.Version);
            return TypedResults.Ok(ProfileSheet.Of(changed));
        });
}

/// <summary>A profile that begins: of a person who is registered, of one told here, or of one as the profile itself names them.</summary>
internal sealed record NewProfile(JsonElement Profile, Guid? PersonId = null, PersonDetails? Person = null, OfficialLanguage Language = OfficialLanguage.English);
