using OpenEntry.Law.Books;

namespace OpenEntry.Law.Crs;

/// <summary>A score with its sixteen lines.</summary>
public sealed class CrsScore
{
    internal CrsScore(LawInForce law, CrsLine[] lines, CrsSections uncapped, CrsSections capped, CrsSections maxima)
    {
        Law = law;
        Lines = lines;
        Uncapped = uncapped;
        Sections = capped;
        Maxima = maxima;
    }

    /// <summary>The law it was computed under.</summary>
    public LawInForce Law { get; }

    /// <summary>The sixteen lines, by <see cref="CrsFactor"/>.</summary>
    public IReadOnlyList<CrsLine> Lines { get; }

    /// <summary>The four sections before their maxima.</summary>
    public CrsSections Uncapped { get; }

    /// <summary>The four sections.</summary>
    public CrsSections Sections { get; }

    /// <summary>The maxima of the four sections.</summary>
    public CrsSections Maxima { get; }

    /// <summary>The score: 0 to 1,200.</summary>
    public int Total => Sections.Total;

    /// <summary>The line of a factor.</summary>
    public CrsLine this[CrsFactor factor] => Lines[(int)factor];
}

/// <summary>Points of the four sections.</summary>
/// <param name="Core">Core human capital.</param>
/// <param name="Spouse">Spouse or common-law partner.</param>
/// <param name="Transferability">Skill transferability.</param>
/// <param name="Additional">Additional points.</param>
public readonly record struct CrsSections(int Core, int Spouse, int Transferability, int Additional)
{
    /// <summary>All four together.</summary>
    public int Total => Core + Spouse + Transferability + Additional;
}

/// <summary>One line of a score.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Points">Points after the line's own maximum.</param>
/// <param name="Max">The most the line can give this person.</param>
/// <param name="Uncapped">Points before the maximum.</param>
public readonly record struct CrsLine(CrsFactor Factor, short Points, short Max, short Uncapped)
{
    /// <summary>For the combinations: the part with language.</summary>
    public short WithLanguage { get; init; }

    /// <summary>For the combinations: the part with Canadian work.</summary>
    public short WithCanadianWork { get; init; }

    /// <summary>The reading the line hangs on, besides those of its provision; null when none.</summary>
    public string? Reading { get; init; }
}
