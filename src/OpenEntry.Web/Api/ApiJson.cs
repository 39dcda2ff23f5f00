using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime.Serialization.SystemTextJson;
using OpenEntry.Law;

namespace OpenEntry.Web.Api;

/// <summary>How the API writes and reads JSON: names and words in camelCase, instants and dates as ISO 8601, words in both languages; a property nobody knows is refused.</summary>
internal static class ApiJson
{
    /// <summary>How long an answer may be kept: of a file that does not change any more, of one that rarely does, and of what is only for whoever asked.</summary>
    public const string Immutable = "public, max-age=86400, immutable";
    public const string Public = "public, max-age=60";
    public const string Private = "private, no-store";

    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(NodaConverters.InstantConverter);
        options.Converters.Add(NodaConverters.LocalDateConverter);
        options.Converters.Add(NodaConverters.DurationConverter);
        // Programs are codes of the law, CEC and FSW, and several at once: as a list in views, never as a number.
        options.Converters.Add(new JsonStringEnumConverter<ProgramSet>());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>A class, or null where none is met.</summary>
    public static ProgramSet? OrNull(ProgramSet program) => program == ProgramSet.None ? null : program;
}
