using NodaTime;
using OpenEntry.Law;
using OpenEntry.Selection.Gates;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests.Gates;

public sealed class RoundGatesTests
{
    private static readonly LocalDate Day = new(2026, 11, 10);
    private static readonly GateThresholds Defaults = new();

    [Fact]
    public void A_round_like_the_last_ones_passes_every_gate()
    {
        var input = Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission)) with
        {
            LastPool = new PastPool(Day, 101, new Dictionary<string, int> { ["stem"] = 50 }),
            SameKind = [new PastRound(Day, 20, 471, 50, 101)],
            UnknownOccupations = [new OccupationCount("00000", 0)],
            SuspectedPairs = [("P001", "P003")],
        };
        Assert.Equal("", Found(input));
    }

    [Fact]
    public void A_round_for_which_nobody_is_eligible_stops()
    {
        Assert.Equal("Stop nobody-eligible", Found(Input(Hundred(), RoundInstruction.ForPrograms(ProgramSet.FST, 5, EarlierSubmission))));
        Assert.Equal("", Found(Input(Hundred(), RoundInstruction.ForPrograms(ProgramSet.FST, 0, EarlierSubmission))));
        Assert.Equal("Stop nobody-eligible", Found(Input([], RoundInstruction.Everyone(1, EarlierSubmission))));
    }

    [Fact]
    public void A_category_that_had_many_people_and_now_has_none_stops_its_round_and_warns_in_others()
    {
        var (had, few) = (Last(("stem", 50), ("french", 50)), Last(("stem", 50), ("french", 49)));
        Assert.Equal("Stop nobody-eligible|Stop category-empty", Found(Input(Hundred(), RoundInstruction.ForCategory("french", 5, EarlierSubmission)) with { LastPool = had }));
        Assert.Equal("Stop nobody-eligible", Found(Input(Hundred(), RoundInstruction.ForCategory("french", 5, EarlierSubmission)) with { LastPool = few }));
        Assert.Equal("Warn category-empty", Found(Input(Hundred(), RoundInstruction.ForCategory("stem", 5, EarlierSubmission)) with { LastPool = had }));
        Assert.Equal("", Found(Input(Hundred(), RoundInstruction.ForCategory("stem", 5, EarlierSubmission)) with { LastPool = few }));
    }

    [Theory]
    // 50 of 100 are in STEM; the last rounds' median share is given in people of 1,000.
    [InlineData(340, "")]
    [InlineData(333, "Warn eligible-share")]
    [InlineData(167, "Warn eligible-share")]
    [InlineData(166, "Stop eligible-share")]
    [InlineData(749, "")]
    [InlineData(750, "Warn eligible-share")]
    public void A_share_of_eligible_people_far_from_the_last_rounds_of_the_kind_is_found(int eligible, string expected)
    {
        PastRound[] rounds = [.. new[] { eligible, 1, 1000, eligible, eligible }.Select(one => new PastRound(Day, 20, 461, one, 1000))];
        // Rounds beyond the last five, and those of which nothing is known, do not count.
        rounds = [new PastRound(Day, 20, 461), .. rounds, .. Enumerable.Repeat(new PastRound(Day, 20, 461, 1, 1000), 9)];
        Assert.Equal(expected, Found(Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission)) with { SameKind = rounds }));
    }

    [Fact]
    public void A_share_at_the_very_edge_stops()
    {
        // Half of the pool, where a quarter was usual; of a round in which nobody was eligible, or of no pool, there is no share.
        var input = Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission)) with { SameKind = [new PastRound(Day, 20, 461, 0, 1000), new PastRound(Day, 20, 461, 5, 0), new PastRound(Day, 20, 461, 1, 4)] };

        Assert.Equal(GateSeverity.Stop, Assert.Single(RoundGates.Check(input, Defaults with { EligibleShareStop = 2 })).Severity);
        Assert.Equal(GateSeverity.Warn, Assert.Single(RoundGates.Check(input, Defaults with { EligibleShareStop = 2.001m })).Severity);
    }

    [Theory]
    // The 20th of the 50 in STEM has 462 points.
    [InlineData(512, "")]
    [InlineData(513, "Warn cut-off")]
    [InlineData(412, "")]
    [InlineData(411, "Warn cut-off")]
    [InlineData(612, "Warn cut-off")]
    [InlineData(613, "Stop cut-off")]
    [InlineData(null, "")]
    public void A_cut_off_far_from_the_last_of_its_kind_is_found(int? last, string expected) =>
        Assert.Equal(expected, Found(Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission)) with { SameKind = [new PastRound(Day, 0, null), new PastRound(Day, 20, last)] }));

    [Theory]
    [InlineData(50, "")]
    [InlineData(51, "Warn size-beyond-eligible")]
    public void More_invitations_than_eligible_people_are_found(int size, string expected) =>
        Assert.Equal(expected, Found(Input(Hundred(), RoundInstruction.ForCategory("stem", size, EarlierSubmission))));

    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 0, "Warn unknown-occupations")]
    [InlineData(5, 4, "Warn unknown-occupations")]
    [InlineData(5, 5, "Stop unknown-occupations")]
    public void Placeholder_codes_that_make_valid_people_uninvitable_are_found(int zeros, int nines, string expected) =>
        Assert.Equal(expected, Found(Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission)) with
        {
            UnknownOccupations = [new OccupationCount("00000", zeros), new OccupationCount("99999", nines)],
        }));

    [Theory]
    [InlineData(50, 60, "")]
    [InlineData(51, 102, "")]
    [InlineData(51, 101, "Warn many-at-cut-off")]
    public void Many_people_at_the_cut_off_are_found(int tied, int size, string expected)
    {
        var people = Enumerable.Range(0, 200).Select(i => Person($"P{i:000}", i < size - 1 ? 600 : i < size - 1 + tied ? 470 : 300, i));
        Assert.Equal(expected, Found(Input(people, RoundInstruction.Everyone(size, EarlierSubmission))));
    }

    [Fact]
    public void People_left_out_at_the_very_instant_of_the_tie_break_are_found()
    {
        PoolEntry[] people = [Person("A", 480, 0, ProgramSet.CEC), Person("B", 480, 0, ProgramSet.FSW), Person("C", 470)];
        Assert.Equal("Warn tied-left-out", Found(Input(people, RoundInstruction.Everyone(1, EarlierSubmission))));
        Assert.Equal("", Found(Input(people, RoundInstruction.Everyone(2, EarlierSubmission))));
    }

    [Theory]
    [InlineData(91, "")]
    [InlineData(90, "Warn pool-size")]
    [InlineData(111, "")]
    [InlineData(112, "Warn pool-size")]
    [InlineData(142, "Warn pool-size")]
    [InlineData(143, "Stop pool-size")]
    [InlineData(0, "")]
    public void A_pool_that_changed_suddenly_is_found(int last, string expected) =>
        Assert.Equal(expected, Found(Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission)) with { LastPool = new PastPool(Day, last, new Dictionary<string, int>()) }));

    [Fact]
    public void A_person_who_seems_to_stand_in_the_pool_twice_is_found()
    {
        // P000 to P038 with even numbers are invited.
        var input = Input(Hundred(), RoundInstruction.ForCategory("stem", 20, EarlierSubmission));
        Assert.Equal("Stop same-person", Found(input with { SuspectedPairs = [("P000", "P002"), ("P001", "P003")] }));
        Assert.Equal("Warn same-person", Found(input with { SuspectedPairs = [("P000", "P001"), ("P099", "P038"), ("P099", "X")] }));
        Assert.Equal("", Found(input with { SuspectedPairs = [("P001", "P040")] }));
    }

    [Fact]
    public void Entries_alike_in_everything_are_found_when_they_are_no_chance()
    {
        var people = Enumerable.Range(0, 2000).Select(i => Person($"P{i:0000}", 400, i)).ToArray();
        var round = RoundInstruction.Everyone(1, EarlierSubmission);
        Assert.Equal("Warn alike-entries", Found(Input([.. people[3..], Person("X", 400, 9), Person("Y", 400, 9), Person("Z", 400, 10)], round), "many-at-cut-off"));
        Assert.Equal("", Found(Input([.. people[3..], Person("X", 400, 9), Person("Y", 400, 9), Person("Z", 401, 10)], round), "many-at-cut-off"));
    }

    [Fact]
    public void A_finding_tells_its_numbers_in_both_languages_the_gravest_first()
    {
        var input = Input(Hundred(), RoundInstruction.ForCategory("stem", 60, EarlierSubmission)) with
        {
            LastPool = new PastPool(Day, 1234, new Dictionary<string, int> { ["french"] = 1500 }),
            SameKind = [new PastRound(Day, 20, 700, 1, 1000)],
            UnknownOccupations = [new OccupationCount("99999", 1), new OccupationCount("00000", 2)],
        };
        var findings = RoundGates.Check(input, Defaults);
        Assert.Equal(findings.OrderByDescending(one => one.Severity), findings);
        Assert.Equal(new Text(
            "The pool has 100 people; that of 2026-11-10 had 1,234, a change of -91.9%.",
            "Le bassin compte 100 personnes; celui du 2026-11-10 en comptait 1\u00a0234, soit une variation de -91,9\u00a0%."), Wording("pool-size"));
        Assert.Equal(new Text(
            "50% of the pool may be invited; in the last 1 rounds of this kind it was about 0.1%, a factor of 500.",
            "50\u00a0% du bassin peut être invité; dans les 1 dernières rondes de ce type, c’était environ 0,1\u00a0%, soit un facteur de 500."), Wording("eligible-share"));
        Assert.Equal(new Text(
            "3 people cannot be invited only because their occupation code does not exist: 00000, 99999.",
            "3 personnes ne peuvent être invitées pour la seule raison que leur code de profession n’existe pas\u00a0: 00000, 99999."), Wording("unknown-occupations"));
        Assert.Equal("60 are to be invited, but only 50 may be: the round would invite all of them, down to the score 402.", Wording("size-beyond-eligible").En);

        Text Wording(string gate) => Assert.Single(findings, finding => finding.Gate == gate).Wording;
    }

    // P000 to P099, scores 500 down to 401, every second in STEM, one second apart.
    private static IEnumerable<PoolEntry> Hundred() =>
        Enumerable.Range(0, 100).Select(i => Person($"P{i:000}", 500 - i, i, ProgramSet.CEC, i % 2 == 0 ? ["stem"] : []));

    private static PastPool Last(params (string Key, int People)[] categories) =>
        new(Day, 100, categories.ToDictionary(category => category.Key, category => category.People));

    private static GateInput Input(IEnumerable<PoolEntry> people, Law.Errors.Result<RoundInstruction> instruction) =>
        new(Draw.Run(Of(people), instruction.Value), instruction.Value);

    private static string Found(GateInput input, string except = "") =>
        string.Join('|', RoundGates.Check(input, Defaults).Where(finding => finding.Gate != except).Select(finding => $"{finding.Severity} {finding.Gate}"));
}
