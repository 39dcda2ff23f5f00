using System.Text;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>Assesses a profile that is sent, under the law of a day. Nothing of it is kept.</summary>
internal static class AssessmentApi
{
    /// <summary>Where the JSON Schema of a profile is.</summary>
    public const string SchemaAddress = "/api/v1/schemas/profile";

    public static void MapAssessment(this IEndpointRouteBuilder api)
    {
        api.MapGet("/schemas/profile", () => Answers.File(Encoding.UTF8.GetBytes(ProfileSchema.Text), "application/schema+json")).Kept(ApiJson.Public).WithTags("Assessment")
            .WithSummary("The JSON Schema of a profile").TellsFile("application/schema+json", "JSON Schema, draft 2020-12");
        api.MapPost("/assessment", AssessAsync).Accepts<object>("application/json").Kept(ApiJson.Private).WithTags("Assessment")
            .WithSummary("Score, programs and categories of a profile on a day, with the reasons; nothing is kept").Takes("A profile", SchemaAddress).Tells("application/json", "An assessment, as openentry score --format json writes it");
    }

    private static async Task<IResult> AssessAsync(HttpRequest request, Desks desks, string? on, CancellationToken stop)
    {
        var law = desks.Office.Law;
        if (!Day(on, desks.Office.Today).TryGet(out var day, out var errors)) return new ProblemResult(errors);
        if (!law.TryOn(day).TryGet(out var inForce, out errors)) return new ProblemResult(errors);
        if (!ProfileDocument.Read(await request.BytesAsync(stop).ConfigureAwait(false), law, day).TryGet(out var profile, out errors)) return new ProblemResult(errors);
        var assessment = inForce.Assessor.Assess(profile, day);
        var language = RequestLanguage.Of(request);
        request.HttpContext.Response.Headers.ContentLanguage = language.Tag();
        return Answers.Written(json => new AssessmentJson(language).Write(json, assessment));
    }

    private static Result<LocalDate> Day(string? on, LocalDate today)
    {
        if (on is null) return today;
        if (LocalDatePattern.Iso.Parse(on) is not { Success: true } day) return WebErrors.NotUnderstood.At(new Place(Path: "on"));
        // No profile names a later one, and what looks ahead needs days ahead of it.
        return day.Value > ProfileLimits.LastDate ? FactsErrors.TooFarAhead.At(Place.None, on, LocalDatePattern.Iso.Format(ProfileLimits.LastDate)) : day.Value;
    }
}
