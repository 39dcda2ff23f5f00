using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Law.Tests.Views;

public class LawWordsTests
{
    private static readonly LawBook Book = LawBook.Embedded();

    private static IEnumerable<Provision> Everything => Book.Provisions.Concat(Book.Reforms.SelectMany(reform => reform.Provisions.Values));

    [Fact]
    public void Every_key_of_the_law_has_a_name_in_both_languages()
    {
        // The bodies are named by their own titles; rows and wordings have no name.
        var unnamed = Everything.Where(provision => provision.Name != "education-assessment.bodies")
            .SelectMany(provision => provision.Values).SelectMany(value => Keys(value.Value)).Distinct()
            .Where(key => key is not ("from" or "to" or "en" or "fr") && !key.All(char.IsAsciiDigit) && !LawWords.Knows(key));

        Assert.Empty(unnamed);
    }

    [Theory]
    [InlineData(AmendmentStatus.Confirmed, "confirmed", "confirmée", "confirmed")]
    [InlineData(AmendmentStatus.SingleSource, "single source", "source unique", "single-source")]
    [InlineData(AmendmentStatus.Incomplete, "incomplete", "incomplète", "incomplete")]
    public void How_sure_an_amendment_is(AmendmentStatus status, string english, string french, string key)
    {
        Assert.Equal((english, french), (LawWords.Status(status, OfficialLanguage.English), LawWords.Status(status, OfficialLanguage.French)));
        Assert.Equal(key, LawWords.StatusKey(status));
    }

    [Theory]
    [InlineData("Hours a week", "hours a week")]
    [InlineData("NCLC", "NCLC")]
    [InlineData("As", "as")]
    [InlineData("A", "A")]
    public void Words_within_a_sentence_are_small_and_abbreviations_stay(string words, string within) => Assert.Equal(within, LawWords.Lower(words));

    [Fact]
    public void Every_group_has_a_name() => Assert.All(Everything, provision => Assert.NotNull(LawWords.Group(LawWords.GroupOf(provision.Name), OfficialLanguage.French)));

    [Fact]
    public void Every_unit_reads_otherwise_in_French_or_is_points() => Assert.All(Everything.Select(provision => provision.Unit).Distinct(), unit =>
        Assert.True(unit == "points" || LawWords.Unit(unit, OfficialLanguage.English) != LawWords.Unit(unit, OfficialLanguage.French), unit));

    [Theory]
    [InlineData("1", "points", "1 point", "1\u00a0point")]
    [InlineData("0", "days", "0 days", "0\u00a0jour")]
    [InlineData("7", "level", "CLB 7", "NCLC 7")]
    [InlineData("2021", "rule", "2021", "2021")]
    public void A_number_has_its_unit(string number, string unit, string english, string french)
    {
        Assert.Equal(english, LawWords.Amount(number, unit, OfficialLanguage.English));
        Assert.Equal(french, LawWords.Amount(number, unit, OfficialLanguage.French));
    }

    [Fact]
    public void Within_a_sentence_names_keep_their_capitals()
    {
        Assert.Equal("with spouse", LawWords.Lower("With spouse"));
        Assert.Equal("English at the threshold", LawWords.Lower("English at the threshold"));
        Assert.Equal("TEER", LawWords.Lower("TEER"));
    }

    private static IEnumerable<string> Keys(LawNode node) =>
        (node.Entries ?? []).SelectMany(entry => Keys(entry.Value).Prepend(entry.Key)).Concat((node.Items ?? []).SelectMany(Keys));
}
