using NodaTime;
using OpenEntry.Law.Books;

namespace OpenEntry.Selection.Tests;

public sealed class RankingLawTests
{
    [Theory]
    [InlineData(2015, 1, 1, RankingRule.EveryoneAtCutOff)]
    [InlineData(2017, 6, 5, RankingRule.EveryoneAtCutOff)]
    [InlineData(2017, 6, 6, RankingRule.EarlierSubmission)]
    [InlineData(2026, 11, 27, RankingRule.EarlierSubmission)]
    public void Whoever_submitted_earlier_comes_first_since_6_June_2017(int year, int month, int day, RankingRule rule) =>
        Assert.Equal(rule, RankingLaw.Rule(LawBook.Embedded().On(new LocalDate(year, month, day))));

    [Fact]
    public void Without_a_law_there_is_no_rule() => Assert.Throws<ArgumentNullException>(() => RankingLaw.Rule(null!));
}
