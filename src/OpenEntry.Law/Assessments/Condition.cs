namespace OpenEntry.Law.Assessments;

/// <summary>The answer to a condition.</summary>
public enum Answer : byte
{
    /// <summary>Not met.</summary>
    No,

    /// <summary>Met.</summary>
    Yes,

    /// <summary>Cannot be told from what is known; the condition says what is missing.</summary>
    CannotTell,
}

/// <summary>What a condition asks.</summary>
public enum ConditionKind : byte
{
    /// <summary>Not inadmissible for misrepresentation.</summary>
    NotInadmissible,

    /// <summary>Intends to live outside Quebec.</summary>
    OutsideQuebec,

    /// <summary>A year of continuous work in the primary occupation.</summary>
    FswWork,

    /// <summary>First official language at the threshold in all four abilities.</summary>
    FswLanguage,

    /// <summary>A Canadian credential, or an assessed foreign one.</summary>
    FswEducation,

    /// <summary>The pass mark of the grid.</summary>
    FswPoints,

    /// <summary>Settlement funds.</summary>
    Funds,

    /// <summary>A year of Canadian work in the last three.</summary>
    CecWork,

    /// <summary>The threshold of the occupation with the most experience.</summary>
    CecLanguage,

    /// <summary>Two years of work in one skilled trade.</summary>
    FstWork,

    /// <summary>The lower thresholds of the trades program.</summary>
    FstLanguage,

    /// <summary>A certificate of qualification, or an offer.</summary>
    FstCertificateOrOffer,

    /// <summary>Education of the proposed class.</summary>
    FhsEducation,

    /// <summary>Language of the proposed class.</summary>
    FhsLanguage,

    /// <summary>Work of the proposed class.</summary>
    FhsWork,

    /// <summary>Nominated by a province or territory.</summary>
    Nominated,

    /// <summary>At least one program is met.</summary>
    AnyProgram,

    /// <summary>Experience in a listed occupation.</summary>
    CategoryWork,

    /// <summary>French at the level in all four abilities.</summary>
    CategoryFrench,

    /// <summary>Service in a recognized foreign military.</summary>
    MilitaryService,

    /// <summary>An offer of the Canadian Armed Forces.</summary>
    MilitaryOffer,

    /// <summary>A post-secondary credential of two years or more.</summary>
    MilitaryCredential,
}

/// <summary>One condition of a program or a category, with its answer and what it rests on.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Provision">Name of the provision.</param>
/// <param name="Found">What was found, in the condition's unit: hours, a level, points, dollars; null when it has no number.</param>
/// <param name="Needed">What is needed, in the same unit.</param>
/// <param name="Basis">The fact it rests on, as a word: an occupation's code, a paragraph; null when none.</param>
/// <param name="Readings">The readings it hangs on.</param>
public readonly record struct Condition(
    ConditionKind Kind, Answer Answer, string Provision, decimal? Found = null, decimal? Needed = null, string? Basis = null, ReadingSet Readings = default);

/// <summary>A program with its conditions.</summary>
/// <param name="Program">The program.</param>
/// <param name="Answer">Met when every condition is; cannot be told when none fails and one cannot be told.</param>
/// <param name="Conditions">All conditions, whether or not an earlier one fails.</param>
public sealed record ProgramOutcome(ProgramSet Program, Answer Answer, IReadOnlyList<Condition> Conditions);

/// <summary>A category with its conditions.</summary>
/// <param name="Category">The category in its version.</param>
/// <param name="Answer">As for a program.</param>
/// <param name="Conditions">All conditions.</param>
public sealed record CategoryOutcome(Categories.CategoryRule Category, Answer Answer, IReadOnlyList<Condition> Conditions)
{
    /// <summary>The first condition that stands in the way, or null.</summary>
    public Condition? Failing => Conditions.Where(condition => condition.Answer != Answer.Yes).Select(condition => (Condition?)condition).FirstOrDefault();
}

/// <summary>How answers come together.</summary>
internal static class Answers
{
    public static Answer Of(bool met) => met ? Answer.Yes : Answer.No;

    public static Answer All(ReadOnlySpan<Condition> conditions)
    {
        var answer = Answer.Yes;
        foreach (var condition in conditions)
        {
            if (condition.Answer == Answer.No) return Answer.No;
            if (condition.Answer == Answer.CannotTell) answer = Answer.CannotTell;
        }

        return answer;
    }
}
