using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Everything that is said of a person has words in both languages.</summary>
public sealed class ExplanationsTests
{
    /// <summary>Programs that ask for the same may say it in the same words.</summary>
    [Fact]
    public void Every_condition_has_words() => AreWords([.. Enum.GetValues<ConditionKind>().Select(Explanations.Of)]);

    [Fact]
    public void Every_verdict_has_words_of_its_own() => AreOwn(Enum.GetValues<Verdict>().Select(Explanations.Of));

    [Fact]
    public void Every_answer_has_words_of_its_own() => AreOwn(Enum.GetValues<Answer>().Select(Explanations.Of));

    [Fact]
    public void Every_program_has_words_of_its_own() => AreOwn(Enum.GetValues<ProgramSet>().Select(Explanations.Of));

    [Fact]
    public void Every_section_has_words_of_its_own() => AreOwn(Enum.GetValues<CrsSection>().Select(Explanations.Of));

    [Theory]
    [InlineData("hours", "heures", "FswWork CecWork FstWork FhsWork CategoryWork")]
    [InlineData("CLB", "NCLC", "FswLanguage CecLanguage FstLanguage FhsLanguage CategoryFrench")]
    [InlineData("points", "points", "FswPoints")]
    [InlineData("dollars", "dollars", "Funds")]
    [InlineData("years", "ans", "MilitaryService")]
    public void Numbers_of_a_condition_have_their_unit(string en, string fr, string kinds) =>
        Assert.Equal(kinds.Split(' ').Order(), Enum.GetValues<ConditionKind>().Where(kind => Explanations.UnitOf(kind) == new Text(en, fr)).Select(kind => kind.ToString()).Order());

    private static void AreOwn(IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        Assert.True(all.Count > 2);
        Assert.Equal(all.Select(text => text.En).Distinct().Count(), all.Count);
        Assert.Equal(all.Select(text => text.Fr).Distinct().Count(), all.Count);
        AreWords(all);
    }

    private static void AreWords(List<Text> all) =>
        Assert.All(all, text => Assert.False(string.IsNullOrWhiteSpace(text.En) || string.IsNullOrWhiteSpace(text.Fr) || text.En == text.Fr));
}
