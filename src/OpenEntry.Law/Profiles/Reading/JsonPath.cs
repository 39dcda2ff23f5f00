using System.Globalization;
using System.Text.Json;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>Follows the JSON paths that the checks of sense write: names and numbers of entries only.</summary>
internal static class JsonPath
{
    /// <summary>The value at <paramref name="path"/>, or the deepest one on the way to it (where a missing property would stand).</summary>
    public static JsonElement Follow(JsonElement root, string path)
    {
        var at = root;
        foreach (var step in path.Split((char[])['.', '['], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (step.EndsWith(']'))
                at = at[int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture)];
            else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var next))
                at = next;
            else
                break;
        }

        return at;
    }
}
