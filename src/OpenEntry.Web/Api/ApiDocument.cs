using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using NodaTime;
using OpenEntry.Web.Access;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Api;

/// <summary>The OpenAPI document, from the endpoints themselves.</summary>
internal static class ApiDocument
{
    private const string Key = "apiKey";
    private const string Problem = "Problem";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.AddDocumentTransformer((api, _, _) =>
        {
            api.Info = new OpenApiInfo
            {
                Title = "OpenEntry",
                Version = typeof(ApiDocument).Assembly.GetName().Version!.ToString(3),
                Description = "Profiles, the pool, rounds and their proofs, and the feeds of rounds. What is public needs no key. Errors are problem details (RFC 9457), with a number, in English or French by Accept-Language or ?lang=.",
            };
            api.Components ??= new OpenApiComponents();
            api.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key: openentry keys issue NAME --scope SCOPE." },
            };
            var schemas = api.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
            schemas[Problem] = ProblemSchema();
            // Any JSON is null too: of "null or any JSON" both would match.
            foreach (var properties in schemas.Values.Select(schema => schema.Properties).OfType<IDictionary<string, IOpenApiSchema>>())
            {
                foreach (var (name, _) in properties.Where(one => one.Value.OneOf?.Any(branch => branch is OpenApiSchemaReference { Reference.Id: nameof(JsonNode) }) is true).ToList())
                {
                    properties[name] = new OpenApiSchema { Description = "Any JSON, or null" };
                }
            }

            return Task.CompletedTask;
        });
        document.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeededScope>().LastOrDefault() is { } needed)
            {
                operation.Description = $"Needs an API key with the scope {needed.Scope}.";
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            }

            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<Told>().LastOrDefault() is { } told)
            {
                (operation.Responses ??= [])["200"] = new OpenApiResponse { Description = "OK", Content = Content(told.Type, told.Words) };
                if (told.IsFile) operation.Responses["304"] = new OpenApiResponse { Description = "Not modified: If-None-Match names the file as it is" };
            }

            if (metadata.OfType<Taken>().LastOrDefault() is { } taken) Take(operation, taken);
            foreach (var status in Refusals(operation, context.Description, metadata))
            {
                (operation.Responses ??= [])[$"{status}"] = new OpenApiResponse
                {
                    Description = ProblemStatus.Title(status).En,
                    Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriting.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, context.Document) } },
                };
            }

            return Task.CompletedTask;
        });
        document.AddSchemaTransformer((schema, context, _) =>
        {
            if (Format(context.JsonTypeInfo) is { } format) (schema.Type, schema.Format) = (JsonSchemaType.String, format);
            return Task.CompletedTask;
        });
    });

    /// <summary>Says what an answer is that is written by hand, or a file.</summary>
    public static TBuilder Tells<TBuilder>(this TBuilder endpoint, string type, string words)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Told(type, words, IsFile: false));

    /// <summary>Says what a file is that goes out by <see cref="Answers.File"/>, which whoever has it needs not take again.</summary>
    public static TBuilder TellsFile<TBuilder>(this TBuilder endpoint, string type, string words)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Told(type, words, IsFile: true));

    /// <summary>Says by which statuses what stands behind an endpoint refuses, beyond those that its address, its key and its body bring with them.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder endpoint, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Refused(statuses));

    /// <summary>Says what a body is that is read by hand, and where its JSON Schema is, if it has one.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, string words, string? schema = null)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Taken(words, schema));

    private static void Take(OpenApiOperation operation, Taken taken)
    {
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content("application/json", taken.Words) };
        if (taken.Schema is null) return;
        operation.ExternalDocs = new OpenApiExternalDocs { Description = "JSON Schema of the body", Url = new Uri(taken.Schema, UriKind.Relative) };
    }

    // Where an endpoint stands and what it takes says a part; what its desk refuses, only itself.
    private static IEnumerable<int> Refusals(OpenApiOperation operation, ApiDescription call, IList<object> metadata)
    {
        if (call.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true || operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Query) is true) yield return StatusCodes.Status400BadRequest;
        if (metadata.OfType<NeededScope>().Any())
        {
            yield return StatusCodes.Status401Unauthorized;
            yield return StatusCodes.Status403Forbidden;
        }

        if (operation.RequestBody is not null)
        {
            yield return StatusCodes.Status408RequestTimeout;
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        foreach (var status in metadata.OfType<Refused>().SelectMany(refused => refused.Statuses)) yield return status;
        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status503ServiceUnavailable;
    }

    private static Dictionary<string, OpenApiMediaType> Content(string type, string words) => new()
    {
        [type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = type.EndsWith("json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String, Description = words } },
    };

    private static OpenApiSchema ProblemSchema()
    {
        var named = new Dictionary<string, IOpenApiSchema> { ["code"] = Words("OE- and a number"), ["key"] = Words("The same as a word"), ["detail"] = Words("In the language of the request") };
        var one = new Dictionary<string, IOpenApiSchema>(named) { ["path"] = Words("What of the request it is about"), ["line"] = new OpenApiSchema { Type = JsonSchemaType.Integer } };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Problem details (RFC 9457)",
            Required = new HashSet<string> { "type", "title", "status", "code", "key", "detail", "errors" },
            Properties = new Dictionary<string, IOpenApiSchema>(named)
            {
                ["type"] = Words("urn:openentry:error: and the key"),
                ["title"] = Words("What the status says"),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = one } },
            },
        };

        static OpenApiSchema Words(string description) => new() { Type = JsonSchemaType.String, Description = description };
    }

    private static string? Format(JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return plain == typeof(Instant) ? "date-time" : plain == typeof(LocalDate) ? "date" : plain == typeof(Duration) ? "duration" : null;
    }
}

/// <summary>What an answer is.</summary>
internal sealed record Told(string Type, string Words, bool IsFile);

/// <summary>By which statuses an endpoint refuses.</summary>
internal sealed record Refused(IReadOnlyList<int> Statuses);

/// <summary>What a body is, and where its JSON Schema is.</summary>
internal sealed record Taken(string Words, string? Schema);
