using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>
/// A person whose life is told in one sentence: <c>Person.Born(1990, 3, 5).Worked("21232").In("CA").From(2023, 1, 1).To(2023, 12, 30).On(2024, 4, 11)</c>.
/// Words about a job or a credential are about the last one told.
/// </summary>
internal sealed class Person
{
    private Profile _profile;

    private Person(Profile profile) => _profile = profile;

    public static LawBook Law => Stories.Law;

    public Profile Profile => _profile;

    public static Person Born(int year, int month, int day) =>
        new(new Profile { Id = "someone", BirthDate = new LocalDate(year, month, day), FirstOfficialLanguage = OfficialLanguage.English });

    /// <summary>
    /// Meets the Federal Skilled Worker Program in April 2024 and nothing else: 34 years old, English 9, a Canadian master's degree, three
    /// years as a software developer abroad, plenty of money. Grid: language 24, education 23, experience 11, age 12: 70.
    /// </summary>
    public static Person SkilledWorker() => Born(1990, 3, 5).English(9, 2023, 6, 1).Studied(CredentialLevel.Masters, "CA", 2015, 6, 1)
        .Worked("21232").In("IN").From(2018, 1, 1).To(2021, 1, 31).Funds(100_000);

    /// <summary>A fresh copy, so that one story can go on in two ways.</summary>
    public Person Copy() => new(_profile);

    public Person With(Func<Profile, Profile> change)
    {
        _profile = change(_profile);
        return this;
    }

    public Person Declaring(OfficialLanguage first) => With(profile => profile with { FirstOfficialLanguage = first });

    public Person Test(LanguageTestResult result) => With(profile => profile with { LanguageTests = [.. profile.LanguageTests, result] });

    /// <summary>CELPIP: its scores are the levels.</summary>
    public Person English(int level, int year, int month, int day) => Test(Celpip(level, new LocalDate(year, month, day)));

    public static LanguageTestResult Celpip(int level, LocalDate day) =>
        new() { Test = "celpip", TestDate = day, Listening = level, Reading = level, Writing = level, Speaking = level };

    /// <summary>TCF Canada at the lowest scores of level 7.</summary>
    public Person FrenchSeven(int year, int month, int day) =>
        Test(new LanguageTestResult { Test = "tcf", TestDate = new LocalDate(year, month, day), Listening = 458, Reading = 453, Writing = 10, Speaking = 10 });

    public Person Worked(string noc) => With(profile => profile with { Work = [.. profile.Work, new Job { Noc = noc, Country = "CA", From = default, HoursPerWeek = 40 }] });

    public Person In(string country) => Job(job => job with { Country = country });

    public Person From(int year, int month, int day) => Job(job => job with { From = new LocalDate(year, month, day) });

    public Person To(int year, int month, int day) => Job(job => job with { To = new LocalDate(year, month, day) });

    public Person Hours(decimal aWeek) => Job(job => job with { HoursPerWeek = aWeek });

    public Person AsPrimary() => Job(job => job with { PrimaryOccupation = true });

    public Person SelfEmployed() => Job(job => job with { SelfEmployed = true });

    public Person AsFullTimeStudent() => Job(job => job with { FullTimeStudent = true });

    public Person Unpaid() => Job(job => job with { Paid = false });

    public Person Unauthorized() => Job(job => job with { Authorized = false });

    public Person Job(Func<Job, Job> change) => With(profile => profile with { Work = [.. profile.Work.SkipLast(1), change(profile.Work[^1])] });

    public Person Studied(CredentialLevel level, string country, int year, int month, int day) =>
        With(profile => profile with { Education = [.. profile.Education, new Credential { Level = level, Country = country, Completed = new LocalDate(year, month, day) }] });

    public Person AssessedBy(string body, int year, int month, int day, CredentialLevel? equivalent) => Credential(credential => credential with
    {
        Assessment = new CredentialAssessment { Body = body, Issued = new LocalDate(year, month, day), Equivalent = equivalent },
    });

    public Person FullTimeFor(int months, int present, bool recognized = true) => Credential(credential => credential with
    {
        CanadianStudy = new CanadianStudyDetails { FullTimeMonths = months, MonthsInCanada = present, RecognizedInstitution = recognized },
    });

    public Person Credential(Func<Credential, Credential> change) =>
        With(profile => profile with { Education = [.. profile.Education.SkipLast(1), change(profile.Education[^1])] });

    public Person Funds(decimal? dollars) => With(profile => profile with { SettlementFunds = dollars });

    public Person Offered(JobOffer offer) => With(profile => profile with { Offers = [.. profile.Offers, offer] });

    public Person Holding(PermitKind kind, string? noc = null, LocalDate? to = null) =>
        With(profile => profile with { WorkAuthorization = new WorkAuthorization { Kind = kind, From = new LocalDate(2015, 1, 1), To = to, Noc = noc } });

    public Person Nominated(LocalDate accepted, LocalDate? ended = null) =>
        With(profile => profile with { Nomination = new Nomination { Province = "ON", Accepted = accepted, Ended = ended } });

    public Person HasRelative(Relationship relationship, LocalDate born, bool ofSpouse = false, CanadianStatus status = CanadianStatus.Citizen, bool livesInCanada = true) =>
        With(profile => profile with
        {
            Relatives = [.. profile.Relatives, new Relative { Relationship = relationship, BirthDate = born, OfSpouse = ofSpouse, Status = status, LivesInCanada = livesInCanada }],
        });

    public Person Certified(LocalDate issued, LocalDate? expires = null) =>
        With(profile => profile with { Certificates = [.. profile.Certificates, new TradeCertificate { Noc = "72200", IssuedBy = "ON", Issued = issued, Expires = expires }] });

    /// <summary>Marries someone whose own life is told the same way.</summary>
    public Person MarriedTo(Person spouse, bool accompanying = true, CanadianStatus status = CanadianStatus.ForeignNational, bool livesInCanada = false, OfficialLanguage? declares = null) =>
        With(profile => profile with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse
            {
                Accompanying = accompanying,
                Status = status,
                LivesInCanada = livesInCanada,
                FirstOfficialLanguage = declares,
                LanguageTests = spouse._profile.LanguageTests,
                Education = spouse._profile.Education,
                Work = spouse._profile.Work,
                StudiesInCanada = spouse._profile.StudiesInCanada,
            },
        });

    /// <summary>The assessment on a day, under the law of that day.</summary>
    public Assessment On(int year, int month, int day) => On(new LocalDate(year, month, day));

    public Assessment On(LocalDate day) => Assess(Law.On(day), day);

    /// <summary>The assessment on a day, under the reform of 2026.</summary>
    public Assessment UnderTheReform(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        return Assess(Law.On(date, "federal-high-skilled-2026"), date);
    }

    private Assessment Assess(LawInForce law, LocalDate day) => law.Assessor.Assess(_profile, day);
}

/// <summary>What the stories ask of an assessment.</summary>
internal static class Asking
{
    public static ProgramOutcome Program(this Assessment assessment, ProgramSet program) => assessment.Programs.Single(one => one.Program == program);

    public static Answer Answer(this Assessment assessment, ProgramSet program) => assessment.Program(program).Answer;

    public static Condition Condition(this Assessment assessment, ConditionKind kind, ProgramSet program) =>
        assessment.Program(program).Conditions.Single(one => one.Kind == kind);

    public static Condition Condition(this Assessment assessment, ConditionKind kind) =>
        assessment.Programs.SelectMany(one => one.Conditions).Single(one => one.Kind == kind);

    public static CategoryOutcome Category(this Assessment assessment, string key) => assessment.Categories.Single(one => one.Category.Key == key);

    public static Condition Condition(this CategoryOutcome category, ConditionKind kind) => category.Conditions.Single(one => one.Kind == kind);

    public static bool Has(this ReadingSet readings, int number) => (readings.Bits & ReadingSet.Of(number).Bits) != 0;

    public static ReadingSet Line(this Assessment assessment, Law.Crs.CrsFactor factor) => assessment.LineReadings[(int)factor];
}
