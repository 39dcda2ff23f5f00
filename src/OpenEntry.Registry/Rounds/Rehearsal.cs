using System.Text.Json;
using System.Text.Json.Serialization;
using OpenEntry.Law;

namespace OpenEntry.Registry.Rounds;

/// <summary>What a rehearsal found. Kept with the round; those who approve approve this.</summary>
public sealed record Rehearsal
{
    /// <summary>SHA-256 of the commitment, in hexadecimal.</summary>
    public required string Commitment { get; init; }

    /// <summary>People in the frozen pool.</summary>
    public required int InPool { get; init; }

    /// <summary>Of them, those the instruction allows.</summary>
    public required int Eligible { get; init; }

    /// <summary>People the round reaches.</summary>
    public required int Reached { get; init; }

    public int? CutOff { get; init; }

    public string? TieBreak { get; init; }

    /// <summary>People with the last instant at the cut-off who are left out.</summary>
    public int TiedLeftOut { get; init; }

    /// <summary>People scored by both engines, which agree.</summary>
    public required int ScoredTwice { get; init; }

    /// <summary>People of the frozen pool by category.</summary>
    public required IReadOnlyDictionary<string, int> Categories { get; init; }

    /// <summary>What the gates found.</summary>
    public required IReadOnlyList<RehearsalFinding> Findings { get; init; }

    [JsonIgnore]
    public IEnumerable<RehearsalFinding> Stopping => Findings.Where(one => one.Stops && one.Despite is null);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static Rehearsal Of(string json) => JsonSerializer.Deserialize<Rehearsal>(json)!;
}

/// <summary>What one gate found.</summary>
/// <param name="Gate">Its key.</param>
/// <param name="Stops">Stops the round, unless an officer goes on despite it; else it only warns.</param>
/// <param name="Words">In words.</param>
/// <param name="Despite">Why the officer goes on all the same; null when they do not.</param>
public sealed record RehearsalFinding(string Gate, bool Stops, Text Words, string? Despite);
