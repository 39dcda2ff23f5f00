using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Programs;

/// <summary>The 67-point grid of the Federal Skilled Worker Program on one day.</summary>
public sealed class FswGrid
{
    private readonly FswRules _rules;

    /// <summary>The grid of a law.</summary>
    public FswGrid(LawInForce law) : this(new FswRules(law))
    {
    }

    internal FswGrid(FswRules rules) => _rules = rules;

    /// <summary>The pass mark.</summary>
    public int PassMark => _rules.PassMark;

    /// <summary>Points of a person.</summary>
    public FswScore Score(FswFacts facts)
    {
        var first = PerAbility(facts.FirstLanguage);
        var second = facts.SecondLanguage is { } other && other.Lowest >= _rules.SecondLanguageLevel ? _rules.SecondLanguagePoints : 0;
        var language = Math.Min(first + second, _rules.LanguageMax);
        var education = Math.Min(_rules.Education[(int)facts.Education], _rules.EducationMax);
        var experience = Math.Min(CrsTables.At(_rules.Experience, facts.ExperienceYears), _rules.ExperienceMax);
        var age = Math.Min(CrsTables.At(_rules.Age, facts.Age), _rules.AgeMax);
        var offer = facts.ArrangedEmployment ? _rules.ArrangedEmployment : 0;
        var adaptability = Adaptability(facts);
        var total = language + education + experience + age + offer + adaptability;
        var minimum = facts.FirstLanguage is { } levels && levels.Lowest >= _rules.Language;
        return new FswScore(language, education, experience, age, offer, adaptability, total >= _rules.PassMark, minimum);
    }

    private int PerAbility(LanguageLevels? levels) => levels is not { } some
        ? 0
        : CrsTables.At(_rules.FirstLanguage, some.Listening) + CrsTables.At(_rules.FirstLanguage, some.Reading)
            + CrsTables.At(_rules.FirstLanguage, some.Writing) + CrsTables.At(_rules.FirstLanguage, some.Speaking);

    /// <summary>Any mix of the seven, capped (R83).</summary>
    private int Adaptability(FswFacts facts)
    {
        var points = (facts.StudyInCanada ? _rules.OwnStudy : 0)
            + (facts.WorkInCanada ? _rules.OwnWork : 0)
            + (facts.RelativeInCanada ? _rules.Relative : 0)
            + (facts.ArrangedEmployment ? _rules.AdaptabilityOffer : 0);
        if (facts.AccompanyingSpouse)
        {
            points += (facts.SpouseLanguage is { } levels && levels.Lowest >= _rules.SpouseLanguageLevel ? _rules.SpouseLanguage : 0)
                + (facts.SpouseStudyInCanada ? _rules.SpouseStudy : 0)
                + (facts.SpouseWorkInCanada ? _rules.SpouseWork : 0);
        }

        return Math.Min(points, _rules.AdaptabilityMax);
    }
}
