using System.Text.Json.Nodes;
using OpenEntry.Law;

namespace OpenEntry.Registry.Profiles;

/// <summary>A profile's place in the pool, as events tell it.</summary>
internal static class EventFacts
{
    public static JsonObject Of(ProfileRow row) => new()
    {
        ["number"] = row.Number,
        ["score"] = row.Score,
        ["submittedAt"] = row.SubmittedAt?.ToString(),
        ["expiresAt"] = row.ExpiresAt?.ToString(),
        ["class"] = row.Class == ProgramSet.None ? null : $"{row.Class}",
        ["categories"] = row.Categories,
        ["version"] = row.Version,
    };
}
