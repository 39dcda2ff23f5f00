using OpenEntry.Law.Json;

namespace OpenEntry.Law.Profiles.Checking;

/// <summary>The sense of a profile as a whole: the person, the family, and what is declared once.</summary>
internal static class ProfileSense
{
    public static void Check(Profile profile, string root, Func<string, bool> isBroken, SenseFindings findings)
    {
        findings.Words(profile.Id, root + ".id");
        findings.Words(profile.FamilyName, root + ".familyName");
        findings.Words(profile.GivenNames, root + ".givenNames");
        findings.Date(profile.BirthDate, root + ".birthDate");
        findings.Date(profile.SubmittedAt?.InUtc().Date, root + ".submittedAt", profile.BirthDate);
        findings.Between0And(ProfileLimits.Children, profile.DependentChildren, root + ".dependentChildren", ProfileErrors.Children);
        findings.Between0And(ProfileLimits.Funds, profile.SettlementFunds ?? 0, root + ".settlementFunds", ProfileErrors.Funds);
        findings.Province(profile.IntendedProvince, root + ".intendedProvince");
        findings.Date(profile.Spouse?.BirthDate, root + ".spouse.birthDate");
        if (!isBroken(root + ".maritalStatus"))
            CheckSpouse(profile, root, findings);
        foreach (var person in Person.Of(profile, root))
            PersonSense.Check(person, findings);
        OfferSense.Check(profile, root, findings);
        CheckNomination(profile, root, findings);
        CheckRelatives(profile, root, findings);
        CheckMilitary(profile, root, findings);
    }

    private static void CheckSpouse(Profile profile, string root, SenseFindings findings)
    {
        var hasSpouse = profile.MaritalStatus is MaritalStatus.Married or MaritalStatus.CommonLaw;
        if (hasSpouse == profile.Spouse is not null)
            return;
        findings.Add(hasSpouse ? ProfileErrors.SpouseMissing : ProfileErrors.SpouseUnexpected, root + ".spouse",
            EnumWords.Of(profile.MaritalStatus));
    }

    private static void CheckNomination(Profile profile, string root, SenseFindings findings)
    {
        if (profile.Nomination is not { } nomination)
            return;
        var path = root + ".nomination";
        findings.Nominator(nomination.Province, path + ".province");
        findings.Date(nomination.Accepted, path + ".accepted", profile.BirthDate);
        findings.Date(nomination.Ended, path + ".ended");
        findings.Order(nomination.Accepted, "accepted", nomination.Ended, path + ".ended");
    }

    private static void CheckRelatives(Profile profile, string root, SenseFindings findings)
    {
        findings.Entries(profile.Relatives, root + ".relatives");
        foreach (var (i, relative) in profile.Relatives.Index())
            findings.Date(relative.BirthDate, $"{root}.relatives[{i}].birthDate");
    }

    private static void CheckMilitary(Profile profile, string root, SenseFindings findings)
    {
        if (profile.MilitaryService is not { } service)
            return;
        var path = root + ".militaryService";
        findings.Country(service.Country, path + ".country");
        findings.Noc(service.Noc, path + ".noc");
        findings.Date(service.From, path + ".from", profile.BirthDate);
        findings.Date(service.To, path + ".to");
        findings.Order(service.From, "from", service.To, path + ".to");
    }
}
