using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>A round as a line of <c>rounds.csv</c>. Strict: what is read is written back to the last character.</summary>
internal static partial class RoundCsv
{
    public const int FirstBand = 11;

    public static readonly string[] Columns =
    [
        "round_number", "date", "time_utc", "name", "type", "programs_or_category", "version", "invitations", "crs_cutoff", "tie_break_utc",
        "pool_distribution_as_of", .. Enumerable.Range(1, PoolBands.Count).Select(number => $"dd{number}"), "status", "notes_en", "notes_fr",
    ];

    public static readonly int AsOf = Column("pool_distribution_as_of");
    public static readonly int TieBreak = Column("tie_break_utc");
    public static readonly int Name = Column("name");
    public static readonly int Version = Column("version");
    public static readonly int Status = Column("status");
    public static readonly int Notes = Column("notes_en");
    public static readonly int NotesInFrench = Column("notes_fr");

    /// <summary>The columns of a distribution: its date and its bands.</summary>
    public static readonly int[] Distribution = [AsOf, .. Enumerable.Range(FirstBand, PoolBands.Count)];

    private static readonly Text s_number = new("the number of a round", "un numéro de ronde");
    private static readonly Text s_count = new("a whole number", "un nombre entier");
    private static readonly Text s_date = new("a date (2024-04-11)", "une date (2024-04-11)");
    private static readonly Text s_moment = new("a UTC moment (2024-04-11T13:23:42Z)", "un moment UTC (2024-04-11T13:23:42Z)");
    private static readonly Text s_name = new("a name of one line", "un nom d’une ligne");
    private static readonly Text s_type = new("one of general, program, category", "l’un de general, program, category");
    private static readonly Text s_programs = new("a list of programs (FSW;CEC;FST;PNP)", "une liste de programmes (FSW;CEC;FST;PNP)");
    private static readonly Text s_category = new("the key of a category", "la clé d’une catégorie");
    private static readonly Text s_version = new("a version (V1, 2026-V2; blank except for categories)", "une version (V1, 2026-V2; blanc sauf pour les catégories)");
    private static readonly Text s_status = new("feed or press", "feed ou press");
    private static readonly Text s_note = new("a note, as there is one in the other language", "une remarque, puisqu’il y en a une dans l’autre langue");
    private static readonly InstantPattern s_instant = InstantPattern.General;

    public static int Column(string name) => Array.IndexOf(Columns, name);

    public static string[] Fields(RoundRecord round) =>
    [
        round.Number,
        LocalDatePattern.Iso.Format(round.Date),
        s_instant.Format(round.Instant),
        round.Name,
        Word(round.Kind),
        round.Kind == RoundKind.Category ? round.Category! : ProgramNames.Codes(round.Programs),
        round.Version ?? "",
        Whole(round.Invitations),
        Whole(round.CutOff),
        round.TieBreak is { } tieBreak ? s_instant.Format(tieBreak) : "",
        round.DistributionAsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : "",
        .. round.Bands is { } bands ? bands.Values.Select(Whole) : Enumerable.Repeat("", PoolBands.Count),
        Word(round.Status),
        round.Notes.En,
        round.Notes.Fr,
    ];

    public static string Word(RoundKind kind) => kind switch { RoundKind.General => "general", RoundKind.Program => "program", _ => "category" };

    public static string Word(RoundStatus status) => status == RoundStatus.Press ? "press" : "feed";

    /// <summary>The round of a line, or every error of the line with its column.</summary>
    public static Result<RoundRecord> Read(string[] fields, Place place)
    {
        var errors = new List<Error>();
        var number = RoundNumber.IsValid(fields[0]) ? fields[0] : Bad(0, s_number, "0");
        var date = LocalDatePattern.Iso.Parse(fields[1]) is { Success: true } day ? day.Value : Bad(1, s_date, default(LocalDate));
        var instant = s_instant.Parse(fields[2]) is { Success: true } moment ? moment.Value : Bad(2, s_moment, default(Instant));
        var name = IsLine(fields[3]) && fields[3].Length > 0 ? fields[3] : Bad(3, s_name, "");
        RoundKind? kind = fields[4] switch { "general" => RoundKind.General, "program" => RoundKind.Program, "category" => RoundKind.Category, _ => null };
        kind ??= Bad<RoundKind?>(4, s_type, null);
        var category = kind == RoundKind.Category ? fields[5] : null;
        var programs = kind is RoundKind.General or RoundKind.Program ? ProgramNames.FromCodes(fields[5]) : ProgramSet.None;
        if (category is not null ? !KeyShape().IsMatch(category) : kind is not null && programs == ProgramSet.None)
        {
            Bad(5, category is not null ? s_category : s_programs, 0);
        }

        var version = kind == RoundKind.Category ? fields[6] : null;
        if (kind is not null && (version is null ? fields[6].Length > 0 : !VersionShape().IsMatch(version)))
        {
            Bad(6, s_version, 0);
        }

        var invitations = Count(7);
        var cutOff = Count(8);
        Instant? tieBreak = fields[TieBreak].Length == 0 ? null
            : s_instant.Parse(fields[TieBreak]) is { Success: true } tie ? tie.Value : Bad(TieBreak, s_moment, default(Instant));
        LocalDate? asOf = fields[AsOf].Length == 0 ? null
            : LocalDatePattern.Iso.Parse(fields[AsOf]) is { Success: true } taken ? taken.Value : Bad(AsOf, s_date, default(LocalDate));
        var present = fields.AsSpan(AsOf, 1 + PoolBands.Count).ToArray().Count(field => field.Length > 0);
        PoolBands? bands = null;
        if (present == 1 + PoolBands.Count)
        {
            bands = new PoolBands([.. Enumerable.Range(FirstBand, PoolBands.Count).Select(Count)]);
        }
        else if (present > 0)
        {
            errors.Add(HistoryErrors.IncompleteDistribution.At(At(AsOf)));
        }

        RoundStatus? status = fields[Status] switch { "feed" => RoundStatus.Feed, "press" => RoundStatus.Press, _ => null };
        status ??= Bad<RoundStatus?>(Status, s_status, null);
        var notes = new Text(Line(Notes), Line(NotesInFrench));
        if ((fields[Notes].Length == 0) != (fields[NotesInFrench].Length == 0))
        {
            Bad(fields[Notes].Length == 0 ? Notes : NotesInFrench, s_note, 0);
        }

        if (errors.Count > 0)
        {
            return Result<RoundRecord>.Failed(errors);
        }

        var round = new RoundRecord
        {
            Number = number,
            Date = date,
            Instant = instant,
            Name = name,
            Kind = kind!.Value,
            Programs = programs,
            Category = category,
            Version = version,
            Invitations = invitations,
            CutOff = cutOff,
            TieBreak = tieBreak,
            DistributionAsOf = asOf,
            Bands = bands,
            Status = status!.Value,
            Notes = notes,
        };
        return Canonical(round, fields, place);

        Place At(int column) => place with { Path = Columns[column] };

        T Bad<T>(int column, Text expected, T instead)
        {
            errors.Add(HistoryErrors.BadValue.At(At(column), Text.Same(fields[column]), expected));
            return instead;
        }

        string Line(int column) => Folding.OneLine(fields[column], noBreaks: true) == fields[column] ? fields[column] : Bad(column, s_name, "");

        int Count(int column) =>
            int.TryParse(fields[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Bad(column, s_count, 0);
    }

    // A value may be readable and yet not be what we would write ("0779"); then the file would change under the reader's hands.
    private static Result<RoundRecord> Canonical(RoundRecord round, string[] fields, Place place)
    {
        var written = Fields(round);
        var errors = Enumerable.Range(0, fields.Length).Where(column => written[column] != fields[column])
            .Select(column => HistoryErrors.NotCanonical.At(place with { Path = Columns[column] }, fields[column], written[column])).ToArray();
        return errors.Length > 0 ? Result<RoundRecord>.Failed(errors) : round;
    }

    private static bool IsLine(string text) => Folding.OneLine(text) == text;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyShape();

    [GeneratedRegex(@"\A(([0-9]{4}-)?V[0-9]{1,3}|unknown)\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionShape();
}
