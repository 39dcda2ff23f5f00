using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands.Rounds;

/// <summary>A copy of the record in a folder of its own, and feeds made from it.</summary>
internal sealed class Record : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Record()
    {
        Directory.CreateDirectory(History);
        File.Copy(Path.Combine(Root.Folder, "history/rounds.csv"), Rounds);
    }

    public string Folder => _folder.Path;

    public string History => _folder["history"];

    public string Rounds => Path.Combine(History, "rounds.csv");

    public string Aside => Path.Combine(History, "aside.jsonl");

    public string this[string name] => _folder[name];

    /// <summary>Every file of the record, with its bytes: what a failed import must not touch.</summary>
    public string Bytes => string.Join('\n', Directory.EnumerateFileSystemEntries(History).Order(StringComparer.Ordinal)
        .Select(path => $"{Path.GetFileName(path)} {(File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : "folder")}"));

    public Ran Run(params string[] args) => new Running { Folder = Folder }.Run([.. args, "--history", "history"]);

    /// <summary>The feed of the whole record, with some fields of some rounds changed; it is written to <c>feed.json</c>.</summary>
    public void Feed(params (string Number, string Field, string Value)[] changes) => Feed(feed =>
    {
        foreach (var (number, field, value) in changes)
        {
            Round(feed, number)[field] = value;
        }
    });

    public void Feed(Action<JsonObject> change)
    {
        var feed = JsonNode.Parse(Ran.Command("rounds", "export", "--feed").Output)!.AsObject();
        change(feed);
        File.WriteAllText(_folder["feed.json"], feed.ToJsonString());
    }

    public static JsonObject Round(JsonObject feed, string number) =>
        feed["rounds"]!.AsArray().Select(round => round!.AsObject()).Single(round => (string?)round["drawNumber"] == number);

    public void Dispose() => _folder.Dispose();
}
