using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>Reads and writes answers in a document by their path.</summary>
internal static class JsonPaths
{
    /// <summary>What lies at a path; null when nothing does.</summary>
    public static JsonNode? At(this JsonObject from, string path)
    {
        JsonNode? node = from;
        foreach (var name in path.Split('.')) node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>Puts a value at a path, and makes the objects on the way; null takes it away, and an object that is left empty with it.</summary>
    public static void Put(this JsonObject into, string path, JsonNode? value)
    {
        var names = path.Split('.', 2);
        if (names.Length == 1)
        {
            if (value is null) into.Remove(path);
            else into[path] = value;
            return;
        }

        var inner = into[names[0]] as JsonObject;
        if (inner is null)
        {
            if (value is null) return;
            into[names[0]] = inner = [];
        }

        inner.Put(names[1], value);
        if (inner.Count == 0) into.Remove(names[0]);
    }

    /// <summary>As it is typed into a form.</summary>
    public static string? Typed(this JsonNode? node, AnswerKind kind) => kind switch
    {
        AnswerKind.Gate => null,
        AnswerKind.YesNo => node is JsonValue flag && flag.TryGetValue<bool>(out var yes) ? (yes ? "yes" : "no") : null,
        AnswerKind.Number => node is JsonValue number && number.TryGetValue<decimal>(out var some) ? some.ToString(CultureInfo.InvariantCulture) : null,
        _ => node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null,
    };
}
