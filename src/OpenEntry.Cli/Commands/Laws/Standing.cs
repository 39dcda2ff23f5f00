using NodaTime;
using OpenEntry.Law.Books;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary>How a provision stands on a day, or under a reform.</summary>
/// <param name="Provision">The provision: the reform's, where the reform has one of that name.</param>
/// <param name="Value">The value in force; null when there is none.</param>
/// <param name="Since">Its first day; null for a value a reform proposes.</param>
/// <param name="Unknown">Something else is believed to apply, but no source gives it: the value before stays.</param>
/// <param name="UnknownSince">Since when that is so; null under a reform.</param>
internal sealed record Standing(Provision Provision, LawNode? Value, LocalDate? Since, bool Unknown, LocalDate? UnknownSince)
{
    public bool InForce => Value is not null;

    public static Standing? Of(LawInForce law, string name, LocalDate on)
    {
        if (law.Provision(name) is not { } provision)
        {
            return null;
        }
        var ofBook = law.Book[name]?.On(on);
        var value = law.Value(name);
        var proposed = value is not null && !ReferenceEquals(value, ofBook?.Value);
        var unknown = law.IsUnknown(name);
        var since = value is null || proposed ? null : ofBook?.From;
        return new Standing(provision, value, since, unknown, unknown && law.ReformName is null ? provision.UnknownOn(on)?.From : null);
    }

    /// <summary>Every provision, by name, on a day or under a reform.</summary>
    public static IEnumerable<Standing> All(LawInForce law, LocalDate on) => Names(law).Select(name => Of(law, name, on)!);

    private static IEnumerable<string> Names(LawInForce law) =>
        law.Book.Provisions.Select(provision => provision.Name)
            .Union(law.Book.Reforms.FirstOrDefault(reform => reform.Name == law.ReformName)?.Provisions.Keys ?? [])
            .Order(StringComparer.Ordinal);
}
