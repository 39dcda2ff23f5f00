using System.Globalization;
using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Books;

/// <summary>The law in force on one day (or as a reform would have it), bound to flat tables. Immutable; shared by all who ask for that day.</summary>
public sealed class LawInForce
{
    private readonly Reform? _reform;
    private readonly Lazy<CrsTables> _crs;
    private readonly Lazy<Assessments.Assessor> _assessor;

    internal LawInForce(LawBook book, LocalDate since, Reform? reform)
    {
        Book = book;
        Since = since;
        _reform = reform;
        _crs = new Lazy<CrsTables>(() => CrsTables.Of(this));
        _assessor = new Lazy<Assessments.Assessor>(() => new Assessments.Assessor(this));
        var versions = book.Amendments.Where(amendment => amendment.IsCrsVersion && amendment.Date <= since).ToList();
        CrsVersion = versions.Last(amendment => amendment.Status != AmendmentStatus.Incomplete);
        Unconfirmed = versions.Where(amendment => amendment.Status == AmendmentStatus.Incomplete && amendment.Date > CrsVersion.Date).ToList();
    }

    /// <summary>The whole law.</summary>
    public LawBook Book { get; }

    /// <summary>The day of the last amendment; the law is the same from then to the next one.</summary>
    public LocalDate Since { get; }

    /// <summary>Name of the reform, or null for the law itself.</summary>
    public string? ReformName => _reform?.Name;

    /// <summary>The amendment from which the points of the Comprehensive Ranking System come: the last one whose content is known.</summary>
    public Amendment CrsVersion { get; }

    /// <summary>Later versions of the Comprehensive Ranking System that are believed to be in force but whose content is not known; results say so.</summary>
    public IReadOnlyList<Amendment> Unconfirmed { get; }

    /// <summary>The National Occupational Classification.</summary>
    public NocBook Noc => Book.Noc;

    /// <summary>Tables of the Comprehensive Ranking System.</summary>
    public CrsTables Crs => _crs.Value;

    /// <summary>Assesses people under this law.</summary>
    public Assessments.Assessor Assessor => _assessor.Value;

    /// <summary>The provision, from the reform when it differs there; null when there is none.</summary>
    public Provision? Provision(string name) => _reform?.Provisions.GetValueOrDefault(name) ?? Book[name];

    /// <summary>The provision whose value applies: the law's own where the reform gives no figure.</summary>
    public Provision? Applied(string name) => IsLeftToTheLaw(name) && Book[name] is { } own ? own : Provision(name);

    /// <summary>What is said beside a value that <see cref="IsLeftToTheLaw"/>.</summary>
    public static Text NoFigure { get; } = new("The proposal gives no figure: the value of the law stands.", "La proposition ne donne pas de chiffre\u00a0: la valeur du droit demeure.");

    /// <summary>True when the reform would change the provision and gives no figure, so that the value of the law stands.</summary>
    public bool IsLeftToTheLaw(string name) => _reform is not null && _reform.Provisions.TryGetValue(name, out var proposed) && proposed.UnknownOn(Since) is not null;

    /// <summary>The value in force; null when the provision is not in force. Where a reform gives no value, the law's stays.</summary>
    public LawNode? Value(string name)
    {
        if (_reform is not null && _reform.Provisions.TryGetValue(name, out var proposed))
        {
            if (proposed.On(Since) is { } value) return value.Value;
            if (proposed.UnknownOn(Since) is null) return null;
        }

        return Book[name]?.On(Since)?.Value;
    }

    /// <summary>True when something else is believed to apply but no source gives it, so that the value before it is used.</summary>
    public bool IsUnknown(string name) =>
        (_reform is not null && _reform.Provisions.TryGetValue(name, out var proposed))
            ? proposed.UnknownOn(Since) is not null
            : Book[name]?.UnknownOn(Since) is not null;

    /// <summary>Names of all provisions for which <see cref="IsUnknown"/> holds.</summary>
    public IEnumerable<string> UnknownProvisions => Book.Provisions.Select(provision => provision.Name)
        .Union(_reform?.Provisions.Keys ?? []).Where(IsUnknown).Order(StringComparer.Ordinal);

    /// <summary>True when a body is designated to assess credentials, by its key.</summary>
    public bool HasAssessmentBody(string key) => Required("education-assessment.bodies")[key] is not null;

    /// <summary>The provision and its value; it must be in force.</summary>
    internal LawNode Required(string name) => Value(name) ?? throw new InvalidOperationException($"{name} is not in force on {Since}.");

    /// <summary>The maximum of a provision: that of the reform where it gives one, else that of the law.</summary>
    internal short Cap(string name, string? column = null) =>
        (_reform?.Provisions.GetValueOrDefault(name) is { Cap: not null } proposed ? proposed : Book[name]!).CapOf(column);

    internal int Number(string name) => Required(name).Int();

    internal int Number(string name, string field) => Required(name)[field]!.Int();

    internal bool Flag(string name, string field) => Value(name)?[field]?.Word == "true";

    internal IReadOnlyList<string> Words(string name) => [.. (Value(name)?.Items ?? []).Select(item => item.Word!)];

    /// <summary>What a switchable reading is set to.</summary>
    internal string? Switch(string reading) => Book.Readings.GetValueOrDefault(reading)?.Chosen;
}

/// <summary>Values of a law folder that has been checked.</summary>
internal static class CheckedNode
{
    public static int Int(this LawNode node) => int.Parse(node.Word!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static decimal Decimal(this LawNode node) => decimal.Parse(node.Word!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static LocalDate Date(this LawNode node) => Dates.TryParse(node.Word, out var date) ? date : throw new FormatException($"\"{node.Word}\" is not a date.");

    public static Text Wording(this LawNode node) => new(node["en"]!.Word!, node["fr"]!.Word!);

    /// <summary>A table over whole numbers as a flat array: index 0 to the first number of the open row, which stands for all above.</summary>
    public static short[] Ranges(this LawNode rows, string column)
    {
        var last = rows.Items![^1]["from"]!.Int();
        var flat = new short[last + 1];
        foreach (var row in rows.Items)
        {
            var from = row["from"]!.Int();
            var to = row["to"]?.Int() ?? last;
            Array.Fill(flat, (short)row[column]!.Int(), from, to - from + 1);
        }

        return flat;
    }

    /// <summary>A table over the levels of education as a flat array by <see cref="EducationLevel"/>.</summary>
    public static short[] Levels(this LawNode table, string? column = null) =>
        [.. LevelsShape.Words.Select(word => (short)(column is null ? table[word]! : table[word]![column]!).Int())];

    /// <summary>The maximum: one number, or that of a column; 0 when there is none.</summary>
    public static short CapOf(this Provision provision, string? column = null) =>
        (short)((provision.Cap is { Word: null } caps && column is not null ? caps[column] : provision.Cap)?.Int() ?? 0);
}
