using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;

namespace OpenEntry.Lab.History;

/// <summary>The last round of a kind that was open to a person, and whether their score would have met it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Gap">Points above (or, negative, below) its cut-off.</param>
/// <param name="Met">Above the cut-off; or at it, submitted at or before the tie-break (everyone at it, where none was published).</param>
public sealed record PastCutOff(RoundRecord Round, int Gap, bool Met)
{
    /// <summary>
    /// The last round of each kind on or before a day for which the person qualifies: general rounds, rounds of a program they meet, and of a
    /// category they are in.
    /// </summary>
    public static IReadOnlyList<PastCutOff> OpenTo(Assessment assessment, RoundHistory history, LocalDate date)
    {
        if (assessment.Eligible == ProgramSet.None) return [];
        var categories = assessment.Categories.Where(one => one.Answer == Answer.Yes).Select(one => one.Category.Key).ToHashSet();
        return [.. history.LastOfEachKind(date)
            .Where(round => round.Kind switch
            {
                RoundKind.Category => categories.Contains(round.Category!),
                RoundKind.Program => (round.Programs & assessment.Eligible) != 0,
                _ => true,
            })
            .Select(round => Compare(assessment, round))
            .OrderByDescending(one => one.Round.Instant)];
    }

    private static PastCutOff Compare(Assessment assessment, RoundRecord round)
    {
        var gap = assessment.Score.Total - round.CutOff;
        var inTime = round.TieBreak is not { } tie || (assessment.Profile.SubmittedAt is { } submitted && submitted <= tie);
        return new PastCutOff(round, gap, gap > 0 || (gap == 0 && inTime));
    }
}
