using OpenEntry.Law;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Registry.Tests.Notices;

public class SmtpOptionsTests
{
    [Theory]
    [InlineData("smtps://mail.example.org", "mail.example.org", 465, SmtpSecurity.Tls, null, null)]
    [InlineData("smtp://office:p%40ss%3Aword@mail.example.org", "mail.example.org", 587, SmtpSecurity.StartTls, "office", "p@ss:word")]
    [InlineData("smtp+open://127.0.0.1:2525", "127.0.0.1", 2525, SmtpSecurity.None, null, null)]
    public void An_address_says_where_and_how_and_as_whom(string address, string host, int port, SmtpSecurity security, string? user, string? password)
    {
        var options = SmtpOptions.At(address).Value;

        Assert.Equal((host, port, security, user, password), (options.Host, options.Port, options.Security, options.User, options.Password));
    }

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("smtp://")]
    [InlineData("ftp://office:secret@mail.example.org")]
    [InlineData("smtp://office:secret@")]
    public void What_is_no_mail_server_is_refused_without_telling_the_password(string address)
    {
        var refused = SmtpOptions.At(address);

        Assert.Equal(RegistryErrors.BadMailServer, refused.Errors[0].Kind);
        Assert.DoesNotContain("secret", refused.Errors[0].Message(OfficialLanguage.English), StringComparison.Ordinal);
    }
}
