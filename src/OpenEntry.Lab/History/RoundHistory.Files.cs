using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>The record as files: <c>rounds.csv</c> and <c>corrections.csv</c> of a folder, or those that came with the program.</summary>
public sealed partial class RoundHistory
{
    public const string RoundsFile = "rounds.csv";
    public const string CorrectionsFile = "corrections.csv";

    /// <summary>The record that came with this version of the program.</summary>
    public static Result<RoundHistory> LoadEmbedded()
    {
        var rounds = Embedded("history/" + RoundsFile);
        var corrections = Embedded("history/" + CorrectionsFile);
        return rounds is null
            ? HistoryErrors.FileMissing.At(Place.None, "history/" + RoundsFile)
            : Read(rounds, "history/" + RoundsFile, corrections, "history/" + CorrectionsFile);
    }

    /// <summary>The record of a folder. A folder without corrections has those that came with the program: the feed's errors are the same everywhere.</summary>
    public static Result<RoundHistory> Load(string directory)
    {
        var (roundsPath, correctionsPath) = (Path.Combine(directory, RoundsFile), Path.Combine(directory, CorrectionsFile));
        if (!HistoryFiles.Read(roundsPath).TryGet(out var rounds, out var missing))
        {
            return Result<RoundHistory>.Failed(missing);
        }

        if (!File.Exists(correctionsPath))
        {
            return Read(rounds, roundsPath, Embedded("history/" + CorrectionsFile), "history/" + CorrectionsFile);
        }

        return HistoryFiles.Read(correctionsPath).TryGet(out var corrections, out var unreadable)
            ? Read(rounds, roundsPath, corrections, correctionsPath)
            : Result<RoundHistory>.Failed(unreadable);
    }

    /// <summary>The record of a folder, or one that begins there: in a folder that is empty or not there yet.</summary>
    public static Result<RoundHistory> LoadOrBegin(string directory) =>
        File.Exists(directory) || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any())
            ? Load(directory)
            : LoadEmbedded().Map(known => new RoundHistory([], known.Corrections));

    /// <summary>Reads both files; <paramref name="corrections"/> may be absent.</summary>
    public static Result<RoundHistory> Read(byte[] rounds, string roundsFile, byte[]? corrections, string correctionsFile)
    {
        var errors = new List<Error>();
        Correction[] known = [];
        if (corrections is not null && !Correction.ReadAll(corrections, correctionsFile).TryGet(out known!, out var badCorrections))
        {
            errors.AddRange(badCorrections);
        }

        if (!CsvTable.Read(rounds, roundsFile, RoundCsv.Columns).TryGet(out var rows, out var unreadable))
        {
            return Result<RoundHistory>.Failed([.. errors, .. unreadable]);
        }

        var records = new List<RoundRecord>(rows.Length);
        var numbers = new HashSet<string>();
        foreach (var (line, fields) in rows)
        {
            if (!RoundCsv.Read(fields, new Place(roundsFile, line)).TryGet(out var record, out var bad))
            {
                errors.AddRange(bad);
                continue;
            }

            var place = new Place(roundsFile, line, RoundCsv.Columns[0]);
            if (!numbers.Add(record.Number))
            {
                errors.Add(HistoryErrors.DuplicateNumber.At(place, record.Number));
            }
            else if (records.Count > 0 && RoundNumber.Order.Compare(records[^1].Number, record.Number) > 0)
            {
                errors.Add(HistoryErrors.OutOfOrder.At(place, record.Number, records[^1].Number));
            }

            records.Add(record);
        }

        return errors.Count > 0 ? Result<RoundHistory>.Failed(errors) : new RoundHistory(records, known);
    }

    /// <summary><c>rounds.csv</c>, to the last byte as it was read.</summary>
    public byte[] ToCsv() => CsvTable.Write(RoundCsv.Columns, Rounds.Select(RoundCsv.Fields));

    /// <summary><c>corrections.csv</c>.</summary>
    public byte[] CorrectionsToCsv() => CsvTable.Write(Correction.Columns, Corrections.Select(correction => correction.Fields));

    /// <summary>
    /// Writes both files to a folder, made when it is not there; gives the paths of those that changed. Each is written under another
    /// name and then renamed: a reader sees the old or the new one, never half.
    /// </summary>
    public Result<string[]> Save(string directory)
    {
        var changed = new List<string>();
        foreach (var (name, bytes) in new[] { (CorrectionsFile, CorrectionsToCsv()), (RoundsFile, ToCsv()) })
        {
            var path = Path.Combine(directory, name);
            if (!HistoryFiles.Write(path, bytes).TryGet(out var written, out var errors))
            {
                return Result<string[]>.Failed(errors);
            }

            if (written)
            {
                changed.Add(path);
            }
        }

        return changed.ToArray();
    }

    private static byte[]? Embedded(string name)
    {
        using var stream = typeof(RoundHistory).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
