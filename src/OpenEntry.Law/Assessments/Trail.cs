using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>Why something a person declared counts, or does not.</summary>
public enum Verdict
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>It begins after the day.</summary>
    NotYet,

    /// <summary>It lies before the window of years that counts.</summary>
    TooLongAgo,

    /// <summary>Not skilled work on that day's levels (TEER 0-3; before 2022-11-16 skill type 0, level A or B).</summary>
    NotSkilled,

    /// <summary>The concordance gives several occupations; the person is asked which (reading R21).</summary>
    OccupationUnclear,

    /// <summary>Not paid by wages or commission.</summary>
    Unpaid,

    /// <summary>Without authorization or status in Canada.</summary>
    Unauthorized,

    /// <summary>During full-time study.</summary>
    FullTimeStudent,

    /// <summary>Self-employed.</summary>
    SelfEmployed,

    /// <summary>Done in Canada for an employer abroad.</summary>
    ForeignEmployer,

    /// <summary>The main duties were not performed.</summary>
    DutiesNotPerformed,

    /// <summary>Older than it may be on the day.</summary>
    Expired,

    /// <summary>Not accepted on the day.</summary>
    NotAccepted,

    /// <summary>Another one of the same kind is used.</summary>
    AnotherIsUsed,

    /// <summary>No assessment for a foreign credential (reading R10).</summary>
    NotAssessed,

    /// <summary>The assessment was issued before its body was designated.</summary>
    BeforeDesignation,

    /// <summary>The assessment finds no Canadian equivalent.</summary>
    NoEquivalent,

    /// <summary>A condition on the offer is not met.</summary>
    ConditionsNotMet,
}

/// <summary>What became of a job.</summary>
/// <param name="Index">Its place in the profile, from 0.</param>
/// <param name="Job">The job.</param>
/// <param name="OfSpouse">It is the spouse's.</param>
/// <param name="Occupation">The occupation in the edition in use; null when unclear.</param>
/// <param name="Canadian">As Canadian work experience for the ranking; null when done abroad.</param>
/// <param name="Foreign">As foreign work experience for the ranking; null when done in Canada.</param>
/// <param name="Program">As experience for the Federal Skilled Worker and Skilled Trades programs.</param>
public sealed record JobTrail(int Index, Job Job, bool OfSpouse, NocCode? Occupation, Verdict? Canadian, Verdict? Foreign, Verdict Program);

/// <summary>What became of a language test.</summary>
/// <param name="Index">Its place in the profile, from 0.</param>
/// <param name="Result">The sitting.</param>
/// <param name="OfSpouse">It is the spouse's.</param>
/// <param name="Test">The test; null when it is not accepted on the day.</param>
/// <param name="Levels">The levels it shows.</param>
/// <param name="Expires">The first day it no longer counts.</param>
/// <param name="Verdict">Whether it is used.</param>
public sealed record TestTrail(int Index, LanguageTestResult Result, bool OfSpouse, LanguageTest? Test, LanguageLevels? Levels, LocalDate Expires, Verdict Verdict);

/// <summary>What became of a credential.</summary>
/// <param name="Index">Its place in the profile, from 0.</param>
/// <param name="Credential">The credential.</param>
/// <param name="OfSpouse">It is the spouse's.</param>
/// <param name="Level">The level it counts as; null when it does not count.</param>
/// <param name="Expires">The first day its assessment no longer counts; null when it needs none.</param>
/// <param name="Verdict">Whether it counts.</param>
public sealed record CredentialTrail(int Index, Credential Credential, bool OfSpouse, EducationLevel? Level, LocalDate? Expires, Verdict Verdict);

/// <summary>What became of an offer.</summary>
/// <param name="Index">Its place in the profile, from 0.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Occupation">The occupation in the edition in use; null when unclear.</param>
/// <param name="Paragraph">The paragraph of 82(2) it falls under (<c>82(2)(a)</c>), or null.</param>
/// <param name="TradeParagraph">The subparagraph of 87.2(3)(d) it falls under, alone or with another employer's offer, or null.</param>
/// <param name="Verdict">Whether it counts.</param>
/// <param name="Readings">The readings it hangs on.</param>
public sealed record OfferTrail(
    int Index, JobOffer Offer, NocCode? Occupation, string? Paragraph, string? TradeParagraph, Verdict Verdict, ReadingSet Readings = default);
