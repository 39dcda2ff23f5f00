using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Store;
using OpenEntry.Web.Api;

namespace OpenEntry.Web.Problems;

/// <summary>Turns what the framework throws or answers with an empty page into problem details; a trace goes to the log and nowhere else.</summary>
internal static partial class ProblemHandling
{
    public static IServiceCollection AddProblems(this IServiceCollection services, ServiceOptions options) => services
        .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true)
        .ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.MaxDepth = options.DeepestJson;
            ApiJson.Configure(json.SerializerOptions);
        });

    public static void UseProblems(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ServiceOptions>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // Ours to mend, or the client's: the framework logs only the former.
            SuppressDiagnosticsCallback = thrown => thrown.Exception is BadHttpRequestException,
            ExceptionHandler = context => context.WriteProblemAsync(Of(context.Features.Get<IExceptionHandlerFeature>()!.Error, context, options)),
        });
        app.UseStatusCodePages(page => page.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => page.HttpContext.WriteProblemAsync(WebErrors.NothingHere.At(Place.None)),
            StatusCodes.Status405MethodNotAllowed => page.HttpContext.WriteProblemAsync(WebErrors.MethodUnknown.At(Place.None, page.HttpContext.Request.Method)),
            StatusCodes.Status415UnsupportedMediaType => page.HttpContext.WriteProblemAsync(WebErrors.MediaTypeUnknown.At(Place.None)),
            // What reads a body as JSON keeps these two to itself, and leaves only the status.
            StatusCodes.Status413PayloadTooLarge => page.HttpContext.WriteProblemAsync(WebErrors.BodyTooLarge.At(Place.None, Number(options.LargestBody))),
            StatusCodes.Status408RequestTimeout => page.HttpContext.WriteProblemAsync(WebErrors.BodyTooSlow.At(Place.None)),
            StatusCodes.Status400BadRequest => page.HttpContext.WriteProblemAsync(WebErrors.NotUnderstood.At(Place.None)),
            _ => Task.CompletedTask,
        });
    }

    private static Error Of(Exception thrown, HttpContext context, ServiceOptions options) => thrown switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => WebErrors.BodyTooLarge.At(Place.None, Number(options.LargestBody)),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => WebErrors.BodyTooSlow.At(Place.None),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => WebErrors.MediaTypeUnknown.At(Place.None),
        BadHttpRequestException { InnerException: JsonException json } when Missing().Match(json.Message) is { Success: true } missing =>
            WebErrors.PropertyMissing.At(PlaceOf(json), missing.Groups["names"].Value.Replace("'", "", StringComparison.Ordinal)),
        BadHttpRequestException { InnerException: JsonException json } when Unknown().Match(json.Message) is { Success: true } unknown => WebErrors.PropertyUnknown.At(PlaceOf(json), unknown.Groups["name"].Value),
        BadHttpRequestException { InnerException: JsonException json } when Twice().Match(json.Message) is { Success: true } twice => WebErrors.PropertyTwice.At(PlaceOf(json), twice.Groups["name"].Value),
        BadHttpRequestException { InnerException: JsonException { Path: { Length: > 1 } path } json } when json.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) =>
            WebErrors.ValueUnfit.At(PlaceOf(json), path),
        BadHttpRequestException { InnerException: JsonException json } => WebErrors.BodyNotJson.At(PlaceOf(json), Number(options.DeepestJson)),
        BadHttpRequestException when Lacking().Match(thrown.Message) is { Success: true } lacking => WebErrors.ParameterMissing.At(new Place(Path: lacking.Groups["name"].Value), lacking.Groups["name"].Value),
        BadHttpRequestException when NoBody().IsMatch(thrown.Message) => WebErrors.BodyMissing.At(Place.None),
        BadHttpRequestException => WebErrors.NotUnderstood.At(Place.None),
        // The log says what the database said; a stranger is told where to find it.
        _ when StoreFaults.Of(thrown) is { } fault => fault.Kind.At(Place.None, [.. fault.Arguments.Select(_ => Trace(context))]),
        _ => WebErrors.Unexpected.At(Place.None, Trace(context)),
    };

    // The framework says which one only in words.
    [GeneratedRegex("^JSON deserialization for type '[^']*' was missing required properties including: (?<names>'[^']+'(, '[^']+')*)")]
    private static partial Regex Missing();

    [GeneratedRegex("^The JSON property '(?<name>[^']+)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("^Required parameter \"[^\"]* (?<name>\\w+)\" was not provided from query string")]
    private static partial Regex Lacking();

    [GeneratedRegex("^Duplicate property '(?<name>[^']+)'")]
    private static partial Regex Twice();

    [GeneratedRegex("was not provided from body\\.|but no body was provided\\.")]
    private static partial Regex NoBody();

    private static string Trace(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static Place PlaceOf(JsonException json) => new(Line: json.LineNumber is { } line ? (int)line + 1 : null, Path: json.Path);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
