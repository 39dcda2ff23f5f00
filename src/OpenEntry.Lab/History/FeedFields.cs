using System.Text.Json;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>The fields of one round of the feed as texts. Fields we do not know are passed over: sibling feeds carry more.</summary>
internal sealed class FeedFields
{
    public const int BandCount = PoolBands.Count;

    /// <summary>The 31 fields in the order in which they are published; mind the capital of <c>DrawText1</c>.</summary>
    public static readonly string[] Names =
    [
        "drawNumber", "drawNumberURL", "drawDate", "drawDateFull", "drawName", "drawSize", "drawCRS", "mitext", "DrawText1", "drawText2",
        "drawDateTime", "drawCutOff", "drawDistributionAsOn", .. Enumerable.Range(1, BandCount).Select(number => $"dd{number}"),
    ];

    private readonly Dictionary<string, string> _texts = [];

    private FeedFields(JsonElement round, Place place) => (Json, Place) = (round.GetRawText(), place);

    /// <summary>The round to the letter.</summary>
    public string Json { get; }

    /// <summary>Where the round stands: <c>$.rounds[12]</c>.</summary>
    public Place Place { get; }

    public List<Error> Warnings { get; } = [];

    /// <summary>The text of a field on one line; empty when it is missing.</summary>
    public string this[string name] => _texts.GetValueOrDefault(name, "");

    public Place At(string field) => Place with { Path = $"{Place.Path}.{field}" };

    public void Warn(ErrorKind kind, string field, params string[] arguments) => Warnings.Add(kind.At(At(field), arguments));

    /// <summary>The fields, or why the round cannot be read at all.</summary>
    public static Result<FeedFields> Of(JsonElement round, Place place)
    {
        if (round.ValueKind != JsonValueKind.Object)
        {
            return HistoryErrors.RoundNotObject.At(place);
        }

        var fields = new FeedFields(round, place);
        try
        {
            foreach (var property in round.EnumerateObject())
            {
                var name = property.Name;
                if (!Names.Contains(name))
                {
                    continue;
                }

                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False)
                {
                    fields.Warn(HistoryWarnings.FieldNotText, name, name);
                    continue;
                }

                // A number needs no quotes to be one; null is as good as missing.
                var text = property.Value.ValueKind switch
                {
                    JsonValueKind.String => Folding.OneLine(property.Value.GetString()!),
                    JsonValueKind.Number => property.Value.GetRawText(),
                    _ => "",
                };
                if (!fields._texts.TryAdd(name, text) && fields._texts[name] != text)
                {
                    return HistoryErrors.RoundFieldTwice.At(fields.At(name), name);
                }
            }
        }
        catch (InvalidOperationException)
        {
            // The only way to learn of an escaped half of a surrogate pair ("\ud83d" alone) is that reading the text throws.
            return HistoryErrors.RoundTextBroken.At(place);
        }

        return fields;
    }
}
