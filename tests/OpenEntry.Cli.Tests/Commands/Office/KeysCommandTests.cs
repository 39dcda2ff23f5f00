namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class KeysCommandTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Issue_prints_the_key_alone_and_list_never_does()
    {
        _desk.Run("profile", "list");
        var issued = _desk.Run("keys", "issue", "dashboard", "--scope", "pool.read, rounds.read");

        Assert.Matches(@"^openentry_[A-Za-z0-9_-]{43}\n$", issued.Output);
        Assert.Equal("The key of “dashboard”; it is not shown again.\n", issued.Error);
        var listed = _desk.Run("keys", "list").Output;
        Assert.Matches(@"dashboard +pool\.read, rounds\.read +September 1, 2026 at 12:00:00 UTC\n", listed);
        _desk.Run("keys", "issue", "rounds-tool", "--scope", "rounds.write", "--officer", "Singh");
        Assert.Matches(@"rounds-tool +rounds\.write +Singh +September 1, 2026", _desk.Run("keys", "list").Output);
        Assert.DoesNotContain(issued.Output.Trim()[^20..], listed, StringComparison.Ordinal);
    }

    [Fact]
    public void Revoke_ends_a_key_once()
    {
        Assert.Equal("dashboard", _desk.Json("keys", "issue", "dashboard", "--scope", "records.read").GetProperty("name").GetString());

        Assert.Equal("The key “dashboard” was revoked.\n", _desk.Run("keys", "revoke", "dashboard").Output);
        Assert.Equal("OE-6100: there is no API key “dashboard”\n", _desk.Run("keys", "revoke", "dashboard").Error);
        Assert.Equal("2026-09-01T12:00:00Z", _desk.Json("keys", "list")[0].GetProperty("revokedAt").GetString());
    }

    [Theory]
    [InlineData("dash board", "pool.read", "OE-6502")]
    [InlineData("dashboard", "pool.write", "OE-6500: “pool.write” is no scope; there are: invitations.write, nominations.write, pool.read")]
    public void A_name_or_scope_that_cannot_be_is_refused(string name, string scope, string expected)
    {
        _desk.Run("profile", "list");
        var ran = _desk.Run("keys", "issue", name, "--scope", scope);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith(expected, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_key_list_says_so()
    {
        Assert.Equal("No key was issued.\n", _desk.Run("keys", "list").Output);
        Assert.Equal("Aucune clé n’a été délivrée.\n", _desk.Run("keys", "list", "--lang", "fr").Output);
    }
}
