using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Tests.Usage;

public class LanguageChoiceTests
{
    [Theory]
    [InlineData("", "", OfficialLanguage.English)]
    [InlineData("--lang fr", "", OfficialLanguage.French)]
    [InlineData("schema --lang=fr", "", OfficialLanguage.French)]
    [InlineData("schema --lang:FR", "", OfficialLanguage.French)]
    [InlineData("--lang en", "OPENENTRY_LANG=fr", OfficialLanguage.English)]
    [InlineData("", "OPENENTRY_LANG=fr LC_ALL=en_CA.UTF-8", OfficialLanguage.French)]
    [InlineData("", "LC_ALL=fr_CA.UTF-8 LANG=en_CA.UTF-8", OfficialLanguage.French)]
    [InlineData("", "LC_ALL=C LANG=fr_CA.UTF-8", OfficialLanguage.English)]
    [InlineData("", "LC_MESSAGES=fr LANG=en", OfficialLanguage.French)]
    [InlineData("", "LANG=fr_FR.UTF-8", OfficialLanguage.French)]
    [InlineData("", "LANG=de_DE.UTF-8", OfficialLanguage.English)]
    [InlineData("--lang xx", "OPENENTRY_LANG=fr", OfficialLanguage.French)]
    [InlineData("schema -- --lang fr", "", OfficialLanguage.English)]
    [InlineData("--lang", "LANG=fr", OfficialLanguage.French)]
    public void The_flag_decides_then_our_variable_then_the_locale(string args, string environment, OfficialLanguage expected)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        var chosen = LanguageChoice.Of(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => variables.GetValueOrDefault(name));

        Assert.Equal(expected, chosen);
    }

    [Fact]
    public void An_unknown_language_is_a_usage_error()
    {
        var ran = Ran.Command("schema", "--lang", "de");

        Assert.Equal(2, ran.Code);
        Assert.Equal("OE-9013: --lang: “de” is not one of: en, fr", ran.ErrorLines[0]);
    }
}
