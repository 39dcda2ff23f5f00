using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Programs;

/// <summary>Numbers of the Federal Skilled Worker Program on one day (R75 to R83).</summary>
internal sealed class FswRules
{
    public FswRules(LawInForce law)
    {
        Years = law.Number("fsw.work", "years");
        WindowYears = law.Number("fsw.work", "windowYears");
        Language = law.Number("fsw.language");
        PassMark = law.Number("fsw.pass-mark");
        FundsExemption = [.. law.Words("fsw.funds-exemption")];
        FirstLanguage = law.Required("fsw.grid.first-language").Ranges("points");
        SecondLanguageLevel = law.Number("fsw.grid.second-language", "level");
        SecondLanguagePoints = law.Number("fsw.grid.second-language", "points");
        Education = law.Required("fsw.grid.education").Levels();
        Experience = law.Required("fsw.grid.experience").Ranges("points");
        Age = law.Required("fsw.grid.age").Ranges("points");
        ArrangedEmployment = law.Number("fsw.grid.arranged-employment");
        const string adaptability = "fsw.grid.adaptability";
        SpouseLanguage = law.Number(adaptability, "spouseLanguage");
        OwnStudy = law.Number(adaptability, "ownStudy");
        SpouseStudy = law.Number(adaptability, "spouseStudy");
        OwnWork = law.Number(adaptability, "ownWork");
        SpouseWork = law.Number(adaptability, "spouseWork");
        Relative = law.Number(adaptability, "relative");
        AdaptabilityOffer = law.Number(adaptability, "arrangedEmployment");
        const string conditions = "fsw.grid.adaptability-conditions";
        SpouseLanguageLevel = law.Number(conditions, "spouseLanguageLevel");
        StudyAcademicYears = law.Number(conditions, "studyAcademicYears");
        StudyProgramYears = law.Number(conditions, "studyProgramYears");
        StudyHoursPerWeek = law.Number(conditions, "studyHoursPerWeek");
        WorkYears = law.Number(conditions, "workYears");
        const string totals = "fsw.grid.totals";
        LanguageMax = law.Number(totals, "language");
        EducationMax = law.Number(totals, "education");
        ExperienceMax = law.Number(totals, "experience");
        AgeMax = law.Number(totals, "age");
        AdaptabilityMax = law.Number(totals, "adaptability");
    }

    public int Years { get; }

    public int WindowYears { get; }

    public int Language { get; }

    public int PassMark { get; }

    public IReadOnlyList<string> FundsExemption { get; }

    public short[] FirstLanguage { get; }

    public int SecondLanguageLevel { get; }

    public int SecondLanguagePoints { get; }

    public short[] Education { get; }

    public short[] Experience { get; }

    public short[] Age { get; }

    public int ArrangedEmployment { get; }

    public int SpouseLanguage { get; }

    public int OwnStudy { get; }

    public int SpouseStudy { get; }

    public int OwnWork { get; }

    public int SpouseWork { get; }

    public int Relative { get; }

    public int AdaptabilityOffer { get; }

    public int SpouseLanguageLevel { get; }

    public int StudyAcademicYears { get; }

    public int StudyProgramYears { get; }

    public int StudyHoursPerWeek { get; }

    public int WorkYears { get; }

    public int LanguageMax { get; }

    public int EducationMax { get; }

    public int ExperienceMax { get; }

    public int AgeMax { get; }

    public int AdaptabilityMax { get; }

    /// <summary>Study that earns points for adaptability, from its first day on.</summary>
    public bool IsStudy(StudyInCanada study) => study.GoodStanding && study.ProgramYears >= StudyProgramYears
        && study.AcademicYearsCompleted >= StudyAcademicYears && study.HoursPerWeek >= StudyHoursPerWeek;
}

/// <summary>Numbers of the Canadian Experience Class (R87.1).</summary>
internal sealed class CecRules(LawInForce law)
{
    private readonly string _higherSkillLevels = string.Concat(law.Words("cec.higher-skill-levels"));

    public int Years { get; } = law.Number("cec.work", "years");

    public int WindowYears { get; } = law.Number("cec.work", "windowYears");

    public int HigherSkillLanguage { get; } = law.Number("cec.language", "higherSkill");

    public int LowerSkillLanguage { get; } = law.Number("cec.language", "lowerSkill");

    /// <summary>The threshold of an occupation.</summary>
    public int LanguageFor(NocCode occupation) =>
        _higherSkillLevels.Contains(occupation.Level, StringComparison.Ordinal) ? HigherSkillLanguage : LowerSkillLanguage;
}

/// <summary>Numbers of the Federal Skilled Trades Program (R87.2).</summary>
internal sealed class FstRules(LawInForce law)
{
    public int Years { get; } = law.Number("fst.work", "years");

    public int WindowYears { get; } = law.Number("fst.work", "windowYears");

    public int Listening { get; } = law.Number("fst.language", "listening");

    public int Reading { get; } = law.Number("fst.language", "reading");

    public int Writing { get; } = law.Number("fst.language", "writing");

    public int Speaking { get; } = law.Number("fst.language", "speaking");

    public int Employers { get; } = law.Number("fst.offers", "employers");

    public int MonthsAfterVisa { get; } = law.Number("fst.offers", "monthsAfterVisa");

    public IReadOnlyList<string> FundsExemption { get; } = law.Words("fst.funds-exemption");

    public IReadOnlySet<NocCode> Occupations { get; } = new HashSet<NocCode>(law.Words("fst.occupations").Select(NocCode.Parse));
}

/// <summary>Numbers of the Federal High-Skilled Class, proposed in 2026.</summary>
internal sealed class FhsRules
{
    private FhsRules(LawInForce law)
    {
        Education = (EducationLevel)Array.IndexOf(LevelsShape.Words, law.Required("fhs.education")["level"]!.Word);
        Language = law.Number("fhs.language");
        Years = law.Number("fhs.work", "years");
        WindowYears = law.Number("fhs.work", "windowYears");
    }

    public EducationLevel Education { get; }

    public int Language { get; }

    public int Years { get; }

    public int WindowYears { get; }

    public static FhsRules? Of(LawInForce law) => law.Value("fhs.work") is null ? null : new FhsRules(law);
}
