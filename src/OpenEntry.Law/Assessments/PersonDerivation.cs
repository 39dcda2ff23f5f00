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
    private readonly ReadingSet _credentialReadings;
    private readonly ReadingSet _spouseLanguageReadings;
    private readonly ReadingSet _spouseEducationReadings;
    private readonly bool _spouseIsResidentAbroad;

    public PersonDerivation(Profile profile, LocalDate date, LawForPeople law)
    {
        _law = law;
        Profile = profile;
        Date = date;
        Work = new WorkDerivation(profile.Work, date, law);
        var spouse = profile.Spouse;
        SpouseWork = spouse is null ? null : new WorkDerivation(spouse.Work, date, law);

        var (english, french) = LanguageDerivation.Derive(profile.LanguageTests, ofSpouse: false, date, law, Tests);
        var (first, second) = profile.FirstOfficialLanguage == OfficialLanguage.English ? (english, french) : (french, english);
        FirstLanguageReadings = first.Readings | (first.Levels is null && second.Levels is not null ? ReadingSet.Of(12) : default);
        SecondLanguageReadings = second.Readings;
        FrenchReadings = french.Readings;

        var (education, educationReadings) = EducationDerivation.Derive(profile.Education, profile.Work, ofSpouse: false, date, law, Credentials);
        EducationReadings = educationReadings;
        var (canadianCredential, credentialReadings) = EducationDerivation.DeriveCanadian(profile.Education, date, law);
        _credentialReadings = credentialReadings;
        OfferDerivation.Derive(profile, date, law, Offers);
        BestOffer = OfferDerivation.Best(Offers);

        SpouseFacts? spouseFacts = null;
        if (spouse is not null)
        {
            var (spouseEnglish, spouseFrench) = LanguageDerivation.Derive(spouse.LanguageTests, ofSpouse: true, date, law, Tests);
            _spouseLanguageReadings = spouseEnglish.Readings | spouseFrench.Readings;
            var (spouseEducation, spouseEducationReadings) = EducationDerivation.Derive(spouse.Education, spouse.Work, ofSpouse: true, date, law, Credentials);
            _spouseEducationReadings = spouseEducationReadings;
            GridSpouseLanguage = SpouseLanguageForGrid(spouseEnglish.Levels, spouseFrench.Levels);
            spouseFacts = new SpouseFacts
            {
                Education = spouseEducation,
                Language = SpouseLanguage(spouseEnglish.Levels, spouseFrench.Levels),
                CanadianWorkYears = law.Ledger.CompletedYears(SpouseWork!.Canadian(law.CanadianWindow)),
            };
        }

        CanadianAmount = Work.Canadian(law.CanadianWindow);
        ForeignAmount = Work.Foreign(law.ForeignWindow);
        var age = Anniversary.CompletedYears(profile.BirthDate, date);
        _ageReadings = profile.BirthDate is { Month: 2, Day: 29 } ? ReadingSet.Of(3) : default;

        _spouseIsResidentAbroad = spouse is { Accompanying: true, Status: CanadianStatus.PermanentResident, LivesInCanada: false };

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
            FirstLanguage = first.Levels,
            SecondLanguage = second.Levels,
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

    public LawForPeople Law => _law;

    public Profile Profile { get; }

    public LocalDate Date { get; }

    public WorkDerivation Work { get; }

    public WorkDerivation? SpouseWork { get; }

    /// <summary>What <see cref="SpouseLanguageForGrid"/> gives on the day.</summary>
    public LanguageLevels? GridSpouseLanguage { get; }

    public List<TestTrail> Tests { get; } = [];

    public List<CredentialTrail> Credentials { get; } = [];

    public List<OfferTrail> Offers { get; } = [];

    public OfferTrail? BestOffer { get; }

    public bool GridSpouseCounts { get; }

    public long CanadianAmount { get; }

    public long ForeignAmount { get; }

    public CrsFacts Facts { get; }

    public FswFacts GridFacts { get; }

    public ReadingSet FirstLanguageReadings { get; }

    public ReadingSet SecondLanguageReadings { get; }

    public ReadingSet FrenchReadings { get; }

    public ReadingSet EducationReadings { get; }

    /// <summary>R29 when a certificate was ever issued: which ones count, and for how long.</summary>
    public ReadingSet CertificateReadings
    {
        get
        {
            foreach (var one in Profile.Certificates)
            {
                if (one.Issued <= Date) return ReadingSet.Of(29);
            }

            return default;
        }
    }

    /// <summary>Members of the family, staying behind or not (R76(1)(b)).</summary>
    public int FamilySize => 1 + (Profile.Spouse is null ? 0 : 1) + Profile.DependentChildren;

    /// <summary>The language that serves the spouse best in the ranking.</summary>
    public LanguageLevels? SpouseLanguage(LanguageLevels? english, LanguageLevels? french) => Better(english, french, RankingPoints);

    /// <summary>The language that serves the spouse best in the grid, where only the lowest ability matters (83(1)(a)).</summary>
    public LanguageLevels? SpouseLanguageForGrid(LanguageLevels? english, LanguageLevels? french) => Better(english, french, static levels => levels.Lowest);

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

    /// <summary>Readings by line: those of the facts that can make a difference to it.</summary>
    public ReadingSet[] LineReadings(CrsScore score)
    {
        var readings = new ReadingSet[16];

        // A spouse who is a permanent resident abroad decides which column applies to everything of the core.
        var column = _spouseIsResidentAbroad ? ReadingSet.Of(16) : default;
        var canadian = Work.Readings(_law.CanadianWindow, new Pick(WorkRule.Canadian), CanadianAmount);
        var foreign = Work.ForeignReadings(_law.ForeignWindow, ForeignAmount);
        readings[(int)CrsFactor.Age] = _ageReadings | column;
        readings[(int)CrsFactor.Education] = EducationReadings | column;
        readings[(int)CrsFactor.FirstLanguage] = FirstLanguageReadings | column;
        readings[(int)CrsFactor.SecondLanguage] = SecondLanguageReadings | column;
        readings[(int)CrsFactor.CanadianWork] = canadian | column;
        if (Facts.Spouse is { } spouse)
        {
            var window = _law.CanadianWindow;
            readings[(int)CrsFactor.SpouseEducation] = _spouseEducationReadings;
            readings[(int)CrsFactor.SpouseLanguage] = _spouseLanguageReadings;
            readings[(int)CrsFactor.SpouseCanadianWork] = SpouseWork!.Readings(window, new Pick(WorkRule.Canadian), SpouseWork.Canadian(window));
        }
        else
        {
            readings[(int)CrsFactor.SpouseEducation] = readings[(int)CrsFactor.SpouseLanguage] = readings[(int)CrsFactor.SpouseCanadianWork] = column;
        }

        // A combination hangs on its other side only when its own side is there.
        var sides = FirstLanguageReadings | canadian;
        readings[(int)CrsFactor.TransferEducation] = EducationReadings | (Facts.Education >= EducationLevel.OneYear ? sides : default);
        readings[(int)CrsFactor.TransferForeignWork] = foreign | (Facts.ForeignWorkYears > 0 ? sides : default);
        readings[(int)CrsFactor.TransferCertificate] = CertificateReadings | (Facts.CertificateOfQualification ? FirstLanguageReadings : default);
        if (score[CrsFactor.ArrangedEmployment].Max > 0)
        {
            readings[(int)CrsFactor.ArrangedEmployment] = OfferReadings | (Facts.ArrangedEmployment == ArrangedEmployment.None ? default : ReadingSet.Of(18));
        }

        readings[(int)CrsFactor.CanadianCredential] = _credentialReadings;
        if (score[CrsFactor.French].Max > 0) readings[(int)CrsFactor.French] = FrenchLineReadings(score[CrsFactor.French]);
        if (score[CrsFactor.Sibling].Max > 0) readings[(int)CrsFactor.Sibling] = SiblingReadings;
        return readings;
    }

    /// <summary>Readings of everything that goes into the 67-point grid.</summary>
    public ReadingSet GridReadings
    {
        get
        {
            var years = _law.Fsw.WindowYears;
            var pick = new Pick(WorkRule.Program);
            var readings = _ageReadings | EducationReadings | FirstLanguageReadings | SecondLanguageReadings | Work.Readings(years, pick, Work.Amount(years, pick));
            if (BestOffer is { } offer) readings |= offer.Readings;
            if (Work.HasWorkInCanada || (GridSpouseCounts && SpouseWork!.HasWorkInCanada)) readings |= ReadingSet.Of(15);
            if (GridSpouseCounts) readings |= _spouseLanguageReadings;
            return readings | (_spouseIsResidentAbroad ? ReadingSet.Of(16) : default);
        }
    }

    /// <summary>The grid as it would be if every unclear occupation were skilled (reading R21); null when none is unclear.</summary>
    public FswFacts? GridFactsAtBest => !Work.HasUnclear ? null : GridFacts with
    {
        ExperienceYears = _law.Ledger.CompletedYears(Work.Amount(_law.Fsw.WindowYears, new Pick(WorkRule.Program, Unclear: true))),
        WorkInCanada = IsAYear(Work.FullTimeInCanada(skilled: true, unclear: true)),
    };

    private ReadingSet OfferReadings
    {
        get
        {
            var readings = default(ReadingSet);
            foreach (var one in Offers) readings |= one.Readings;
            return readings;
        }
    }

    private ReadingSet SiblingReadings
    {
        get
        {
            var readings = default(ReadingSet);
            foreach (var one in Profile.Relatives)
            {
                if (one is not { Relationship: Relationship.Sibling, LivesInCanada: true } || one.Status == CanadianStatus.ForeignNational) continue;
                if (one.BirthDate is { Month: 2, Day: 29 }) readings |= ReadingSet.Of(3);
                if (one.OfSpouse && _spouseIsResidentAbroad) readings |= ReadingSet.Of(16);
            }

            return readings;
        }
    }

    /// <summary>The bonus hangs on French; on English too once French is good enough.</summary>
    private ReadingSet FrenchLineReadings(CrsLine line)
    {
        var english = Profile.FirstOfficialLanguage == OfficialLanguage.English ? FirstLanguageReadings : SecondLanguageReadings;
        return FrenchReadings | (line.Points > 0 ? english : default) | (line.Reading is null ? default : ReadingSet.Of(26));
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
            ExperienceYears = _law.Ledger.CompletedYears(Work.Amount(rules.WindowYears, new Pick(WorkRule.Program))),
            ArrangedEmployment = BestOffer is not null,
            AccompanyingSpouse = GridSpouseCounts,
            SpouseLanguage = GridSpouseCounts ? GridSpouseLanguage : null,
            StudyInCanada = Studied(Profile.StudiesInCanada),
            SpouseStudyInCanada = GridSpouseCounts && Studied(spouse!.StudiesInCanada),
            // Full-time only, in any period, the current job included (reading R15).
            WorkInCanada = IsAYear(Work.FullTimeInCanada(skilled: true)),
            SpouseWorkInCanada = GridSpouseCounts && IsAYear(SpouseWork!.FullTimeInCanada(skilled: false)),
            RelativeInCanada = HasRelative(GridSpouseCounts, static _ => true),
        };
    }

    private bool IsAYear(long amount) => amount >= _law.Ledger.Year * _law.Fsw.WorkYears;

    private bool Studied(IReadOnlyList<StudyInCanada> studies)
    {
        foreach (var study in studies)
        {
            if (study.From <= Date && _law.Fsw.IsStudy(study)) return true;
        }

        return false;
    }

    /// <summary>A relative of eighteen or more, citizen or permanent resident, living in Canada; the spouse's own only when the spouse counts.</summary>
    private bool HasRelative(bool spouseCounts, Func<Relationship, bool> related)
    {
        foreach (var one in Profile.Relatives)
        {
            if (MayBeRelative(one, spouseCounts, related) && Anniversary.CompletedYears(one.BirthDate, Date) >= 18) return true;
        }

        return false;
    }

    /// <summary>True when only age can stand in the way.</summary>
    public static bool MayBeRelative(Relative one, bool spouseCounts, Func<Relationship, bool> related) =>
        related(one.Relationship) && one.LivesInCanada && one.Status != CanadianStatus.ForeignNational && (spouseCounts || !one.OfSpouse);

    /// <summary>The language the spouse declares; without a declaration the one worth more.</summary>
    private LanguageLevels? Better(LanguageLevels? english, LanguageLevels? french, Func<LanguageLevels, int> worth) => Profile.Spouse!.FirstOfficialLanguage switch
    {
        OfficialLanguage.English => english,
        OfficialLanguage.French => french,
        _ => english is not { } one ? french
            : french is { } other && worth(other) > worth(one) ? french
            : english,
    };

    /// <summary>Points of the spouse's language in the ranking.</summary>
    private int RankingPoints(LanguageLevels levels)
    {
        var table = _law.Law.Crs.SpouseLanguage;
        return CrsTables.At(table, levels.Listening) + CrsTables.At(table, levels.Reading) + CrsTables.At(table, levels.Writing) + CrsTables.At(table, levels.Speaking);
    }
}
