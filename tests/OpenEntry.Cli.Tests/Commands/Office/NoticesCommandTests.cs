namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class NoticesCommandTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Without_a_mail_server_letters_are_files_and_each_goes_once()
    {
        var number = _desk.Draft("developer-toronto", "--email", "tran@example.org");
        _desk.Run("profile", "submit", number);
        Assert.Contains("waits to be sent", _desk.Run("notices", "list", number).Output, StringComparison.Ordinal);

        var sent = _desk.Json("notices", "send");
        var again = _desk.Run("notices", "send");

        Assert.Equal((1, _desk.Folder["openentry/letters"]), (sent.GetProperty("sent").GetInt32(), sent.GetProperty("to").GetString()));
        Assert.Matches(@"Sent +0\n", again.Output);
        Assert.EndsWith(".eml", Assert.Single(Directory.GetFiles(_desk.Folder["openentry/letters"])), StringComparison.Ordinal);
        var listed = _desk.Json("notices", "list", number)[0];
        Assert.Equal(("Your profile is in the pool", "2026-09-01T12:00:00Z"), (listed.GetProperty("subject").GetString(), listed.GetProperty("sentAt").GetString()));
    }

    [Fact]
    public void A_notice_without_an_address_is_dropped_and_says_why()
    {
        var number = _desk.InPool();

        Assert.Equal(1, _desk.Json("notices", "send").GetProperty("dropped").GetInt32());
        Assert.Contains("not sent: no address", _desk.Run("notices", "list", number).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPENENTRY_SMTP", "http://user:secret@mail", "OE-6450: “mail” is no address of a mail server")]
    [InlineData("OPENENTRY_FROM", "office", "OE-6451: “office” is no address to send from")]
    public void What_cannot_be_sent_with_is_one_line_without_a_password(string variable, string value, string expected)
    {
        var ran = _desk.Running(OfficeDesk.Now, "", (variable, value)).Run("notices", "send");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith(expected, ran.ErrorLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_mail_server_answers_all_notices_wait()
    {
        var number = _desk.Draft("developer-toronto", "--email", "tran@example.org");
        _desk.Run("profile", "submit", number);

        var ran = _desk.Running(OfficeDesk.Now, "", ("OPENENTRY_SMTP", "smtp+open://127.0.0.1:1")).Run("notices", "send");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("OE-6452", ran.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("waits to be sent", _desk.Run("notices", "list", number).Output, StringComparison.Ordinal);
    }
}
