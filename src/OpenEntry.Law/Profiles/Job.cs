using NodaTime;

namespace OpenEntry.Law.Profiles;

/// <summary>One job: an occupation, for a period, at so many hours a week.</summary>
public sealed record Job
{
    /// <summary>Occupation: five digits are NOC 2021, four are NOC 2016 (reading R21).</summary>
    public required string Noc { get; init; }

    /// <summary>The same occupation in the other edition, when the concordance has more than one answer.</summary>
    public string? NocOther { get; init; }

    /// <summary>Title or employer, for the reader only.</summary>
    public string? Title { get; init; }

    /// <summary>Country the work was physically done in, two letters (ISO 3166-1); <c>CA</c> is Canada.</summary>
    public required string Country { get; init; }

    /// <summary>First day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day (it counts); null while it goes on.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Hours a week; more than 30 count as 30, over all jobs in Canada together, and over all jobs abroad (reading R1).</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>Paid by wages or commission (or, self-employed abroad, by one's clients).</summary>
    public bool Paid { get; init; } = true;

    /// <summary>Self-employed.</summary>
    public bool SelfEmployed { get; init; }

    /// <summary>Done while studying full time (co-op terms included).</summary>
    public bool FullTimeStudent { get; init; }

    /// <summary>In Canada: authorized, and with temporary resident status. No meaning abroad.</summary>
    public bool Authorized { get; init; } = true;

    /// <summary>In Canada: for a Canadian employer. Remote work for an employer abroad does not count as Canadian experience.</summary>
    public bool CanadianEmployer { get; init; } = true;

    /// <summary>A physician giving publicly funded medical services (public policy of 25 April 2023).</summary>
    public bool PubliclyFundedPhysician { get; init; }

    /// <summary>The lead statement and a substantial number of the main duties, all essential ones among them, were performed.</summary>
    public bool DutiesPerformed { get; init; } = true;

    /// <summary>The occupation named as primary occupation (Federal Skilled Worker).</summary>
    public bool PrimaryOccupation { get; init; }

    /// <summary>For a trade: the day the person became qualified to practise it independently; the start of the job when null.</summary>
    public LocalDate? QualifiedFrom { get; init; }
}

/// <summary>A certificate of qualification in a trade.</summary>
public sealed record TradeCertificate
{
    /// <summary>The trade, as an occupation of either edition.</summary>
    public required string Noc { get; init; }

    /// <summary>Issuing province or territory, two letters, or <c>federal</c>.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>The day it was issued.</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>The day it expires, if it states one; good until the day before.</summary>
    public LocalDate? Expires { get; init; }
}

/// <summary>Service in a foreign military.</summary>
public sealed record MilitaryService
{
    /// <summary>Country, two letters.</summary>
    public required string Country { get; init; }

    /// <summary>Occupation: one of the three of the category.</summary>
    public required string Noc { get; init; }

    /// <summary>First day of continuous service.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day; null while serving.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The military is a recognized one, as declared (reading R23).</summary>
    public bool Recognized { get; init; }

    /// <summary>A full-time offer of the Canadian Armed Forces, of three years or more.</summary>
    public bool CanadianForcesOffer { get; init; }
}
