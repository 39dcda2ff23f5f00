using NodaTime;
using OpenEntry.Law.Books;

namespace OpenEntry.Law.Views;

/// <summary>How a provision stands on a day, or under a reform.</summary>
/// <param name="Provision">The provision: the reform's, where the reform has one of that name.</param>
/// <param name="Value">The value in force; null when there is none.</param>
/// <param name="Since">Its first day; null for a value a reform proposes.</param>
/// <param name="Unknown">Something else is believed to apply, but no source gives it: the value before stays.</param>
/// <param name="UnknownSince">Since when that is so; null under a reform.</param>
public sealed record ProvisionStanding(Provision Provision, LawNode? Value, LocalDate? Since, bool Unknown, LocalDate? UnknownSince)
{
    /// <summary>Whether there is a value.</summary>
    public bool InForce => Value is not null;

    /// <summary>One provision on a day or under a reform; null when there is none of that name.</summary>
    public static ProvisionStanding? Of(LawInForce law, string name, LocalDate on)
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
        return new ProvisionStanding(provision, value, since, unknown, unknown && law.ReformName is null ? provision.UnknownOn(on)?.From : null);
    }

    /// <summary>Every provision, by name, on a day or under a reform.</summary>
    public static IEnumerable<ProvisionStanding> All(LawInForce law, LocalDate on) => Names(law).Select(name => Of(law, name, on)!);

    /// <summary>Whether its content is known; if not, what is done meanwhile.</summary>
    public Text WhetherKnown =>
        !Unknown ? new("known", "connu")
        : InForce ? new("unknown: value kept", "inconnu\u00a0: valeur conservée")
        : new("unknown: nothing awarded", "inconnu\u00a0: rien d’accordé");

    /// <summary>The last day on or before another on which the value, or what is known of it, changed.</summary>
    public LocalDate? LastChange(LocalDate day) => Provision.Values.LastOrDefault(value => value.From <= day)?.From;

    /// <summary>Why there is no value on a day, with its dates: <c>not in force since March 25, 2025</c>.</summary>
    public Text WhyNotInForce(LocalDate day)
    {
        var values = Provision.Values;
        if (Provision.On(day) is null && values.LastOrDefault(value => value.From <= day && value.Is(DatedValue.None)) is { } ended)
        {
            var date = Wording.Date(ended.From);
            return new($"not in force since {date.En}", $"non en vigueur depuis le {date.Fr}");
        }

        var first = Wording.Date(values[0].From);
        return values[0].From > day ? new($"not in force before {first.En}", $"non en vigueur avant le {first.Fr}") : new("not in force", "non en vigueur");
    }

    /// <summary>What is not known, and what is taken meanwhile.</summary>
    public Text WhatIsUnknown()
    {
        var from = UnknownSince is { } since
            ? new Text($"since {Wording.Date(since).En} something else is believed to apply", $"depuis le {Wording.Date(since).Fr}, autre chose s’appliquerait")
            : new Text("the reform would change it", "la réforme le changerait");
        return InForce
            ? new($"{from.En}, but no source says what: the value before stays", $"{from.Fr}, mais aucune source ne dit quoi\u00a0: la valeur précédente demeure")
            : new($"{from.En}, but no source says what: nothing is awarded", $"{from.Fr}, mais aucune source ne dit quoi\u00a0: rien n’est accordé");
    }

    private static IEnumerable<string> Names(LawInForce law) =>
        law.Book.Provisions.Select(provision => provision.Name)
            .Union(law.Book.Reforms.FirstOrDefault(reform => reform.Name == law.ReformName)?.Provisions.Keys ?? [])
            .Order(StringComparer.Ordinal);
}
