using NodaTime;

namespace OpenEntry.Law.Profiles;

/// <summary>An offer of employment in Canada.</summary>
public sealed record JobOffer
{
    /// <summary>The employer, for the reader and to tell employers apart.</summary>
    public required string Employer { get; init; }

    /// <summary>The offered occupation.</summary>
    public required string Noc { get; init; }

    /// <summary>The day the offer was made; it counts from that day on.</summary>
    public required LocalDate Made { get; init; }

    /// <summary>The day it was withdrawn, if it was.</summary>
    public LocalDate? Withdrawn { get; init; }

    /// <summary>Continuous and full-time.</summary>
    public bool FullTime { get; init; } = true;

    /// <summary>Months the job lasts after the visa is issued; null for an indeterminate one.</summary>
    public int? MonthsAfterVisa { get; init; }

    /// <summary>Backed by an assessment of Employment and Social Development Canada (LMIA).</summary>
    public bool Lmia { get; init; }

    /// <summary>The employer is an embassy, high commission or consulate, or one barred by R200(3)(h).</summary>
    public bool ExcludedEmployer { get; init; }

    /// <summary>The person works for this employer now, on a permit that names it.</summary>
    public bool WorkingForEmployer { get; init; }

    /// <summary>The day the continuous full-time work for this employer began.</summary>
    public LocalDate? WorkingSince { get; init; }
}

/// <summary>Authorization to work in Canada.</summary>
public sealed record WorkAuthorization
{
    /// <summary>Kind of permit.</summary>
    public required PermitKind Kind { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day; null when it has no end.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The occupation the permit was issued for, if it names one.</summary>
    public string? Noc { get; init; }
}

/// <summary>How a person is authorized to work in Canada.</summary>
public enum PermitKind
{
    /// <summary>A permit issued on a labour market impact assessment, naming the employer.</summary>
    LmiaBased,

    /// <summary>A permit exempt from an assessment under R204(a) or (c) or R205, naming the employer.</summary>
    LmiaExempt,

    /// <summary>An open permit: no employer is named (reading R19).</summary>
    Open,

    /// <summary>Authorized without a permit.</summary>
    WithoutPermit,
}

/// <summary>A nomination by a province or territory.</summary>
public sealed record Nomination
{
    /// <summary>Province or territory, two letters.</summary>
    public required string Province { get; init; }

    /// <summary>The day it was accepted in the pool; its points count from that day on.</summary>
    public required LocalDate Accepted { get; init; }

    /// <summary>The day it was withdrawn or ran out, if it was; its points end that day.</summary>
    public LocalDate? Ended { get; init; }
}

/// <summary>A relative living in Canada.</summary>
public sealed record Relative
{
    /// <summary>How they are related to the person (or, with <see cref="OfSpouse"/>, to the spouse).</summary>
    public required Relationship Relationship { get; init; }

    /// <summary>Related to the spouse rather than to the person.</summary>
    public bool OfSpouse { get; init; }

    /// <summary>Date of birth: they count from their eighteenth birthday on.</summary>
    public required LocalDate BirthDate { get; init; }

    /// <summary>Status in Canada.</summary>
    public required CanadianStatus Status { get; init; }

    /// <summary>Lives in Canada.</summary>
    public bool LivesInCanada { get; init; } = true;
}

/// <summary>Kinship, from the person's side: the relative is the person's …</summary>
public enum Relationship
{
    /// <summary>Parent.</summary>
    Parent,

    /// <summary>Grandparent.</summary>
    Grandparent,

    /// <summary>Child.</summary>
    Child,

    /// <summary>Grandchild.</summary>
    Grandchild,

    /// <summary>Brother or sister, with a parent in common.</summary>
    Sibling,

    /// <summary>Aunt or uncle.</summary>
    AuntOrUncle,

    /// <summary>Niece or nephew.</summary>
    NieceOrNephew,
}
