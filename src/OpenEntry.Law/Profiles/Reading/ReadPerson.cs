namespace OpenEntry.Law.Profiles.Reading;

/// <summary>The person and the spouse.</summary>
internal static class ReadPerson
{
    public static Profile Profile(Fields from)
    {
        from.Ignore("$schema");
        return new Profile
        {
            Id = from.RequiredText("id"),
            FamilyName = from.OptionalText("familyName"),
            GivenNames = from.OptionalText("givenNames"),
            SubmittedAt = from.OptionalInstant("submittedAt"),
            BirthDate = from.Date("birthDate"),
            MaritalStatus = from.Word("maritalStatus", MaritalStatus.NeverMarried),
            Spouse = from.OptionalObject("spouse", Spouse),
            DependentChildren = from.Whole("dependentChildren", 0),
            FirstOfficialLanguage = from.Word<OfficialLanguage>("firstOfficialLanguage"),
            LanguageTests = from.List("languageTests", ReadSkills.LanguageTest),
            Education = from.List("education", ReadSkills.Credential),
            StudiesInCanada = from.List("studiesInCanada", ReadSkills.Study),
            Work = from.List("work", ReadWork.Job),
            Certificates = from.List("certificates", ReadWork.Certificate),
            Offers = from.List("offers", ReadWork.Offer),
            Nomination = from.OptionalObject("nomination", Nomination),
            Relatives = from.List("relatives", Relative),
            SettlementFunds = from.OptionalDecimal("settlementFunds"),
            IntendedProvince = from.OptionalText("intendedProvince"),
            WorkAuthorization = from.OptionalObject("workAuthorization", ReadWork.Authorization),
            InadmissibleForMisrepresentation = from.Flag("inadmissibleForMisrepresentation", false),
            MilitaryService = from.OptionalObject("militaryService", ReadWork.Military),
        };
    }

    private static Spouse Spouse(Fields from) => new()
    {
        Accompanying = from.Flag("accompanying"),
        Status = from.Word("status", CanadianStatus.ForeignNational),
        LivesInCanada = from.Flag("livesInCanada", false),
        BirthDate = from.OptionalDate("birthDate"),
        FirstOfficialLanguage = from.OptionalWord<OfficialLanguage>("firstOfficialLanguage"),
        LanguageTests = from.List("languageTests", ReadSkills.LanguageTest),
        Education = from.List("education", ReadSkills.Credential),
        StudiesInCanada = from.List("studiesInCanada", ReadSkills.Study),
        Work = from.List("work", ReadWork.Job),
        Certificates = from.List("certificates", ReadWork.Certificate),
    };

    private static Nomination Nomination(Fields from) => new()
    {
        Province = from.RequiredText("province"),
        Accepted = from.Date("accepted"),
        Ended = from.OptionalDate("ended"),
    };

    private static Relative Relative(Fields from) => new()
    {
        Relationship = from.Word<Relationship>("relationship"),
        OfSpouse = from.Flag("ofSpouse", false),
        BirthDate = from.Date("birthDate"),
        Status = from.Word<CanadianStatus>("status"),
        LivesInCanada = from.Flag("livesInCanada", true),
    };
}
