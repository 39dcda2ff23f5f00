using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>Feeds for stories: a round of the record as the official file has it, with single fields changed to what was once published.</summary>
internal static class FeedOf
{
    public static RoundHistory Record { get; } = RoundHistory.LoadEmbedded().Value;

    public static RoundRecord Round(string number) => Record.ByNumber(number)!;

    /// <summary>One round, with fields changed; null takes a field away.</summary>
    public static JsonObject Json(string number, params (string Field, string? Value)[] changes)
    {
        var feed = JsonNode.Parse(OfficialFeedWriter.Write([Round(number)], OfficialLanguage.English))!;
        var round = feed["rounds"]![0]!.DeepClone().AsObject();
        foreach (var (field, value) in changes)
        {
            if (value is null)
            {
                round.Remove(field);
            }
            else
            {
                round[field] = value;
            }
        }

        return round;
    }

    public static OfficialFeed Rounds(params JsonNode?[] rounds) => Read(new JsonObject { ["classes"] = "wb-tables", ["rounds"] = new JsonArray(rounds) });

    public static OfficialFeed Read(JsonNode feed) => Read(feed.ToJsonString());

    public static OfficialFeed Read(string json) => OfficialFeed.Read(Encoding.UTF8.GetBytes(json), "feed.json").Value;

    /// <summary>The only round of a feed made of one round with fields changed.</summary>
    public static FeedRound One(string number, params (string Field, string? Value)[] changes)
    {
        var feed = Rounds(Json(number, changes));
        Assert.Empty(feed.Aside);
        return Assert.Single(feed.Rounds);
    }

    /// <summary>The only round kept aside.</summary>
    public static AsideRound Aside(string number, params (string Field, string? Value)[] changes)
    {
        var feed = Rounds(Json(number, changes));
        Assert.Empty(feed.Rounds);
        return Assert.Single(feed.Aside);
    }

    public static string Code(string json) => Assert.Single(OfficialFeed.Read(Encoding.UTF8.GetBytes(json), "feed.json").Errors).Kind.Code;

    /// <summary>What a round says, without our own remarks on it.</summary>
    public static RoundRecord Bare(RoundRecord round) => round with { Notes = Text.Same(""), Status = RoundStatus.Feed };

    public static string ToJson(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
