using NodaTime;

namespace OpenEntry.Law.Profiles;

/// <summary>How much a profile may hold. Far beyond any life, and tight enough to catch a slip of the finger.</summary>
public static class ProfileLimits
{
    /// <summary>Entries in a list.</summary>
    public const int Entries = 100;

    /// <summary>Characters in a text.</summary>
    public const int TextLength = 200;

    /// <summary>Letters in the key of a test or of an assessment body.</summary>
    public const int KeyLength = 40;

    /// <summary>Dependent children.</summary>
    public const int Children = 30;

    /// <summary>Hours in a week.</summary>
    public const int HoursPerWeek = 168;

    /// <summary>The largest score on any scale of any test (TEF and TCF Canada: 699).</summary>
    public const int Score = 699;

    /// <summary>Settlement funds, in Canadian dollars.</summary>
    public const int Funds = 1_000_000_000;

    /// <summary>Months of study, or of a job after the visa.</summary>
    public const int Months = 600;

    /// <summary>Years of study.</summary>
    public const int StudyYears = 20;

    /// <summary>The first day any date may be.</summary>
    public static readonly LocalDate FirstDate = new(1900, 1, 1);

    /// <summary>The last day any date may be.</summary>
    public static readonly LocalDate LastDate = new(2199, 12, 31);
}
