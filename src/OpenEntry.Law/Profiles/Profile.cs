using NodaTime;

namespace OpenEntry.Law.Profiles;

/// <summary>
/// What a person declares: facts of a life (birth, family, tests, diplomas, jobs, offers), never levels or points. Everything that is
/// counted is derived from it on a date.
/// </summary>
public sealed record Profile
{
    /// <summary>Any identifier of the holder of the profile; returned unchanged.</summary>
    public required string Id { get; init; }

    /// <summary>Family name, if given. Not used by any rule.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Given names, if given. Not used by any rule.</summary>
    public string? GivenNames { get; init; }

    /// <summary>When the profile was submitted to the pool; null for one that has not been. Ties are broken by it, and it says which funds table binds.</summary>
    public Instant? SubmittedAt { get; init; }

    /// <summary>Date of birth.</summary>
    public required LocalDate BirthDate { get; init; }

    /// <summary>Marital status.</summary>
    public MaritalStatus MaritalStatus { get; init; }

    /// <summary>The spouse or common-law partner; required by <see cref="MaritalStatus.Married"/> and <see cref="MaritalStatus.CommonLaw"/>, absent otherwise.</summary>
    public Spouse? Spouse { get; init; }

    /// <summary>Dependent children of the person or of the spouse, accompanying or not: they count for settlement funds.</summary>
    public int DependentChildren { get; init; }

    /// <summary>The language declared as first official language.</summary>
    public required OfficialLanguage FirstOfficialLanguage { get; init; }

    /// <summary>Results of language tests, in any order.</summary>
    public IReadOnlyList<LanguageTestResult> LanguageTests { get; init; } = [];

    /// <summary>Credentials, in any order.</summary>
    public IReadOnlyList<Credential> Education { get; init; } = [];

    /// <summary>Periods of full-time study in Canada, for the adaptability factor (no credential needed).</summary>
    public IReadOnlyList<StudyInCanada> StudiesInCanada { get; init; } = [];

    /// <summary>Jobs, in any order; they may overlap.</summary>
    public IReadOnlyList<Job> Work { get; init; } = [];

    /// <summary>Certificates of qualification in a trade.</summary>
    public IReadOnlyList<TradeCertificate> Certificates { get; init; } = [];

    /// <summary>Offers of employment in Canada (arranged employment).</summary>
    public IReadOnlyList<JobOffer> Offers { get; init; } = [];

    /// <summary>The nomination by a province or territory, if any.</summary>
    public Nomination? Nomination { get; init; }

    /// <summary>Relatives in Canada of the person or of the spouse.</summary>
    public IReadOnlyList<Relative> Relatives { get; init; } = [];

    /// <summary>Settlement funds: transferable, available, unencumbered, in Canadian dollars; null when not declared.</summary>
    public decimal? SettlementFunds { get; init; }

    /// <summary>Province or territory of intended residence, two letters (<c>ON</c>); null when any outside Quebec will do.</summary>
    public string? IntendedProvince { get; init; }

    /// <summary>Whether the person may work in Canada now, apart from any offer: decides who is exempt from funds and which paragraph an offer falls under.</summary>
    public WorkAuthorization? WorkAuthorization { get; init; }

    /// <summary>Currently inadmissible for misrepresentation (A40): may submit no profile.</summary>
    public bool InadmissibleForMisrepresentation { get; init; }

    /// <summary>Service in a foreign military, for the category of skilled military recruits.</summary>
    public MilitaryService? MilitaryService { get; init; }
}

/// <summary>Marital status, in the department's list.</summary>
public enum MaritalStatus
{
    /// <summary>Never married or single.</summary>
    NeverMarried,

    /// <summary>Married.</summary>
    Married,

    /// <summary>Common-law.</summary>
    CommonLaw,

    /// <summary>Divorced or separated.</summary>
    Divorced,

    /// <summary>Legally separated.</summary>
    LegallySeparated,

    /// <summary>Annulled marriage.</summary>
    Annulled,

    /// <summary>Widowed.</summary>
    Widowed,
}

/// <summary>
/// The spouse or common-law partner. The same facts as of the person, so that the two may change places as principal applicant.
/// </summary>
public sealed record Spouse
{
    /// <summary>Coming to Canada with the person.</summary>
    public required bool Accompanying { get; init; }

    /// <summary>Status in Canada.</summary>
    public CanadianStatus Status { get; init; }

    /// <summary>Lives in Canada now (matters for a permanent resident: reading R16).</summary>
    public bool LivesInCanada { get; init; }

    /// <summary>Date of birth; needed only to see what swapping the principal applicant would give.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>The language the spouse would declare as first; the best result counts when null.</summary>
    public OfficialLanguage? FirstOfficialLanguage { get; init; }

    /// <summary>Results of language tests.</summary>
    public IReadOnlyList<LanguageTestResult> LanguageTests { get; init; } = [];

    /// <summary>Credentials.</summary>
    public IReadOnlyList<Credential> Education { get; init; } = [];

    /// <summary>Periods of full-time study in Canada.</summary>
    public IReadOnlyList<StudyInCanada> StudiesInCanada { get; init; } = [];

    /// <summary>Jobs.</summary>
    public IReadOnlyList<Job> Work { get; init; } = [];

    /// <summary>Certificates of qualification in a trade.</summary>
    public IReadOnlyList<TradeCertificate> Certificates { get; init; } = [];
}

/// <summary>A person's status in Canada.</summary>
public enum CanadianStatus
{
    /// <summary>Neither citizen nor permanent resident.</summary>
    ForeignNational,

    /// <summary>Canadian citizen.</summary>
    Citizen,

    /// <summary>Permanent resident of Canada.</summary>
    PermanentResident,
}
