using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Assessments;

/// <summary>All facts of one person on a day, with what they came from.</summary>
internal sealed class PersonDerivation
{
    private readonly LawForPeople _law;
    private readonly ReadingSet _ageReadings;
    private readonly ReadingSet _languageReadings;
    private readonly ReadingSet _educationReadings;
    private readonly ReadingSet _credentialReadings;
    private readonly ReadingSet _spouseLanguageReadings;
    private readonly ReadingSet _spouseEducationReadings;

    public PersonDerivation(Profile profile, LocalDate date, LawForPeople law)
    {
        _law = law;
        Profile = profile;
        Date = date;
        Work = new WorkDerivation(profile.Work, date, law);
        var spouse = profile.Spouse;
        SpouseWork = spouse is null ? null : new WorkDerivation(spouse.Work, date, law);

        var (english, french, languageReadings) = LanguageDerivation.Derive(profile.LanguageTests, ofSpouse: false, date, law, Tests);
        var declaredEnglish = profile.FirstOfficialLanguage == OfficialLanguage.English;
        var first = declaredEnglish ? english : french;
        var second = declaredEnglish ? french : english;
        _languageReadings = languageReadings | (first is null && second is not null ? ReadingSet.Of(12) : default);

        var (education, educationReadings) = EducationDerivation.Derive(profile.Education, ofSpouse: false, date, law, Credentials);
        _educationReadings = educationReadings;
        var (canadianCredential, credentialReadings) = EducationDerivation.DeriveCanadian(profile.Education, date, law);
        _credentialReadings = credentialReadings;
        OfferDerivation.Derive(profile, date, law, Offers);
        BestOffer = OfferDerivation.Best(Offers);

        SpouseFacts? spouseFacts = null;
        if (spouse is not null)
        {
            var (spouseEnglish, spouseFrench, spouseReadings) = LanguageDerivation.Derive(spouse.LanguageTests, ofSpouse: true, date, law, Tests);
            _spouseLanguageReadings = spouseReadings;
            var (spouseEducation, spouseEducationReadings) = EducationDerivation.Derive(spouse.Education, ofSpouse: true, date, law, Credentials);
            _spouseEducationReadings = spouseEducationReadings;
            SpouseLanguage = Better(spouseEnglish, spouseFrench, spouse.FirstOfficialLanguage);
            spouseFacts = new SpouseFacts
            {
                Education = spouseEducation,
                Language = SpouseLanguage,
                CanadianWorkYears = law.Ledger.CompletedYears(SpouseWork!.Canadian(law.CanadianWindow)),
            };
        }

        CanadianAmount = Work.Canadian(law.CanadianWindow);
        ForeignAmount = Work.Foreign(law.ForeignWindow);
        var age = Anniversary.CompletedYears(profile.BirthDate, date);
        _ageReadings = profile.BirthDate is { Month: 2, Day: 29 } ? ReadingSet.Of(3) : default;

        // Two rules, two facts (reading R16): the ranking asks for status, the grid also where a permanent resident lives.
        var accompanies = spouse is { Accompanying: true, Status: CanadianStatus.ForeignNational };
        GridSpouseCounts = spouse is { Accompanying: true } && !(spouse.Status == CanadianStatus.Citizen
            || (spouse.Status == CanadianStatus.PermanentResident && spouse.LivesInCanada));
        Facts = new CrsFacts
        {
            Id = profile.Id,
            AccompanyingSpouse = accompanies,
            Age = Math.Max(age, 0),
            Education = education,
            FirstLanguage = first,
            SecondLanguage = second,
            CanadianWorkYears = law.Ledger.CompletedYears(CanadianAmount),
            ForeignWorkYears = law.Ledger.CompletedYears(ForeignAmount),
            CertificateOfQualification = HasCertificate(),
            Spouse = accompanies ? spouseFacts : null,
            CanadianCredential = canadianCredential,
            SiblingInCanada = HasRelative(accompanies, static relationship => relationship == Relationship.Sibling),
            ArrangedEmployment = OfferDerivation.Kind(Offers, law),
            ProvincialNomination = profile.Nomination is { } nomination && nomination.Accepted <= date && !(nomination.Ended <= date),
        };
        GridFacts = Grid(age, spouse);
    }

    public Profile Profile { get; }

    public LocalDate Date { get; }

    public WorkDerivation Work { get; }

    public WorkDerivation? SpouseWork { get; }

    public LanguageLevels? SpouseLanguage { get; }

    public List<TestTrail> Tests { get; } = [];

    public List<CredentialTrail> Credentials { get; } = [];

    public List<OfferTrail> Offers { get; } = [];

    public OfferTrail? BestOffer { get; }

    public bool GridSpouseCounts { get; }

    public long CanadianAmount { get; }

    public long ForeignAmount { get; }

    public CrsFacts Facts { get; }

    public FswFacts GridFacts { get; }

    public ReadingSet LanguageReadings => _languageReadings;

    public ReadingSet EducationReadings => _educationReadings;

    /// <summary>Members of the family, staying behind or not (R76(1)(b)).</summary>
    public int FamilySize => 1 + (Profile.Spouse is null ? 0 : 1) + Profile.DependentChildren;

    public bool HasCertificate()
    {
        foreach (var one in Profile.Certificates)
        {
            if (one.Issued <= Date && !(one.Expires <= Date)) return true;
        }

        return false;
    }

    public List<JobTrail> JobTrail()
    {
        var trail = new List<JobTrail>(Profile.Work.Count + (Profile.Spouse?.Work.Count ?? 0));
        Add(Work, Profile.Work, ofSpouse: false);
        if (SpouseWork is not null) Add(SpouseWork, Profile.Spouse!.Work, ofSpouse: true);
        return trail;

        void Add(WorkDerivation work, IReadOnlyList<Job> jobs, bool ofSpouse)
        {
            for (var i = 0; i < jobs.Count; i++)
            {
                var one = work.Jobs[i];
                trail.Add(new JobTrail(
                    i, one.Job, ofSpouse, one.Occupation,
                    one.InCanada ? work.InWindow(one.Canadian, one.Stretch, _law.CanadianWindow) : null,
                    one.InCanada ? null : work.InWindow(one.Foreign, one.Stretch, _law.ForeignWindow),
                    one.Program));
            }
        }
    }

    /// <summary>Readings by line: those of the facts behind it, of its provision, and of the line itself.</summary>
    public ReadingSet[] LineReadings(CrsScore score)
    {
        var readings = new ReadingSet[16];
        readings[(int)CrsFactor.Age] = _ageReadings;
        readings[(int)CrsFactor.Education] = _educationReadings;
        readings[(int)CrsFactor.FirstLanguage] = readings[(int)CrsFactor.SecondLanguage] = _languageReadings;
        readings[(int)CrsFactor.CanadianWork] = Work.Readings;
        readings[(int)CrsFactor.SpouseEducation] = _spouseEducationReadings;
        readings[(int)CrsFactor.SpouseLanguage] = _spouseLanguageReadings;
        readings[(int)CrsFactor.SpouseCanadianWork] = SpouseWork?.Readings ?? default;
        readings[(int)CrsFactor.TransferEducation] = _educationReadings | _languageReadings | Work.Readings;
        readings[(int)CrsFactor.TransferForeignWork] = Facts.ForeignWorkYears > 0 ? Work.Readings | ReadingSet.Of(5) : Work.Readings;
        readings[(int)CrsFactor.TransferCertificate] = Facts.CertificateOfQualification ? ReadingSet.Of(29) : default;
        readings[(int)CrsFactor.ArrangedEmployment] = Facts.ArrangedEmployment == ArrangedEmployment.None
            ? default
            : ReadingSet.Of(18) | (_law.LmiaAlways ? ReadingSet.Of(17) : default);
        readings[(int)CrsFactor.CanadianCredential] = _credentialReadings;
        readings[(int)CrsFactor.French] = score[CrsFactor.French].Reading is null ? default : ReadingSet.Of(26);
        return readings;
    }

    private FswFacts Grid(int age, Spouse? spouse)
    {
        var rules = _law.Fsw;
        return new FswFacts
        {
            Id = Profile.Id,
            Age = Math.Max(age, 0),
            Education = Facts.Education,
            FirstLanguage = Facts.FirstLanguage,
            SecondLanguage = Facts.SecondLanguage,
            ExperienceYears = _law.Ledger.CompletedYears(Work.Amount(rules.WindowYears, static one => one.Program == Verdict.Counts)),
            ArrangedEmployment = BestOffer is not null,
            AccompanyingSpouse = GridSpouseCounts,
            SpouseLanguage = GridSpouseCounts ? SpouseLanguage : null,
            StudyInCanada = Studied(Profile.StudiesInCanada),
            SpouseStudyInCanada = GridSpouseCounts && Studied(spouse!.StudiesInCanada),
            // Full-time only, in any period, the current job included (reading R15).
            WorkInCanada = Work.AmountEver(one => IsFullTimeInCanada(one) && one.Occupation is { } code && _law.IsSkilled(code)) >= _law.Ledger.Year * rules.WorkYears,
            SpouseWorkInCanada = GridSpouseCounts && SpouseWork!.AmountEver(IsFullTimeInCanada) >= _law.Ledger.Year * rules.WorkYears,
            RelativeInCanada = HasRelative(GridSpouseCounts, static _ => true),
        };
    }

    private static bool IsFullTimeInCanada(JudgedJob one) => one.InCanada && one.Job is { Authorized: true, Paid: true, HoursPerWeek: >= 30 };

    private bool Studied(IReadOnlyList<StudyInCanada> studies)
    {
        var rules = _law.Fsw;
        foreach (var study in studies)
        {
            if (study.GoodStanding && study.From <= Date && study.ProgramYears >= rules.StudyProgramYears
                && study.AcademicYearsCompleted >= rules.StudyAcademicYears && study.HoursPerWeek >= rules.StudyHoursPerWeek) return true;
        }

        return false;
    }

    /// <summary>A relative of eighteen or more, citizen or permanent resident, living in Canada; the spouse's own only when the spouse counts.</summary>
    private bool HasRelative(bool spouseCounts, Func<Relationship, bool> related)
    {
        foreach (var one in Profile.Relatives)
        {
            if (related(one.Relationship) && one.LivesInCanada && one.Status != CanadianStatus.ForeignNational && (spouseCounts || !one.OfSpouse)
                && Anniversary.CompletedYears(one.BirthDate, Date) >= 18) return true;
        }

        return false;
    }

    /// <summary>The language the spouse declares; without a declaration the one with more.</summary>
    private static LanguageLevels? Better(LanguageLevels? english, LanguageLevels? french, OfficialLanguage? declared) => declared switch
    {
        OfficialLanguage.English => english,
        OfficialLanguage.French => french,
        _ => Sum(french) > Sum(english) ? french : english,
    };

    private static int Sum(LanguageLevels? levels) => levels is { } some ? some.Listening + some.Reading + some.Writing + some.Speaking + 1 : 0;
}
