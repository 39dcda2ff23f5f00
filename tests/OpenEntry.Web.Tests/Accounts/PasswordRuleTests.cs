using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Tests.Accounts;

public class PasswordRuleTests
{
    [Theory]
    [InlineData("seven quiet herons")]
    [InlineData("correct donkey battery")]
    [InlineData("pâté-crêpe-été")]
    [InlineData("kqzvxwjyhgfb")]
    [InlineData("Awa et sa grand-mère")]
    public void A_long_password_of_any_letters_is_taken(string password) => Assert.Null(PasswordRule.Of(password, "awa@example.org"));

    [Theory]
    [InlineData("elevenchars", "characters or more")]
    [InlineData("éééééééé", "characters or more")]
    [InlineData("password1234", "one of the first")]
    [InlineData("Motdepasse2026!", "one of the first")]
    [InlineData("aaaaaaaaaaaa", "one of the first")]
    [InlineData("abababababab", "one of the first")]
    [InlineData("123456789012", "one of the first")]
    [InlineData("098765432109", "one of the first")]
    [InlineData("abcdefghijklmnop", "one of the first")]
    [InlineData("awa@example.org", "your e-mail address")]
    [InlineData("my awa@example.org", "your e-mail address")]
    public void What_is_short_or_tried_first_is_not(string password, string why) =>
        Assert.Contains(why, PasswordRule.Of(password, "awa@example.org")!.Value.En, StringComparison.Ordinal);

    [Fact]
    public void The_name_before_the_sign_is_no_password_either() => Assert.NotNull(PasswordRule.Of("marguerite.quill2026", "marguerite.quill@example.org"));

    [Fact]
    public void One_that_is_longer_than_anybody_types_is_refused() => Assert.NotNull(PasswordRule.Of(string.Concat(Enumerable.Range(0, 201).Select(i => (char)('a' + (i * 7 % 26)))), "awa@example.org"));
}
