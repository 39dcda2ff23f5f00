using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Web.Problems;

/// <summary>
/// Errors as problem details (RFC 9457): <c>code</c>, <c>key</c> and <c>detail</c> of the first error, and all of them under <c>errors</c>, each with the path it is about.
/// </summary>
public static class ProblemWriting
{
    public const string MediaType = "application/problem+json";

    private const string SecondsUntilRetry = "5";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Answers with one error.</summary>
    public static Task WriteProblemAsync(this HttpContext context, Error error) => context.WriteProblemAsync([error]);

    /// <summary>Answers with errors (at least one), in the language of the request.</summary>
    public static async Task WriteProblemAsync(this HttpContext context, IReadOnlyList<Error> errors)
    {
        var language = RequestLanguage.Of(context.Request);
        var status = ProblemStatus.Of(errors);
        var response = context.Response;
        response.StatusCode = status;
        var page = ProblemPage.IsWanted(context.Request);
        response.ContentType = page ? "text/html; charset=utf-8" : MediaType;
        response.Headers.ContentLanguage = language.Tag();
        response.Headers.Vary = "Accept, Accept-Language";
        response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = SecondsUntilRetry;
        }
        // A body nobody will read any more is not worth waiting for.
        if (status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout && context.Request.Protocol == HttpProtocol.Http11)
        {
            response.Headers.Connection = "close";
        }

        using var body = new MemoryStream();
        if (page)
        {
            body.Write(ProblemPage.Write(context, errors, status, language));
        }
        else
        {
            using var json = new Utf8JsonWriter(body, Plain);
            Write(json, errors, status, language);
        }
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Error> errors, int status, OfficialLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("type", $"urn:openentry:error:{errors[0].Kind.Key}");
        json.WriteString("title", ProblemStatus.Title(status).In(language));
        json.WriteNumber("status", status);
        Named(json, errors[0], language);
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            Named(json, error, language);
            if (error.Place.Path is { } path)
            {
                json.WriteString("path", path);
            }
            if (error.Place.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, Error error, OfficialLanguage language)
    {
        json.WriteString("code", error.Kind.Code);
        json.WriteString("key", error.Kind.Key);
        json.WriteString("detail", error.Message(language));
    }
}
