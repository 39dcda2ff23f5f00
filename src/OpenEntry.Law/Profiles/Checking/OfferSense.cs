namespace OpenEntry.Law.Profiles.Checking;

/// <summary>The sense of offers of employment and of the authorization to work.</summary>
internal static class OfferSense
{
    public static void Check(Profile profile, string root, SenseFindings findings)
    {
        findings.Entries(profile.Offers, root + ".offers");
        foreach (var (i, offer) in profile.Offers.Index())
            Check(offer, $"{root}.offers[{i}]", profile, findings);
        if (profile.WorkAuthorization is { } authorization)
            Check(authorization, root + ".workAuthorization", profile, findings);
    }

    private static void Check(JobOffer offer, string path, Profile profile, SenseFindings findings)
    {
        findings.Words(offer.Employer, path + ".employer");
        findings.Noc(offer.Noc, path + ".noc");
        findings.Date(offer.Made, path + ".made", profile.BirthDate);
        findings.Date(offer.Withdrawn, path + ".withdrawn");
        findings.Order(offer.Made, "made", offer.Withdrawn, path + ".withdrawn");
        findings.Between0And(ProfileLimits.Months, offer.MonthsAfterVisa ?? 0, path + ".monthsAfterVisa", ProfileErrors.Months);
        findings.Date(offer.WorkingSince, path + ".workingSince", profile.BirthDate);
    }

    private static void Check(WorkAuthorization authorization, string path, Profile profile, SenseFindings findings)
    {
        findings.Date(authorization.From, path + ".from", profile.BirthDate);
        findings.Date(authorization.To, path + ".to");
        findings.Order(authorization.From, "from", authorization.To, path + ".to");
        findings.Noc(authorization.Noc, path + ".noc");
    }
}
