using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// The first day to come on which a line of the score changes. A nomination, another first language and another level of education end the search
/// whatever they do, age and Canadian work when they can make a difference; beside these each line hangs on one fact only, which is then tried by itself.
/// </summary>
internal sealed class ScoreAhead(Assessment assessment, FactsAhead facts, WorkAhead work, WorkAhead? spouseWork, Outlook outlook)
{
    private readonly PersonDerivation _person = assessment.Person;
    private readonly CrsTables _tables = assessment.Law.Crs;
    private readonly CrsFacts _now = assessment.Facts;

    public void Look()
    {
        Core();
        var offers = _tables.ArrangedEmployment;
        outlook.Narrow(facts.Nomination());
        outlook.Narrow(facts.Offers(trail => offers[(int)OfferDerivation.Kind(trail, _person.Law)] != offers[(int)_now.ArrangedEmployment]));
        outlook.Narrow(facts.CanadianCredential());
        if (_tables.Sibling > 0)
        {
            outlook.Narrow(facts.Relative(_now.SiblingInCanada, _now.AccompanyingSpouse, static relationship => relationship == Relationship.Sibling));
        }

        var certificate = facts.Certificate();
        if (certificate != Outlook.Never && Differs(_now with { CertificateOfQualification = !_now.CertificateOfQualification })) outlook.Narrow(certificate);
        outlook.Narrow(facts.Languages(ofSpouse: false, (english, french) =>
        {
            var second = facts.IsEnglishFirst ? french : english;
            return second != _now.SecondLanguage && Differs(_now with { SecondLanguage = second });
        }));
        ForeignWork();
        if (_now.Spouse is { } spouse) Spouse(spouse);
    }

    private void Core()
    {
        var column = _now.AccompanyingSpouse ? _tables.WithSpouse : _tables.WithoutSpouse;
        outlook.Narrow(facts.Age(age => CrsTables.At(column.Age, age) != CrsTables.At(column.Age, _now.Age)));
        outlook.Narrow(facts.Languages(ofSpouse: false, (english, french) => (facts.IsEnglishFirst ? english : french) != _now.FirstLanguage));
        outlook.Narrow(facts.Education(ofSpouse: false, (level, _, _) => level != _now.Education));
        var window = _person.Law.CanadianWindow;
        outlook.Narrow(work.Years([work.Curve(new Pick(WorkRule.Canadian))], window, _now.CanadianWorkYears, years =>
            CrsTables.At(column.CanadianWork, years) != CrsTables.At(column.CanadianWork, _now.CanadianWorkYears)
            || years >= _tables.CanadianWorkMid != _now.CanadianWorkYears >= _tables.CanadianWorkMid
            || years >= _tables.CanadianWorkHigh != _now.CanadianWorkYears >= _tables.CanadianWorkHigh));
    }

    /// <summary>All occupations together, or the one with most (reading R5).</summary>
    private void ForeignWork()
    {
        var curves = new List<WorkCurve>();
        if (!_person.Law.OneForeignOccupation)
        {
            curves.Add(work.Curve(new Pick(WorkRule.Foreign)));
        }
        else
        {
            foreach (var one in _person.Work.Jobs)
            {
                if (one.Foreign == Verdict.Counts) curves.Add(work.Curve(new Pick(WorkRule.Foreign, one.Occupation)));
            }
        }

        outlook.Narrow(work.Years(curves, _person.Law.ForeignWindow, _now.ForeignWorkYears, years => Differs(_now with { ForeignWorkYears = years })));
    }

    private void Spouse(SpouseFacts spouse)
    {
        outlook.Narrow(facts.Languages(ofSpouse: true, (english, french) =>
        {
            var language = _person.SpouseLanguage(english, french);
            return language != spouse.Language && Differs(_now with { Spouse = spouse with { Language = language } });
        }));
        outlook.Narrow(facts.Education(ofSpouse: true, (level, _, _) => Differs(_now with { Spouse = spouse with { Education = level } })));
        var table = _tables.SpouseCanadianWork;
        outlook.Narrow(spouseWork!.Years([spouseWork.Curve(new Pick(WorkRule.Canadian))], _person.Law.CanadianWindow, spouse.CanadianWorkYears,
            years => CrsTables.At(table, years) != CrsTables.At(table, spouse.CanadianWorkYears)));
    }

    private bool Differs(CrsFacts facts)
    {
        var lines = CrsScorer.Score(facts, assessment.Law).Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Points != assessment.Score.Lines[i].Points) return true;
        }

        return false;
    }
}
