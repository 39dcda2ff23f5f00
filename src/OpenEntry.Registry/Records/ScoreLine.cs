using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace OpenEntry.Registry.Records;

/// <summary>One line of a score that an event tells to have changed.</summary>
/// <param name="Provision">Name of the provision that gives, or takes, the points.</param>
/// <param name="Before">Points it had.</param>
/// <param name="After">Points it has.</param>
/// <param name="On">The day whose law gives them.</param>
public sealed record ScoreLine(string Provision, int Before, int After, LocalDate On)
{
    /// <summary>The lines that an event tells of; none when it is not about a score.</summary>
    public static IReadOnlyList<ScoreLine> Of(EventBody body)
    {
        if (body.Before is not JsonObject before || body.After is not JsonObject after || before["lines"] is not JsonArray was || after["lines"] is not JsonArray now) return [];
        var on = LocalDatePattern.Iso.Parse((string)after["on"]!).Value;
        return [.. was.Zip(now, (one, other) => new ScoreLine((string)other!["provision"]!, (int)one!["points"]!, (int)other["points"]!, on))];
    }
}
