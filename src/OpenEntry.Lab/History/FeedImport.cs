using System.Collections.Immutable;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>A value of a round that the feed now gives otherwise; names and values as in <c>rounds.csv</c>.</summary>
public sealed record FieldChange(string Number, string Column, string Before, string After);

/// <summary>A known error of the feed that the import met and did not take over.</summary>
public sealed record CorrectedValue(string Number, string Column, string Published, string Value, Text Reason);

/// <summary>What the feed lacks and the record keeps: a whole round (<see cref="Column"/> null), or one value.</summary>
public sealed record MissingFromFeed(string Number, string? Column);

/// <summary>What a feed does to a record of rounds. Nothing that was there is lost, and importing the same feed twice changes nothing.</summary>
public sealed record FeedImport
{
    /// <summary>The record with the feed in it.</summary>
    public required RoundHistory History { get; init; }

    public required ImmutableArray<RoundRecord> Added { get; init; }

    public required ImmutableArray<FieldChange> Changed { get; init; }

    /// <summary>How many rounds of the feed say what the record says.</summary>
    public required int Unchanged { get; init; }

    public required ImmutableArray<CorrectedValue> Corrected { get; init; }

    public required ImmutableArray<AsideRound> Aside { get; init; }

    public required ImmutableArray<MissingFromFeed> Missing { get; init; }

    /// <summary>What is odd about the feed and about the rounds that were added or changed.</summary>
    public required ImmutableArray<Error> Warnings { get; init; }

    /// <summary>How many rounds were kept aside, in whole or in part.</summary>
    public int RoundsAside => Aside.Select(aside => aside.Json).Distinct().Count();

    public bool ChangesAnything => Added.Length > 0 || Changed.Length > 0;

    /// <summary>
    /// Writes what changed to the folder the record came from: <c>rounds.csv</c>, and to <c>aside.jsonl</c> the rounds kept aside; both or
    /// neither. Gives the paths of the files that changed.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <param name="before">The record as it was read from there; should the folder hold another one by now, nothing is written.</param>
    public Result<string[]> Save(string directory, RoundHistory before)
    {
        if (!RoundHistory.LoadOrBegin(directory).TryGet(out var now, out var unreadable))
        {
            return Result<string[]>.Failed(unreadable);
        }

        var rounds = Path.Combine(directory, RoundHistory.RoundsFile);
        if (!now.Rounds.SequenceEqual(before.Rounds))
        {
            return HistoryErrors.ChangedMeanwhile.At(new Place(rounds));
        }

        if (!AsideFile.With(directory, Aside).TryGet(out var aside, out unreadable))
        {
            return Result<string[]>.Failed(unreadable);
        }

        var files = new List<(string, byte[])>();
        if (aside.Added > 0)
        {
            files.Add((Path.Combine(directory, AsideFile.Name), aside.Bytes));
        }

        if (ChangesAnything)
        {
            files.Add((rounds, History.ToCsv()));
        }

        return HistoryFiles.WriteAll(files);
    }

    public static FeedImport Merge(RoundHistory history, OfficialFeed feed) => new Merging(history, feed).Run();

    private sealed class Merging(RoundHistory history, OfficialFeed feed)
    {
        // Values that a feed may leave blank; a blank never wipes out what is known.
        private static readonly int[] s_optional =
            [RoundCsv.TieBreak, .. RoundCsv.Distribution];

        // Values that could not be read: what stands in for them never takes the place of what is recorded.
        private static readonly Dictionary<ErrorKind, int[]> s_unread = new()
        {
            [HistoryWarnings.TieBreakUnread] = [RoundCsv.TieBreak],
            [HistoryWarnings.BandsUnread] = RoundCsv.Distribution,
            [HistoryWarnings.AsOfUnread] = RoundCsv.Distribution,
        };

        private readonly List<RoundRecord> _added = [];
        private readonly List<FieldChange> _changed = [];
        private readonly List<CorrectedValue> _corrected = [];
        private readonly List<AsideRound> _aside = [.. feed.Aside];
        private readonly List<MissingFromFeed> _missing = [];
        private readonly List<Error> _warnings = [.. feed.Warnings];
        private readonly Dictionary<string, RoundRecord> _rounds = history.Rounds.ToDictionary(round => round.Number);
        private int _unchanged;

        public FeedImport Run()
        {
            foreach (var round in feed.Rounds)
            {
                var fields = Corrected(round);
                var refused = Refused(fields, round);
                var (record, differs) = history.ByNumber(round.Record.Number) is { } known ? Update(known, fields, refused, round) : Add(fields, round);
                if (differs)
                {
                    _rounds[record.Number] = record;
                    _warnings.AddRange(round.Warnings.Where(warning => !s_unread.ContainsKey(warning.Kind)));
                    _warnings.AddRange(RoundChecks.Check(record).Select(warning => warning with { Place = round.Place }));
                }
                else
                {
                    _unchanged++;
                }
            }

            var inFeed = feed.Rounds.Select(round => round.Record.Number).ToHashSet();
            _missing.AddRange(history.Rounds.Where(round => !inFeed.Contains(round.Number)).Select(round => new MissingFromFeed(round.Number, null)));
            var changes = _added.Count > 0 || _changed.Count > 0;
            var merged = changes ? new RoundHistory(_rounds.Values, history.Corrections) : history;
            _warnings.AddRange(changes ? RoundChecks.CheckSequence(merged) : []);
            return new FeedImport
            {
                History = merged,
                Added = [.. _added.OrderBy(round => round.Number, RoundNumber.Order)],
                Changed = [.. _changed.OrderBy(change => change.Number, RoundNumber.Order)],
                Unchanged = _unchanged,
                Corrected = [.. _corrected],
                Aside = [.. _aside],
                Missing = [.. _missing],
                Warnings = [.. _warnings],
            };
        }

        // Known wrong values are exchanged before anything is compared.
        private string[] Corrected(FeedRound round)
        {
            var fields = RoundCsv.Fields(round.Record);
            foreach (var correction in history.Corrections.Where(one => one.Number == round.Record.Number))
            {
                var column = RoundCsv.Column(correction.Column);
                if (fields[column] != correction.Published)
                {
                    continue;
                }

                var corrected = fields.ToArray();
                corrected[column] = correction.Value;
                corrected[RoundCsv.Status] = RoundCsv.Word(correction.Status);
                Note(corrected, new(
                    $"{correction.Column} {correction.Published} corrected to {correction.Value}: {correction.Reason.En} ({correction.Source.En})",
                    $"{correction.Column} {correction.Published} corrigé à {correction.Value}\u00a0: {correction.Reason.Fr} ({correction.Source.Fr})"));
                if (!RoundCsv.Read(corrected, round.Place).IsOk)
                {
                    _warnings.Add(HistoryWarnings.CorrectionUnfit.At(round.Place, correction.Number, correction.Value));
                    continue;
                }

                fields = corrected;
                _corrected.Add(new(correction.Number, correction.Column, correction.Published, correction.Value, correction.Reason));
            }

            return fields;
        }

        /// <summary>Blanks what cannot be, keeps it aside together with what could not be read, and gives the columns in which the record stays.</summary>
        private HashSet<int> Refused(string[] fields, FeedRound round)
        {
            var refused = new HashSet<int>();
            foreach (var unread in round.Warnings.Where(warning => s_unread.ContainsKey(warning.Kind)))
            {
                _aside.Add(new(round.Json, unread));
                refused.UnionWith(s_unread[unread.Kind]);
            }

            foreach (var (why, columns) in RoundChecks.Impossible(RoundCsv.Read(fields, round.Place).Value))
            {
                _aside.Add(new(round.Json, why with { Place = round.Place }));
                refused.UnionWith(columns);
                Note(fields, new($"left blank: {why.Message(OfficialLanguage.English)}", $"laissé en blanc\u00a0: {why.Message(OfficialLanguage.French)}"));
                foreach (var column in columns)
                {
                    fields[column] = "";
                }
            }

            return refused;
        }

        private static void Note(string[] fields, Text note)
        {
            Add(RoundCsv.Notes, note.En);
            Add(RoundCsv.NotesInFrench, note.Fr);

            void Add(int column, string words) => fields[column] = Folding.OneLine(fields[column].Length == 0 ? words : $"{fields[column]}; {words}", noBreaks: true);
        }

        private (RoundRecord Record, bool Differs) Add(string[] fields, FeedRound round)
        {
            var record = RoundCsv.Read(fields, round.Place).Value;
            _added.Add(record);
            return (record, true);
        }

        private (RoundRecord Record, bool Differs) Update(RoundRecord known, string[] fields, HashSet<int> refused, FeedRound round)
        {
            var (before, after) = (RoundCsv.Fields(known), RoundCsv.Fields(known));
            var unlabelled = round.Warnings.Any(warning => warning.Kind == HistoryWarnings.LabelMissing);
            if (unlabelled)
            {
                _missing.Add(new(known.Number, RoundCsv.Columns[RoundCsv.Name]));
            }

            for (var column = 1; column < RoundCsv.Status; column++)
            {
                // A French feed has its own labels; ours are those of the English one.
                if (before[column] == fields[column] || (column == RoundCsv.Name && feed.Language == OfficialLanguage.French))
                {
                    continue;
                }

                if ((unlabelled && column >= RoundCsv.Name && column <= RoundCsv.Version) || (refused.Contains(column) && before[column].Length > 0))
                {
                    continue;
                }

                if (fields[column].Length == 0 && s_optional.Contains(column))
                {
                    // The bands go with their date and need no word each.
                    if (column <= RoundCsv.AsOf)
                    {
                        _missing.Add(new(known.Number, RoundCsv.Columns[column]));
                    }

                    continue;
                }

                after[column] = fields[column];
                _changed.Add(new(known.Number, RoundCsv.Columns[column], before[column], fields[column]));

                // The feed has another value than the known wrong one: it speaks for itself again.
                if (history.Corrections.Any(one => one.Number == known.Number && one.Column == RoundCsv.Columns[column]))
                {
                    after[RoundCsv.Status] = fields[RoundCsv.Status];
                }
            }

            return (RoundCsv.Read(after, round.Place).Value, !before.SequenceEqual(after));
        }
    }
}
