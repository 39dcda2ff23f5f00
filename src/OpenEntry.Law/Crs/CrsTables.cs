using OpenEntry.Law.Books;

namespace OpenEntry.Law.Crs;

/// <summary>
/// The tables of the Comprehensive Ranking System on one day, as flat arrays that both engines read. A table over numbers ends with its
/// open row: larger numbers take the last element.
/// </summary>
public sealed class CrsTables
{
    /// <summary>Points and maximum that depend on whether a spouse accompanies.</summary>
    public sealed class Column
    {
        internal Column(LawInForce law, string name)
        {
            Age = law.Required("crs.age").Ranges(name);
            Education = law.Required("crs.education").Levels(name);
            FirstLanguage = law.Required("crs.first-official-language").Ranges(name);
            CanadianWork = law.Required("crs.canadian-work").Ranges(name);
            AgeCap = law.Cap("crs.age", name);
            EducationCap = law.Cap("crs.education", name);
            FirstLanguageCap = law.Cap("crs.first-official-language", name);
            SecondLanguageCap = law.Cap("crs.second-official-language", name);
            CanadianWorkCap = law.Cap("crs.canadian-work", name);
        }

        /// <summary>By completed years of age.</summary>
        public short[] Age { get; }

        /// <summary>By level of education.</summary>
        public short[] Education { get; }

        /// <summary>By level, for each ability.</summary>
        public short[] FirstLanguage { get; }

        /// <summary>By completed years.</summary>
        public short[] CanadianWork { get; }

        /// <summary>Maximum for age.</summary>
        public short AgeCap { get; }

        /// <summary>Maximum for education.</summary>
        public short EducationCap { get; }

        /// <summary>Maximum for the four abilities of the first official language together.</summary>
        public short FirstLanguageCap { get; }

        /// <summary>Maximum for the four abilities of the second official language together.</summary>
        public short SecondLanguageCap { get; }

        /// <summary>Maximum for Canadian work experience.</summary>
        public short CanadianWorkCap { get; }
    }

    private CrsTables(LawInForce law)
    {
        WithSpouse = new Column(law, "withSpouse");
        WithoutSpouse = new Column(law, "withoutSpouse");
        SecondLanguage = law.Required("crs.second-official-language").Ranges("points");
        SpouseEducation = law.Required("crs.spouse.education").Levels();
        SpouseLanguage = law.Required("crs.spouse.first-official-language").Ranges("points");
        SpouseCanadianWork = law.Required("crs.spouse.canadian-work").Ranges("points");
        SpouseEducationCap = law.Cap("crs.spouse.education");
        SpouseLanguageCap = law.Cap("crs.spouse.first-official-language");
        SpouseCanadianWorkCap = law.Cap("crs.spouse.canadian-work");

        const string conditions = "crs.transferability.conditions";
        LanguageMid = law.Number(conditions, "languageMid");
        LanguageHigh = law.Number(conditions, "languageHigh");
        CanadianWorkMid = law.Number(conditions, "canadianWorkMid");
        CanadianWorkHigh = law.Number(conditions, "canadianWorkHigh");
        CertificateLanguageMid = law.Number(conditions, "certificateLanguageMid");
        CertificateLanguageHigh = law.Number(conditions, "certificateLanguageHigh");

        var education = law.Required("crs.transferability.education");
        EducationTier = education["tiers"]!.Levels();
        EducationWithLanguage = Tiers(education["withLanguage"]!);
        EducationWithCanadianWork = Tiers(education["withCanadianWork"]!);
        EducationTransferCap = law.Cap("crs.transferability.education");
        var foreign = law.Required("crs.transferability.foreign-work");
        ForeignWorkTier = foreign["tiers"]!.Ranges("tier");
        ForeignWorkWithLanguage = Tiers(foreign["withLanguage"]!);
        ForeignWorkWithCanadianWork = Tiers(foreign["withCanadianWork"]!);
        ForeignWorkTransferCap = law.Cap("crs.transferability.foreign-work");
        var certificate = law.Required("crs.transferability.certificate")["withLanguage"]!;
        CertificateWithLanguage = [0, (short)certificate["mid"]!.Int(), (short)certificate["high"]!.Int()];
        CertificateTransferCap = law.Cap("crs.transferability.certificate");
        TransferabilityCap = (short)law.Number("crs.transferability.cap");

        Nomination = (short)law.Number("crs.additional.provincial-nomination");
        ArrangedEmployment = Optional(law, "crs.additional.arranged-employment", "majorGroup00", "otherSkilled");
        CanadianCredential = Optional(law, "crs.additional.canadian-credential", "oneOrTwoYears", "threeYearsOrMore");
        French = Optional(law, "crs.additional.french", "englishBelow", "englishAtLeast");
        var french = law.Value("crs.additional.french-conditions");
        FrenchLevel = french?["french"]?.Int() ?? int.MaxValue;
        EnglishLevel = french?["english"]?.Int() ?? int.MaxValue;
        MixedEnglishTakesHigher = law.Switch("R26") == "higher";
        Sibling = (short)(law.Value("crs.additional.sibling")?.Int() ?? 0);
        AdditionalCap = (short)law.Number("crs.additional.cap");
        CoreCapWithSpouse = (short)law.Number("crs.totals", "coreWithSpouse");
        CoreCapWithoutSpouse = (short)law.Number("crs.totals", "coreWithoutSpouse");
        SpouseCap = (short)law.Number("crs.totals", "spouse");
    }

    /// <summary>The columns for a person with an accompanying spouse.</summary>
    public Column WithSpouse { get; }

    /// <summary>The columns for a person without one.</summary>
    public Column WithoutSpouse { get; }

    /// <summary>Second official language, by level, for each ability.</summary>
    public short[] SecondLanguage { get; }

    /// <summary>The spouse's education, by level.</summary>
    public short[] SpouseEducation { get; }

    /// <summary>The spouse's language, by level, for each ability.</summary>
    public short[] SpouseLanguage { get; }

    /// <summary>The spouse's Canadian work, by completed years.</summary>
    public short[] SpouseCanadianWork { get; }

    /// <summary>Maximum for the spouse's education.</summary>
    public short SpouseEducationCap { get; }

    /// <summary>Maximum for the spouse's language.</summary>
    public short SpouseLanguageCap { get; }

    /// <summary>Maximum for the spouse's Canadian work.</summary>
    public short SpouseCanadianWorkCap { get; }

    /// <summary>Level that all four abilities must reach for the middle column.</summary>
    public int LanguageMid { get; }

    /// <summary>Level that all four abilities must reach for the high column.</summary>
    public int LanguageHigh { get; }

    /// <summary>Completed years of Canadian work for the middle column.</summary>
    public int CanadianWorkMid { get; }

    /// <summary>Completed years of Canadian work for the high column.</summary>
    public int CanadianWorkHigh { get; }

    /// <summary>As <see cref="LanguageMid"/>, for the certificate of qualification.</summary>
    public int CertificateLanguageMid { get; }

    /// <summary>As <see cref="LanguageHigh"/>, for the certificate of qualification.</summary>
    public int CertificateLanguageHigh { get; }

    /// <summary>Row of the education combinations, by level: 0, 1, 2.</summary>
    public short[] EducationTier { get; }

    /// <summary>Points by tier and column: none, middle, high.</summary>
    public short[,] EducationWithLanguage { get; }

    /// <summary>Points by tier and column.</summary>
    public short[,] EducationWithCanadianWork { get; }

    /// <summary>Maximum of the education combinations.</summary>
    public short EducationTransferCap { get; }

    /// <summary>Row of the foreign work combinations, by completed years.</summary>
    public short[] ForeignWorkTier { get; }

    /// <summary>Points by tier and column.</summary>
    public short[,] ForeignWorkWithLanguage { get; }

    /// <summary>Points by tier and column.</summary>
    public short[,] ForeignWorkWithCanadianWork { get; }

    /// <summary>Maximum of the foreign work combinations.</summary>
    public short ForeignWorkTransferCap { get; }

    /// <summary>Points by column: none, middle, high.</summary>
    public short[] CertificateWithLanguage { get; }

    /// <summary>Maximum of the certificate combination.</summary>
    public short CertificateTransferCap { get; }

    /// <summary>Maximum of all combinations together.</summary>
    public short TransferabilityCap { get; }

    /// <summary>A nomination.</summary>
    public short Nomination { get; }

    /// <summary>By <see cref="Crs.ArrangedEmployment"/>.</summary>
    public short[] ArrangedEmployment { get; }

    /// <summary>By <see cref="Crs.CanadianCredential"/>.</summary>
    public short[] CanadianCredential { get; }

    /// <summary>None; French with weak or no English; French with English.</summary>
    public short[] French { get; }

    /// <summary>Level that all four French abilities must reach; unreachable while the bonus is not in force.</summary>
    public int FrenchLevel { get; }

    /// <summary>Level that all four English abilities must reach for the higher bonus.</summary>
    public int EnglishLevel { get; }

    /// <summary>Reading R26 is switched to the higher bonus when English is partly at the level and partly below.</summary>
    public bool MixedEnglishTakesHigher { get; }

    /// <summary>A brother or sister in Canada.</summary>
    public short Sibling { get; }

    /// <summary>Maximum of the additional points.</summary>
    public short AdditionalCap { get; }

    /// <summary>Maximum of the core, with spouse.</summary>
    public short CoreCapWithSpouse { get; }

    /// <summary>Maximum of the core, without spouse.</summary>
    public short CoreCapWithoutSpouse { get; }

    /// <summary>Maximum of the spouse section.</summary>
    public short SpouseCap { get; }

    internal static CrsTables Of(LawInForce law) => new(law);

    /// <summary>The element for a number; the open row stands for all above.</summary>
    public static short At(short[] table, int number) => table[Math.Min(number, table.Length - 1)];

    private static short[,] Tiers(LawNode table)
    {
        var flat = new short[3, 3];
        for (var tier = 1; tier <= 2; tier++)
        {
            flat[tier, 1] = (short)table[$"{tier}"]!["mid"]!.Int();
            flat[tier, 2] = (short)table[$"{tier}"]!["high"]!.Int();
        }

        return flat;
    }

    private static short[] Optional(LawInForce law, string name, string first, string second)
    {
        var value = law.Value(name);
        return [0, (short)(value?[first]?.Int() ?? 0), (short)(value?[second]?.Int() ?? 0)];
    }
}
