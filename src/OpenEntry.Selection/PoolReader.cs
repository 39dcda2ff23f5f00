using System.Globalization;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection;

/// <summary>
/// Reads a pool from JSON Lines or CSV (UTF-8), one person a line, in memory bounded by the columns. All or nothing: a single wrong line and there
/// is no pool, but the errors of up to <see cref="MostErrors"/> places, each with file, line, path or column, what was found and what is allowed.
/// </summary>
public static class PoolReader
{
    /// <summary>Errors reported before reading stops.</summary>
    public const int MostErrors = 100;

    private static readonly JsonShape EntryShape = new(["id", "score", "submittedAt"], ["programs", "categories"]);

    /// <summary>
    /// Reads <c>{"id":"E1","score":458,"submittedAt":"2020-07-09T20:34:55.120Z","programs":["CEC"],"categories":["stem"]}</c> a line;
    /// <c>programs</c> and <c>categories</c> may be left out. Fails with kinds of <see cref="JsonErrors"/> and <see cref="PoolErrors"/>.
    /// </summary>
    /// <param name="stream">The text; not closed.</param>
    /// <param name="file">Its name, for errors.</param>
    public static Result<Pool> ReadJsonLines(Stream stream, string? file = null)
    {
        var builder = new PoolBuilder();
        var errors = new List<Error>();
        using var lines = new JsonLines(stream, file);
        while (errors.Count < MostErrors && lines.TryNext(out var line))
        {
            if (line.Error is { } unread)
            {
                errors.Add(unread);
            }
            else
            {
                ReadEntry(line, builder, errors);
            }
        }
        return Finish(builder, errors, file);
    }

    /// <summary>
    /// Reads the columns <c>id,score,submittedAt,programs,categories</c> in any order, named by the first line; lists are separated by <c>;</c>.
    /// <c>programs</c> and <c>categories</c> may be left out. Fails with kinds of <see cref="PoolCsvErrors"/>, <see cref="JsonErrors"/> (numbers,
    /// words and instants are written alike) and <see cref="PoolErrors"/>.
    /// </summary>
    /// <param name="stream">The text; not closed.</param>
    /// <param name="file">Its name, for errors.</param>
    public static Result<Pool> ReadCsv(Stream stream, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var builder = new PoolBuilder();
        var errors = new List<Error>();
        using var csv = new PoolCsv(stream, file, builder, errors);
        csv.Read();
        return Finish(builder, errors, file);
    }

    private static Result<Pool> Finish(PoolBuilder builder, List<Error> errors, string? file)
    {
        if (errors.Count == 0)
        {
            return builder.Finish();
        }
        if (errors.Count >= MostErrors)
        {
            errors.Add(PoolErrors.TooManyErrors.At(new Place(file), errors.Count.ToString(CultureInfo.InvariantCulture)));
        }
        return Result<Pool>.Failed(errors);
    }

    private static void ReadEntry(JsonLine line, PoolBuilder builder, List<Error> errors)
    {
        var fields = new JsonFields(line.Bytes, line.Place, everyError: true);
        var id = default(ReadOnlySpan<byte>);
        var score = 0;
        var submitted = default(IsoInstant);
        var programs = ProgramSet.None;
        var categories = 0U;
        var entry = fields.Object(EntryShape);
        while (fields.Next(ref entry))
        {
            switch (entry.Property)
            {
                case 0:
                    id = fields.Utf8Text();
                    break;
                case 1:
                    score = fields.Int(0, Pool.GreatestScore);
                    break;
                case 2:
                    submitted = fields.Instant();
                    break;
                case 3:
                    programs = ReadPrograms(ref fields);
                    break;
                default:
                    categories = ReadCategories(ref fields, builder);
                    break;
            }
        }
        if (fields.Failed)
        {
            errors.AddRange(fields.Errors);
        }
        else if (builder.Add(id, score, submitted, programs, categories, line.Place, "$.") is { } error)
        {
            errors.Add(error);
        }
    }

    internal static ProgramSet ReadPrograms(ref JsonFields fields)
    {
        var programs = ProgramSet.None;
        if (fields.List())
        {
            while (fields.NextItem())
            {
                programs |= fields.Word(ProgramWords.Table);
            }
        }
        return programs;
    }

    internal static uint ReadCategories(ref JsonFields fields, PoolBuilder builder)
    {
        var categories = 0U;
        if (fields.List())
        {
            while (fields.NextItem())
            {
                var before = fields.Errors.Count;
                var key = fields.Utf8Text();
                // What was no text is not also a bad key.
                if (fields.Errors.Count == before)
                {
                    categories |= builder.Category(key, default, out var error);
                    if (error is not null)
                    {
                        fields.Fail(error.Kind, [.. error.Arguments]);
                    }
                }
            }
        }
        return categories;
    }
}
