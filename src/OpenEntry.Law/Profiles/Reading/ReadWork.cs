namespace OpenEntry.Law.Profiles.Reading;

/// <summary>Jobs, certificates, offers, authorization to work and military service.</summary>
internal static class ReadWork
{
    public static Job Job(Fields from) => new()
    {
        Noc = from.RequiredText("noc"),
        NocOther = from.OptionalText("nocOther"),
        Title = from.OptionalText("title"),
        Country = from.RequiredText("country"),
        From = from.Date("from"),
        To = from.OptionalDate("to"),
        HoursPerWeek = from.Decimal("hoursPerWeek"),
        Paid = from.Flag("paid", true),
        SelfEmployed = from.Flag("selfEmployed", false),
        FullTimeStudent = from.Flag("fullTimeStudent", false),
        Authorized = from.Flag("authorized", true),
        CanadianEmployer = from.Flag("canadianEmployer", true),
        PubliclyFundedPhysician = from.Flag("publiclyFundedPhysician", false),
        DutiesPerformed = from.Flag("dutiesPerformed", true),
        PrimaryOccupation = from.Flag("primaryOccupation", false),
        QualifiedFrom = from.OptionalDate("qualifiedFrom"),
    };

    public static TradeCertificate Certificate(Fields from) => new()
    {
        Noc = from.RequiredText("noc"),
        IssuedBy = from.RequiredText("issuedBy"),
        Issued = from.Date("issued"),
        Expires = from.OptionalDate("expires"),
    };

    public static JobOffer Offer(Fields from) => new()
    {
        Employer = from.RequiredText("employer"),
        Noc = from.RequiredText("noc"),
        Made = from.Date("made"),
        Withdrawn = from.OptionalDate("withdrawn"),
        FullTime = from.Flag("fullTime", true),
        MonthsAfterVisa = from.OptionalWhole("monthsAfterVisa"),
        Lmia = from.Flag("lmia", false),
        ExcludedEmployer = from.Flag("excludedEmployer", false),
        WorkingForEmployer = from.Flag("workingForEmployer", false),
        WorkingSince = from.OptionalDate("workingSince"),
    };

    public static WorkAuthorization Authorization(Fields from) => new()
    {
        Kind = from.Word<PermitKind>("kind"),
        From = from.Date("from"),
        To = from.OptionalDate("to"),
        Noc = from.OptionalText("noc"),
    };

    public static MilitaryService Military(Fields from) => new()
    {
        Country = from.RequiredText("country"),
        Noc = from.RequiredText("noc"),
        From = from.Date("from"),
        To = from.OptionalDate("to"),
        Recognized = from.Flag("recognized", false),
        CanadianForcesOffer = from.Flag("canadianForcesOffer", false),
    };
}
