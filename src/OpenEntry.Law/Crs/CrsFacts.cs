namespace OpenEntry.Law.Crs;

/// <summary>
/// The exact inputs of the Comprehensive Ranking System on a day: levels and completed years, already derived. Where they come from is told
/// by the assessment that derived them.
/// </summary>
public sealed record CrsFacts
{
    /// <summary>Identifier, returned unchanged.</summary>
    public required string Id { get; init; }

    /// <summary>An accompanying spouse or partner who is neither citizen nor permanent resident: the with-spouse columns apply.</summary>
    public bool AccompanyingSpouse { get; init; }

    /// <summary>Age in completed years, 0 to 120.</summary>
    public required int Age { get; init; }

    /// <summary>Level of education.</summary>
    public required EducationLevel Education { get; init; }

    /// <summary>First official language, or null.</summary>
    public LanguageLevels? FirstLanguage { get; init; }

    /// <summary>Second official language, or null; never the same as the first.</summary>
    public LanguageLevels? SecondLanguage { get; init; }

    /// <summary>Completed years of Canadian work experience.</summary>
    public int CanadianWorkYears { get; init; }

    /// <summary>Completed years of foreign work experience.</summary>
    public int ForeignWorkYears { get; init; }

    /// <summary>Holds a certificate of qualification in a trade.</summary>
    public bool CertificateOfQualification { get; init; }

    /// <summary>The spouse's own factors; used only with <see cref="AccompanyingSpouse"/>.</summary>
    public SpouseFacts? Spouse { get; init; }

    /// <summary>The highest eligible Canadian credential.</summary>
    public CanadianCredential CanadianCredential { get; init; }

    /// <summary>A brother or sister in Canada, of the person or of the accompanying spouse.</summary>
    public bool SiblingInCanada { get; init; }

    /// <summary>A qualifying offer of arranged employment.</summary>
    public ArrangedEmployment ArrangedEmployment { get; init; }

    /// <summary>Nominated by a province or territory.</summary>
    public bool ProvincialNomination { get; init; }
}

/// <summary>The spouse's own factors.</summary>
public sealed record SpouseFacts
{
    /// <summary>Level of education.</summary>
    public EducationLevel Education { get; init; }

    /// <summary>The official language that counts, or null.</summary>
    public LanguageLevels? Language { get; init; }

    /// <summary>Completed years of Canadian work experience.</summary>
    public int CanadianWorkYears { get; init; }
}

/// <summary>The highest Canadian educational credential that earns points.</summary>
public enum CanadianCredential : byte
{
    /// <summary>None, or secondary school.</summary>
    None,

    /// <summary>From a program of one or two years.</summary>
    OneOrTwoYears,

    /// <summary>From a program of three years or more, or a master's, professional or doctoral degree.</summary>
    ThreeYearsOrMore,
}

/// <summary>Arranged employment, as the additional points distinguish it.</summary>
public enum ArrangedEmployment : byte
{
    /// <summary>No qualifying offer.</summary>
    None,

    /// <summary>An offer in Major Group 00 (senior management).</summary>
    MajorGroup00,

    /// <summary>An offer in another skilled occupation.</summary>
    OtherSkilled,
}
