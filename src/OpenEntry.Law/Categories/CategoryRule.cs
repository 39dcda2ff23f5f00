using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Categories;

/// <summary>A category of candidates in force on a day (A10.3(1)(h.2)), in one of its versions.</summary>
public sealed class CategoryRule
{
    private CategoryRule(Provision provision, DatedValue dated)
    {
        var value = dated.Value;
        Provision = provision;
        Key = provision.Name["category.".Length..];
        Version = value["version"]!.Word!;
        Name = value["name"]!.Wording();
        FeedLabel = value["feedLabel"]!.Wording();
        LabelIsInferred = value["labelStatus"]!.Word == "inferred";
        FrenchLevel = value["language"]?["level"]!.Int();
        Occupations = new HashSet<NocCode>((value["occupations"]?.Items ?? []).Select(item => NocCode.Parse(item.Word!)));
        if (value["experience"] is { } experience)
        {
            Months = experience["months"]!.Int();
            Continuous = experience["continuous"]!.Word == "true";
            WindowYears = experience["windowYears"]!.Int();
            CanadaOnly = experience["place"]!.Word == "canada";
        }

        if (value["military"] is { } military)
        {
            MilitaryYears = military["years"]!.Int();
            MilitaryOfferYears = military["offerYears"]!.Int();
            MilitaryCredential = (EducationLevel)Array.IndexOf(LevelsShape.Words, military["credential"]!.Word);
        }
    }

    /// <summary>The provision.</summary>
    public Provision Provision { get; }

    /// <summary>Key of the category: <c>stem</c>.</summary>
    public string Key { get; }

    /// <summary>Version: <c>V1</c>, <c>2026-V3</c>.</summary>
    public string Version { get; }

    /// <summary>Name.</summary>
    public Text Name { get; }

    /// <summary>Label in the official feed.</summary>
    public Text FeedLabel { get; }

    /// <summary>The label is formed by analogy: no round has been held under this version.</summary>
    public bool LabelIsInferred { get; }

    /// <summary>Level of French that all four abilities must reach, for the category of French.</summary>
    public int? FrenchLevel { get; }

    /// <summary>The listed occupations; empty for the category of French.</summary>
    public IReadOnlySet<NocCode> Occupations { get; }

    /// <summary>Months of experience in one listed occupation; null when none is asked.</summary>
    public int? Months { get; }

    /// <summary>The experience must be continuous.</summary>
    public bool Continuous { get; }

    /// <summary>Within so many years before the day.</summary>
    public int WindowYears { get; }

    /// <summary>Only experience in Canada counts.</summary>
    public bool CanadaOnly { get; }

    /// <summary>Years of service in a recognized foreign military, for the category of military recruits.</summary>
    public int? MilitaryYears { get; }

    /// <summary>Years that the full-time offer of the Canadian Armed Forces lasts at least, for the category of military recruits.</summary>
    public int? MilitaryOfferYears { get; }

    /// <summary>Credential a military recruit needs.</summary>
    public EducationLevel MilitaryCredential { get; }

    /// <summary>The categories in force, in order of their keys.</summary>
    public static IReadOnlyList<CategoryRule> InForce(LawInForce law) =>
        [.. law.Book.Provisions.Where(provision => provision.Name.StartsWith("category.", StringComparison.Ordinal))
            .Select(provision => (provision, value: provision.On(law.Since)))
            .Where(pair => pair.value is not null)
            .Select(pair => new CategoryRule(pair.provision, pair.value!))];

    /// <summary>Every version of every category there has been.</summary>
    public static IEnumerable<(CategoryRule Rule, DatedValue Value)> All(LawBook book) =>
        from provision in book.Provisions
        where provision.Name.StartsWith("category.", StringComparison.Ordinal)
        from value in provision.Values
        where !value.Is(DatedValue.None) && !value.Is(DatedValue.Unknown)
        select (new CategoryRule(provision, value), value);
}
