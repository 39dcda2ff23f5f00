using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>The fact behind each line of a score, and what a condition found and needs, in a few words.</summary>
public sealed class FactWordsTests
{
    private const OfficialLanguage En = OfficialLanguage.English;
    private const OfficialLanguage Fr = OfficialLanguage.French;

    private static readonly LawInForce Law = LawBook.Embedded().On(new LocalDate(2024, 4, 11));

    // 25 of 50 for a bachelor's with CLB 7 to 8, 25 with two years in Canada; 13 and 13 of foreign work for one year of it with CLB 7 to 8 and one year in Canada come to 25 and 25 with two.
    private static readonly CrsFacts Couple = new()
    {
        Id = "",
        AccompanyingSpouse = true,
        Age = 34,
        Education = EducationLevel.ThreeYearOrMore,
        FirstLanguage = new(En, 9, 8, 7, 10),
        SecondLanguage = new(Fr, 7, 8, 7, 9),
        CanadianWorkYears = 2,
        ForeignWorkYears = 1,
        Spouse = new SpouseFacts { Education = EducationLevel.Secondary, Language = new(Fr, 5, 6, 7, 8), CanadianWorkYears = 1 },
        CanadianCredential = CanadianCredential.OneOrTwoYears,
        SiblingInCanada = true,
        ArrangedEmployment = ArrangedEmployment.MajorGroup00,
    };

    private static readonly CrsFacts Alone = new() { Id = "", Age = 18, Education = EducationLevel.LessThanSecondary, ForeignWorkYears = 0, CertificateOfQualification = true, ProvincialNomination = true };

    [Theory]
    [InlineData(CrsFactor.Age, "34 years", "34 ans")]
    [InlineData(CrsFactor.Education, "bachelor's, or three years or more", "baccalauréat, ou trois ans ou plus")]
    [InlineData(CrsFactor.FirstLanguage, "English 9-8-7-10", "anglais 9-8-7-10")]
    [InlineData(CrsFactor.SecondLanguage, "French 7-8-7-9", "français 7-8-7-9")]
    [InlineData(CrsFactor.CanadianWork, "2 years", "2 ans")]
    [InlineData(CrsFactor.SpouseEducation, "secondary", "secondaire")]
    [InlineData(CrsFactor.SpouseLanguage, "French 5-6-7-8", "français 5-6-7-8")]
    [InlineData(CrsFactor.SpouseCanadianWork, "1 year", "1 an")]
    [InlineData(CrsFactor.TransferEducation, "language 13 + work 25", "langue 13 + travail 25")]
    [InlineData(CrsFactor.TransferForeignWork, "1 year; language 13 + work 25", "1 an; langue 13 + travail 25")]
    [InlineData(CrsFactor.TransferCertificate, "no", "non")]
    [InlineData(CrsFactor.ProvincialNomination, "no", "non")]
    [InlineData(CrsFactor.ArrangedEmployment, "Major Group 00", "grand groupe 00")]
    [InlineData(CrsFactor.CanadianCredential, "one or two years", "un ou deux ans")]
    [InlineData(CrsFactor.French, "NCLC 7 or more", "NCLC 7 au moins")]
    [InlineData(CrsFactor.Sibling, "yes", "oui")]
    public void Of_a_couple(CrsFactor factor, string english, string french) => Are(factor, Couple, english, french);

    [Theory]
    [InlineData(CrsFactor.Age, "18 years", "18 ans")]
    [InlineData(CrsFactor.Education, "less than secondary", "moins que le secondaire")]
    [InlineData(CrsFactor.FirstLanguage, "no valid result", "aucun résultat valide")]
    [InlineData(CrsFactor.SecondLanguage, "no valid result", "aucun résultat valide")]
    [InlineData(CrsFactor.CanadianWork, "0 years", "0 an")]
    [InlineData(CrsFactor.SpouseEducation, "less than secondary", "moins que le secondaire")]
    [InlineData(CrsFactor.SpouseLanguage, "no valid result", "aucun résultat valide")]
    [InlineData(CrsFactor.SpouseCanadianWork, "0 years", "0 an")]
    [InlineData(CrsFactor.TransferEducation, "language 0 + work 0", "langue 0 + travail 0")]
    [InlineData(CrsFactor.TransferForeignWork, "0 years; language 0 + work 0", "0 an; langue 0 + travail 0")]
    [InlineData(CrsFactor.TransferCertificate, "yes", "oui")]
    [InlineData(CrsFactor.ProvincialNomination, "yes", "oui")]
    [InlineData(CrsFactor.ArrangedEmployment, "no", "non")]
    [InlineData(CrsFactor.CanadianCredential, "no", "non")]
    [InlineData(CrsFactor.French, "no", "non")]
    [InlineData(CrsFactor.Sibling, "no", "non")]
    public void Of_somebody_alone(CrsFactor factor, string english, string french) => Are(factor, Alone, english, french);

    [Fact]
    public void French_counts_as_the_first_language_too() =>
        Are(CrsFactor.French, Couple with { FirstLanguage = new(Fr, 9, 8, 6, 10), SecondLanguage = new(En, 4, 4, 4, 4) }, "NCLC 6 or more", "NCLC 6 au moins");

    [Fact]
    public void Other_offers_and_longer_Canadian_studies()
    {
        Are(CrsFactor.ArrangedEmployment, Couple with { ArrangedEmployment = ArrangedEmployment.OtherSkilled }, "yes", "oui");
        Are(CrsFactor.CanadianCredential, Couple with { CanadianCredential = CanadianCredential.ThreeYearsOrMore }, "three years or more", "trois ans ou plus");
    }

    [Theory]
    [InlineData(EducationLevel.OneYear, "one year", "un an")]
    [InlineData(EducationLevel.TwoYear, "two years", "deux ans")]
    [InlineData(EducationLevel.TwoOrMore, "two or more credentials", "deux diplômes ou plus")]
    [InlineData(EducationLevel.Masters, "master's or professional", "maîtrise ou grade professionnel")]
    [InlineData(EducationLevel.Doctoral, "doctorate", "doctorat")]
    public void Levels_of_education(EducationLevel level, string english, string french) => Assert.Equal((english, french), (FactWords.Level(level, french: false), FactWords.Level(level, french: true)));

    // 52 weeks of 30 hours are a year of 1,560 hours; from the first of January 2023 to the eleventh of April 2024 there are 66 weeks and 4 days.
    [Fact]
    public void An_assessment_says_the_hours_behind_the_years()
    {
        var canadian = Person.SkilledWorker().Worked("21232").In("CA").From(2023, 1, 1).Hours(30).On(2024, 4, 11);
        Assert.Equal(("1 year (1,997 h)", "1\u00a0an (1\u00a0997 h)"), (FactWords.Of(CrsFactor.CanadianWork, canadian, En), FactWords.Of(CrsFactor.CanadianWork, canadian, Fr)));
        Assert.Equal("0 years", FactWords.Of(CrsFactor.CanadianWork, Person.SkilledWorker().On(2024, 4, 11), En));
    }

    [Theory]
    [InlineData(ConditionKind.FswWork, 1200.9, 1560.0, "1,200 / 1,560 hours", "1 200 / 1 560 heures")]
    [InlineData(ConditionKind.FswWork, null, 1560.0, "none / 1,560 hours", "aucun / 1 560 heures")]
    [InlineData(ConditionKind.FswWork, 1200.0, null, "1,200 hours", "1 200 heures")]
    [InlineData(ConditionKind.FswWork, null, null, "", "")]
    [InlineData(ConditionKind.OutsideQuebec, 1.0, 2.0, "", "")]
    public void Found_and_needed(ConditionKind kind, double? found, double? needed, string english, string french)
    {
        var condition = new Condition(kind, Answer.No, "", (decimal?)found, (decimal?)needed);

        Assert.Equal((english, french), (ConditionWords.Amounts(condition, En), ConditionWords.Amounts(condition, Fr).Replace('\u00a0', ' ')));
    }

    [Theory]
    [InlineData(ConditionKind.AnyProgram, Answer.CannotTell, null, "It cannot be told whether a federal program is met", "On ne peut établir si un programme fédéral est satisfait")]
    [InlineData(ConditionKind.AnyProgram, Answer.No, null, "No federal program is met", "Aucun programme fédéral n’est satisfait")]
    [InlineData(ConditionKind.MilitaryService, Answer.No, 4, "Years of service in a recognized foreign military, listed occupation: 4 / 10 years", "Années de service dans une armée étrangère reconnue, profession de la liste\u00a0: 4 / 10 ans")]
    public void What_stands_in_the_way_of_a_category(ConditionKind kind, Answer answer, int? found, string english, string french)
    {
        var condition = new Condition(kind, answer, "", found, found is null ? null : 10);

        Assert.Equal(english, ConditionWords.Obstacle(condition, En));
        Assert.Equal(french, ConditionWords.Obstacle(condition, Fr));
    }

    private static void Are(CrsFactor factor, CrsFacts facts, string english, string french)
    {
        var score = CrsScorer.Score(facts, Law);
        Assert.Equal((english, french), (FactWords.Of(factor, facts, score, En), FactWords.Of(factor, facts, score, Fr).Replace('\u00a0', ' ')));
    }
}
