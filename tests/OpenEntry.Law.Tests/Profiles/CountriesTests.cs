using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public class CountriesTests
{
    [Fact]
    public void Every_code_has_a_name_in_both_languages()
    {
        Assert.Equal(250, Countries.All.Count);
        Assert.All(Countries.All, code =>
        {
            var name = Countries.NameOf(code);
            Assert.Matches("^[A-Z]{2}$", code);
            Assert.All([name.En, name.Fr], words => Assert.True(words.Length >= 3 && words.Trim() == words && words != code, code));
        });
    }

    [Fact]
    public void No_two_have_the_same_name()
    {
        Assert.Equal(Countries.All.Count, Countries.All.Select(code => TitleWords.Fold(Countries.NameOf(code).En)).Distinct().Count());
        Assert.Equal(Countries.All.Count, Countries.All.Select(code => TitleWords.Fold(Countries.NameOf(code).Fr)).Distinct().Count());
    }

    [Theory]
    [InlineData("allemagne", "DE")]
    [InlineData("Germany", "DE")]
    [InlineData("cote d’ivoire", "CI")]
    [InlineData("guinée", "GN")]
    [InlineData("Pakistn", "PK")]
    [InlineData("ca", "CA")]
    [InlineData("korea", "KP")]
    public void One_is_found_by_name_in_either_language(string typed, string code) => Assert.Equal(code, Countries.Find(typed)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("zzzz")]
    [InlineData(" - ")]
    public void What_is_no_country_is_not_found(string typed) => Assert.Empty(Countries.Find(typed));
}
