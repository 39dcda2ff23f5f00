using NodaTime;

namespace OpenEntry.Law.Books;

/// <summary>One rule of the law, with its whole history in one spot.</summary>
public sealed record Provision
{
    /// <summary>Its name: <c>crs.age</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required Text Title { get; init; }

    /// <summary>Where it stands in the Act, the Regulations or the instructions.</summary>
    public required Text Citation { get; init; }

    /// <summary>What should be known about it, if anything.</summary>
    public Text? Note { get; init; }

    /// <summary>Unit of its numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>The readings it hangs on.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>Its sources, keys of <c>sources.yaml</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The maximum as written: one number, or one by column; null when it has none.</summary>
    public LawNode? Cap { get; init; }

    /// <summary>Its values, oldest first.</summary>
    public required IReadOnlyList<DatedValue> Values { get; init; }

    /// <summary>File it stands in, relative to the law folder.</summary>
    public required string File { get; init; }

    /// <summary>Line of its name.</summary>
    public required int Line { get; init; }

    /// <summary>
    /// The value in force on a day: null before the first, from a <c>none</c> on, or when there is only an <c>unknown</c>. An
    /// <c>unknown</c> keeps the value before it.
    /// </summary>
    public DatedValue? On(LocalDate date)
    {
        DatedValue? found = null;
        foreach (var value in Values)
        {
            if (value.From > date) break;
            if (value.Is(DatedValue.None)) found = null;
            else if (!value.Is(DatedValue.Unknown)) found = value;
        }

        return found;
    }

    /// <summary>In a reform, what it proposes; null where no source gives it.</summary>
    public LawNode? Proposed => Values[0] is var value && value.Is(DatedValue.Unknown) ? null : value.Value;

    /// <summary>The <c>unknown</c> in force on a day, if the last word on that day is one.</summary>
    public DatedValue? UnknownOn(LocalDate date)
    {
        DatedValue? last = null;
        foreach (var value in Values)
        {
            if (value.From > date) break;
            last = value;
        }

        return last is { } found && found.Is(DatedValue.Unknown) ? found : null;
    }
}

/// <summary>A value of a provision, from a day on.</summary>
/// <param name="From">The day; that of an amendment.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Line">Line of the date.</param>
public sealed record DatedValue(LocalDate From, LawNode Value, int Line)
{
    /// <summary>The word for "not in force from here on".</summary>
    public const string None = "none";

    /// <summary>The word for "something else applies, but no source says what".</summary>
    public const string Unknown = "unknown";

    /// <summary>True when the value is the given word.</summary>
    public bool Is(string word) => Value is { Quoted: false, Word: { } found } && found == word;
}
