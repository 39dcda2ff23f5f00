namespace OpenEntry.Law.Crs;

/// <summary>The sixteen lines of a score, in the order of the invitation letter.</summary>
public enum CrsFactor : byte
{
    /// <summary>Core: age.</summary>
    Age,

    /// <summary>Core: level of education.</summary>
    Education,

    /// <summary>Core: first official language.</summary>
    FirstLanguage,

    /// <summary>Core: second official language.</summary>
    SecondLanguage,

    /// <summary>Core: Canadian work experience.</summary>
    CanadianWork,

    /// <summary>Spouse: level of education.</summary>
    SpouseEducation,

    /// <summary>Spouse: official language.</summary>
    SpouseLanguage,

    /// <summary>Spouse: Canadian work experience.</summary>
    SpouseCanadianWork,

    /// <summary>Transferability: education with language and with Canadian work.</summary>
    TransferEducation,

    /// <summary>Transferability: foreign work with language and with Canadian work.</summary>
    TransferForeignWork,

    /// <summary>Transferability: certificate of qualification with language.</summary>
    TransferCertificate,

    /// <summary>Additional: nomination by a province or territory.</summary>
    ProvincialNomination,

    /// <summary>Additional: arranged employment.</summary>
    ArrangedEmployment,

    /// <summary>Additional: Canadian educational credential.</summary>
    CanadianCredential,

    /// <summary>Additional: French, or both languages.</summary>
    French,

    /// <summary>Additional: brother or sister in Canada.</summary>
    Sibling,
}

/// <summary>The four sections of a score.</summary>
public enum CrsSection : byte
{
    /// <summary>Core human capital factors.</summary>
    Core,

    /// <summary>Spouse or common-law partner factors.</summary>
    Spouse,

    /// <summary>Skill transferability factors.</summary>
    Transferability,

    /// <summary>Additional points.</summary>
    Additional,
}

/// <summary>What belongs to each factor.</summary>
public static class CrsFactors
{
    private static readonly string[] Provisions =
    [
        "crs.age", "crs.education", "crs.first-official-language", "crs.second-official-language", "crs.canadian-work",
        "crs.spouse.education", "crs.spouse.first-official-language", "crs.spouse.canadian-work",
        "crs.transferability.education", "crs.transferability.foreign-work", "crs.transferability.certificate",
        "crs.additional.provincial-nomination", "crs.additional.arranged-employment", "crs.additional.canadian-credential",
        "crs.additional.french", "crs.additional.sibling",
    ];

    private static readonly string[] Words =
    [
        "age", "education", "firstLanguage", "secondLanguage", "canadianWork", "spouseEducation", "spouseLanguage", "spouseCanadianWork",
        "transferEducation", "transferForeignWork", "transferCertificate", "provincialNomination", "arrangedEmployment",
        "canadianCredential", "french", "sibling",
    ];

    /// <summary>All sixteen, in order.</summary>
    public static IReadOnlyList<CrsFactor> All { get; } = Enum.GetValues<CrsFactor>();

    /// <summary>Name of the provision that gives the points.</summary>
    public static string Provision(this CrsFactor factor) => Provisions[(int)factor];

    /// <summary>The word for it in results (<c>firstLanguage</c>).</summary>
    public static string Word(this CrsFactor factor) => Words[(int)factor];

    /// <summary>The section it belongs to.</summary>
    public static CrsSection Section(this CrsFactor factor) => factor switch
    {
        <= CrsFactor.CanadianWork => CrsSection.Core,
        <= CrsFactor.SpouseCanadianWork => CrsSection.Spouse,
        <= CrsFactor.TransferCertificate => CrsSection.Transferability,
        _ => CrsSection.Additional,
    };
}
