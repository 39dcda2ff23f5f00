using OpenEntry.Law.Errors;

namespace OpenEntry.Registry.Imports;

/// <summary>What an import did.</summary>
/// <param name="Lines">Lines read, blank ones not counted.</param>
/// <param name="Added">New people and profiles.</param>
/// <param name="Changed">Profiles known before that now say something else.</param>
/// <param name="Unchanged">Profiles known before that say the same: kept as they were.</param>
/// <param name="Refused">Lines that were not kept.</param>
/// <param name="Errors">Why, each with its line; the first thousand.</param>
public sealed record ImportReport(int Lines, int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<Error> Errors);
