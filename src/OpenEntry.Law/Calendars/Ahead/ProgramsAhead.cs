using OpenEntry.Law.Assessments;
using OpenEntry.Law.Categories;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// Days before which the programs and categories of a person are answered as they are now. One condition that fails is enough to fail: such an
/// answer lasts as long as the most lasting of the conditions that fail.
/// </summary>
internal sealed class ProgramsAhead(Assessment assessment, FactsAhead facts, WorkAhead work, WorkAhead? spouseWork, Outlook outlook)
{
    private readonly PersonDerivation _person = assessment.Person;
    private readonly LawForPeople _law = assessment.Person.Law;

    public void Look()
    {
        foreach (var program in assessment.Programs)
        {
            outlook.Narrow(Day(program.Answer, program.Conditions, condition => Day(condition, program.Program)));
        }

        foreach (var category in assessment.Categories)
        {
            outlook.Narrow(Day(category.Answer, category.Conditions, condition => Day(condition, category.Category)));
        }
    }

    private static int Day(Answer answer, IReadOnlyList<Condition> conditions, Func<Condition, int> dayOf)
    {
        var day = answer == Answer.No ? 0 : Outlook.Never;
        foreach (var condition in conditions)
        {
            if (answer != Answer.No)
            {
                day = Math.Min(day, dayOf(condition));
            }
            else if (condition.Answer == Answer.No && day != Outlook.Never)
            {
                day = Math.Max(day, dayOf(condition));
            }
        }

        return day;
    }

    private int Day(Condition condition, ProgramSet program) => condition.Kind switch
    {
        ConditionKind.FswWork => work.AnswerByOccupation(
            new Pick(WorkRule.Program), listed: null, _person.Work.IsPrimaryNamed, unbroken: true, _law.Fsw.WindowYears, Years(_law.Fsw.Years)),
        ConditionKind.FswEducation => new FswEducationAhead(_person, facts, work, outlook).Day(condition.Answer),
        ConditionKind.FswPoints => new GridAhead(assessment, facts, work, spouseWork, outlook).Day(),
        ConditionKind.Funds => Funds(program),
        ConditionKind.CecWork => work.Answer(new Pick(WorkRule.Canadian), _law.Cec.WindowYears, Years(_law.Cec.Years)),
        ConditionKind.CecLanguage => new CecLanguageAhead(_person, work, outlook).Day(),
        ConditionKind.FstWork => work.AnswerByOccupation(
            new Pick(WorkRule.Program, Qualified: true), _law.Fst.Occupations, namedOnly: false, unbroken: false, _law.Fst.WindowYears, Years(_law.Fst.Years)),
        ConditionKind.FstCertificateOrOffer => Math.Min(
            facts.Certificate(), facts.Offers(trail => OfferDerivation.BestTrade(trail) is null != OfferDerivation.BestTrade(_person.Offers) is null)),
        ConditionKind.FhsWork => work.Answer(new Pick(WorkRule.Program), _law.Fhs!.WindowYears, Years(_law.Fhs.Years)),

        // A nomination, the first language and the level of education end every search (ScoreAhead); the rest stays as declared.
        _ => Outlook.Never,
    };

    private int Day(Condition condition, CategoryRule category) => condition.Kind switch
    {
        ConditionKind.CategoryWork => work.AnswerByOccupation(
            new Pick(category.CanadaOnly ? WorkRule.Canadian : WorkRule.Category), category.Occupations, namedOnly: false, category.Continuous,
            category.WindowYears, _law.Ledger.Months(category.Months!.Value)),
        ConditionKind.CategoryFrench => facts.Languages(ofSpouse: false, (_, french) =>
            french != (facts.IsEnglishFirst ? assessment.Facts.SecondLanguage : assessment.Facts.FirstLanguage)),
        ConditionKind.MilitaryService => facts.MilitaryService(category.MilitaryYears!.Value),

        // Whether any program is met changes only with a program.
        _ => Outlook.Never,
    };

    private long Years(int years) => years * _law.Ledger.Year;

    /// <summary>An exemption that begins or ends, or a new table that binds from its update deadline on (reading R20).</summary>
    private int Funds(ProgramSet program)
    {
        var profile = assessment.Profile;
        var (table, _) = FundsTable.Binding(_law.Funds, profile.SubmittedAt, assessment.Date);
        var isEnough = table is not null && IsEnough(table);
        var deadline = Outlook.Never;
        foreach (var one in _law.Funds)
        {
            if (IsEnough(one) != isEnough) deadline = Math.Min(deadline, outlook.Day(one.UpdateBy));
        }

        var isExempt = IsExempt(_person.Offers);
        if (!isExempt && isEnough) return deadline;
        if (isExempt && isEnough && deadline == Outlook.Never) return deadline;
        var exemption = facts.Offers(trail => IsExempt(trail) != isExempt);
        return isExempt ? exemption : Math.Min(deadline, exemption);

        bool IsEnough(FundsTable one) => profile.SettlementFunds >= one.Amount(_person.FamilySize);

        bool IsExempt(List<OfferTrail> trail) => program == ProgramSet.FSW
            ? OfferDerivation.Best(trail) is { Paragraph: { } paragraph } && _law.Fsw.FundsExemption.Contains(paragraph)
            : OfferDerivation.BestTrade(trail) is { TradeParagraph: { } trade } && _law.Fst.FundsExemption.Contains(trade);
    }
}
