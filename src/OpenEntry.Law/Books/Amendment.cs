using NodaTime;

namespace OpenEntry.Law.Books;

/// <summary>An amendment: a day on which the rules, or what is known of them, changed.</summary>
/// <param name="Date">The day it takes effect.</param>
/// <param name="Instrument">The instrument: an instruction, a regulation, an announcement.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="IsCrsVersion">It begins a version of the Comprehensive Ranking System.</param>
/// <param name="ChangesPoints">It changes points of the Comprehensive Ranking System.</param>
/// <param name="Sources">Keys of <c>sources.yaml</c>.</param>
/// <param name="Line">Line in <c>amendments.yaml</c>.</param>
public sealed record Amendment(
    LocalDate Date, Text Instrument, Text Changes, AmendmentStatus Status, bool IsCrsVersion, bool ChangesPoints, IReadOnlyList<string> Sources, int Line);

/// <summary>How sure an amendment is.</summary>
public enum AmendmentStatus
{
    /// <summary>In the law itself, on the department's pages, or in two independent sources.</summary>
    Confirmed,

    /// <summary>In one secondary source.</summary>
    SingleSource,

    /// <summary>Known to exist, but its day or its content is not: the last confirmed values stay in use, and results say so.</summary>
    Incomplete,
}

/// <summary>A numbered reading: what is taken where no source settles a point.</summary>
/// <param name="Number"><c>R5</c>.</param>
/// <param name="Question">The open question.</param>
/// <param name="Taken">The reading taken.</param>
/// <param name="Reason">Why.</param>
/// <param name="Alternatives">What else it could be.</param>
/// <param name="Options">Words of a switch an operator can set, where the alternative is a plain one; empty otherwise.</param>
/// <param name="Chosen">The word the switch is set to, or null.</param>
public sealed record Reading(
    string Number, Text Question, Text Taken, Text Reason, IReadOnlyList<Text> Alternatives, IReadOnlyList<string> Options, string? Chosen);

/// <summary>A source that provisions and amendments name.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title, in its own language.</param>
/// <param name="Url">Where it is, if it has a public address.</param>
public sealed record Source(string Key, string Title, string? Url);

/// <summary>A reform: an overlay of the law that is not in force.</summary>
/// <param name="Name">Name of its folder.</param>
/// <param name="Title">Title.</param>
/// <param name="Description">What it would do.</param>
/// <param name="Provisions">Only the provisions that differ, by name.</param>
public sealed record Reform(string Name, Text Title, Text Description, IReadOnlyDictionary<string, Provision> Provisions);
