namespace OpenEntry.Law.Books;

/// <summary>Every provision the program knows, with the shape its values must have.</summary>
internal static class LawSchema
{
    private static readonly string[] Spouses = ["withSpouse", "withoutSpouse"];

    private static readonly NumberShape Points = new(0, NumberShape.MostPoints);

    private static readonly NumberShape Level = new(1, 12);

    private static readonly NumberShape Years = new(1, 15);

    private static readonly RecordShape MidHigh = RecordShape.Points("mid", "high");

    private static readonly RecordShape Tiers = new(("1", MidHigh), ("2", MidHigh));

    private static readonly RecordShape Experience = new(
        ("months", new NumberShape(1, 600)), ("continuous", new WordShape("true", "false")),
        ("windowYears", new NumberShape(1, 50)), ("place", new WordShape("anywhere", "canada")));

    private static readonly RecordShape Category = new(
        ("version", new WordShape()), ("feedLabel", RecordShape.Wording), ("labelStatus", new WordShape("published", "inferred")),
        ("name", RecordShape.Wording), ("experience?", Experience),
        ("language?", new RecordShape(("test", new WordShape("french")), ("level", new NumberShape(1, 12)))),
        ("military?", new RecordShape(("years", new NumberShape(1, 50)), ("offerYears", new NumberShape(1, 50)), ("credential", new WordShape(LevelsShape.Words)))),
        ("occupations?", new CodesShape()));

    private static readonly RecordShape Test = new(
        ("language", new WordShape("english", "french")), ("step", new WordShape("0.5", "1")),
        ("range", new RecordShape(("listening", new SpanShape()), ("reading", new SpanShape()), ("writing", new SpanShape()), ("speaking", new SpanShape()))),
        ("listening", new ScaleShape()), ("reading", new ScaleShape()), ("writing", new ScaleShape()), ("speaking", new ScaleShape()));

    private static readonly RecordShape Funds = new(
        ("1", new NumberShape()), ("2", new NumberShape()), ("3", new NumberShape()), ("4", new NumberShape()), ("5", new NumberShape()),
        ("6", new NumberShape()), ("7", new NumberShape()), ("extra", new NumberShape()), ("updateBy?", new DateShape()));

    private static readonly ListShape Programs = new(new WordShape("PNP", "CEC", "FSW", "FST", "FHS"));

    private static readonly Dictionary<string, Shape> Shapes = new()
    {
        ["crs.age"] = new RangesShape(1, Spouses),
        ["crs.education"] = new LevelsShape(Spouses),
        ["crs.first-official-language"] = new RangesShape(4, Spouses),
        ["crs.second-official-language"] = new RangesShape(1, "points"),
        ["crs.canadian-work"] = new RangesShape(1, Spouses),
        ["crs.spouse.education"] = new LevelsShape(),
        ["crs.spouse.first-official-language"] = new RangesShape(4, "points"),
        ["crs.spouse.canadian-work"] = new RangesShape(1, "points"),
        ["crs.transferability.conditions"] = new RecordShape(
            ("languageMid", Level), ("languageHigh", Level), ("canadianWorkMid", Years), ("canadianWorkHigh", Years),
            ("certificateLanguageMid", Level), ("certificateLanguageHigh", Level)),
        ["crs.transferability.education"] = new RecordShape(
            ("tiers", new LevelsShape { Max = 2 }), ("withLanguage", Tiers), ("withCanadianWork", Tiers)),
        ["crs.transferability.foreign-work"] = new RecordShape(
            ("tiers", new RangesShape(1, "tier") { Max = 2 }), ("withLanguage", Tiers), ("withCanadianWork", Tiers)),
        ["crs.transferability.certificate"] = new RecordShape(("withLanguage", MidHigh)),
        ["crs.transferability.cap"] = Points,
        ["crs.additional.provincial-nomination"] = Points,
        ["crs.additional.arranged-employment"] = RecordShape.Points("majorGroup00", "otherSkilled"),
        ["crs.additional.canadian-credential"] = RecordShape.Points("oneOrTwoYears", "threeYearsOrMore"),
        ["crs.additional.french"] = RecordShape.Points("englishBelow", "englishAtLeast"),
        ["crs.additional.french-conditions"] = new RecordShape(("french", Level), ("english", Level)),
        ["crs.additional.sibling"] = Points,
        ["crs.additional.high-wage-occupation"] = Points,
        ["crs.additional.cap"] = Points,
        ["crs.totals"] = RecordShape.Points("coreWithSpouse", "coreWithoutSpouse", "spouse", "transferability", "additional", "total"),
        ["work.measure"] = RecordShape.Names("hoursPerWeek", "hoursPerYear"),
        ["crs.work-window"] = RecordShape.Names("canadianYears", "foreignYears"),
        ["work.physicians-policy"] = new RecordShape(("selfEmployedPhysicians", new WordShape("true", "false"))),
        ["crs.tie-break"] = new RecordShape(("rule", new WordShape("everyoneAtCutOff", "earlierSubmission"))),
        ["noc.edition"] = new NumberShape(2016, 2021),
        ["noc.skilled-levels"] = new ListShape(new WordShape("0", "1", "2", "3", "4", "5", "A", "B", "C", "D")),
        ["programs.in-force"] = Programs,
        ["programs.class-order"] = Programs,
        ["programs.excluded-province"] = new ListShape(new WordShape("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")),
        ["fsw.work"] = RecordShape.Names("years", "windowYears"),
        ["fsw.language"] = new NumberShape(0, 12),
        ["fsw.pass-mark"] = new NumberShape(0, 100),
        ["fsw.education-required"] = new RecordShape(("credential", new WordShape("canadianOrAssessed"))),
        ["fsw.funds-exemption"] = new ListShape(new WordShape("82(2)(a)", "82(2)(b)", "82(2)(c)", "82(2)(d)")),
        ["fsw.grid.first-language"] = new RangesShape(4, "points"),
        ["fsw.grid.second-language"] = RecordShape.Names("level", "points"),
        ["fsw.grid.education"] = new LevelsShape(),
        ["fsw.grid.experience"] = new RangesShape(1, "points"),
        ["fsw.grid.age"] = new RangesShape(1, "points"),
        ["fsw.grid.arranged-employment"] = new NumberShape(0, 100),
        ["fsw.grid.adaptability"] = RecordShape.Names("spouseLanguage", "ownStudy", "spouseStudy", "ownWork", "spouseWork", "relative", "arrangedEmployment"),
        ["fsw.grid.adaptability-conditions"] = RecordShape.Names("spouseLanguageLevel", "studyAcademicYears", "studyProgramYears", "studyHoursPerWeek", "workYears"),
        ["fsw.grid.totals"] = RecordShape.Names("language", "education", "experience", "age", "arrangedEmployment", "adaptability", "total"),
        ["cec.work"] = RecordShape.Names("years", "windowYears"),
        ["cec.language"] = RecordShape.Names("higherSkill", "lowerSkill"),
        ["cec.higher-skill-levels"] = new ListShape(new WordShape("0", "1", "2", "3", "A", "B")),
        ["fst.work"] = RecordShape.Names("years", "windowYears"),
        ["fst.language"] = RecordShape.Names("listening", "speaking", "reading", "writing"),
        ["fst.offers"] = RecordShape.Names("employers", "monthsAfterVisa"),
        ["fst.funds-exemption"] = new ListShape(new WordShape("87.2(3)(d)(ii)", "87.2(3)(d)(iii)", "87.2(3)(d)(iv)", "87.2(3)(d)(v)")),
        ["fst.occupations"] = new CodesShape(),
        ["fhs.education"] = new RecordShape(("level", new WordShape(LevelsShape.Words))),
        ["fhs.language"] = new NumberShape(0, 12),
        ["fhs.work"] = RecordShape.Names("years", "windowYears"),
        ["offer.conditions"] = RecordShape.Names("monthsAfterVisa"),
        ["offer.lmia-required"] = new RecordShape(("always", new WordShape("true", "false"))),
        ["offer.major-group-00"] = new ListShape(new WordShape("00")),
        ["language-test.ielts"] = Test,
        ["language-test.celpip"] = Test,
        ["language-test.pte"] = Test,
        ["language-test.tef"] = Test,
        ["language-test.tef-699"] = Test,
        ["language-test.tcf"] = Test,
        ["language-test.validity"] = RecordShape.Names("years"),
        ["education-assessment.validity"] = RecordShape.Names("years"),
        ["education-assessment.bodies"] = new MapShape(new RecordShape(
            ("name", RecordShape.Wording), ("designated", new DateShape()), ("for", new GeneralOrCodesShape()))),
        ["education.professional-fields"] = new ListShape(new WordShape()),
        ["education.canadian-credential"] = RecordShape.Names("fullTimeMonths", "monthsInCanada"),
        ["funds.settlement"] = Funds,
        ["fees.permanent-residence"] = RecordShape.Names("principal", "spouse", "child", "rightOfPermanentResidence"),
        ["fees.biometrics"] = RecordShape.Names("person", "family"),
        ["invitation.time-to-apply"] = new NumberShape(1, 365),
        ["pool.validity"] = RecordShape.Names("months"),
        ["profile.misrepresentation"] = RecordShape.Names("years"),
        ["profile.draft"] = RecordShape.Names("days"),
        ["nomination.acceptance"] = RecordShape.Names("days"),
        ["processing.service-standard"] = RecordShape.Names("months", "percent"),
        ["medical.upfront"] = new RecordShape(("required", new WordShape("true", "false"))),
    };

    /// <summary>The shape of the maximum, where a provision has one.</summary>
    private static readonly Dictionary<string, Shape> Caps = new()
    {
        ["crs.age"] = RecordShape.Points(Spouses),
        ["crs.education"] = RecordShape.Points(Spouses),
        ["crs.first-official-language"] = RecordShape.Points(Spouses),
        ["crs.second-official-language"] = RecordShape.Points(Spouses),
        ["crs.canadian-work"] = RecordShape.Points(Spouses),
        ["crs.spouse.education"] = Points,
        ["crs.spouse.first-official-language"] = Points,
        ["crs.spouse.canadian-work"] = Points,
        ["crs.transferability.education"] = Points,
        ["crs.transferability.foreign-work"] = Points,
        ["crs.transferability.certificate"] = Points,
        ["fsw.grid.first-language"] = Points,
        ["fsw.grid.education"] = Points,
        ["fsw.grid.experience"] = Points,
        ["fsw.grid.age"] = Points,
        ["fsw.grid.adaptability"] = Points,
    };

    /// <summary>Rules that came, or may come and go, while Express Entry is in force.</summary>
    private static readonly HashSet<string> ComeAndGo =
    [
        "crs.additional.arranged-employment", "crs.additional.canadian-credential", "crs.additional.french", "crs.additional.french-conditions",
        "crs.additional.sibling", "crs.additional.high-wage-occupation", "work.physicians-policy", "offer.lmia-required",
        "language-test.ielts", "language-test.celpip", "language-test.pte", "language-test.tef", "language-test.tef-699", "language-test.tcf",
        "education.canadian-credential", "funds.settlement", "fees.biometrics", "medical.upfront",
    ];

    /// <summary>Provisions that exist only under a reform.</summary>
    private static readonly HashSet<string> OnlyInReforms = ["fhs.education", "fhs.language", "fhs.work"];

    /// <summary>The provisions a law folder must have.</summary>
    public static IEnumerable<string> Required => Shapes.Keys.Where(name => !OnlyInReforms.Contains(name));

    public static IEnumerable<string> Names => Shapes.Keys;

    /// <summary>The shape of a provision's maximum; null when it has none.</summary>
    public static Shape? CapOf(string name) => Caps.GetValueOrDefault(name);

    /// <summary>True when the provision must have a value on every day.</summary>
    public static bool IsNeeded(string name) => Shapes.ContainsKey(name) && !ComeAndGo.Contains(name) && !OnlyInReforms.Contains(name);

    /// <summary>The shape of a provision's values; null when there is no such provision. Categories may be added freely.</summary>
    public static Shape? Of(string name) =>
        name.StartsWith("category.", StringComparison.Ordinal) && name.Length > "category.".Length ? Category : Shapes.GetValueOrDefault(name);
}

/// <summary>The word <c>general</c>, or a list of occupations.</summary>
internal sealed class GeneralOrCodesShape : Shape
{
    private static readonly CodesShape Codes = new();

    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Word != "general") Codes.Check(node, path, check);
    }
}
