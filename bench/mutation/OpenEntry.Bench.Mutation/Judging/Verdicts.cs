using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenEntry.Bench.Mutation.Judging;

[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
internal enum Outcome
{
    /// <summary>A test failed, and did not without the mutant.</summary>
    Noticed,

    /// <summary>A test took twenty times the processor time it usually takes and five seconds, or waited for ever.</summary>
    Endless,

    /// <summary>The process of the tests died.</summary>
    Crashed,

    /// <summary>Every test that reaches it passed.</summary>
    Survived,

    /// <summary>No test reaches it.</summary>
    Unreached,

    /// <summary>It passed tests in a process that judged others, and was not judged in one of its own.</summary>
    Open,
}

internal sealed record Verdict(string Key, string File, int Line, string Kind, string From, string To, Outcome Outcome, string? Test, string? Why);

/// <summary>What was found, one line each, written as it is found. The last line about a mutant counts.</summary>
internal sealed class VerdictFile(string path)
{
    public Dictionary<string, Verdict> Read()
    {
        var verdicts = new Dictionary<string, Verdict>();
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            var verdict = JsonSerializer.Deserialize<Verdict>(line)!;
            verdicts[verdict.Key] = verdict;
        }

        return verdicts;
    }

    public void Add(Verdict verdict) => File.AppendAllText(path, JsonSerializer.Serialize(verdict) + "\n");
}
