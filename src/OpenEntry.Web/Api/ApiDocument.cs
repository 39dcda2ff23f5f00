using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using NodaTime;
using OpenEntry.Web.Access;

namespace OpenEntry.Web.Api;

/// <summary>The OpenAPI document, from the endpoints themselves.</summary>
internal static class ApiDocument
{
    private const string Key = "apiKey";

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
            return Task.CompletedTask;
        });
        document.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NeededScope>().LastOrDefault() is { } needed)
            {
                operation.Description = $"Needs an API key with the scope {needed.Scope}.";
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
        document.AddSchemaTransformer((schema, context, _) =>
        {
            if (Format(context.JsonTypeInfo) is { } format) (schema.Type, schema.Format) = (JsonSchemaType.String, format);
            return Task.CompletedTask;
        });
    });

    private static string? Format(JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return plain == typeof(Instant) ? "date-time" : plain == typeof(LocalDate) ? "date" : plain == typeof(Duration) ? "duration" : null;
    }
}
