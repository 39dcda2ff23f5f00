using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Assessments;

/// <summary>The fact behind a line of the score, in a few words.</summary>
public static class FactWords
{
    /// <summary>The fact behind a line of an assessment, with the hours it was counted from.</summary>
    public static string Of(CrsFactor factor, Assessment one, OfficialLanguage language) => Of(factor, one.Facts, one.Score, one.CanadianHours, language);

    /// <summary>The fact behind a line of a score that was made from facts alone.</summary>
    public static string Of(CrsFactor factor, CrsFacts facts, CrsScore score, OfficialLanguage language) => Of(factor, facts, score, null, language);

    private static string Of(CrsFactor factor, CrsFacts facts, CrsScore score, decimal? canadianHours, OfficialLanguage language)
    {
        var french = language == OfficialLanguage.French;
        return factor switch
        {
            CrsFactor.Age => french ? $"{facts.Age} ans" : $"{facts.Age} years",
            CrsFactor.Education => Level(facts.Education, french),
            CrsFactor.FirstLanguage => Language(facts.FirstLanguage, language),
            CrsFactor.SecondLanguage => Language(facts.SecondLanguage, language),
            CrsFactor.CanadianWork => Years(facts.CanadianWorkYears, canadianHours, language),
            CrsFactor.SpouseEducation => Level(facts.Spouse?.Education ?? EducationLevel.LessThanSecondary, french),
            CrsFactor.SpouseLanguage => Language(facts.Spouse?.Language, language),
            CrsFactor.SpouseCanadianWork => Years(facts.Spouse?.CanadianWorkYears ?? 0, null, language),
            CrsFactor.TransferEducation or CrsFactor.TransferForeignWork => Parts(factor, facts, score, language),
            CrsFactor.TransferCertificate => Wording.YesNo(facts.CertificateOfQualification, language),
            CrsFactor.ProvincialNomination => Wording.YesNo(facts.ProvincialNomination, language),
            CrsFactor.ArrangedEmployment => facts.ArrangedEmployment switch
            {
                ArrangedEmployment.MajorGroup00 => french ? "grand groupe 00" : "Major Group 00",
                ArrangedEmployment.OtherSkilled => Wording.YesNo(true, language),
                _ => Wording.YesNo(false, language),
            },
            CrsFactor.CanadianCredential => facts.CanadianCredential switch
            {
                CanadianCredential.OneOrTwoYears => french ? "un ou deux ans" : "one or two years",
                CanadianCredential.ThreeYearsOrMore => french ? "trois ans ou plus" : "three years or more",
                _ => Wording.YesNo(false, language),
            },
            CrsFactor.French => French(facts, french),
            _ => Wording.YesNo(facts.SiblingInCanada, language),
        };
    }

    /// <summary>A level of education, within a sentence.</summary>
    public static string Level(EducationLevel level, bool french) => level switch
    {
        EducationLevel.LessThanSecondary => french ? "moins que le secondaire" : "less than secondary",
        EducationLevel.Secondary => french ? "secondaire" : "secondary",
        EducationLevel.OneYear => french ? "un an" : "one year",
        EducationLevel.TwoYear => french ? "deux ans" : "two years",
        EducationLevel.ThreeYearOrMore => french ? "baccalauréat, ou trois ans ou plus" : "bachelor's, or three years or more",
        EducationLevel.TwoOrMore => french ? "deux diplômes ou plus" : "two or more credentials",
        EducationLevel.Masters => french ? "maîtrise ou grade professionnel" : "master's or professional",
        _ => french ? "doctorat" : "doctorate",
    };

    /// <summary>Listening, reading, writing, speaking.</summary>
    public static string Language(LanguageLevels? levels, OfficialLanguage language) => levels is not { } some
        ? language == OfficialLanguage.French ? "aucun résultat valide" : "no valid result"
        : $"{Wording.NameOf(some.Language, language)} {some.Listening}-{some.Reading}-{some.Writing}-{some.Speaking}";

    private static string Years(int years, decimal? hours, OfficialLanguage language)
    {
        var text = Wording.Count(years, new Text("year", "an"), new Text("years", "ans"), language);
        return hours is { } some and > 0 ? $"{text} ({Wording.Number(decimal.Truncate(some), 0, language)} h)" : text;
    }

    private static string Parts(CrsFactor factor, CrsFacts facts, CrsScore score, OfficialLanguage language)
    {
        var line = score[factor];
        var french = language == OfficialLanguage.French;
        var parts = french ? $"langue {line.WithLanguage} + travail {line.WithCanadianWork}" : $"language {line.WithLanguage} + work {line.WithCanadianWork}";
        return factor == CrsFactor.TransferForeignWork ? $"{Years(facts.ForeignWorkYears, null, language)}; {parts}" : parts;
    }

    private static string French(CrsFacts facts, bool french)
    {
        var levels = facts.FirstLanguage is { Language: OfficialLanguage.French } first ? first : facts.SecondLanguage is { Language: OfficialLanguage.French } second ? second : (LanguageLevels?)null;
        return levels is { } some ? (french ? $"NCLC {some.Lowest} au moins" : $"NCLC {some.Lowest} or more") : french ? "non" : "no";
    }
}
