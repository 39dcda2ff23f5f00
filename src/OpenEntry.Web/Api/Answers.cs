using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>Results of desks as answers.</summary>
internal static class Answers
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>The value as JSON, or the problem.</summary>
    public static IResult Answer<T, TView>(this Result<T> result, Func<T, TView> view) =>
        result.TryGet(out var value, out var errors) ? TypedResults.Ok(view(value)) : new ProblemResult(errors);

    /// <summary>What comes after a value that was found, or the problem.</summary>
    public static async Task<IResult> ThenAsync<T>(this Task<Result<T>> found, Func<T, Task<IResult>> then) =>
        (await found.ConfigureAwait(false)).TryGet(out var value, out var errors) ? await then(value).ConfigureAwait(false) : new ProblemResult(errors);

    /// <summary>The bytes of a file, with their hash as ETag; 304 to whoever has them.</summary>
    public static IResult File(byte[] bytes, string type = Json) =>
        TypedResults.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));

    /// <summary>What is written by hand.</summary>
    public static IResult Written(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) })) write(json);
        return TypedResults.Bytes(body.ToArray(), Json);
    }

    /// <summary>Says how long whoever stands between may keep the answer.</summary>
    public static TBuilder Kept<TBuilder>(this TBuilder endpoint, string cacheControl)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter<TBuilder>((invocation, next) =>
        {
            invocation.HttpContext.Response.Headers.CacheControl = cacheControl;
            return next(invocation);
        });

    /// <summary>Refuses a query parameter that an endpoint does not take: a figure for another day than was meant would be worse than none.</summary>
    public static RouteGroupBuilder RefusesUnknownParameters(this RouteGroupBuilder group) => group.AddEndpointFilterFactory((endpoint, next) =>
    {
        string[] plain = [.. endpoint.MethodInfo.GetParameters().Where(IsPlain).Select(parameter => parameter.Name!).Append("lang")];
        return invocation =>
        {
            var request = invocation.HttpContext.Request;
            var known = plain.Where(name => !request.RouteValues.ContainsKey(name)).ToList();
            return request.Query.Keys.FirstOrDefault(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)) is { } unknown
                ? ValueTask.FromResult<object?>(new ProblemResult(WebErrors.ParameterUnknown.At(new Place(Path: unknown), unknown, string.Join(", ", known))))
                : next(invocation);
        };

        static bool IsPlain(System.Reflection.ParameterInfo parameter) =>
            (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) is { } type && (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Guid));
    });

    /// <summary>The version as an entity tag.</summary>
    public static void Tag(this HttpResponse response, int version) => response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that If-Match names; null for none, or for what is not a version.</summary>
    public static int? Version(this HttpRequest request) =>
        request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>The body as it was sent.</summary>
    public static async Task<byte[]> BytesAsync(this HttpRequest request, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop).ConfigureAwait(false);
        return body.ToArray();
    }
}
