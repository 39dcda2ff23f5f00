using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Views;

/// <summary>One provision that stands differently.</summary>
/// <param name="Before">How it stood.</param>
/// <param name="After">How it stands.</param>
/// <param name="Changes">What differs in its value, where it has one on both sides.</param>
public sealed record ProvisionDifference(ProvisionStanding Before, ProvisionStanding After, IReadOnlyList<ValueChange> Changes)
{
    /// <summary>The provision.</summary>
    public Provision Provision => After.Provision;
}

/// <summary>The law of two days, or of a day without and with a reform.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The second day.</param>
/// <param name="Law">The law of the second.</param>
/// <param name="Differences">What stands differently, by name.</param>
/// <param name="Between">The amendments between the days.</param>
public sealed record LawComparison(LocalDate From, LocalDate To, LawInForce Law, IReadOnlyList<ProvisionDifference> Differences, IReadOnlyList<Amendment> Between)
{
    /// <summary>Compares; an error for a day before the first or an unknown reform.</summary>
    /// <param name="book">The law.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The second day.</param>
    /// <param name="reform">Name of a reform that the second law is under, or null.</param>
    public static Result<LawComparison> Of(LawBook book, LocalDate from, LocalDate to, string? reform = null)
    {
        if (!book.TryOn(from).TryGet(out var before, out var errors) || !book.TryOn(to, reform).TryGet(out var after, out errors)) return Result<LawComparison>.Failed(errors);
        var (early, late) = from <= to ? (from, to) : (to, from);
        return new LawComparison(from, to, after, [.. Differing(before, from, after, to)], [.. book.Amendments.Where(amendment => amendment.Date > early && amendment.Date <= late)]);
    }

    private static IEnumerable<ProvisionDifference> Differing(LawInForce before, LocalDate from, LawInForce after, LocalDate to)
    {
        foreach (var standing in ProvisionStanding.All(after, to))
        {
            var was = ProvisionStanding.Of(before, standing.Provision.Name, from) ?? standing with { Value = null, Since = null, Unknown = false, UnknownSince = null };
            var changes = was.Value is { } old && standing.Value is { } now ? ValueChange.Between(old, now) : [];
            if (changes.Count > 0 || was.InForce != standing.InForce || was.Unknown != standing.Unknown) yield return new ProvisionDifference(was, standing, changes);
        }
    }
}
