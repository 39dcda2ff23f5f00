using System.Text.Json;
using System.Text.Json.Serialization;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Crs;

/// <summary>The seventeen worked examples of <c>examples.json</c>: what others printed, computed by both engines.</summary>
internal static class WorkedExamples
{
    private sealed record Example(string Id, string Who, string Law, CrsFacts Facts, Dictionary<string, int> Expected);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    public static readonly Story[] All = [.. Read().Select(example => new Story($"{example.Id}: {example.Who}", book =>
    {
        var score = book.Score(example.Law, example.Facts);
        var expected = example.Expected;
        Assert.Equal(new CrsSections(expected["core"], expected["spouse"], expected["transferability"], expected["additional"]), score.Sections);
        Assert.Equal(expected["total"], score.Total);
    }))];

    private static IEnumerable<Example> Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Crs", "examples.json"));
        using var document = JsonDocument.Parse(file);
        foreach (var node in document.RootElement.EnumerateArray())
        {
            var id = node.GetProperty("id").GetString()!;
            var facts = new Dictionary<string, JsonElement> { ["id"] = node.GetProperty("id") };
            foreach (var fact in node.GetProperty("facts").EnumerateObject()) facts.Add(fact.Name, fact.Value);
            yield return new Example(
                id, node.GetProperty("who").GetString()!, node.GetProperty("law").GetString()!,
                JsonSerializer.Deserialize<CrsFacts>(JsonSerializer.Serialize(facts), Options)!,
                node.GetProperty("expected").Deserialize<Dictionary<string, int>>()!);
        }
    }
}
