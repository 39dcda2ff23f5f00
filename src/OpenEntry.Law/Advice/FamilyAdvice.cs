using OpenEntry.Law.Assessments;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Advice;

/// <summary>The spouse's own points, changing places with the spouse, a nomination.</summary>
internal static class FamilyAdvice
{
    public static IEnumerable<AdviceOption> For(Assessment today)
    {
        if (!today.Facts.ProvincialNomination)
        {
            yield return new AdviceOption(AdviceKind.Nomination, new Text("A nomination by a province or territory", "Une désignation par une province ou un territoire"), today.Date,
                person => person with { Nomination = new Nomination { Province = person.IntendedProvince ?? "ON", Accepted = today.Date } });
        }

        if (!today.Facts.AccompanyingSpouse || today.Profile.Spouse is not { } spouse) yield break;
        foreach (var option in Language(today, spouse)) yield return option;
        foreach (var one in today.Credentials)
        {
            if (!one.OfSpouse || !EducationAdvice.CanBeAssessed(one)) continue;
            yield return new AdviceOption(AdviceKind.SpouseCredential, EducationAdvice.Words(one, "spouse"), today.Date,
                person => person with { Spouse = person.Spouse! with { Education = EducationAdvice.Assessed(person.Spouse.Education, one, today) } });
        }

        if (spouse.BirthDate is not null)
        {
            yield return new AdviceOption(AdviceKind.SwapPrincipal, new Text("Let the spouse be the principal applicant", "Faire de l’époux ou conjoint le demandeur principal"), today.Date, Swap);
        }
    }

    /// <summary>
    /// The same couple with the other one as principal applicant. Offers, authorization and military service are the person's own and stay
    /// behind; relatives, children, funds and destination are shared. A nomination is not taken over.
    /// </summary>
    public static Profile Swap(Profile profile)
    {
        var spouse = profile.Spouse!;
        return profile with
        {
            BirthDate = spouse.BirthDate!.Value,
            FirstOfficialLanguage = spouse.FirstOfficialLanguage ?? profile.FirstOfficialLanguage,
            LanguageTests = spouse.LanguageTests,
            Education = spouse.Education,
            StudiesInCanada = spouse.StudiesInCanada,
            Work = spouse.Work,
            Certificates = spouse.Certificates,
            Offers = [],
            WorkAuthorization = null,
            MilitaryService = null,
            Nomination = null,
            SubmittedAt = null,
            Relatives = [.. profile.Relatives.Select(one => one with { OfSpouse = !one.OfSpouse })],
            Spouse = spouse with
            {
                BirthDate = profile.BirthDate,
                FirstOfficialLanguage = profile.FirstOfficialLanguage,
                LanguageTests = profile.LanguageTests,
                Education = profile.Education,
                StudiesInCanada = profile.StudiesInCanada,
                Work = profile.Work,
                Certificates = profile.Certificates,
            },
        };
    }

    private static IEnumerable<AdviceOption> Language(Assessment today, Spouse spouse)
    {
        var used = today.Tests.FirstOrDefault(one => one.OfSpouse && one.Verdict == Verdict.Counts);
        var language = used?.Test!.Language ?? spouse.FirstOfficialLanguage ?? today.Profile.FirstOfficialLanguage;
        var test = used?.Test ?? LanguageAdvice.Usual(today, language);
        if (test is null) yield break;
        foreach (var level in (int[])[5, 7, 9])
        {
            if (today.Facts.Spouse?.Language is { } now && now.Language == language && now.Lowest >= level) continue;
            var result = new LanguageTestResult
            {
                Test = test.Key,
                TestDate = today.Date,
                Listening = Score(test, Ability.Listening, level, used),
                Reading = Score(test, Ability.Reading, level, used),
                Writing = Score(test, Ability.Writing, level, used),
                Speaking = Score(test, Ability.Speaking, level, used),
                Use = true,
            };
            yield return new AdviceOption(AdviceKind.SpouseLanguage, new Text(
                $"The spouse's {LanguageAdvice.Name(language).En}: {LanguageAdvice.Scale(language)} {level} or more in all four abilities ({LanguageTest.NameOf(test.Key)} {LanguageAdvice.Scores(test, level, french: false)})",
                $"{LanguageAdvice.Name(language).Fr} de l’époux ou conjoint\u00a0: NCLC {level} ou plus dans les quatre habiletés ({LanguageTest.NameOf(test.Key)} {LanguageAdvice.Scores(test, level, french: true)})"),
                today.Date, person => person with
                {
                    Spouse = person.Spouse! with { FirstOfficialLanguage = language, LanguageTests = [.. person.Spouse.LanguageTests.Select(one => one with { Use = false }), result] },
                }, "spouse");
        }
    }

    private static decimal Score(LanguageTest test, Ability ability, int level, TestTrail? used)
    {
        var before = used?.Result.Score(ability) ?? test.Range(ability).Lowest;
        return test.Level(ability, before) >= level ? before : test.LowestScore(ability, level);
    }
}
