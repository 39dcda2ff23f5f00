using OpenEntry.Law.Books;

namespace OpenEntry.Law.Crs;

/// <summary>The readable engine: one person, every line, every maximum. The bulk engine shares its tables and none of its code.</summary>
public static class CrsScorer
{
    private static readonly SpouseFacts NothingDeclared = new();

    /// <summary>Scores a person under a law.</summary>
    public static CrsScore Score(CrsFacts facts, LawInForce law)
    {
        var tables = law.Crs;
        var column = facts.AccompanyingSpouse ? tables.WithSpouse : tables.WithoutSpouse;
        var lines = new CrsLine[16];

        void Put(CrsFactor factor, int points, int max) =>
            lines[(int)factor] = new CrsLine(factor, (short)Math.Min(points, max), (short)max, (short)points);

        Put(CrsFactor.Age, CrsTables.At(column.Age, facts.Age), column.AgeCap);
        Put(CrsFactor.Education, column.Education[(int)facts.Education], column.EducationCap);
        Put(CrsFactor.FirstLanguage, PerAbility(column.FirstLanguage, facts.FirstLanguage), column.FirstLanguageCap);
        Put(CrsFactor.SecondLanguage, PerAbility(tables.SecondLanguage, facts.SecondLanguage), column.SecondLanguageCap);
        Put(CrsFactor.CanadianWork, CrsTables.At(column.CanadianWork, facts.CanadianWorkYears), column.CanadianWorkCap);

        if (facts.AccompanyingSpouse)
        {
            var spouse = facts.Spouse ?? NothingDeclared;
            Put(CrsFactor.SpouseEducation, tables.SpouseEducation[(int)spouse.Education], tables.SpouseEducationCap);
            Put(CrsFactor.SpouseLanguage, PerAbility(tables.SpouseLanguage, spouse.Language), tables.SpouseLanguageCap);
            Put(CrsFactor.SpouseCanadianWork, CrsTables.At(tables.SpouseCanadianWork, spouse.CanadianWorkYears), tables.SpouseCanadianWorkCap);
        }
        else
        {
            Put(CrsFactor.SpouseEducation, 0, 0);
            Put(CrsFactor.SpouseLanguage, 0, 0);
            Put(CrsFactor.SpouseCanadianWork, 0, 0);
        }

        PutTransferability(facts, tables, lines);
        PutAdditional(facts, tables, lines, Put);

        var uncapped = Sum(lines);
        var maxima = new CrsSections(
            facts.AccompanyingSpouse ? tables.CoreCapWithSpouse : tables.CoreCapWithoutSpouse,
            facts.AccompanyingSpouse ? tables.SpouseCap : 0, tables.TransferabilityCap, tables.AdditionalCap);
        var capped = new CrsSections(
            Math.Min(uncapped.Core, maxima.Core), Math.Min(uncapped.Spouse, maxima.Spouse),
            Math.Min(uncapped.Transferability, maxima.Transferability), Math.Min(uncapped.Additional, maxima.Additional));
        return new CrsScore(law, lines, uncapped, capped, maxima);
    }

    /// <summary>Each ability counts by itself: levels are never averaged.</summary>
    private static int PerAbility(short[] table, LanguageLevels? levels)
    {
        // A language that was not tested is level 0, in this engine as in the other.
        var some = levels.GetValueOrDefault();
        return CrsTables.At(table, some.Listening) + CrsTables.At(table, some.Reading) + CrsTables.At(table, some.Writing) + CrsTables.At(table, some.Speaking);
    }

    /// <summary>Only the first official language counts in the combinations, and all four abilities must reach the level.</summary>
    private static void PutTransferability(CrsFacts facts, CrsTables tables, CrsLine[] lines)
    {
        var lowest = facts.FirstLanguage?.Lowest ?? 0;
        var language = Column(lowest, tables.LanguageMid, tables.LanguageHigh);
        var work = Column(facts.CanadianWorkYears, tables.CanadianWorkMid, tables.CanadianWorkHigh);
        var certificate = facts.CertificateOfQualification ? Column(lowest, tables.CertificateLanguageMid, tables.CertificateLanguageHigh) : 0;

        var education = tables.EducationTier[(int)facts.Education];
        Combine(CrsFactor.TransferEducation, tables.EducationWithLanguage[education, language], tables.EducationWithCanadianWork[education, work], tables.EducationTransferCap);
        var foreign = CrsTables.At(tables.ForeignWorkTier, facts.ForeignWorkYears);
        Combine(CrsFactor.TransferForeignWork, tables.ForeignWorkWithLanguage[foreign, language], tables.ForeignWorkWithCanadianWork[foreign, work], tables.ForeignWorkTransferCap);
        Combine(CrsFactor.TransferCertificate, tables.CertificateWithLanguage[certificate], 0, tables.CertificateTransferCap);

        void Combine(CrsFactor factor, short withLanguage, short withWork, short cap)
        {
            var points = (short)(withLanguage + withWork);
            lines[(int)factor] = new CrsLine(factor, Math.Min(points, cap), cap, points) { WithLanguage = withLanguage, WithCanadianWork = withWork };
        }
    }

    private static void PutAdditional(CrsFacts facts, CrsTables tables, CrsLine[] lines, Action<CrsFactor, int, int> put)
    {
        put(CrsFactor.ProvincialNomination, facts.ProvincialNomination ? tables.Nomination : 0, tables.Nomination);
        put(CrsFactor.ArrangedEmployment, tables.ArrangedEmployment[(int)facts.ArrangedEmployment], tables.ArrangedEmployment.Max());
        put(CrsFactor.CanadianCredential, tables.CanadianCredential[(int)facts.CanadianCredential], tables.CanadianCredential.Max());
        put(CrsFactor.Sibling, facts.SiblingInCanada ? tables.Sibling : 0, tables.Sibling);

        // French may be the first or the second language; English is then the other one, if there is one.
        var french = Of(OfficialLanguage.French, facts);
        var english = Of(OfficialLanguage.English, facts);
        var earned = 0;
        string? reading = null;
        if (french is { } levels && levels.Lowest >= tables.FrenchLevel)
        {
            var all = english is { } some && some.Lowest >= tables.EnglishLevel;
            var mixed = !all && english is { } partly && Highest(partly) >= tables.EnglishLevel;
            earned = all || (mixed && tables.MixedEnglishTakesHigher) ? 2 : 1;
            if (mixed) reading = "R26";
        }

        put(CrsFactor.French, tables.French[earned], tables.French.Max());
        if (reading is not null) lines[(int)CrsFactor.French] = lines[(int)CrsFactor.French] with { Reading = reading };
    }

    private static int Column(int number, int mid, int high) => number >= high ? 2 : number >= mid ? 1 : 0;

    private static byte Highest(LanguageLevels levels) =>
        Math.Max(Math.Max(levels.Listening, levels.Reading), Math.Max(levels.Writing, levels.Speaking));

    private static LanguageLevels? Of(OfficialLanguage language, CrsFacts facts) =>
        facts.FirstLanguage is { } first && first.Language == language ? first
        : facts.SecondLanguage is { } second && second.Language == language ? second
        : null;

    private static CrsSections Sum(CrsLine[] lines)
    {
        Span<int> sums = stackalloc int[4];
        foreach (var line in lines) sums[(int)line.Factor.Section()] += line.Points;
        return new CrsSections(sums[0], sums[1], sums[2], sums[3]);
    }
}
