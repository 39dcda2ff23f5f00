using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Registry.Profiles;

/// <summary>Where a profile stands on a day: its assessment, and until when nothing of it can change.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="NextCheck">The next day on which it has to be looked at again; null when it need not be before the horizon.</param>
public sealed record Standing(Assessment Assessment, LocalDate? NextCheck)
{
    /// <summary>Assesses a profile as it lies in the pool.</summary>
    public static Standing Of(LawBook law, Profile profile, LocalDate day, LocalDate horizon)
    {
        var assessment = law.On(day).Assessor.Assess(profile, day);
        return new Standing(assessment, Law.Calendars.NextCheck.After(profile, assessment, law, horizon));
    }

    /// <summary>The columns of a profile that looking at it can change while it stays in its place: none by which the pool is ranked.</summary>
    internal static readonly string[] Details =
    [
        nameof(ProfileRow.Programs), nameof(ProfileRow.Class), nameof(ProfileRow.Categories), nameof(ProfileRow.Facts), nameof(ProfileRow.UnclearOccupation),
        nameof(ProfileRow.AssessedOn), nameof(ProfileRow.AssessedUnder), nameof(ProfileRow.NextCheck),
    ];

    /// <summary>All of them, state and score too.</summary>
    internal static readonly string[] Columns = [nameof(ProfileRow.State), nameof(ProfileRow.StateSince), nameof(ProfileRow.Score), .. Details];

    public bool IsEligible => Assessment.Eligible != ProgramSet.None;

    private string? UnclearOccupation => Assessment.Jobs.FirstOrDefault(job => !job.OfSpouse && job.Occupation is null)?.Job.Noc;

    /// <summary>Writes it into the row that rounds read.</summary>
    public void PutInto(ProfileRow row)
    {
        row.Score = Assessment.Score.Total;
        row.Programs = Assessment.Eligible;
        row.Class = Assessment.Class;
        row.Categories = Categories(Assessment);
        row.Facts = FactsBlob.Of(Assessment.Facts);
        row.UnclearOccupation = UnclearOccupation;
        row.AssessedOn = Assessment.Date;
        row.AssessedUnder = Assessment.Law.Since;
        row.NextCheck = NextCheck;
    }

    /// <summary>
    /// Whether the row says just that already, apart from the day it was looked at and the amendment of that day: an amendment that changes nothing for a
    /// person leaves their row alone.
    /// </summary>
    public bool IsIn(ProfileRow row) =>
        row.Score == Assessment.Score.Total && row.Programs == Assessment.Eligible && row.Class == Assessment.Class && row.Categories == Categories(Assessment)
        && row.NextCheck == NextCheck && row.UnclearOccupation == UnclearOccupation && row.Facts.AsSpan().SequenceEqual(FactsBlob.Of(Assessment.Facts));

    /// <summary>Keys of the categories met, in order, separated by <c>;</c>.</summary>
    public static string Categories(Assessment assessment) =>
        string.Join(';', assessment.Categories.Where(one => one.Answer == Answer.Yes).Select(one => one.Category.Key).Order(StringComparer.Ordinal));
}
