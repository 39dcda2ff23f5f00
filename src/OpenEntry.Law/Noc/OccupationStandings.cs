using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;

namespace OpenEntry.Law.Noc;

/// <summary>What the law of a day makes of occupations.</summary>
/// <param name="law">The law of the day.</param>
/// <param name="on">The day.</param>
public sealed class OccupationStandings(LawInForce law, LocalDate on)
{
    private readonly IReadOnlyList<CategoryRule> _categories = CategoryRule.InForce(law);
    private readonly HashSet<string> _trades = [.. law.Words("fst.occupations")];
    private readonly HashSet<string> _skilled = [.. law.Words("noc.skilled-levels")];

    /// <summary>The day.</summary>
    public LocalDate On => on;

    /// <summary>The classification.</summary>
    public NocBook Noc => law.Noc;

    /// <summary>The edition in use on the day.</summary>
    public int Edition { get; } = law.Value("noc.edition") is { Word: "2016" } ? 2016 : 2021;

    /// <summary>Is it skilled work? Null for a code of the edition that is not in use on the day.</summary>
    public bool? IsSkilled(Occupation occupation) => occupation.Code.Edition == Edition ? _skilled.Contains(occupation.Level.ToString()) : null;

    /// <summary>Is it on the list of skilled trades?</summary>
    public bool IsTrade(Occupation occupation) => _trades.Contains(occupation.Code.ToString());

    /// <summary>The categories that list it.</summary>
    public IEnumerable<CategoryRule> Categories(Occupation occupation) => _categories.Where(category => category.Occupations.Contains(occupation.Code));

    /// <summary>What the concordance gives for it in the other edition.</summary>
    public IEnumerable<Occupation> Other(Occupation occupation) => law.Noc.InOtherEdition(occupation.Code).Select(code => law.Noc[code]!);
}
