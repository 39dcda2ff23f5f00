using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Tests.Keys;

public class ApiKeyDeskTests
{
    [Fact]
    public async Task Issue_GivesAKeyThatIsRecognizedAndMayOnlyWhatItWasIssuedFor()
    {
        await using var desk = await Desk.OpenAsync();

        var issued = Desk.Ok(await desk.Desks.Keys.IssueAsync("dashboard", [Scopes.PoolRead, Scopes.RoundsRead, Scopes.PoolRead], Desk.Officer));

        Assert.Matches("^openentry_[A-Za-z0-9_-]{43}$", issued.Secret);
        var known = await desk.Desks.Keys.RecognizeAsync(issued.Secret);
        Assert.Equal("dashboard", known!.Name);
        Assert.Equal(["pool.read", "rounds.read"], known.ScopeList);
        Assert.True(known.May(Scopes.PoolRead));
        Assert.False(known.May(Scopes.ProfilesRead));
    }

    [Fact]
    public async Task Issue_NeverGivesTheSameKeyTwiceAndKeepsItNowhere()
    {
        await using var desk = await Desk.OpenAsync();
        var first = Desk.Ok(await desk.Desks.Keys.IssueAsync("one", [Scopes.PoolRead], Desk.Officer));
        var second = Desk.Ok(await desk.Desks.Keys.IssueAsync("two", [Scopes.PoolRead], Desk.Officer));

        Assert.NotEqual(first.Secret, second.Secret);
        await using var db = desk.Store.Open();
        Assert.All(PortableTable.Of(db).SelectMany(table => Rows(db, table)), row =>
            Assert.All(row, value => Assert.DoesNotContain(first.Secret[ApiKeyDesk.Prefix.Length..], value switch { string words => words, byte[] bytes => Encoding.UTF8.GetString(bytes), _ => "" }, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Recognize_WhenOneLetterDiffers_KnowsNobody()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = Desk.Ok(await desk.Desks.Keys.IssueAsync("one", [Scopes.PoolRead], Desk.Officer)).Secret;

        for (var i = 0; i < secret.Length; i++)
        {
            var other = secret[..i] + (secret[i] == 'A' ? 'B' : 'A') + secret[(i + 1)..];
            Assert.Null(await desk.Desks.Keys.RecognizeAsync(other));
        }

        Assert.Null(await desk.Desks.Keys.RecognizeAsync(""));
        Assert.Null(await desk.Desks.Keys.RecognizeAsync(secret + "A"));
        Assert.Null(await desk.Desks.Keys.RecognizeAsync(secret[..^1]));
    }

    [Fact]
    public async Task Revoke_ClosesTheKeyForGoodAndFreesItsName()
    {
        await using var desk = await Desk.OpenAsync();
        var secret = Desk.Ok(await desk.Desks.Keys.IssueAsync("one", [Scopes.PoolRead], Desk.Officer)).Secret;

        Desk.Refused(RegistryErrors.KeyNameTaken, await desk.Desks.Keys.IssueAsync("one", [Scopes.PoolRead], Desk.Officer));
        Desk.Ok(await desk.Desks.Keys.RevokeAsync("one", Desk.Officer));

        Assert.Null(await desk.Desks.Keys.RecognizeAsync(secret));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Keys.RevokeAsync("one", Desk.Officer));
        var next = Desk.Ok(await desk.Desks.Keys.IssueAsync("one", [Scopes.RecordsRead], Desk.Officer));
        Assert.NotNull(await desk.Desks.Keys.RecognizeAsync(next.Secret));
        Assert.Equal([true, false], (await desk.Desks.Keys.ListAsync()).Select(key => key.RevokedAt is not null));
    }

    [Fact]
    public async Task Issue_WithAScopeOrANameThatIsNone_IssuesNothing()
    {
        await using var desk = await Desk.OpenAsync();

        Desk.Refused(RegistryErrors.ScopeUnknown, await desk.Desks.Keys.IssueAsync("one", [Scopes.PoolRead, "pool.write"], Desk.Officer));
        Desk.Refused(RegistryErrors.ScopeUnknown, await desk.Desks.Keys.IssueAsync("one", [], Desk.Officer));
        Desk.Refused(RegistryErrors.BadKeyName, await desk.Desks.Keys.IssueAsync("one two", [Scopes.PoolRead], Desk.Officer));
        Desk.Refused(RegistryErrors.BadKeyName, await desk.Desks.Keys.IssueAsync(new string('a', 65), [Scopes.PoolRead], Desk.Officer));

        Assert.Empty(await desk.Desks.Keys.ListAsync());
        await using var db = desk.Store.Open();
        Assert.False(await db.Events.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(6503, null, Scopes.NominationsWrite)]
    [InlineData(6503, null, "nominations.write:SK", "nominations.write:BC")]
    [InlineData(6504, null, Scopes.RoundsRead, Scopes.RoundsWrite)]
    [InlineData(6505, "", Scopes.RoundsWrite)]
    [InlineData(6505, "Tremblay;Singh", Scopes.RoundsWrite)]
    [InlineData(6505, "An officer whose name is longer than sixty-four letters can be at most", Scopes.RoundsWrite)]
    public async Task Issue_WithoutItsProvinceOrAnOfficer_IssuesNothing(int code, string? officer, params string[] scopes)
    {
        await using var desk = await Desk.OpenAsync();

        var refused = await desk.Desks.Keys.IssueAsync("one", scopes, Desk.Officer, officer);

        Assert.Equal($"OE-{code}", Assert.Single(refused.Errors).Kind.Code);
        Assert.Empty(await desk.Desks.Keys.ListAsync());
    }

    [Fact]
    public async Task Issue_ToAnOfficerOrForAProvince_IsKnownAsThat()
    {
        await using var desk = await Desk.OpenAsync();
        var rounds = Desk.Ok(await desk.Desks.Keys.IssueAsync("rounds", [Scopes.RoundsWrite], Desk.Officer, " Si\u200bngh "));
        var nominations = Desk.Ok(await desk.Desks.Keys.IssueAsync("nominations", ["nominations.write:SK"], Desk.Officer));

        Desk.Refused(RegistryErrors.BadKeyOfficer, await desk.Desks.Keys.IssueAsync("nobody", [Scopes.RoundsWrite], Desk.Officer, "\u200b ***"));
        Assert.Equal("Singh", (await desk.Desks.Keys.RecognizeAsync(rounds.Secret))!.Officer);
        var province = (await desk.Desks.Keys.RecognizeAsync(nominations.Secret))!;
        Assert.Null(province.Officer);
        Assert.Equal("SK", province.Province);
        Assert.True(province.May(Scopes.NominationsWrite));
        Assert.False(province.May(Scopes.RoundsWrite));
    }

    private static List<object?[]> Rows(Registry.Store.RegistryDb db, PortableTable table)
    {
        db.Database.OpenConnection();
        return [.. PortableRows.Of(db, table)];
    }
}
