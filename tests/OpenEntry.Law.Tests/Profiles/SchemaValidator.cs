using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>
/// Validates JSON against the part of JSON Schema 2020-12 that our schema uses; any keyword beyond it is a fault of the schema. No
/// validator on NuGet could be restored; the schema itself was tried with ajv.
/// </summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly HashSet<string> s_silent =
    [
        "$schema", "$id", "$defs", "title", "x-title-fr", "description", "x-description-fr", "default", "examples", "then", "else",
    ];

    private readonly Dictionary<string, Regex> _patterns = [];

    public static SchemaValidator OfProfile { get; } = new(JsonDocument.Parse(ProfileSchema.Text).RootElement);

    public JsonElement Root => root;

    public IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Faults(root, document.RootElement, "$");
    }

    /// <summary>The schema behind references, and behind the choice between something and null.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Resolve(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]));
        return schema.TryGetProperty("anyOf", out var choices) ? Resolve(choices[0]) : schema;
    }

    private static bool HasType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new InvalidOperationException($"type {type}"),
    };

    private static bool Number(JsonElement value, Func<decimal, bool> holds) => value.ValueKind != JsonValueKind.Number || holds(value.GetDecimal());

    private static bool Text(JsonElement value, Func<string, bool> holds) => value.ValueKind != JsonValueKind.String || holds(value.GetString()!);

    private static bool IsOneOf(JsonElement words, string text)
    {
        foreach (var word in words.EnumerateArray())
        {
            if (word.ValueEquals(text))
                return true;
        }

        return false;
    }

    private static bool HasFormat(string format, string text) => format switch
    {
        "date" => LocalDatePattern.Iso.Parse(text).Success,
        "date-time" => InstantPattern.ExtendedIso.Parse(text).Success,
        _ => throw new InvalidOperationException($"format {format}"),
    };

    private List<string> Faults(JsonElement schema, JsonElement value, string path)
    {
        var faults = new List<string>();
        foreach (var keyword in schema.EnumerateObject())
        {
            var rule = keyword.Value;
            var holds = keyword.Name switch
            {
                "type" => (rule.ValueKind == JsonValueKind.Array ? [.. rule.EnumerateArray()] : new[] { rule }).Any(type => HasType(type.GetString()!, value)),
                "enum" => value.ValueKind == JsonValueKind.String && IsOneOf(rule, value.GetString()!),
                "pattern" => Text(value, text => Pattern(rule.GetString()!).IsMatch(text)),
                "format" => Text(value, text => HasFormat(rule.GetString()!, text)),
                "maxLength" => Text(value, text => text.EnumerateRunes().Count() <= rule.GetInt32()),
                "minimum" => Number(value, number => number >= rule.GetDecimal()),
                "exclusiveMinimum" => Number(value, number => number > rule.GetDecimal()),
                "maximum" => Number(value, number => number <= rule.GetDecimal()),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
                "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object
                    || value.EnumerateObject().All(property => schema.GetProperty("properties").TryGetProperty(property.Name, out _)),
                "anyOf" => rule.EnumerateArray().Any(choice => Faults(choice, value, path).Count == 0),
                "$ref" => Passes(faults, Faults(Resolve(schema), value, path)),
                "if" => Passes(faults, Faults(schema.GetProperty(Faults(rule, value, path).Count > 0 ? "else" : "then"), value, path)),
                "properties" => Passes(faults, Inside(rule, value, path)),
                "items" => Passes(faults, Entries(rule, value, path)),
                _ => s_silent.Contains(keyword.Name) ? true : throw new InvalidOperationException($"keyword {keyword.Name}"),
            };
            if (!holds)
                faults.Add($"{path}: {keyword.Name}");
        }

        return faults;
    }

    private static bool Passes(List<string> faults, IEnumerable<string> inner)
    {
        faults.AddRange(inner);
        return true;
    }

    private IEnumerable<string> Inside(JsonElement properties, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Object ? [] :
        from property in properties.EnumerateObject()
        where value.TryGetProperty(property.Name, out _)
        from fault in Faults(property.Value, value.GetProperty(property.Name), $"{path}.{property.Name}")
        select fault;

    private IEnumerable<string> Entries(JsonElement items, JsonElement value, string path) =>
        value.ValueKind != JsonValueKind.Array ? [] :
        from entry in value.EnumerateArray().Index()
        from fault in Faults(items, entry.Item, $"{path}[{entry.Index}]")
        select fault;

    private Regex Pattern(string pattern)
    {
        lock (_patterns)
        {
            // In .NET alone, $ also matches before a last line feed.
            if (!_patterns.TryGetValue(pattern, out var regex))
                _patterns[pattern] = regex = new Regex(Regex.Replace(pattern, @"\$$", @"\z"), RegexOptions.CultureInvariant);
            return regex;
        }
    }
}
