namespace OpenEntry.Law.Profiles.Checking;

/// <summary>Every key and code of a profile that only the law can judge, with its path.</summary>
internal static class ProfileCodes
{
    public static IEnumerable<(string Path, string Code)> Nocs(Profile profile, string root)
    {
        foreach (var person in Person.Of(profile, root))
        {
            for (var i = 0; i < person.Work.Count; i++)
            {
                yield return ($"{person.Path}.work[{i}].noc", person.Work[i].Noc);
                if (person.Work[i].NocOther is { } other)
                    yield return ($"{person.Path}.work[{i}].nocOther", other);
            }

            for (var i = 0; i < person.Certificates.Count; i++)
                yield return ($"{person.Path}.certificates[{i}].noc", person.Certificates[i].Noc);
        }

        for (var i = 0; i < profile.Offers.Count; i++)
            yield return ($"{root}.offers[{i}].noc", profile.Offers[i].Noc);
        if (profile.WorkAuthorization?.Noc is { } permitted)
            yield return ($"{root}.workAuthorization.noc", permitted);
        if (profile.MilitaryService is { } service)
            yield return ($"{root}.militaryService.noc", service.Noc);
    }

    public static IEnumerable<(string Path, LanguageTestResult Result)> Sittings(Profile profile, string root) =>
        from person in Person.Of(profile, root)
        from sitting in person.LanguageTests.Index()
        select ($"{person.Path}.languageTests[{sitting.Index}]", sitting.Item);

    public static IEnumerable<(string Path, string Code)> AssessmentBodies(Profile profile, string root) =>
        from person in Person.Of(profile, root)
        from credential in person.Education.Index()
        where credential.Item.Assessment is not null
        select ($"{person.Path}.education[{credential.Index}].assessment.body", credential.Item.Assessment!.Body);
}
