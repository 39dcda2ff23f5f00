using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Json;
using OpenEntry.Law.Programs;

namespace OpenEntry.Cli.Scoring;

/// <summary>
/// Scores facts line by line in bounded memory. A bad line is told on standard error with its number, and the rest is still scored; any bad
/// line makes the exit code 1.
/// </summary>
internal sealed class BulkRun(Shell shell, LawBook book, LocalDate on, LocalDate? under, string? reform)
{
    private const int Block = 4096;
    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Its own default ends lines as Windows does.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>True when a line could not be scored.</summary>
    public bool Failed { get; private set; }

    /// <summary>True when a line could.</summary>
    public bool Scored { get; private set; }

    /// <summary>One JSON object a line, with the sixteen lines of each score.</summary>
    public void ScoreAsJson(Stream facts, string name, Stream output)
    {
        var scores = new ScoreJson(shell.Language);
        WriteLines(facts, name, output, (line, json) =>
        {
            if (!Take(CrsFactsReader.Read(line), line.Place, out var dated, out var law)) return false;
            scores.Write(json, dated.Facts.Id, CrsScorer.Score(dated.Facts, law));
            return true;
        });
    }

    /// <summary>One JSON object a line, with the six factors of the grid.</summary>
    public void GridAsJson(Stream facts, string name, Stream output)
    {
        var grids = new Dictionary<LawInForce, FswGrid>();
        WriteLines(facts, name, output, (line, json) =>
        {
            if (!Take(FswFactsReader.Read(line), line.Place, out var dated, out var law)) return false;
            if (!grids.TryGetValue(law, out var grid)) grids.Add(law, grid = new FswGrid(law));
            ScoreJson.Write(json, dated.Facts.Id, grid.Score(dated.Facts));
            return true;
        });
    }

    /// <summary>One row a line, sections and total, by the bulk engine.</summary>
    public void ScoreAsCsv(Stream facts, string name, Stream output)
    {
        using var writer = new StreamWriter(output, new System.Text.UTF8Encoding(false), FlushAt, leaveOpen: true) { NewLine = "\n" };
        using var csv = new CsvWriter(writer, Csv, leaveOpen: true);
        Row(csv, "id", "law", "total", "core", "spouse", "transferability", "additional");
        var columns = new FactsColumns(Block);
        var scores = new ScoreColumns(Block);
        var ids = new string[Block];
        var engines = new Dictionary<LawInForce, BulkScorer>();
        LawInForce? current = null;

        void Score()
        {
            if (current is null || columns.Count == 0) return;
            if (!engines.TryGetValue(current, out var engine)) engines.Add(current, engine = new BulkScorer(current.Crs));
            engine.Score(columns, scores);
            var law = current.CrsVersion.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            for (var i = 0; i < columns.Count; i++)
            {
                Row(csv, ids[i], law, Text(scores.Total[i]), Text(scores.Core[i]), Text(scores.Spouse[i]), Text(scores.Transferability[i]), Text(scores.Additional[i]));
            }

            columns.Clear();
        }

        using var lines = new JsonLines(facts, name);
        while (lines.TryNext(out var line))
        {
            if (!Take(CrsFactsReader.Read(line), line.Place, out var dated, out var law)) continue;
            if (law != current || columns.Count == Block) Score();
            current = law;
            ids[columns.Count] = dated.Facts.Id;
            columns.Add(dated.Facts);
        }

        Score();

        // The columns are those that other programs read; what they cannot say is said beside them.
        foreach (var day in engines.Keys.SelectMany(law => law.Unconfirmed).Select(amendment => amendment.Date).Distinct().Order())
        {
            shell.Output.ErrorLine(AssessmentPages.Unconfirmed(day, shell));
        }
    }

    /// <summary>One row a line, the six factors of the grid.</summary>
    public void GridAsCsv(Stream facts, string name, Stream output)
    {
        using var writer = new StreamWriter(output, new System.Text.UTF8Encoding(false), FlushAt, leaveOpen: true) { NewLine = "\n" };
        using var csv = new CsvWriter(writer, Csv, leaveOpen: true);
        Row(csv, "id", "total", "language", "education", "experience", "age", "arrangedEmployment", "adaptability", "pass", "minimum");
        var grids = new Dictionary<LawInForce, FswGrid>();
        using var lines = new JsonLines(facts, name);
        while (lines.TryNext(out var line))
        {
            if (!Take(FswFactsReader.Read(line), line.Place, out var dated, out var law)) continue;
            if (!grids.TryGetValue(law, out var grid)) grids.Add(law, grid = new FswGrid(law));
            var score = grid.Score(dated.Facts);
            Row(csv, dated.Facts.Id, Text(score.Total), Text(score.Language), Text(score.Education), Text(score.Experience), Text(score.Age),
                Text(score.ArrangedEmployment), Text(score.Adaptability), score.Pass ? "true" : "false", score.Minimum ? "true" : "false");
        }
    }

    private delegate bool Writing(JsonLine line, Utf8JsonWriter json);

    private static void WriteLines(Stream facts, string name, Stream output, Writing write)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
        using var json = new Utf8JsonWriter(buffer, OneLine);
        using var lines = new JsonLines(facts, name);
        while (lines.TryNext(out var line))
        {
            if (!write(line, json)) continue;
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount < FlushAt) continue;
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        output.Write(buffer.WrittenSpan);
    }

    private bool Take<T>(Result<DatedFacts<T>> read, Place place, out DatedFacts<T> dated, out LawInForce law)
    {
        law = null!;
        if (!read.TryGet(out dated, out var errors)) return Report(errors);
        // --under fixes the law for every line; a line's own date counts otherwise.
        var day = under ?? dated.On ?? on;
        if (book.TryOn(day, reform).TryGet(out law!, out _)) return Scored = true;
        return Report([FactsErrors.BeforeLaw.At(place with { Path = "$.on" }, $"{day:uuuu-MM-dd}", $"{book.FirstDay:uuuu-MM-dd}")]);
    }

    private bool Report(IReadOnlyList<Error> errors)
    {
        Failed = true;
        shell.Output.Errors(errors);
        return false;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }
}
