using NodaTime;

namespace OpenEntry.Law.Profiles;

/// <summary>One completed diploma, certificate or degree.</summary>
public sealed record Credential
{
    /// <summary>What it is.</summary>
    public required CredentialLevel Level { get; init; }

    /// <summary>Country of the institution, two letters (ISO 3166-1); <c>CA</c> is Canada.</summary>
    public required string Country { get; init; }

    /// <summary>The day it was completed; it counts from that day on.</summary>
    public required LocalDate Completed { get; init; }

    /// <summary>Field of a professional degree: <c>medicine</c>, <c>veterinaryMedicine</c>, <c>dentistry</c>, <c>optometry</c>, <c>law</c>, <c>chiropractic</c>, <c>pharmacy</c>, or any other word.</summary>
    public string? Field { get; init; }

    /// <summary>Educational credential assessment; a foreign credential without one earns no level (reading R10).</summary>
    public CredentialAssessment? Assessment { get; init; }

    /// <summary>How it was studied for in Canada; needed for the points of a Canadian credential.</summary>
    public CanadianStudyDetails? CanadianStudy { get; init; }
}

/// <summary>Level of a single credential.</summary>
public enum CredentialLevel
{
    /// <summary>Secondary school.</summary>
    Secondary,

    /// <summary>Post-secondary program of one year.</summary>
    OneYear,

    /// <summary>Post-secondary program of two years.</summary>
    TwoYear,

    /// <summary>Bachelor's degree, or another post-secondary program of three years or more.</summary>
    ThreeYearOrMore,

    /// <summary>Entry-to-practice professional degree.</summary>
    Professional,

    /// <summary>Master's degree.</summary>
    Masters,

    /// <summary>Doctoral degree.</summary>
    Doctoral,
}

/// <summary>An educational credential assessment for immigration.</summary>
public sealed record CredentialAssessment
{
    /// <summary>Key of the designated body in <c>law/education-assessment.yaml</c>: <c>wes</c>, <c>ces</c>, <c>icas</c>, <c>iqas</c>, <c>ices</c>, <c>mcc</c>, <c>pebc</c>, <c>cacb</c>.</summary>
    public required string Body { get; init; }

    /// <summary>The day the report was issued.</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>What the report says it equals in Canada; null when it finds no equivalent.</summary>
    public CredentialLevel? Equivalent { get; init; }

    /// <summary>Number of the report, if given.</summary>
    public string? Reference { get; init; }
}

/// <summary>How a Canadian credential was studied for.</summary>
public sealed record CanadianStudyDetails
{
    /// <summary>Months of full-time enrolment.</summary>
    public required int FullTimeMonths { get; init; }

    /// <summary>Months of physical presence in Canada.</summary>
    public required int MonthsInCanada { get; init; }

    /// <summary>The institution is a public post-secondary one, or a private one recognized by the province.</summary>
    public bool RecognizedInstitution { get; init; } = true;
}

/// <summary>A stretch of study in Canada, credential or not.</summary>
public sealed record StudyInCanada
{
    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day; null while it goes on.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Length of the program, in years.</summary>
    public required decimal ProgramYears { get; init; }

    /// <summary>Academic years completed.</summary>
    public required decimal AcademicYearsCompleted { get; init; }

    /// <summary>Hours of instruction a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>In good standing at the end.</summary>
    public bool GoodStanding { get; init; } = true;
}
