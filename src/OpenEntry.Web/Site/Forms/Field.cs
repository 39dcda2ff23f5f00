using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Web.Site.Forms;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Email,
    Password,

    /// <summary>A code of digits, typed from elsewhere.</summary>
    Code,

    /// <summary>A number, whole or with <see cref="Field.Step"/>.</summary>
    Number,

    /// <summary>Day, month and year, each in its own place.</summary>
    Date,

    /// <summary>One of few, all in sight.</summary>
    Radios,

    /// <summary>One of many.</summary>
    Select,

    /// <summary>Yes or nothing.</summary>
    Check,

    /// <summary>Any of few.</summary>
    Checks,

    /// <summary>Any text, with suggestions to choose from (<see cref="Field.Suggest"/>).</summary>
    Suggested,
}

/// <summary>One thing a form asks.</summary>
/// <param name="Name">Its name in the form and, in an address, in the query; also its identifier on the page.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Label">The question.</param>
public sealed record Field(string Name, FieldKind Kind, Text Label)
{
    /// <summary>What helps to answer it.</summary>
    public Text? Hint { get; init; }

    /// <summary>May stay empty; said beside the label.</summary>
    public bool Optional { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What stands for no answer in a <see cref="FieldKind.Select"/>: <c>All</c>; without it, <c>Choose</c>.</summary>
    public Text? Blank { get; init; }

    /// <summary>The answers are shown by the alphabet of the reader's language.</summary>
    public bool IsAlphabetical { get; init; }

    /// <summary>The least number.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Most { get; init; }

    /// <summary>A number is a whole multiple of this.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>What follows the number: hours, months.</summary>
    public Text? Unit { get; init; }

    /// <summary>The longest text.</summary>
    public int Longest { get; init; } = 200;

    /// <summary>The token of <c>autocomplete</c> (WCAG 1.3.5), where the field is about the person who types.</summary>
    public string? AutoComplete { get; init; }

    /// <summary>Which list a <see cref="FieldKind.Suggested"/> field suggests from: the name of a suggestion address.</summary>
    public string? Suggest { get; init; }

    /// <summary>The label is the heading of the page: one question, one page.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Shown on the page while another field has one of some answers; without scripts it is always shown, and says when it applies by its hint.</summary>
    public DependsOn? OnlyIf { get; init; }

    /// <summary>A day that cannot lie in the future.</summary>
    public bool HasHappened { get; init; }

    /// <summary>A day such as is asked for, told where none was understood.</summary>
    public LocalDate Example { get; init; } = new(2025, 3, 27);

    /// <summary>Wide enough for so many characters.</summary>
    public int? Width { get; init; }
}

/// <summary>An answer to choose.</summary>
public sealed record Choice(string Value, Text Label, Text? Hint = null);

/// <summary>Another field and the answers under which this one matters.</summary>
public sealed record DependsOn(string Field, params IReadOnlyList<string> Answers);
