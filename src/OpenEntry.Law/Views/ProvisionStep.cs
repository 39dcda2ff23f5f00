using OpenEntry.Law.Books;

namespace OpenEntry.Law.Views;

/// <summary>One value of a provision's history, the amendments of its day, and how it differs from the value in use before.</summary>
/// <param name="Value">The value.</param>
/// <param name="Amendments">The amendments of its day.</param>
/// <param name="Before">The value in use before; null when there was none.</param>
/// <param name="Changes">What differs.</param>
public sealed record ProvisionStep(DatedValue Value, IReadOnlyList<Amendment> Amendments, LawNode? Before, IReadOnlyList<ValueChange> Changes)
{
    /// <summary>The provision is not in force from this day on.</summary>
    public bool Ends => Value.Is(DatedValue.None);

    /// <summary>Something applies from this day on, but no source says what.</summary>
    public bool Unknown => Value.Is(DatedValue.Unknown);

    /// <summary>The whole history of a provision, the oldest value first.</summary>
    public static IEnumerable<ProvisionStep> Of(Provision provision, LawBook book)
    {
        LawNode? before = null;
        foreach (var value in provision.Values)
        {
            var amendments = book.Amendments.Where(amendment => amendment.Date == value.From).ToArray();
            var words = value.Is(DatedValue.None) || value.Is(DatedValue.Unknown);
            yield return new ProvisionStep(value, amendments, before, words || before is null ? [] : ValueChange.Between(before, value.Value));
            before = value.Is(DatedValue.None) ? null : value.Is(DatedValue.Unknown) ? before : value.Value;
        }
    }

    /// <summary>The value in a few words, or that it ends or is unknown.</summary>
    public Text Summary(Provision provision)
    {
        if (Ends) return new("not in force from this day on", "non en vigueur à compter de ce jour");
        if (Unknown && Before is null) return new("unknown: something is believed to apply, but no source says what; nothing is awarded", "inconnue\u00a0: quelque chose s’appliquerait, mais aucune source ne dit quoi; rien n’est accordé");
        var words = Words(provision, Unknown ? Before! : Value.Value);
        if (Unknown) return new($"unknown: something else is believed to apply; the value before stays ({words.En})", $"inconnue\u00a0: autre chose s’appliquerait; la valeur précédente demeure ({words.Fr})");
        return Before is not null && Changes.Count == 0 ? new($"{words.En}, as before", $"{words.Fr}, comme avant") : words;
    }

    private static Text Words(Provision provision, LawNode value) => new(ValueSummary.Of(provision, value, OfficialLanguage.English), ValueSummary.Of(provision, value, OfficialLanguage.French));
}
