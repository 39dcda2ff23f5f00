using System.Text.Json.Nodes;

namespace OpenEntry.Registry.Invitations;

/// <summary>An invitation, as events tell it.</summary>
internal static class InvitationJson
{
    public static JsonObject Of(InvitationRow row) => new()
    {
        ["invitation"] = $"{row.Id}",
        ["class"] = $"{row.Class}",
        ["score"] = row.Score,
        ["version"] = row.ProfileVersion,
        ["issuedAt"] = $"{row.IssuedAt}",
        ["deadline"] = $"{row.Deadline}",
    };
}
