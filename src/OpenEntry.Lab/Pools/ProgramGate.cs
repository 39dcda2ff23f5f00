using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Programs;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// The programs that facts and an occupation are enough for, under a law. The model's people have the funds, work without a break in one occupation
/// until now and settle outside Quebec, so that the law's own assessment of their profiles comes to the same; a test holds the two together.
/// </summary>
internal sealed class ProgramGate(LawInForce law, OccupationTable occupations)
{
    private const ProgramSet Federal = ProgramSet.CEC | ProgramSet.FSW | ProgramSet.FST;

    private readonly FswGrid _grid = new(law);
    private readonly int _cecYears = LawNumbers.Of(law, "cec.work", "years");
    private readonly int _cecHigher = LawNumbers.Of(law, "cec.language", "higherSkill");
    private readonly int _cecLower = LawNumbers.Of(law, "cec.language", "lowerSkill");
    private readonly int _fswYears = LawNumbers.Of(law, "fsw.work", "years");
    private readonly int _fswLanguage = LawNumbers.Of(law, "fsw.language");
    private readonly int _fstYears = LawNumbers.Of(law, "fst.work", "years");
    private readonly int[] _fstLanguage =
        [.. new[] { "listening", "reading", "writing", "speaking" }.Select(ability => LawNumbers.Of(law, "fst.language", ability))];

    /// <summary>The programs, or none when no federal one is met: such a person is not in the pool, nominated or not.</summary>
    public ProgramSet Programs(FactsColumns facts, int person, int occupation)
    {
        var programs = ProgramSet.None;
        var lowest = Levels.Lowest(facts.First, person);
        var canadian = facts.CanadianWork[person];
        var years = canadian + facts.ForeignWork[person];
        if (canadian >= _cecYears && lowest >= (occupations.IsHigherSkill(occupation) ? _cecHigher : _cecLower)) programs |= ProgramSet.CEC;
        if (years >= _fswYears && lowest >= _fswLanguage && facts.Education[person] >= (byte)EducationLevel.Secondary && _grid.Score(Grid(facts, person)).Pass) programs |= ProgramSet.FSW;
        if (years >= _fstYears && occupations.IsTrade(occupation) && IsSponsored(facts, person) && MeetsTradeLanguage(facts, person)) programs |= ProgramSet.FST;
        if ((programs & Federal) == 0) return ProgramSet.None;
        return Levels.Has(facts, person, FactsColumns.Marks.Nomination) ? programs | ProgramSet.PNP : programs;
    }

    /// <summary>The inputs of the 67-point grid that the model's facts stand for.</summary>
    public static FswFacts Grid(FactsColumns facts, int person)
    {
        var spouse = Levels.Has(facts, person, FactsColumns.Marks.AccompanyingSpouse);
        var frenchFirst = Levels.IsFrenchFirst(facts, person);
        var canadian = facts.CanadianWork[person];
        return new FswFacts
        {
            Id = "",
            Age = facts.Age[person],
            Education = (EducationLevel)facts.Education[person],
            FirstLanguage = Levels.Of(facts.First, person, frenchFirst ? OfficialLanguage.French : OfficialLanguage.English),
            SecondLanguage = Levels.Of(facts.Second, person, frenchFirst ? OfficialLanguage.English : OfficialLanguage.French),
            ExperienceYears = canadian + facts.ForeignWork[person],
            ArrangedEmployment = facts.ArrangedEmployment[person] != 0,
            AccompanyingSpouse = spouse,
            SpouseLanguage = spouse ? Levels.Of(facts.Spouse, person, OfficialLanguage.English) : null,
            StudyInCanada = facts.CanadianCredential[person] == (byte)CanadianCredential.ThreeYearsOrMore,
            WorkInCanada = canadian >= 1,
            SpouseWorkInCanada = spouse && facts.SpouseCanadianWork[person] >= 1,
            RelativeInCanada = Levels.Has(facts, person, FactsColumns.Marks.Sibling),
        };
    }

    /// <summary>A certificate of qualification, or the offer of a job in the trade.</summary>
    private static bool IsSponsored(FactsColumns facts, int person) =>
        Levels.Has(facts, person, FactsColumns.Marks.Certificate) || facts.ArrangedEmployment[person] == (byte)ArrangedEmployment.OtherSkilled;

    private bool MeetsTradeLanguage(FactsColumns facts, int person)
    {
        for (var ability = 0; ability < 4; ability++)
        {
            if (facts.First[ability][person] < _fstLanguage[ability]) return false;
        }

        return true;
    }
}
