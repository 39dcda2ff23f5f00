using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>A known error of the feed, or a value it showed once and replaced: which value to take instead, why, and who says so.</summary>
/// <param name="Number">The round.</param>
/// <param name="Column">The column of <c>rounds.csv</c>.</param>
/// <param name="Published">What the feed says, written as in <c>rounds.csv</c>.</param>
/// <param name="Value">What is taken, written as in <c>rounds.csv</c>.</param>
/// <param name="Status">The status that the round has with it.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Reason">Why.</param>
public sealed record Correction(string Number, string Column, string Published, string Value, RoundStatus Status, Text Source, Text Reason)
{
    internal static readonly string[] Columns = ["round_number", "column", "published", "value", "status", "source_en", "source_fr", "reason_en", "reason_fr"];

    private static readonly Text s_number = new("the number of a round", "un numéro de ronde");
    private static readonly Text s_status = new("feed or press", "feed ou press");

    internal string[] Fields => [Number, Column, Published, Value, RoundCsv.Word(Status), Source.En, Source.Fr, Reason.En, Reason.Fr];

    internal static Result<Correction[]> ReadAll(ReadOnlySpan<byte> bytes, string file)
    {
        if (!CsvTable.Read(bytes, file, Columns).TryGet(out var rows, out var unreadable))
        {
            return Result<Correction[]>.Failed(unreadable);
        }

        var errors = new List<Error>();
        var corrections = new List<Correction>();
        foreach (var (line, fields) in rows)
        {
            if (!RoundNumber.IsValid(fields[0]))
            {
                errors.Add(HistoryErrors.BadValue.At(new Place(file, line, Columns[0]), Text.Same(fields[0]), s_number));
            }

            var column = RoundCsv.Column(fields[1]);
            if (column <= 0 || column >= RoundCsv.Status)
            {
                errors.Add(HistoryErrors.UnknownColumn.At(new Place(file, line, Columns[1]), fields[1]));
            }

            if (fields[4] is not ("feed" or "press"))
            {
                errors.Add(HistoryErrors.BadValue.At(new Place(file, line, Columns[4]), Text.Same(fields[4]), s_status));
            }

            var status = fields[4] == "press" ? RoundStatus.Press : RoundStatus.Feed;
            corrections.Add(new Correction(fields[0], fields[1], fields[2], fields[3], status, new Text(fields[5], fields[6]), new Text(fields[7], fields[8])));
        }

        return errors.Count > 0 ? Result<Correction[]>.Failed(errors) : corrections.ToArray();
    }
}
