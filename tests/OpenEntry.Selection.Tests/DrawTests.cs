using OpenEntry.Law;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests;

public sealed class DrawTests
{
    [Fact]
    public void The_best_are_invited_in_rank_order_and_the_last_of_them_makes_cut_off_and_tie_break()
    {
        var pool = Of(Person("D", 450, 5), Person("A", 480, 9), Person("C", 460, 2), Person("B", 460, 1), Person("E", 300, 0));
        var result = Draw.Run(pool, RoundInstruction.Everyone(3, EarlierSubmission).Value);
        Assert.Equal(["A", "B", "C"], result.Ids());
        Assert.Equal(3, result.Count);
        Assert.Equal(460, result.CutOff);
        Assert.Equal(Start.PlusNanoseconds(2_000_000_000), result.TieBreak);
        Assert.Equal(new DrawCounts(5, 5, 1, 2, 0), result.Counts);
        Assert.Same(pool, result.Pool);
    }

    [Theory]
    [InlineData(EarlierSubmission)]
    [InlineData(EveryoneAtCutOff)]
    public void Size_0_invites_nobody(RankingRule rule)
    {
        var result = Draw.Run(Of(Person("A", 480)), RoundInstruction.Everyone(0, rule).Value);
        Assert.Equal(0, result.Count);
        Assert.Null(result.CutOff);
        Assert.Null(result.TieBreak);
        Assert.Equal(new DrawCounts(1, 1, 0, 0, 0), result.Counts);
        Assert.Equal("""{"invited":[],"count":0,"cutOff":null,"tieBreak":null}""", result.Json());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_round_as_large_as_the_pool_or_larger_invites_all(int size)
    {
        var result = Draw.Run(Of(Person("B", 0, 1), Person("A", 1200)), RoundInstruction.Everyone(size, EarlierSubmission).Value);
        Assert.Equal(["A", "B"], result.Ids());
        Assert.Equal(0, result.CutOff);
        Assert.Equal(Start.PlusNanoseconds(1_000_000_000), result.TieBreak);
        Assert.Equal(new DrawCounts(2, 2, 1, 1, 0), result.Counts);
    }

    [Fact]
    public void A_large_pool_whose_sample_misleads_is_gone_over_again()
    {
        // Of 64 people by 64, every sixteenth block is looked at beforehand: it holds all of the 2,560 with 500 points.
        var pool = Of(Enumerable.Range(0, 40_000).Select(i => Person($"{i:00000}", i / 64 % 16 == 0 ? 500 : 100, i)));

        var result = Draw.Run(pool, RoundInstruction.Everyone(5_000, EarlierSubmission).Value);

        Assert.Equal((5_000, 100), (result.Count, result.CutOff));
        Assert.Equal(new DrawCounts(40_000, 40_000, 2_560, 37_440, 0), result.Counts);
        Assert.All(result.Invited.ToArray().Take(2_560), i => Assert.Equal(0, i / 64 % 16));
        Assert.Equal(Enumerable.Range(0, 40_000).Where(i => i / 64 % 16 != 0).Take(2_440), result.Invited.ToArray().Skip(2_560));
    }

    [Fact]
    public void Most_of_a_large_pool_all_tied_are_the_earliest()
    {
        var pool = Of(Enumerable.Range(0, 40_000).Select(i => Person($"{i:00000}", 470, 40_000 - i)));

        var result = Draw.Run(pool, RoundInstruction.Everyone(30_000, EarlierSubmission).Value);

        Assert.Equal(Enumerable.Range(10_000, 30_000).Reverse(), result.Invited.ToArray());
    }

    [Fact]
    public void An_empty_pool_invites_nobody() =>
        Assert.Equal(new DrawCounts(0, 0, 0, 0, 0), Draw.Run(Of(), RoundInstruction.Everyone(5, EarlierSubmission).Value).Counts);

    [Theory]
    [InlineData(EarlierSubmission)]
    [InlineData(EveryoneAtCutOff)]
    public void A_pool_of_one_invites_the_one(RankingRule rule)
    {
        var result = Draw.Run(Of(Person("A", 0)), RoundInstruction.Everyone(1, rule).Value);
        Assert.Equal(["A"], result.Ids());
        Assert.Equal(0, result.CutOff);
    }

    [Fact]
    public void When_all_are_tied_the_earlier_submitted_are_invited()
    {
        var people = Enumerable.Range(0, 5000).Select(i => Person($"P{i:0000}", 470, (i * 7919) % 5000)).ToArray();
        var result = Draw.Run(Of(people), RoundInstruction.Everyone(40, EarlierSubmission).Value);
        Assert.Equal(people.OrderBy(person => person.SubmittedAt).Take(40).Select(person => person.Id), result.Ids());
        Assert.Equal(new DrawCounts(5000, 5000, 0, 5000, 0), result.Counts);
    }

    [Fact]
    public void Of_two_equal_instants_at_the_last_place_the_identifier_decides_and_the_count_tells_so()
    {
        var result = Draw.Run(Of(Person("E2", 470, 1), Person("E10", 470, 1), Person("É1", 470, 1), Person("Z", 470, 0)), RoundInstruction.Everyone(2, EarlierSubmission).Value);
        Assert.Equal(["Z", "E10"], result.Ids());
        Assert.Equal(new DrawCounts(4, 4, 0, 4, 2), result.Counts);
        // In the order of UTF-8 bytes É stands behind E.
        result = Draw.Run(result.Pool, RoundInstruction.Everyone(4, EarlierSubmission).Value);
        Assert.Equal(["Z", "E10", "E2", "É1"], result.Ids());
        Assert.Equal(0, result.Counts.TiedLeftOut);
    }

    [Fact]
    public void Before_6_June_2017_everyone_at_the_cut_off_is_invited_and_there_is_no_tie_break()
    {
        var pool = Of(Person("A", 480), Person("B", 470, 3), Person("C", 470, 1), Person("D", 470, 2), Person("E", 469));
        var result = Draw.Run(pool, RoundInstruction.Everyone(2, EveryoneAtCutOff).Value);
        Assert.Equal(["A", "C", "D", "B"], result.Ids());
        Assert.Equal(4, result.Count);
        Assert.Equal(470, result.CutOff);
        Assert.Null(result.TieBreak);
        Assert.Equal(new DrawCounts(5, 5, 1, 3, 0), result.Counts);
        Assert.Equal("""{"invited":["A","C","D","B"],"count":4,"cutOff":470,"tieBreak":null}""", result.Json());
    }

    [Fact]
    public void A_round_by_category_passes_over_people_without_one_of_its_programs()
    {
        var pool = Of(
            Person("None", 900, 0, ProgramSet.None, "stem"), Person("Nominee", 890, 0, ProgramSet.PNP, "stem"),
            Person("Trades", 400, 0, ProgramSet.FST, "stem"), Person("Worker", 410, 0, ProgramSet.FSW | ProgramSet.PNP, "french", "stem"),
            Person("French", 800, 0, ProgramSet.CEC, "french"), Person("Experience", 420, 0, ProgramSet.CEC, "stem"));
        var result = Draw.Run(pool, RoundInstruction.ForCategory("stem", 9, EarlierSubmission).Value);
        Assert.Equal(["Experience", "Worker", "Trades"], result.Ids());
        Assert.Equal(3, result.Counts.Eligible);
        // A reform may put other programs behind the categories.
        Assert.Equal(["Nominee", "Worker"], Draw.Run(pool, RoundInstruction.ForCategory("stem", 9, EarlierSubmission, ProgramSet.PNP).Value).Ids());
        // A general round looks at nobody's programs.
        Assert.Equal(["None", "Nominee"], Draw.Run(pool, RoundInstruction.Everyone(2, EarlierSubmission).Value).Ids());
    }

    [Fact]
    public void A_round_by_program_invites_whoever_has_any_of_them()
    {
        var pool = Of(Person("A", 500, 0, ProgramSet.FSW), Person("B", 490, 0, ProgramSet.PNP | ProgramSet.FSW), Person("C", 480, 0, ProgramSet.FHS), Person("D", 470, 0, ProgramSet.None));
        Assert.Equal(["B", "C"], Draw.Run(pool, RoundInstruction.ForPrograms(ProgramSet.PNP | ProgramSet.FHS, 5, EarlierSubmission).Value).Ids());
    }

    [Fact]
    public void When_nobody_is_eligible_nobody_is_invited()
    {
        var pool = Of(Person("A", 500, 0, ProgramSet.CEC, "french"));
        Assert.Equal(new DrawCounts(1, 0, 0, 0, 0), Draw.Run(pool, RoundInstruction.ForCategory("stem", 5, EarlierSubmission).Value).Counts);
        var result = Draw.Run(pool, RoundInstruction.ForPrograms(ProgramSet.FST, 5, EveryoneAtCutOff).Value);
        Assert.Equal("""{"invited":[],"count":0,"cutOff":null,"tieBreak":null}""", result.Json());
    }

    [Fact]
    public void All_32_categories_have_their_own_bit()
    {
        var pool = Of(Enumerable.Range(0, 32).Select(i => Person($"P{i}", 400 + i, 0, ProgramSet.CEC, $"c{i}")));
        for (var i = 0; i < 32; i++)
        {
            Assert.Equal([$"P{i}"], Draw.Run(pool, RoundInstruction.ForCategory($"c{i}", 5, EarlierSubmission).Value).Ids());
        }
    }

    [Theory]
    [InlineData(1, "0", 599)]
    [InlineData(100, "0", 500)]
    [InlineData(101, "1", 500)]
    [InlineData(102, "2", 500)]
    [InlineData(103, "0", 499)]
    public void At_the_edge_of_a_score_the_cut_off_steps_down_only_with_the_first_person_of_the_next(int size, string second, int cutOff)
    {
        var pool = Of(Enumerable.Range(500, 100).Select(score => Person($"P{score}", score))
            .Concat([Person("X1", 500, 1), Person("X2", 500, 2), Person("Y", 499)]).Reverse());
        var result = Draw.Run(pool, RoundInstruction.Everyone(size, EarlierSubmission).Value);
        Assert.Equal(size, result.Count);
        Assert.Equal(cutOff, result.CutOff);
        Assert.Equal(Start.PlusNanoseconds(int.Parse(second) * 1_000_000_000L), result.TieBreak);
    }

    [Fact]
    public void Bad_instructions_are_numbered_errors()
    {
        Assert.Equal(RoundErrors.NegativeSize, Assert.Single(RoundInstruction.Everyone(-1, EarlierSubmission).Errors).Kind);
        Assert.Equal(RoundErrors.NoProgram, Assert.Single(RoundInstruction.ForPrograms(ProgramSet.None, 1, EarlierSubmission).Errors).Kind);
        Assert.Equal(PoolErrors.UnknownProgram, Assert.Single(RoundInstruction.ForPrograms((ProgramSet)128, 1, EarlierSubmission).Errors).Kind);
        Assert.Equal(PoolErrors.BadCategoryKey, Assert.Single(RoundInstruction.ForCategory("", 1, EarlierSubmission).Errors).Kind);
        Assert.Equal(PoolErrors.BadCategoryKey, Assert.Single(RoundInstruction.ForCategory("métier", 1, EarlierSubmission).Errors).Kind);
        Assert.Equal(RoundErrors.NoProgram, Assert.Single(RoundInstruction.ForCategory("stem", 1, EarlierSubmission, ProgramSet.None).Errors).Kind);
        Assert.Equal("OE-4030\u00a0: La taille -5 est négative. Une ronde invite 0 personne ou plus.",
            RoundInstruction.ForCategory("stem", -5, EarlierSubmission).Errors[0].Line(OfficialLanguage.French));
    }

    [Fact]
    public void A_round_without_a_pool_or_an_instruction_is_a_fault_that_says_which()
    {
        Assert.Equal("pool", Assert.Throws<ArgumentNullException>(() => Draw.Run(null!, RoundInstruction.Everyone(1, EarlierSubmission).Value)).ParamName);
        Assert.Equal("instruction", Assert.Throws<ArgumentNullException>(() => Draw.Run(Of(), null!)).ParamName);
    }
}
