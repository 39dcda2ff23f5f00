using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>Which rule looks at a job: the same work can count for one and not for another.</summary>
internal enum WorkRule : byte
{
    /// <summary>Canadian experience, for the ranking and the Canadian Experience Class.</summary>
    Canadian,

    /// <summary>Foreign experience, for the ranking.</summary>
    Foreign,

    /// <summary>Experience anywhere, for the Federal Skilled Worker and Skilled Trades programs and the grid.</summary>
    Program,

    /// <summary>Experience for a category: the exclusions of Canadian experience in Canada, those of the programs abroad (reading R22).</summary>
    Category,
}

/// <summary>A job as the rules look at it: its days as numbers, its occupation, and what it counts as.</summary>
internal sealed record JudgedJob
{
    public required Job Job { get; init; }

    public required Stretch Stretch { get; init; }

    /// <summary>The occupation in the edition in use; null when the concordance gives several and the profile does not say which.</summary>
    public NocCode? Occupation { get; init; }

    /// <summary>The skilled occupations it may be, when it is not clear which (reading R21).</summary>
    public IReadOnlyList<NocCode> Candidates { get; init; } = [];

    public Verdict Canadian { get; init; }

    public Verdict Foreign { get; init; }

    public Verdict Program { get; init; }

    public ReadingSet CanadianReadings { get; init; }

    public ReadingSet ForeignReadings { get; init; }

    public ReadingSet ProgramReadings { get; init; }

    public bool InCanada => Job.Country == "CA";

    public Verdict For(WorkRule rule) => rule switch
    {
        WorkRule.Canadian => Canadian,
        WorkRule.Foreign => Foreign,
        WorkRule.Program => Program,
        _ => InCanada ? Canadian : Program,
    };

    public ReadingSet ReadingsFor(WorkRule rule) => rule switch
    {
        WorkRule.Canadian => CanadianReadings,
        WorkRule.Foreign => ForeignReadings,
        WorkRule.Program => ProgramReadings,
        _ => InCanada ? CanadianReadings : ProgramReadings,
    };

    /// <summary>It is, or may be, the occupation.</summary>
    public bool MayBe(NocCode occupation) => Occupation == occupation || Candidates.Contains(occupation);

    /// <summary>It is, or may be, one of the occupations.</summary>
    public bool MayBeAny(IReadOnlySet<NocCode> occupations)
    {
        if (Occupation is { } known) return occupations.Contains(known);
        foreach (var candidate in Candidates)
        {
            if (occupations.Contains(candidate)) return true;
        }

        return false;
    }
}

/// <summary>Which jobs to add up.</summary>
/// <param name="Rule">By whose verdict.</param>
/// <param name="Occupation">Of one occupation only; null for any.</param>
/// <param name="Unclear">Also those that would count if their occupation were told (reading R21).</param>
/// <param name="Qualified">Only from the day the person became qualified to practise the trade (87.2(3)(b)).</param>
internal readonly record struct Pick(WorkRule Rule, NocCode? Occupation = null, bool Unclear = false, bool Qualified = false)
{
    public bool Takes(JudgedJob one) => one.For(Rule) switch
    {
        Verdict.Counts => Occupation is null || one.Occupation == Occupation,
        Verdict.OccupationUnclear => Unclear && (Occupation is not { } told || one.Candidates.Contains(told)),
        _ => false,
    };

    public Stretch StretchOf(JudgedJob one) => Qualified && one.Job.QualifiedFrom is { } day
        ? one.Stretch with { From = Math.Max(one.Stretch.From, Anniversary.DayNumber(day)) }
        : one.Stretch;
}
