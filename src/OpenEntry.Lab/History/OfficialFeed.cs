using System.Collections.Immutable;
using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>A round that could not be read, or of which a value could not be taken: its JSON to the letter, and why.</summary>
public sealed record AsideRound(string Json, Error Reason);

/// <summary>The official feed of rounds (<c>ee_rounds_123_en.json</c> and its siblings) as read: every round is among the read ones or kept aside.</summary>
/// <param name="Rounds">The rounds that could be read, in the order of the feed.</param>
/// <param name="Aside">Those that could not.</param>
/// <param name="Warnings">What is odd about the feed as a whole.</param>
/// <param name="Language">The language of most of its dates.</param>
public sealed record OfficialFeed(
    ImmutableArray<FeedRound> Rounds, ImmutableArray<AsideRound> Aside, ImmutableArray<Error> Warnings, OfficialLanguage Language)
{
    /// <summary>Reads a file.</summary>
    public static Result<OfficialFeed> ReadFile(string path) =>
        HistoryFiles.Read(path).TryGet(out var bytes, out var errors) ? Read(bytes, path) : Result<OfficialFeed>.Failed(errors);

    /// <summary>Reads a stream to its end, or until it proves too long; <paramref name="file"/> names it in errors.</summary>
    public static Result<OfficialFeed> Read(Stream stream, string file)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        while (bytes.Length <= HistoryFiles.MaxBytes && stream.Read(block) is > 0 and var count)
        {
            bytes.Write(block, 0, count);
        }

        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), file);
    }

    /// <summary>Reads bytes; <paramref name="file"/> names them in errors.</summary>
    public static Result<OfficialFeed> Read(ReadOnlyMemory<byte> json, string file)
    {
        var warnings = new List<Error>();
        if (!FeedBytes.Parse(json, file, warnings).TryGet(out var parsed, out var malformed))
        {
            return Result<OfficialFeed>.Failed(malformed);
        }

        using var document = parsed;
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return HistoryErrors.FeedWrongRoot.At(new Place(file, Path: "$"), Described(document.RootElement.ValueKind));
        }

        var rounds = document.RootElement.EnumerateObject().LastOrDefault(property => Name(property) == "rounds").Value;
        if (rounds.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
        {
            return HistoryErrors.FeedNoRounds.At(new Place(file, Path: "$.rounds"));
        }

        var read = new List<FeedRound>();
        var aside = new List<AsideRound>();
        foreach (var (element, path) in Elements(rounds))
        {
            var place = new Place(file, Path: path);
            if (FeedFields.Of(element, place).TryGet(out var fields, out var errors) && FeedRound.Read(fields).TryGet(out var round, out errors))
            {
                read.Add(round);
            }
            else
            {
                aside.Add(new AsideRound(element.GetRawText(), errors[0]));
            }
        }

        var kept = Distinct(read, aside, warnings);
        var french = kept.Count(round => round.Language == OfficialLanguage.French);
        var language = french * 2 > kept.Length ? OfficialLanguage.French : OfficialLanguage.English;
        return new OfficialFeed(kept, [.. aside], [.. warnings], language);
    }

    // The feed has an array; its smaller siblings have an object whose names are those of the rounds ("r392").
    private static IEnumerable<(JsonElement Element, string Path)> Elements(JsonElement rounds)
    {
        if (rounds.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var element in rounds.EnumerateArray())
            {
                yield return (element, $"$.rounds[{index++}]");
            }

            yield break;
        }

        var position = 0;
        foreach (var property in rounds.EnumerateObject())
        {
            var name = Name(property);
            var isPlain = name is { Length: > 0 and <= 20 } && name.All(char.IsAsciiLetterOrDigit);
            yield return (property.Value, isPlain ? $"$.rounds.{name}" : $"$.rounds.*[{position}]");
            position++;
        }
    }

    // Null for a name with half a surrogate pair in it: that it throws is the only way to learn so.
    private static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Two rounds of one number: the same twice is harmless; if they differ, none can be trusted and all are kept aside.
    private static ImmutableArray<FeedRound> Distinct(List<FeedRound> read, List<AsideRound> aside, List<Error> warnings)
    {
        var kept = new List<FeedRound>();
        foreach (var same in read.GroupBy(round => round.Record.Number))
        {
            var (first, others) = (same.First(), same.Skip(1).ToArray());
            if (others.All(other => other.Record == first.Record))
            {
                kept.Add(first);
                warnings.AddRange(others.Select(other => HistoryWarnings.RoundRepeated.At(other.Place, same.Key)));
            }
            else
            {
                aside.AddRange(same.Select(one => new AsideRound(one.Json, HistoryErrors.RoundDuplicate.At(one.Place, same.Key))));
            }
        }

        return [.. kept];
    }

    private static string Described(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "[…]",
        JsonValueKind.String => "\"…\"",
        JsonValueKind.Number => "123",
        JsonValueKind.Null => "null",
        _ => "true/false",
    };
}
