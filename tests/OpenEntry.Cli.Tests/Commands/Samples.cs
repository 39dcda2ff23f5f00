using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands;

/// <summary>The sample profiles, and the day for which they were made.</summary>
internal static class Samples
{
    public const string Day = "2026-09-01";

    public static string[] Names { get; } = [.. Directory.GetFiles(Path.Combine(Root.Folder, "samples"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string Of(string name) => Path.Combine(Root.Folder, "samples", name + ".json");

    public static TheoryData<string> All => [.. Names];

    /// <summary>Every sample in both languages.</summary>
    public static TheoryData<string, string> InBothLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Names)
            {
                data.Add(name, "en");
                data.Add(name, "fr");
            }

            return data;
        }
    }

    /// <summary>The JSON a command prints, having gone well.</summary>
    public static JsonNode Json(params string[] args)
    {
        var ran = Ran.Command([.. args, "--format", "json"]);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonNode.Parse(ran.Output)!;
    }

    public static JsonNode Score(string name, string on = Day, params string[] more) => Json(["score", Of(name), "--on", on, .. more]);

    /// <summary>The keys of the categories the person is in.</summary>
    public static string[] Categories(JsonNode score) => Met(score["categories"]!, "category");

    /// <summary>The programs met.</summary>
    public static string[] Programs(JsonNode score) => Met(score["programs"]!, "program");

    public static int Points(JsonNode score, string factor) => (int)score["lines"]!.AsArray().Single(line => (string?)line!["factor"] == factor)!["points"]!;

    private static string[] Met(JsonNode list, string name) =>
        [.. list.AsArray().Where(one => one!["met"]?.GetValueKind() == JsonValueKind.True).Select(one => (string)one![name]!)];
}
