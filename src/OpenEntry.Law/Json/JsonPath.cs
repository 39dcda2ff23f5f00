using System.Globalization;
using System.Text.Json;

namespace OpenEntry.Law.Json;

/// <summary>Paths such as <c>$.work[2].noc</c>. Found by walking the text again, so that reading itself keeps no track and costs nothing.</summary>
internal static class JsonPath
{
    private const int LongestName = 40;

    /// <summary>Path of the token that starts at, or first behind, a position; as far as the text can be read.</summary>
    public static string At(ReadOnlySpan<byte> json, long position)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonFields.Deepest });
        // Per open object or list: the step into it; the last is the property or item being read.
        var steps = new List<string?>();
        var items = new List<int>();
        try
        {
            while (reader.Read())
            {
                var closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                if (closes)
                {
                    steps.RemoveAt(steps.Count - 1);
                    items.RemoveAt(items.Count - 1);
                }
                else if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    steps[^1] = Step(Name(ref reader));
                }
                else if (items.Count > 0 && items[^1] >= 0)
                {
                    steps[^1] = string.Create(CultureInfo.InvariantCulture, $"[{items[^1]++}]");
                }
                if (reader.TokenStartIndex >= position)
                {
                    break;
                }
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    steps.Add(null);
                    items.Add(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                }
            }
        }
        catch (JsonException)
        {
            // The text is malformed from here on: the steps so far are the path.
        }
        return "$" + string.Concat(steps);
    }

    /// <summary>Path of a property of the object at <paramref name="path"/>.</summary>
    public static string Child(string path, string name) => path + Step(name);

    private static string Step(string name)
    {
        var plain = name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
        return plain ? "." + name : $"['{name}']";
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return JsonFound.Excerpt(reader.ValueSpan, LongestName);
        }
        try
        {
            return JsonFound.Excerpt(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!), LongestName);
        }
        catch (InvalidOperationException)
        {
            // Half a character: shown as it was written.
            return JsonFound.Excerpt(reader.ValueSpan, LongestName);
        }
    }
}
