using OpenEntry.Law.Noc;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Noc;

public sealed class NocCodeTests
{
    [Theory]
    [InlineData("00012", 2021, '0', 0, 1)]
    [InlineData("21232", 2021, '1', 21, 2123)]
    [InlineData("65329", 2021, '5', 65, 6532)]
    [InlineData("0013", 2016, '0', 0, 1)]
    [InlineData("0912", 2016, '0', 9, 91)]
    [InlineData("0999", 2016, '0', 9, 99)]
    [InlineData("1000", 2016, 'A', 10, 100)]
    [InlineData("2174", 2016, 'A', 21, 217)]
    [InlineData("6322", 2016, 'B', 63, 632)]
    [InlineData("1411", 2016, 'C', 14, 141)]
    [InlineData("6742", 2016, 'D', 67, 674)]
    public void A_code_shows_its_edition_level_and_groups(string text, int edition, char level, int major, int minor)
    {
        var code = NocCode.Parse(text);
        Assert.Equal((edition, level, major, minor, text), (code.Edition, code.Level, code.MajorGroup, code.MinorGroup, code.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("123456")]
    [InlineData("12a4")]
    [InlineData(" 1234")]
    [InlineData("-1234")]
    public void Anything_else_is_no_code(string? text)
    {
        Assert.False(NocCode.TryParse(text, out _));
        if (text is not null) Assert.Throws<FormatException>(() => NocCode.Parse(text));
    }

    [Fact]
    public void Codes_stand_in_the_order_of_editions_and_then_of_digits()
    {
        var (old, young, next) = (NocCode.Parse("9619"), NocCode.Parse("00010"), NocCode.Parse("00011"));
        Assert.True(old < young && young < next && next > young && young > old);
        Assert.True(old <= young && next >= young && !(next <= young) && !(old >= next) && !(next < young) && !(young > next));
        var again = NocCode.Parse("00010");
        Assert.True(young <= again && young >= again && !(young < again) && !(young > again));
        Assert.Equal([old, young, next], new[] { next, old, young }.Order());
        Assert.NotEqual(NocCode.Parse("0010"), NocCode.Parse("00010"));
    }

    [Fact]
    public void The_concordance_answers_when_there_is_one_answer_only()
    {
        var noc = Stories.Law.Noc;
        Assert.Equal("00010", $"{noc.In(2021, NocCode.Parse("0011"))}");
        Assert.Equal("0011", $"{noc.In(2016, NocCode.Parse("00010"))}");
        Assert.Equal("21232", $"{noc.In(2021, NocCode.Parse("21232"))}");
        var split = NocCode.Parse("2171");
        Assert.True(noc.InOtherEdition(split).Count > 1);
        Assert.Null(noc.In(2021, split));
        Assert.Null(noc.In(2021, NocCode.Parse("9999")));
        Assert.Empty(noc.InOtherEdition(NocCode.Parse("9999")));
        Assert.False(noc.Has(NocCode.Parse("9999")));
        Assert.Null(noc[NocCode.Parse("9999")]);
        Assert.Equal("Software developers and programmers", noc[NocCode.Parse("21232")]!.Title.En);
        Assert.Equal('1', noc[NocCode.Parse("21232")]!.Level);
    }
}
