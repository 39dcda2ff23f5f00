using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Calendars;

/// <summary>A day on which something changes for a person, with what changes, by how much, and why.</summary>
/// <param name="Date">The first day of the new state.</param>
/// <param name="Before">The assessment of the day before.</param>
/// <param name="After">The assessment of the day.</param>
/// <param name="Causes">Why: birthdays, tests running out, years of work completed, amendments.</param>
public sealed record CalendarStep(LocalDate Date, Assessment Before, Assessment After, IReadOnlyList<Cause> Causes)
{
    /// <summary>Points gained or lost.</summary>
    public int Difference => After.Score.Total - Before.Score.Total;

    /// <summary>The lines of the score that change.</summary>
    public IEnumerable<(CrsFactor Factor, int Before, int After)> Lines =>
        CrsFactors.All.Select(factor => (factor, (int)Before.Score[factor].Points, (int)After.Score[factor].Points)).Where(line => line.Item2 != line.Item3);

    /// <summary>Programs that are met from this day on.</summary>
    public ProgramSet Gained => After.Eligible & ~Before.Eligible;

    /// <summary>Programs that are no longer met.</summary>
    public ProgramSet Lost => Before.Eligible & ~After.Eligible;

    /// <summary>Categories that the person enters.</summary>
    public IEnumerable<CategoryOutcome> Entered => After.Categories.Where(one => one.Answer == Answer.Yes && !Was(Before, one));

    /// <summary>Categories that the person leaves, or that end.</summary>
    public IEnumerable<CategoryOutcome> Left => Before.Categories.Where(one => one.Answer == Answer.Yes && !Was(After, one));

    /// <summary>Programs of which it cannot be told from this day on whether they are met.</summary>
    public IEnumerable<ProgramOutcome> Unsettled => After.Programs.Where(one => one.Answer == Answer.CannotTell
        && !Before.Programs.Any(other => other.Program == one.Program && other.Answer == Answer.CannotTell));

    private static bool Was(Assessment assessment, CategoryOutcome category) =>
        assessment.Categories.Any(one => one.Category.Key == category.Category.Key && one.Answer == Answer.Yes);
}

/// <summary>What kind of thing makes a day a step.</summary>
public enum CauseKind
{
    /// <summary>The law was amended.</summary>
    Amendment,

    /// <summary>A birthday.</summary>
    Birthday,

    /// <summary>A language test begins to count.</summary>
    TestBegins,

    /// <summary>A language test is too old.</summary>
    TestExpires,

    /// <summary>A credential, or its assessment, begins to count.</summary>
    CredentialBegins,

    /// <summary>An assessment is too old.</summary>
    AssessmentExpires,

    /// <summary>A year of Canadian work is completed, or falls out of the window.</summary>
    CanadianWork,

    /// <summary>A year of foreign work is completed, or falls out of the window.</summary>
    ForeignWork,

    /// <summary>The spouse's Canadian work.</summary>
    SpouseWork,

    /// <summary>A nomination begins or ends.</summary>
    Nomination,

    /// <summary>An offer begins or ends.</summary>
    Offer,

    /// <summary>A certificate of qualification begins or ends.</summary>
    Certificate,

    /// <summary>A relative comes of age.</summary>
    Relative,

    /// <summary>Work enters or leaves the window of a program or a category.</summary>
    WorkWindow,

    /// <summary>The table of settlement funds.</summary>
    Funds,

    /// <summary>Authorization to work begins or ends, and with it what an offer is worth.</summary>
    Authorization,

    /// <summary>Study in Canada begins to count for the grid.</summary>
    Study,

    /// <summary>Years of service in a foreign military.</summary>
    MilitaryService,
}

/// <summary>Why a day is a step.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Words">In words.</param>
public readonly record struct Cause(CauseKind Kind, Text Words);
