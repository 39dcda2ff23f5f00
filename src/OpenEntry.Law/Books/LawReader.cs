using NodaTime;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Books;

/// <summary>Reads and checks a law folder; keeps on after an error, so that one run tells everything that is wrong.</summary>
internal sealed partial class LawReader(LawFiles files)
{
    private const string AmendmentsFile = "amendments.yaml";
    private const string ReadingsFile = "readings.yaml";
    private const string SourcesFile = "sources.yaml";
    private const string ReformsFolder = "reforms/";

    // What other files are held against, and what cannot be said of them while it cannot be read.
    private static readonly (string File, ErrorKind[] Following)[] s_foundations =
    [
        (AmendmentsFile, [LawErrors.DateNotInAmendments, LawErrors.NoVersion]),
        (SourcesFile, [LawErrors.UnknownSource]),
        (ReadingsFile, [LawErrors.UnknownReading]),
        (NocBook.File2016, [LawErrors.UnknownNoc]),
        (NocBook.File2021, [LawErrors.UnknownNoc]),
    ];

    private readonly List<Error> _errors = [];
    private readonly HashSet<string> _unread = [];
    private readonly Dictionary<string, Provision> _provisions = [];
    private readonly Dictionary<LocalDate, List<Amendment>> _amendments = [];
    private Dictionary<string, Reading> _readings = [];
    private Dictionary<string, Source> _sources = [];

    public Result<LawBook> Read()
    {
        var noc = NocBook.Read(files, _errors);
        if (noc.IsWithout(2016)) _unread.Add(NocBook.File2016);
        if (noc.IsWithout(2021)) _unread.Add(NocBook.File2021);
        _sources = ReadSources();
        _readings = ReadReadings();
        ReadAmendments();
        foreach (var file in files.Names)
        {
            if (!file.EndsWith(".yaml", StringComparison.Ordinal) || file is AmendmentsFile or ReadingsFile or SourcesFile) continue;
            if (!file.StartsWith(ReformsFolder, StringComparison.Ordinal)) ReadProvisions(file, noc, _provisions, reform: false);
        }

        foreach (var name in LawSchema.Required.Where(name => !_provisions.ContainsKey(name)))
        {
            _errors.Add(LawErrors.MissingProvision.At(new Place(files.Folder ?? "law"), name));
        }

        var reforms = ReadReforms(noc);
        CheckVersions();
        CheckInForce(_provisions.Values);
        foreach (var reform in reforms) CheckInForce(reform.Provisions.Values);
        LeaveOutWhatFollows();
        if (_errors.Count > 0) return Result<LawBook>.Failed(_errors);
        var amendments = _amendments.Values.SelectMany(list => list).OrderBy(one => one.Date).ThenBy(one => one.Line).ToList();
        return new LawBook(files, _provisions, amendments, _readings, _sources, reforms, noc);
    }

    /// <summary>One file that cannot be read is one thing to mend, not the hundred that other files seem to get wrong by it.</summary>
    private void LeaveOutWhatFollows()
    {
        foreach (var (file, following) in s_foundations.Where(one => _unread.Contains(one.File)))
        {
            if (_errors.RemoveAll(error => following.Contains(error.Kind)) is > 0 and var left) _errors.Add(LawErrors.NotHeldAgainst.At(new Place(files.PathOf(file)), Text.Same(file), Law.Wording.Count(left, new("finding", "constat"), new("findings", "constats"))));
        }
    }

    /// <summary>Express Entry begins with a version whose content is known, and no day has two.</summary>
    private void CheckVersions()
    {
        var versions = _amendments.Values.SelectMany(list => list).Where(one => one.IsCrsVersion).OrderBy(one => one.Date).ThenBy(one => one.Line).ToList();
        if (versions.Count == 0 || versions[0].Status == AmendmentStatus.Incomplete)
        {
            _errors.Add(LawErrors.NoVersion.At(At(AmendmentsFile, versions.Count == 0 ? 1 : versions[0].Line)));
        }

        foreach (var (one, next) in versions.Zip(versions.Skip(1)))
        {
            if (one.Date == next.Date) _errors.Add(LawErrors.Twice.At(At(AmendmentsFile, next.Line), $"crs: true, {next.Date:uuuu-MM-dd}", $"{AmendmentsFile}:{one.Line}"));
        }
    }

    /// <summary>What every score needs must have a value on every day: an <c>unknown</c> keeps the one before, a <c>none</c> does not.</summary>
    private void CheckInForce(IEnumerable<Provision> provisions)
    {
        var versions = _amendments.Values.SelectMany(list => list).Where(one => one.IsCrsVersion).ToList();
        if (versions.Count == 0) return;
        var first = versions.Min(one => one.Date);
        foreach (var provision in provisions.Where(one => one.Values.Count > 0 && LawSchema.IsNeeded(one.Name)))
        {
            // The one value of a reform may be unknown: that of the law then stays.
            if (provision.Values[0].From == LocalDate.MinIsoValue && provision.Values[0].Is(DatedValue.Unknown)) continue;
            foreach (var day in provision.Values.Select(value => LocalDate.Max(value.From, first)).Prepend(first).Distinct())
            {
                if (provision.On(day) is not null) continue;
                _errors.Add(LawErrors.NotInForce.At(At(provision.File, provision.Line, provision.Name), provision.Name, $"{day:uuuu-MM-dd}"));
                break;
            }
        }
    }

    private Place At(string file, int line, string? path = null) => new(files.PathOf(file), line, path);

    private LawNode? Tree(string file) => files.Tree(file, _errors);

    /// <summary>The entries below the one key such a file has.</summary>
    private LawNode? Below(string file, string key)
    {
        if (Tree(file) is not { } root)
        {
            _unread.Add(file);
            if (files[file] is null) _errors.Add(LawErrors.MissingKey.At(new Place(files.PathOf(file)), file));
            return null;
        }

        foreach (var entry in root.Entries ?? [])
        {
            if (entry.Key != key) _errors.Add(LawErrors.UnknownKey.At(At(file, entry.Line), entry.Key, key));
        }

        if (root[key] is { } found) return found;
        _unread.Add(file);
        _errors.Add(LawErrors.MissingKey.At(At(file, root.Line), key));
        return null;
    }

    private void Check(Shape shape, LawNode node, string file, string path) =>
        shape.Check(node, path, new ShapeCheck(files.PathOf(file), null, null!, _errors));

    private Dictionary<string, Source> ReadSources()
    {
        var sources = new Dictionary<string, Source>();
        var shape = new RecordShape(("title", new WordShape()), ("url?", new WordShape()));
        foreach (var entry in Below(SourcesFile, "sources")?.Entries ?? [])
        {
            Check(shape, entry.Value, SourcesFile, entry.Key);
            var url = entry.Value["url"]?.Word;
            sources[entry.Key] = new Source(entry.Key, entry.Value["title"]?.Word ?? "", url is "null" or "~" ? null : url);
        }

        return sources;
    }

    private Dictionary<string, Reading> ReadReadings()
    {
        var readings = new Dictionary<string, Reading>();
        var shape = new RecordShape(
            ("question", RecordShape.Wording), ("reading", RecordShape.Wording), ("reason", RecordShape.Wording),
            ("alternatives?", new ListShape(RecordShape.Wording)),
            ("switch?", new RecordShape(("options", new ListShape(new WordShape())), ("taken", new WordShape()))));
        foreach (var entry in Below(ReadingsFile, "readings")?.Entries ?? [])
        {
            Check(shape, entry.Value, ReadingsFile, entry.Key);
            var options = Words(entry.Value["switch"]?["options"]);
            var taken = entry.Value["switch"]?["taken"];
            if (taken?.Word is { } word && !options.Contains(word))
            {
                _errors.Add(LawErrors.UnknownWord.At(At(ReadingsFile, taken.Line, entry.Key), word, string.Join(", ", options)));
            }

            readings[entry.Key] = new Reading(
                entry.Key, Wording(entry.Value["question"]), Wording(entry.Value["reading"]), Wording(entry.Value["reason"]),
                [.. (entry.Value["alternatives"]?.Items ?? []).Select(Wording)], options, taken?.Word);
        }

        return readings;
    }

    private void ReadAmendments()
    {
        var shape = new RecordShape(
            ("date", new DateShape()), ("instrument", RecordShape.Wording), ("changes", RecordShape.Wording),
            ("status", new WordShape("confirmed", "single-source", "incomplete")), ("crs?", new WordShape("true", "false")),
            ("points?", new WordShape("true", "false")), ("sources?", new ListShape(new WordShape())));
        foreach (var node in Below(AmendmentsFile, "amendments")?.Items ?? [])
        {
            Check(shape, node, AmendmentsFile, node["date"]?.Word ?? "amendments");
            if (!Dates.TryParse(node["date"]?.Word, out var date)) continue;
            var status = node["status"]?.Word switch
            {
                "incomplete" => AmendmentStatus.Incomplete,
                "single-source" => AmendmentStatus.SingleSource,
                _ => AmendmentStatus.Confirmed,
            };
            var sources = CheckedSources(node["sources"], AmendmentsFile, $"{date:uuuu-MM-dd}");
            if (!_amendments.TryGetValue(date, out var list)) _amendments.Add(date, list = []);
            list.Add(new Amendment(
                date, Wording(node["instrument"]), Wording(node["changes"]), status,
                node["crs"]?.Word == "true", node["points"]?.Word == "true", sources, node.Line));
        }
    }

    private List<Reform> ReadReforms(NocBook noc)
    {
        var reforms = new List<Reform>();
        var shape = new RecordShape(
            ("title", RecordShape.Wording), ("status", new WordShape("proposal")), ("description", RecordShape.Wording),
            ("sources?", new ListShape(new WordShape())));
        foreach (var group in files.Names
            .Where(file => file.StartsWith(ReformsFolder, StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal))
            .GroupBy(file => file.Split('/')[1]))
        {
            var head = $"{ReformsFolder}{group.Key}/reform.yaml";
            var provisions = new Dictionary<string, Provision>();
            foreach (var file in group.Where(file => file != head)) ReadProvisions(file, noc, provisions, reform: true);
            if (Below(head, "reform") is not { } node) continue;
            Check(shape, node, head, group.Key);
            CheckedSources(node["sources"], head, group.Key);
            reforms.Add(new Reform(group.Key, Wording(node["title"]), Wording(node["description"]), provisions));
        }

        return reforms;
    }

    private List<string> CheckedSources(LawNode? node, string file, string name)
    {
        var keys = Words(node);
        foreach (var key in keys.Where(key => !_sources.ContainsKey(key))) _errors.Add(LawErrors.UnknownSource.At(At(file, node!.Line, name), key));
        return keys;
    }

    private static List<string> Words(LawNode? node) => [.. (node?.Items ?? []).Select(item => item.Word ?? "")];

    private static Text Wording(LawNode? node) => new(node?["en"]?.Word ?? "", node?["fr"]?.Word ?? "");
}
