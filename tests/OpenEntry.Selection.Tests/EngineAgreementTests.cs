using CsCheck;
using OpenEntry.Law;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests;

public sealed class EngineAgreementTests
{
    [Fact]
    public void Both_engines_agree_to_the_last_person_on_random_pools_under_both_rules() =>
        Gen.Select(RandomRounds.People, RandomRounds.Instructions).Sample((people, instruction) =>
        {
            var agreement = EngineAgreement.Compare(Of(people), instruction);
            Assert.Null(agreement.Difference);
            Assert.Null(agreement.Error());
        }, iter: MutationRun.Times(500));

    [Fact]
    public void The_readable_engine_tells_the_same_story_as_the_law()
    {
        var pool = Of(Person("D", 450, 5), Person("A", 480, 9), Person("C", 460, 2), Person("B", 460, 1), Person("E", 300, 0, ProgramSet.FST, "trades"));
        var result = ReadableDraw.Run(pool, RoundInstruction.Everyone(2, EarlierSubmission).Value);
        Assert.Equal(["A", "B"], result.Invited.Select(person => person.Id));
        Assert.Equal(460, result.CutOff);
        Assert.Equal(Start.PlusNanoseconds(1_000_000_000), result.TieBreak);
        Assert.Equal(new DrawCounts(5, 5, 1, 2, 0), result.Counts);
        result = ReadableDraw.Run(pool, RoundInstruction.Everyone(2, EveryoneAtCutOff).Value);
        Assert.Equal(["A", "B", "C"], result.Invited.Select(person => person.Id));
        Assert.Null(result.TieBreak);
        Assert.Equal(["E"], ReadableDraw.Run(pool, RoundInstruction.ForCategory("trades", 2, EarlierSubmission).Value).Invited.Select(person => person.Id));
        Assert.Null(ReadableDraw.Run(pool, RoundInstruction.ForPrograms(ProgramSet.PNP, 2, EarlierSubmission).Value).CutOff);
    }

    [Theory]
    [InlineData("E1", "E2")]
    [InlineData("E1", "E10")]
    [InlineData("E", "é")]
    // In UTF-16 the emoji's first half stands before the last letter of the basic plane; in UTF-8 it stands behind.
    [InlineData("\uFFFD", "😀")]
    public void For_the_same_instant_both_engines_go_by_the_bytes_of_the_identifiers(string first, string second)
    {
        foreach (var people in new[] { new[] { first, second }, [second, first] })
        {
            var agreement = EngineAgreement.Compare(Of(people.Select(id => Person(id, 400))), RoundInstruction.Everyone(1, EarlierSubmission).Value);
            Assert.True(agreement.IsEqual);
            Assert.Equal([first], agreement.Result.Ids());
            Assert.Equal(1, agreement.Result.Counts.TiedLeftOut);
        }
    }

    [Fact]
    public void The_first_person_who_differs_is_named()
    {
        var round = RoundInstruction.Everyone(2, EarlierSubmission).Value;
        var (one, other) = (Of(Person("A", 480), Person("B", 470), Person("C", 460)), Of(Person("A", 480), Person("C", 470), Person("B", 460)));
        var agreement = EngineAgreement.Compare(Draw.Run(one, round), ReadableDraw.Run(other, round));
        Assert.Equal(new EngineDifference(1, "invited[1]", "B", "C"), agreement.Difference);
        Assert.False(agreement.IsEqual);
        Assert.Equal("OE-4032: The two engines differ at invited[1]: B and C. The round stops here.", agreement.Error()!.ToString());
        agreement = EngineAgreement.Compare(Draw.Run(one, round), ReadableDraw.Run(one, RoundInstruction.Everyone(1, EarlierSubmission).Value));
        Assert.Equal(new EngineDifference(1, "invited[1]", "B", null), agreement.Difference);
        Assert.Contains("invited[1]: B and -.", agreement.Error()!.ToString(), StringComparison.Ordinal);
        agreement = EngineAgreement.Compare(Draw.Run(one, RoundInstruction.Everyone(0, EarlierSubmission).Value), ReadableDraw.Run(one, round));
        Assert.Equal(new EngineDifference(0, "invited[0]", null, "A"), agreement.Difference);
    }

    [Fact]
    public void A_figure_that_differs_is_named_though_the_people_are_the_same()
    {
        var pool = Of(Person("A", 480), Person("B", 470, 1), Person("C", 470, 1));
        var round = RoundInstruction.Everyone(2, EarlierSubmission).Value;
        var (fast, readable) = (Draw.Run(pool, round), ReadableDraw.Run(pool, round));
        ReadableDrawResult[] wrong =
        [
            readable with { CutOff = 471 }, readable with { TieBreak = Start }, readable with { TieBreak = null },
            .. new[] { readable.Counts with { InPool = 4 }, readable.Counts with { Eligible = 2 }, readable.Counts with { AboveCutOff = 0 }, readable.Counts with { AtCutOff = 1 }, readable.Counts with { TiedLeftOut = 0 } }
                .Select(counts => readable with { Counts = counts }),
        ];
        Assert.Equal(["cutOff", "tieBreak", "tieBreak", "inPool", "eligible", "aboveCutOff", "atCutOff", "tiedLeftOut"],
            wrong.Select(one => EngineAgreement.Compare(fast, one).Difference!.What));
        Assert.Equal(new EngineDifference(null, "cutOff", "470", "471"), EngineAgreement.Compare(fast, wrong[0]).Difference);
        Assert.Null(EngineAgreement.Compare(fast, wrong[2]).Difference!.Readable);
    }

    [Fact]
    public void The_words_of_programs_stand_in_the_order_of_their_bits()
    {
        Assert.Equal(["PNP", "CEC", "FSW", "FST", "FHS"], ProgramWords.Of(ProgramWords.All));
        Assert.Equal(["CEC", "FST"], ProgramWords.Of(ProgramSet.FST | ProgramSet.CEC));
    }
}
