using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Assessments;

/// <summary>Everything the derivation asks of the law on one day, bound once.</summary>
internal sealed class LawForPeople
{
    private readonly Dictionary<string, LanguageTest> _tests = [];
    private readonly Dictionary<string, AssessmentBody> _bodies = [];

    public LawForPeople(LawInForce law)
    {
        Law = law;
        Ledger = new WorkLedger(law.Number("work.measure", "hoursPerWeek"), law.Number("work.measure", "hoursPerYear"));
        Edition = law.Number("noc.edition");
        SkilledLevels = string.Concat(law.Words("noc.skilled-levels"));
        CanadianWindow = law.Number("crs.work-window", "canadianYears");
        ForeignWindow = law.Number("crs.work-window", "foreignYears");
        OneForeignOccupation = law.Switch("R5") == "one-occupation";
        PhysiciansPolicy = law.Flag("work.physicians-policy", "selfEmployedPhysicians");
        TestYears = law.Number("language-test.validity", "years");
        AssessmentYears = law.Number("education-assessment.validity", "years");
        ProfessionalFields = [.. law.Words("education.professional-fields")];
        OfferMonths = law.Number("offer.conditions", "monthsAfterVisa");
        LmiaAlways = law.Flag("offer.lmia-required", "always");
        SeniorManagement = law.Required("offer.major-group-00").Items![0].Int();
        var credential = law.Value("education.canadian-credential");
        CredentialMonths = credential?["fullTimeMonths"]!.Int();
        CredentialPresence = credential?["monthsInCanada"]!.Int();
        InForce = Set(law.Words("programs.in-force"));
        ClassOrder = [.. law.Words("programs.class-order").Select(word => Enum.Parse<ProgramSet>(word))];
        ExcludedProvinces = [.. law.Words("programs.excluded-province")];
        foreach (var key in LanguageTest.Keys)
        {
            if (LanguageTest.Of(key, law) is { } test) _tests.Add(key, test);
        }

        foreach (var entry in law.Required("education-assessment.bodies").Entries!) _bodies.Add(entry.Key, AssessmentBody.Of(entry.Key, entry.Value));
        Fsw = new FswRules(law);
        Cec = new CecRules(law);
        Fst = new FstRules(law);
        Fhs = FhsRules.Of(law);
        Funds = FundsTable.All(law);
        Categories = CategoryRule.InForce(law);
        PteAcceptedFrom = law.Provision("language-test.pte")!.Values[0].From;
        TefHasTwoScalesFrom = law.Provision("language-test.tef-699")!.Values[0].From;
    }

    public LawInForce Law { get; }

    public WorkLedger Ledger { get; }

    /// <summary>The edition of the National Occupational Classification in use: 2016 or 2021.</summary>
    public int Edition { get; }

    /// <summary>The levels that are skilled work, as letters: <c>0AB</c> or <c>0123</c>.</summary>
    public string SkilledLevels { get; }

    public int CanadianWindow { get; }

    public int ForeignWindow { get; }

    public bool OneForeignOccupation { get; }

    public bool PhysiciansPolicy { get; }

    public int TestYears { get; }

    public int AssessmentYears { get; }

    public IReadOnlyList<string> ProfessionalFields { get; }

    public int OfferMonths { get; }

    /// <summary>The major group whose offers earn the higher points.</summary>
    public int SeniorManagement { get; }

    /// <summary>Only offers backed by a labour market impact assessment count (before 2016-11-19).</summary>
    public bool LmiaAlways { get; }

    /// <summary>Months of full-time study a Canadian credential needs; null while it earns nothing.</summary>
    public int? CredentialMonths { get; }

    public int? CredentialPresence { get; }

    public ProgramSet InForce { get; }

    public IReadOnlyList<ProgramSet> ClassOrder { get; }

    public IReadOnlyList<string> ExcludedProvinces { get; }

    public FswRules Fsw { get; }

    public CecRules Cec { get; }

    public FstRules Fst { get; }

    public FhsRules? Fhs { get; }

    public IReadOnlyList<FundsTable> Funds { get; }

    public IReadOnlyList<CategoryRule> Categories { get; }

    /// <summary>The first day PTE Core was accepted (reading R24).</summary>
    public LocalDate PteAcceptedFrom { get; }

    /// <summary>The first day from which certificates of TEF Canada carry two scales (reading R31).</summary>
    public LocalDate TefHasTwoScalesFrom { get; }

    public LanguageTest? Test(string key) => _tests.GetValueOrDefault(key);

    public AssessmentBody? Body(string key) => _bodies.GetValueOrDefault(key);

    /// <summary>The professional body whose assessment an occupation requires (75(2.1)), if one was designated by a day.</summary>
    public AssessmentBody? RequiredBody(NocCode occupation, LocalDate date)
    {
        foreach (var body in _bodies.Values)
        {
            if (body.Designated <= date && body.IsRequiredFor(occupation)) return body;
        }

        return null;
    }

    /// <summary>The first day after another on which a body is designated under this law, or null.</summary>
    public LocalDate? NextDesignation(LocalDate date)
    {
        LocalDate? next = null;
        foreach (var body in _bodies.Values)
        {
            if (body.Designated > date && !(body.Designated >= next)) next = body.Designated;
        }

        return next;
    }

    /// <summary>
    /// The occupation in the edition in use; null when it is not one, or when the concordance gives several and the profile does not say
    /// which (reading R21).
    /// </summary>
    public NocCode? Occupation(string noc, string? other)
    {
        if (!NocCode.TryParse(noc, out var code)) return null;
        if (code.Edition == Edition) return Law.Noc.Has(code) ? code : null;

        // The profile chooses among what the concordance offers, not beside it.
        if (NocCode.TryParse(other, out var given) && Law.Noc.InOtherEdition(code).Contains(given)) return given;
        return Law.Noc.In(Edition, code);
    }

    /// <summary>The skilled ones among the occupations that the concordance gives for a code of the other edition.</summary>
    public IReadOnlyList<NocCode> SkilledCandidates(string noc) =>
        NocCode.TryParse(noc, out var code) && code.Edition != Edition ? [.. Law.Noc.InOtherEdition(code).Where(IsSkilled)] : [];

    public bool IsSkilled(NocCode code) => SkilledLevels.Contains(code.Level, StringComparison.Ordinal);

    private static ProgramSet Set(IEnumerable<string> words) => words.Aggregate(ProgramSet.None, (set, word) => set | Enum.Parse<ProgramSet>(word));
}

/// <summary>A body designated to assess credentials.</summary>
internal sealed record AssessmentBody(string Key, Text Name, LocalDate Designated, IReadOnlyList<NocCode> Occupations)
{
    public static AssessmentBody Of(string key, LawNode node)
    {
        var designated = node["designated"]!.Date();
        return new AssessmentBody(key, node["name"]!.Wording(), designated, [.. (node["for"]!.Items ?? []).Select(item => NocCode.Parse(item.Word!))]);
    }

    /// <summary>True when this body's assessment is the one an occupation requires (75(2.1)).</summary>
    public bool IsRequiredFor(NocCode code) => Occupations.Contains(code);
}

/// <summary>A table of settlement funds, from a day on.</summary>
public sealed record FundsTable(LocalDate From, LocalDate? UpdateBy, IReadOnlyList<int> BySize, int Extra)
{
    /// <summary>The amount for a family, in Canadian dollars.</summary>
    /// <param name="size">Members of the family, 1 or more.</param>
    public int Amount(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return size <= BySize.Count ? BySize[size - 1] : BySize[^1] + ((size - BySize.Count) * Extra);
    }

    /// <summary>Every table there has been up to a day, oldest first.</summary>
    internal static IReadOnlyList<FundsTable> All(LawInForce law) =>
        [.. law.Provision("funds.settlement")!.Values
            .Where(value => value.From <= law.Since && !value.Is(DatedValue.None) && !value.Is(DatedValue.Unknown)).Select(value => Of(value))];

    /// <summary>
    /// The table that binds a profile on a day, and whether the day lies between a new table and its update deadline: until then a profile
    /// that was in the pool before is held to the old table (reading R20).
    /// </summary>
    internal static (FundsTable? Table, bool IsBetween) Binding(IReadOnlyList<FundsTable> tables, Instant? submitted, LocalDate date)
    {
        FundsTable? table = null;
        var isBetween = false;
        foreach (var one in tables)
        {
            if (one.UpdateBy is { } deadline && date < deadline && table is not null)
            {
                isBetween = true;
                if (submitted is { } moment && moment.InUtc().Date < one.From) continue;
            }

            table = one;
        }

        return (table, isBetween);
    }

    /// <summary>The table of a day; null before the first known one.</summary>
    public static FundsTable? On(LawBook book, LocalDate date) => book["funds.settlement"]!.On(date) is { } value ? Of(value) : null;

    private static FundsTable Of(DatedValue value)
    {
        LocalDate? updateBy = Dates.TryParse(value.Value["updateBy"]?.Word, out var day) ? day : null;
        return new FundsTable(value.From, updateBy, [.. Enumerable.Range(1, 7).Select(size => value.Value[$"{size}"]!.Int())], value.Value["extra"]!.Int());
    }
}
