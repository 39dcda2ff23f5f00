using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// A whole profile behind the facts of a person of a synthetic pool: on the day of the pool, under its law, the facts derived from it are the person's,
/// and so are the programs and categories. Dates within what the facts allow follow the person's number.
/// </summary>
public sealed class SyntheticProfile
{
    private readonly SyntheticPool _pool;
    private readonly OccupationTable _occupations;
    private readonly TestScores _tests;

    public SyntheticProfile(SyntheticPool pool)
    {
        _pool = pool;
        _occupations = new OccupationTable(pool.Law);
        _tests = new TestScores(pool.Law);
    }

    /// <summary>The profile of a person as they come into an office at an instant: whose twelve months in the pool are over by then submits anew.</summary>
    public Profile Of(int person, Instant at) => Of(person) is var made && PoolEvolution.IsExpired(made.SubmittedAt!.Value, at) ? made with { SubmittedAt = null } : made;

    /// <summary>The profile of a person.</summary>
    public Profile Of(int person)
    {
        var people = _pool.People;
        var facts = people.FactsOf(person);
        var number = people.Number[person];
        var date = _pool.Like.Date;
        var submitted = people.SubmittedAt(person);
        var prepared = submitted.InUtc().Date.PlusDays(-10 - (number % 200));
        var occupation = _occupations.Code(people.Occupations[person]).ToString();
        // Sixteen days at least until the next birthday, whatever the month.
        var born = date.PlusYears(-facts.Age).PlusDays(-(number % 349));
        var canadianFrom = facts.CanadianWorkYears > 0 ? WorkedSince(date, facts.CanadianWorkYears, 100) : date;
        var body = BodyFor(people.Occupation(person));

        return new Profile
        {
            Id = facts.Id,
            SubmittedAt = submitted,
            BirthDate = born,
            MaritalStatus = facts.AccompanyingSpouse ? MaritalStatus.Married : MaritalStatus.NeverMarried,
            Spouse = facts.Spouse is { } spouse ? SpouseOf(spouse, date, prepared, number) : null,
            FirstOfficialLanguage = facts.FirstLanguage?.Language ?? OfficialLanguage.English,
            LanguageTests = [.. _tests.Of(facts.FirstLanguage, prepared), .. _tests.Of(facts.SecondLanguage, prepared)],
            Education = [.. Credentials.Of(facts.Education, facts.CanadianCredential, born, prepared, body)],
            StudiesInCanada = facts.CanadianCredential != CanadianCredential.ThreeYearsOrMore ? [] :
                [new StudyInCanada { From = prepared.PlusDays(-1100), To = prepared.PlusDays(-60), ProgramYears = 3, AcademicYearsCompleted = 3, HoursPerWeek = 20 }],
            Work = [.. Jobs(facts, occupation, date, canadianFrom)],
            Certificates = facts.CertificateOfQualification ? [new TradeCertificate { Noc = occupation, IssuedBy = "AB", Issued = prepared }] : [],
            Offers = facts.ArrangedEmployment == ArrangedEmployment.None ? [] : [Offer(facts.ArrangedEmployment, occupation, prepared)],
            Nomination = facts.ProvincialNomination ? new Nomination { Province = "ON", Accepted = date.PlusDays(-(number % 20)) } : null,
            Relatives = !facts.SiblingInCanada ? [] :
                [new Relative { Relationship = Relationship.Sibling, BirthDate = born.PlusYears(-3), Status = CanadianStatus.PermanentResident }],
            SettlementFunds = 60_000,
            IntendedProvince = "ON",
            WorkAuthorization = facts.CanadianWorkYears > 0 ? new WorkAuthorization { Kind = PermitKind.Open, From = canadianFrom } : null,
        };
    }

    /// <summary>The day from which work without a break until a day makes so many years of 52 weeks, and some days more.</summary>
    private static LocalDate WorkedSince(LocalDate until, int years, int more) => until.PlusDays(-((364 * years) + more));

    private static IEnumerable<Job> Jobs(CrsFacts facts, string occupation, LocalDate date, LocalDate canadianFrom)
    {
        if (facts.ForeignWorkYears > 0)
        {
            yield return new Job
            {
                Noc = occupation,
                Country = "IN",
                From = WorkedSince(canadianFrom, facts.ForeignWorkYears, 60),
                To = canadianFrom == date ? null : canadianFrom.PlusDays(-1),
                HoursPerWeek = 40,
            };
        }

        if (facts.CanadianWorkYears > 0) yield return new Job { Noc = occupation, Country = "CA", From = canadianFrom, HoursPerWeek = 37.5m };
    }

    private static JobOffer Offer(ArrangedEmployment kind, string occupation, LocalDate made) => new()
    {
        Employer = "Employer A",
        Noc = kind != ArrangedEmployment.MajorGroup00 ? occupation : occupation.Length == 5 ? "00012" : "0013",
        Made = made,
        Lmia = true,
    };

    private Spouse SpouseOf(SpouseFacts facts, LocalDate date, LocalDate prepared, int number) => new()
    {
        Accompanying = true,
        FirstOfficialLanguage = OfficialLanguage.English,
        LanguageTests = [.. _tests.Of(facts.Language, prepared)],
        Education = [.. Credentials.Of(facts.Education, CanadianCredential.None, date.PlusYears(-30).PlusDays(-(number % 300)), prepared, "wes")],
        Work = facts.CanadianWorkYears == 0 ? [] :
        [
            new Job
            {
                Noc = _occupations.Code(0).ToString(),
                Country = "CA",
                From = WorkedSince(date, facts.CanadianWorkYears, 30),
                HoursPerWeek = 37.5m,
            },
        ],
    };

    /// <summary>Physicians and pharmacists need the assessment of their own body.</summary>
    private static string BodyFor(string noc) => noc switch
    {
        "31100" or "31101" or "31102" => "mcc",
        "31120" => "pebc",
        _ => "wes",
    };
}
