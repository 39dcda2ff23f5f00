using NodaTime;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Books;

/// <summary>The whole law with its history: loaded and checked once, then asked for any day. Immutable.</summary>
public sealed class LawBook
{
    private readonly IReadOnlyDictionary<string, Provision> _provisions;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(LocalDate, string?), LawInForce> _inForce = new();
    private readonly LocalDate[] _days;

    internal LawBook(
        LawFiles files, IReadOnlyDictionary<string, Provision> provisions, IReadOnlyList<Amendment> amendments,
        IReadOnlyDictionary<string, Reading> readings, IReadOnlyDictionary<string, Source> sources, IReadOnlyList<Reform> reforms, NocBook noc)
    {
        Files = files;
        _provisions = provisions;
        Amendments = amendments;
        Readings = readings;
        Sources = sources;
        Reforms = reforms;
        Noc = noc;
        _days = [.. amendments.Select(amendment => amendment.Date).Distinct().Order()];
        FirstDay = amendments.First(amendment => amendment.IsCrsVersion).Date;
    }

    /// <summary>The files it was read from.</summary>
    public LawFiles Files { get; }

    /// <summary>Every amendment, oldest first.</summary>
    public IReadOnlyList<Amendment> Amendments { get; }

    /// <summary>The numbered readings.</summary>
    public IReadOnlyDictionary<string, Reading> Readings { get; }

    /// <summary>The sources, by key.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>The reforms that ship with the law.</summary>
    public IReadOnlyList<Reform> Reforms { get; }

    /// <summary>The National Occupational Classification.</summary>
    public NocBook Noc { get; }

    /// <summary>The first day of Express Entry; before it there is no law to apply.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Every provision, by name, in order.</summary>
    public IEnumerable<Provision> Provisions => _provisions.Values.OrderBy(provision => provision.Name, StringComparer.Ordinal);

    /// <summary>The days on which anything in the law changes, oldest first.</summary>
    public IReadOnlyList<LocalDate> Days => _days;

    /// <summary>A provision, or null.</summary>
    public Provision? this[string name] => _provisions.GetValueOrDefault(name);

    /// <summary>The law that this library was built with.</summary>
    /// <exception cref="InvalidOperationException">It does not pass its own check: the build is broken.</exception>
    public static LawBook Embedded()
    {
        var read = Read(LawFiles.Embedded());
        return read.IsOk ? read.Value : throw new InvalidOperationException(string.Join('\n', read.Errors.Select(error => error.Line(OfficialLanguage.English))));
    }

    /// <summary>Reads and checks a law folder. Everything that is wrong is told at once.</summary>
    public static Result<LawBook> Read(LawFiles files) => new LawReader(files).Read();

    /// <summary>The law in force on a day, or that law as a reform would have it.</summary>
    /// <param name="date">The day; not before <see cref="FirstDay"/>.</param>
    /// <param name="reform">Name of a reform, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There was no Express Entry on that day.</exception>
    /// <exception cref="ArgumentException">There is no such reform.</exception>
    public LawInForce On(LocalDate date, string? reform = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, FirstDay);
        var overlay = reform is null ? null : Reforms.FirstOrDefault(one => one.Name == reform) ?? throw new ArgumentException($"No reform \"{reform}\".", nameof(reform));

        // The law is the same from one amendment to the next: one copy serves all those days.
        var index = Array.BinarySearch(_days, date);
        var day = _days[index >= 0 ? index : ~index - 1];
        return _inForce.GetOrAdd((day, reform), _ => new LawInForce(this, day, overlay));
    }

    /// <summary>As <see cref="On"/>, with a numbered error for a day before the first or an unknown reform.</summary>
    public Result<LawInForce> TryOn(LocalDate date, string? reform = null)
    {
        if (date < FirstDay) return LawErrors.BeforeLaw.At(Place.None, $"{date:uuuu-MM-dd}", $"{FirstDay:uuuu-MM-dd}");
        if (reform is not null && !Reforms.Any(one => one.Name == reform))
        {
            return LawErrors.UnknownReform.At(Place.None, reform, string.Join(", ", Reforms.Select(one => one.Name)));
        }

        return On(date, reform);
    }
}
