using CsCheck;
using NodaTime;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>Random profiles that make sense, with every property used and unused.</summary>
internal static class ProfileGen
{
    private static readonly LocalDate s_start = new(1900, 1, 1);
    private static readonly Gen<bool> s_flag = Gen.Bool;
    private static readonly Gen<string> s_noc2021 = Gen.Int[0, 99_999].Select(code => $"{code:00000}");
    private static readonly Gen<string> s_noc2016 = Gen.Int[0, 9_999].Select(code => $"{code:0000}");
    private static readonly Gen<string> s_noc = Gen.OneOf(s_noc2016, s_noc2021);
    private static readonly Gen<string> s_country = Gen.OneOf([.. Countries.All]);
    private static readonly Gen<string> s_province = Gen.OneOf([.. Provinces.All]);
    private static readonly Gen<decimal> s_score = Gen.Int[0, 6990].Select(tenths => tenths / 10m);
    private static readonly Gen<decimal> s_hours = Gen.Int[1, 16800].Select(hundredths => hundredths / 100m);
    private static readonly Gen<decimal> s_years = Gen.Int[0, 40].Select(halves => halves / 2m);
    private static readonly Gen<int> s_months = Gen.Int[0, 600];

    // Whatever a name may hold: quotation marks, what HTML minds, letters of many scripts, characters of two halves.
    private static readonly Gen<string> s_words =
        Gen.OneOf("a", "é", "Ł", "\"", "\\", "/", "<", ">", "&", "'", " ", "🙂", "ع", "漢", "\u2028", "\u200d", "{", "0", ".", "\ufffd")
            .Array[0, 199].Select(letters => "x" + string.Concat(letters));

    private static readonly Gen<string> s_key =
        Gen.OneOf(Gen.OneOf("ielts", "tcf", "wes", "mcc"), Gen.Char['a', 'z'].Array[1, 40].Select(letters => new string(letters)));

    public static Gen<Profile> Profile { get; } =
        from birth in Day(s_start, 30_000)
        from id in s_words
        from family in Maybe(s_words)
        from given in Maybe(s_words)
        from submitted in MaybeValue(Moment(birth))
        from status in Gen.Enum<MaritalStatus>()
        from spouse in Spouse
        from children in Gen.Int[0, 30]
        from language in Gen.Enum<OfficialLanguage>()
        from person in Life(birth)
        from offers in Offer(birth).List[0, 2]
        from nomination in Maybe(Nomination(birth))
        from relatives in Relative.List[0, 3]
        from funds in MaybeValue(Gen.Long[0, 100_000_000_000].Select(cents => cents / 100m))
        from province in Maybe(s_province)
        from authorization in Maybe(Authorization(birth))
        from inadmissible in s_flag
        from military in Maybe(Military(birth))
        select new Profile
        {
            Id = id,
            FamilyName = family,
            GivenNames = given,
            SubmittedAt = submitted,
            BirthDate = birth,
            MaritalStatus = status,
            Spouse = status is MaritalStatus.Married or MaritalStatus.CommonLaw ? spouse : null,
            DependentChildren = children,
            FirstOfficialLanguage = language,
            LanguageTests = person.LanguageTests,
            Education = person.Education,
            StudiesInCanada = person.StudiesInCanada,
            Work = person.Work,
            Certificates = person.Certificates,
            Offers = offers,
            Nomination = nomination,
            Relatives = relatives,
            SettlementFunds = funds,
            IntendedProvince = province,
            WorkAuthorization = authorization,
            InadmissibleForMisrepresentation = inadmissible,
            MilitaryService = military,
        };

    private static Gen<Spouse> Spouse =>
        from birth in Day(s_start, 30_000)
        from life in Life(birth)
        from known in s_flag
        from accompanying in s_flag
        from status in Gen.Enum<CanadianStatus>()
        from lives in s_flag
        from language in MaybeValue(Gen.Enum<OfficialLanguage>())
        select life with
        {
            BirthDate = known ? birth : null,
            Accompanying = accompanying,
            Status = status,
            LivesInCanada = lives,
            FirstOfficialLanguage = language,
        };

    // What a person and a spouse share, carried by a spouse.
    private static Gen<Spouse> Life(LocalDate birth) =>
        from tests in Test(birth).List[0, 3]
        from education in Credential(birth).List[0, 3]
        from studies in Study(birth).List[0, 2]
        from work in Job(birth).List[0, 4]
        from primary in Gen.Int[0, 4]
        from certificates in Certificate(birth).List[0, 2]
        select new Spouse
        {
            Accompanying = true,
            LanguageTests = tests,
            Education = education,
            StudiesInCanada = studies,
            Work = [.. work.Select((job, i) => job with { PrimaryOccupation = i == primary })],
            Certificates = certificates,
        };

    private static Gen<LanguageTestResult> Test(LocalDate birth) =>
        from key in s_key
        from days in Period(birth)
        from scores in s_score.Array[4]
        from use in s_flag
        select new LanguageTestResult
        {
            Test = key,
            TestDate = days.From,
            ResultDate = days.To,
            Listening = scores[0],
            Reading = scores[1],
            Writing = scores[2],
            Speaking = scores[3],
            Use = use,
        };

    private static Gen<Credential> Credential(LocalDate birth) =>
        from level in Gen.Enum<CredentialLevel>()
        from country in s_country
        from completed in Day(birth, 30_000)
        from field in Maybe(s_words)
        from assessment in Maybe(
            from body in s_key
            from issued in Day(completed, 5_000)
            from equivalent in MaybeValue(Gen.Enum<CredentialLevel>())
            from reference in Maybe(s_words)
            select new CredentialAssessment { Body = body, Issued = issued, Equivalent = equivalent, Reference = reference })
        from study in Maybe(
            from enrolled in s_months
            from present in s_months
            from recognized in s_flag
            select new CanadianStudyDetails { FullTimeMonths = enrolled, MonthsInCanada = present, RecognizedInstitution = recognized })
        select new Credential
        {
            Level = level,
            Country = country,
            Completed = completed,
            Field = field,
            Assessment = assessment,
            CanadianStudy = study,
        };

    private static Gen<StudyInCanada> Study(LocalDate birth) =>
        from days in Period(birth)
        from years in s_years
        from completed in s_years
        from hours in s_hours
        from good in s_flag
        select new StudyInCanada
        {
            From = days.From,
            To = days.To,
            ProgramYears = years,
            AcademicYearsCompleted = completed,
            HoursPerWeek = hours,
            GoodStanding = good,
        };

    private static Gen<Job> Job(LocalDate birth) =>
        from old in s_noc2016
        from now in s_noc2021
        from coded in Gen.Int[0, 3]
        from title in Maybe(s_words)
        from country in s_country
        from days in Period(birth)
        from hours in s_hours
        from flags in s_flag.Array[7]
        from qualified in MaybeValue(Day(birth, 30_000))
        select new Job
        {
            Noc = coded < 2 ? old : now,
            NocOther = coded switch { 1 => now, 2 => old, _ => null },
            Title = title,
            Country = country,
            From = days.From,
            To = days.To,
            HoursPerWeek = hours,
            Paid = flags[0],
            SelfEmployed = flags[1],
            FullTimeStudent = flags[2],
            Authorized = flags[3],
            CanadianEmployer = flags[4],
            PubliclyFundedPhysician = flags[5],
            DutiesPerformed = flags[6],
            QualifiedFrom = qualified,
        };

    private static Gen<TradeCertificate> Certificate(LocalDate birth) =>
        from noc in s_noc
        from issuer in Gen.OneOf([.. Provinces.Issuers])
        from days in Period(birth)
        select new TradeCertificate { Noc = noc, IssuedBy = issuer, Issued = days.From, Expires = days.To };

    private static Gen<JobOffer> Offer(LocalDate birth) =>
        from employer in s_words
        from noc in s_noc
        from days in Period(birth)
        from months in MaybeValue(s_months)
        from flags in s_flag.Array[4]
        from since in MaybeValue(Day(birth, 30_000))
        select new JobOffer
        {
            Employer = employer,
            Noc = noc,
            Made = days.From,
            Withdrawn = days.To,
            MonthsAfterVisa = months,
            FullTime = flags[0],
            Lmia = flags[1],
            ExcludedEmployer = flags[2],
            WorkingForEmployer = flags[3],
            WorkingSince = since,
        };

    private static Gen<Nomination> Nomination(LocalDate birth) =>
        from province in Gen.OneOf([.. Provinces.Nominators])
        from days in Period(birth)
        select new Nomination { Province = province, Accepted = days.From, Ended = days.To };

    private static Gen<Relative> Relative =>
        from relationship in Gen.Enum<Relationship>()
        from ofSpouse in s_flag
        from birth in Day(s_start, 45_000)
        from status in Gen.Enum<CanadianStatus>()
        from lives in s_flag
        select new Relative { Relationship = relationship, OfSpouse = ofSpouse, BirthDate = birth, Status = status, LivesInCanada = lives };

    private static Gen<WorkAuthorization> Authorization(LocalDate birth) =>
        from kind in Gen.Enum<PermitKind>()
        from days in Period(birth)
        from noc in Maybe(s_noc)
        select new WorkAuthorization { Kind = kind, From = days.From, To = days.To, Noc = noc };

    private static Gen<MilitaryService> Military(LocalDate birth) =>
        from country in s_country
        from noc in s_noc
        from days in Period(birth)
        from recognized in s_flag
        from offer in s_flag
        select new MilitaryService { Country = country, Noc = noc, From = days.From, To = days.To, Recognized = recognized, CanadianForcesOffer = offer };

    private static Gen<LocalDate> Day(LocalDate after, int within) => Gen.Int[0, within].Select(after.PlusDays);

    private static Gen<(LocalDate From, LocalDate? To)> Period(LocalDate after) =>
        from start in Day(after, 30_000)
        from end in MaybeValue(Day(start, 15_000))
        select (start, end);

    private static Gen<Instant> Moment(LocalDate after) =>
        from day in Day(after, 30_000)
        from nanosecond in Gen.Long[0, 86_399_999_999_999]
        select day.AtMidnight().InUtc().ToInstant().PlusNanoseconds(nanosecond);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class =>
        from there in s_flag
        from value in gen
        select there ? value : null;

    private static Gen<T?> MaybeValue<T>(Gen<T> gen)
        where T : struct =>
        from there in s_flag
        from value in gen
        select there ? value : (T?)null;
}
