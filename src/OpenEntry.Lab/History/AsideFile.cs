using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>
/// <c>aside.jsonl</c>: the rounds of feeds that could not be read, one line each, so that nothing published is lost. Lines are only ever
/// added, and none twice.
/// </summary>
public static class AsideFile
{
    public const string Name = "aside.jsonl";

    /// <summary>Adds those that are not there yet; gives how many were.</summary>
    public static Result<int> Append(string directory, IEnumerable<AsideRound> rounds)
    {
        if (!With(directory, rounds).TryGet(out var file, out var unreadable))
        {
            return Result<int>.Failed(unreadable);
        }

        return file.Added == 0 || HistoryFiles.Write(Path.Combine(directory, Name), file.Bytes).TryGet(out _, out var refused)
            ? file.Added : Result<int>.Failed(refused);
    }

    /// <summary>What the file holds with these rounds in it, and how many of them are new.</summary>
    internal static Result<(byte[] Bytes, int Added)> With(string directory, IEnumerable<AsideRound> rounds)
    {
        var path = Path.Combine(directory, Name);
        byte[] before = [];
        if (File.Exists(path) && !HistoryFiles.Read(path).TryGet(out before!, out var unreadable))
        {
            return Result<(byte[], int)>.Failed(unreadable);
        }

        var known = Encoding.UTF8.GetString(before).Split('\n').Select(Key).ToHashSet();
        var added = rounds.Select(Line).Where(line => known.Add(Key(line))).ToArray();
        var gap = before.Length > 0 && before[^1] != '\n' && added.Length > 0 ? "\n" : "";
        byte[] all = [.. before, .. Encoding.UTF8.GetBytes(gap + string.Concat(added.Select(line => line + "\n")))];
        return (all, added.Length);
    }

    /// <summary>Where, what is wrong, and the JSON to the letter (as a text: it may hold line breaks, and need not be an object).</summary>
    public static string Line(AsideRound aside)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("code", aside.Reason.Kind.Code);
            writer.WriteString("reason_en", aside.Reason.Message(OfficialLanguage.English));
            writer.WriteString("reason_fr", aside.Reason.Message(OfficialLanguage.French));
            writer.WriteString("file", aside.Reason.Place.File);
            writer.WriteString("path", aside.Reason.Place.Path);
            writer.WriteString("raw", aside.Json);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    // A newer feed has the same round further down, and under another file name: neither makes it another one.
    private static string Key(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("code", out var code) && document.RootElement.TryGetProperty("raw", out var raw)
                ? $"{code}\n{raw}"
                : line;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return line;
        }
    }
}
