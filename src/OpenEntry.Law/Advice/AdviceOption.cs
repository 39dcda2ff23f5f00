using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Advice;

/// <summary>What an option asks a person to do.</summary>
public enum AdviceKind
{
    /// <summary>A better result in the first official language.</summary>
    FirstLanguage,

    /// <summary>A result in the second official language.</summary>
    SecondLanguage,

    /// <summary>Declare the other official language as first.</summary>
    DeclareOtherLanguage,

    /// <summary>Another completed year of Canadian work.</summary>
    CanadianWork,

    /// <summary>Another completed year of foreign work.</summary>
    ForeignWork,

    /// <summary>Have a credential assessed, or assessed anew.</summary>
    AssessCredential,

    /// <summary>A certificate of qualification in the trade one works in.</summary>
    Certificate,

    /// <summary>A qualifying offer of employment (while the law gives points for one).</summary>
    Offer,

    /// <summary>The spouse's language.</summary>
    SpouseLanguage,

    /// <summary>The spouse's credential, assessed.</summary>
    SpouseCredential,

    /// <summary>The spouse becomes the principal applicant.</summary>
    SwapPrincipal,

    /// <summary>A nomination by a province or territory.</summary>
    Nomination,
}

/// <summary>One thing that would raise the score, and what it takes.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Words">What to do.</param>
/// <param name="From">The first day it could count: today for what only needs a result, the day a year of work is completed otherwise.</param>
/// <param name="Change">The profile as it would then be.</param>
/// <param name="Ladder">Name of the ladder this is a step of, or null. Steps come from the lowest up: one that gives no more than the step below is left out.</param>
internal sealed record AdviceOption(AdviceKind Kind, Text Words, LocalDate From, Func<Profile, Profile> Change, string? Ladder = null);

/// <summary>Advice: one or two options together, assessed in full.</summary>
/// <param name="Kinds">What it asks.</param>
/// <param name="Words">What to do, one for each option.</param>
/// <param name="From">The first day it could count.</param>
/// <param name="Gain">Points more than today, whatever else changes until that day (birthdays, tests running out) included.</param>
/// <param name="Then">The assessment of that day.</param>
public sealed record AdviceItem(IReadOnlyList<AdviceKind> Kinds, IReadOnlyList<Text> Words, LocalDate From, int Gain, Assessment Then)
{
    /// <summary>Programs it would open.</summary>
    public required ProgramSet Opens { get; init; }
}
