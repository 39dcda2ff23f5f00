using CsCheck;
using NodaTime;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Calendars;

/// <summary>Random lives around a day, full of things about to begin and to end: dates and hours lie near what the rules ask for.</summary>
internal static class AnyLife
{
    private const int Week = 7;

    // Professions with their own bodies, trades, occupations of categories and of none, of both editions, unclear ones and no skilled ones.
    private static readonly Gen<string> Noc = Gen.OneOf(
        "11100", "11100", "21232", "21231", "21300", "31102", "31120", "31301", "72200", "73300", "63200", "62020", "65200", "00012", "42202",
        "2174", "7511", "2173", "6322", "1111", "0013", "3112", "2172", "2172", "2171");

    private static readonly Gen<decimal> Hours = Gen.OneOf(30m, 37.5m, 40m, 40m, 15m, 20m, 7.5m, 22.25m, 12m, 60m);

    /// <summary>A life, and the day to look at it from.</summary>
    public static Gen<(Profile Profile, LocalDate On)> WithDay { get; } =
        from day in Gen.Int[0, 4_250].Select(days => new LocalDate(2015, 1, 1).PlusDays(days))
        from profile in Around(day)
        select (profile, day);

    private static Gen<Profile> Around(LocalDate today) =>
        from born in Birth(today)
        from own in Life(today)
        from spouse in Gen.Select(Life(today), Gen.Int[0, 11])
        from language in Gen.OneOf(OfficialLanguage.English, OfficialLanguage.English, OfficialLanguage.French)
        from offers in Offer(today).Array[0, 2]
        from permit in Maybe(2, Permit(today))
        from nomination in Maybe(6, Gen.Select(Near(today, 700), MaybeDay(today, 700), (accepted, ended) =>
            new Nomination { Province = "ON", Accepted = accepted, Ended = ended > accepted ? ended : null }))
        from relatives in Relative(today).Array[0, 1]
        from money in Gen.OneOf(Gen.Const(100_000), Gen.Int[10_000, 30_000])
        from submitted in Maybe(2, Near(today, 200).Select(day => new Submitted(day)))
        from military in Maybe(12, Military(today))
        select own.AsPerson(born) with
        {
            FirstOfficialLanguage = language,
            Spouse = spouse.Item2 > 5 ? null : spouse.Item1 with
            {
                Accompanying = spouse.Item2 > 0,
                Status = spouse.Item2 switch { 1 => CanadianStatus.PermanentResident, 2 => CanadianStatus.Citizen, _ => CanadianStatus.ForeignNational },
                FirstOfficialLanguage = spouse.Item2 switch { 3 => OfficialLanguage.French, 4 => null, _ => OfficialLanguage.English },
            },
            MaritalStatus = spouse.Item2 > 5 ? MaritalStatus.NeverMarried : MaritalStatus.Married,
            Offers = offers,
            WorkAuthorization = permit,
            Nomination = nomination,
            Relatives = relatives,
            SettlementFunds = money,
            SubmittedAt = submitted?.Day.AtMidnight().InUtc().ToInstant(),
            MilitaryService = military,
        };

    /// <summary>Ages from 17 to 50; the leap day is as likely as all other days together.</summary>
    private static Gen<LocalDate> Birth(LocalDate today) => Gen.Select(Gen.Int[17 * 365, 50 * 365], Gen.Bool, (days, leap) =>
    {
        var day = today.PlusDays(-days);
        return leap ? new LocalDate(day.Year / 4 * 4, 2, 29) : day;
    });

    // What a person and a spouse share, carried by a spouse.
    private static Gen<Spouse> Life(LocalDate today) =>
        from work in Job(today).Array[0, 5]
        from primary in Gen.Int[0, 9]
        from tests in Test(today).Array[0, 4]
        from education in Credential(today).Array[0, 3]
        from certificates in Gen.Select(Near(today, 700), MaybeDay(today, 900), (issued, expires) =>
            new TradeCertificate { Noc = "72200", IssuedBy = "AB", Issued = issued, Expires = expires > issued ? expires : null }).Array[0, 1]
        from study in Near(today, 700).Select(day => new StudyInCanada { From = day, ProgramYears = 2, AcademicYearsCompleted = 2, HoursPerWeek = 20 }).Array[0, 1]
        select new Spouse
        {
            Accompanying = true,
            Work = [.. work.Select(job => job with { PrimaryOccupation = primary == 0 && job.Noc == work[0].Noc })],
            LanguageTests = tests,
            Education = education,
            Certificates = certificates,
            StudiesInCanada = study,
        };

    private static Profile AsPerson(this Spouse life, LocalDate born) => new()
    {
        Id = "anyone",
        BirthDate = born,
        FirstOfficialLanguage = OfficialLanguage.English,
        Work = life.Work,
        LanguageTests = life.LanguageTests,
        Education = life.Education,
        Certificates = life.Certificates,
        StudiesInCanada = life.StudiesInCanada,
    };

    private static Gen<Job> Job(LocalDate today) =>
        from noc in Noc
        from other in Gen.Int[0, 9]
        from country in Gen.OneOf("CA", "CA", "IN")
        from end in Near(today, 1_500)
        from length in Gen.OneOf(Gen.Int[1, 2_500], Gen.Select(Gen.Int[1, 4], Gen.Int[-20, 20], (years, more) => (years * 52 * Week) + more))
        from open in Gen.Int[0, 2]
        from hours in Hours
        from kind in Gen.Int[0, 30]
        from qualified in MaybeDay(today, 900)
        select new Job
        {
            Noc = noc,
            NocOther = noc == "2174" && other == 0 ? "21232" : null,
            Country = country,
            From = end.PlusDays(-length),
            To = open == 0 && end.PlusDays(-length) < today ? null : end,
            HoursPerWeek = hours,
            Paid = kind != 1,
            Authorized = kind != 2,
            SelfEmployed = kind is 3 or 4,
            PubliclyFundedPhysician = kind == 4,
            FullTimeStudent = kind == 5,
            CanadianEmployer = kind != 6,
            DutiesPerformed = kind != 7,
            QualifiedFrom = kind < 12 ? qualified : null,
        };

    private static Gen<LanguageTestResult> Test(LocalDate today) =>
        from key in Gen.OneOf("celpip", "celpip", "tcf", "ielts", "pte")
        from taken in Gen.Int[-720, 200]
        from result in Gen.Int[0, 40]
        from level in Gen.Int[4, 9]
        from uneven in Gen.Int[0, 1].Array[4]
        from use in Gen.Int[0, 4]
        let day = today.PlusDays(taken)
        select new LanguageTestResult
        {
            Test = key,
            TestDate = day,
            ResultDate = result < 20 ? null : day.PlusDays(result),
            Listening = Scaled(key, level + uneven[0], 300, 33),
            Reading = Scaled(key, level + uneven[1], 300, 31),
            Writing = Scaled(key, level + uneven[2], 3, 1),
            Speaking = Scaled(key, level + uneven[3], 3, 1),
            Use = use == 0,
        };

    private static decimal Scaled(string test, int level, int from, int step) => test switch { "tcf" => from + (step * level), "pte" => 8 * level, _ => level };

    private static Gen<Credential> Credential(LocalDate today) =>
        from level in Gen.Enum<CredentialLevel>()
        from country in Gen.OneOf("CA", "IN", "IN")
        from completed in Gen.OneOf(Gen.Const(today.PlusDays(-3_000)), Gen.Const(today.PlusDays(-3_000)), Near(today, 700))
        from issued in Gen.Int[-5 * 366, 100]
        from body in Gen.OneOf("wes", "wes", "mcc", "pebc", "iqas")
        from assessed in Gen.Int[0, 9]
        select new Credential
        {
            Level = level,
            Country = country,
            Completed = completed,
            Field = "medicine",
            Assessment = assessed == 0 ? null : new CredentialAssessment { Body = body, Issued = today.PlusDays(issued), Equivalent = assessed == 1 ? null : level },
            CanadianStudy = country == "CA" ? new CanadianStudyDetails { FullTimeMonths = 24, MonthsInCanada = 24 } : null,
        };

    private static Gen<JobOffer> Offer(LocalDate today) =>
        from noc in Noc
        from made in Near(today, 400)
        from withdrawn in MaybeDay(today, 700)
        from since in MaybeDay(today, 500)
        from kind in Gen.Int[0, 7]
        select new JobOffer
        {
            Employer = kind % 2 == 0 ? "Maple" : "Birch",
            Noc = noc,
            Made = made,
            Withdrawn = withdrawn > made ? withdrawn : null,
            MonthsAfterVisa = kind switch { 1 => 6, 2 => 12, _ => null },
            Lmia = kind > 3,
            WorkingForEmployer = kind < 5,
            WorkingSince = since,
        };

    private static Gen<WorkAuthorization> Permit(LocalDate today) =>
        from kind in Gen.Enum<PermitKind>()
        from start in Near(today, 500)
        from end in MaybeDay(today, 700)
        select new WorkAuthorization { Kind = kind, From = start, To = end > start ? end : null };

    private static Gen<Relative> Relative(LocalDate today) =>
        from relationship in Gen.OneOf(Relationship.Sibling, Relationship.Sibling, Relationship.AuntOrUncle)
        from ofSpouse in Gen.Bool
        from age in Gen.Int[15 * 365, 20 * 365]
        select new Relative { Relationship = relationship, OfSpouse = ofSpouse, BirthDate = today.PlusDays(-age), Status = CanadianStatus.Citizen };

    private static Gen<MilitaryService> Military(LocalDate today) =>
        from days in Gen.Int[8 * 365, 11 * 365]
        from end in MaybeDay(today, 700)
        from noc in Gen.OneOf("40042", "42102", "43204", "0433", "4313")
        select new MilitaryService { Country = "GB", Noc = noc, From = today.PlusDays(-days), To = end, Recognized = true, CanadianForcesOffer = true };

    private static Gen<LocalDate> Near(LocalDate today, int within) => Gen.Int[-within, within].Select(today.PlusDays);

    private static Gen<LocalDate?> MaybeDay(LocalDate today, int within) =>
        Gen.Select(Near(today, within), Gen.Bool, (day, there) => there ? day : (LocalDate?)null);

    /// <summary>There once in so many times.</summary>
    private static Gen<T?> Maybe<T>(int seldom, Gen<T> gen)
        where T : class => Gen.Select(gen, Gen.Int[1, seldom], (one, chance) => chance == 1 ? one : null);

    private sealed record Submitted(LocalDate Day);
}
