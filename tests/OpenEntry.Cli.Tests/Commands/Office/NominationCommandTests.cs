namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class NominationCommandTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_nomination_is_offered_accepted_and_revoked_with_its_600_points()
    {
        var number = _desk.InPool();

        var offered = _desk.Run("nomination", "offer", number, "--province", "on", "--certificate", "ON-1");
        Assert.Equal((0, "ON ON-1\n  offered\n  to be answered before October 2, 2026 at 00:00:00 UTC\n"), (offered.Code, offered.Output));
        Assert.Equal("ON ON-1\n  accepted\n", _desk.Run("nomination", "accept", number).Output);
        // 466 and 600: the additional points, 30 of them for a credential, end at 600.
        Assert.Equal(1066, _desk.Json("profile", "show", number).GetProperty("score").GetInt32());

        Assert.StartsWith("OE-6201", _desk.Run("nomination", "revoke", number, "--province", "BC", "--reason", "x").Error, StringComparison.Ordinal);
        Assert.Equal("revoked", _desk.Json("nomination", "revoke", number, "--province", "ON", "--reason", "the job ended").GetProperty("state").GetString());
        Assert.Equal(496, _desk.Json("profile", "show", number).GetProperty("score").GetInt32());
        Assert.Equal("revoked", Assert.Single(_desk.Json("nomination", "list", number).EnumerateArray()).GetProperty("state").GetString());
        Assert.Contains("ON-1", _desk.Run("nomination", "list", number).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_score_come_to_its_total_where_a_maximum_takes_some_and_the_records_tell_them()
    {
        var number = _desk.InPool();
        _desk.Run("nomination", "offer", number, "--province", "on", "--certificate", "ON-1");
        _desk.Run("nomination", "accept", number);

        var page = _desk.Run("profile", "show", number).Output;
        Assert.Matches(@"Additional points +600 \(630\) +600", page);
        Assert.Matches(@"Total +1,066 +1,200", page);
        Assert.Contains("(n): before the maximum was applied.", page, StringComparison.Ordinal);

        var records = _desk.Run("records", "show", number).Output;
        Assert.Contains("Score 496 → 1066 (+570): A nomination by Ontario was added to the profile\n", records, StringComparison.Ordinal);
        Assert.Matches(@"\n +Provincial or territorial nomination: 0 → 600 \(Express Entry Instructions, [^)]+\)\n", records);
        Assert.Matches(@"\n +Maximum of additional points: 0 → -30 \(Express Entry Instructions, s\. 8\)\n", records);
    }

    [Fact]
    public void A_nomination_refused_leaves_the_profile_as_it_is()
    {
        var number = _desk.InPool();
        _desk.Run("nomination", "offer", number, "--province", "MB", "--certificate", "M");

        Assert.Equal("MB M\n  refused\n", _desk.Run("nomination", "refuse", number).Output);
        Assert.Equal(496, _desk.Json("profile", "show", number).GetProperty("score").GetInt32());
    }

    [Fact]
    public void What_is_no_nomination_is_one_line()
    {
        var number = _desk.InPool();

        Assert.Equal($"OE-6100: there is no nomination “{number}”\n", _desk.Run("nomination", "accept", number).Error);
        Assert.Equal("No nomination.\n", _desk.Run("nomination", "list", number).Output);
        var quebec = _desk.Run("nomination", "offer", number, "--province", "QC", "--certificate", "1");
        Assert.Equal(2, quebec.Code);
        Assert.StartsWith("OE-9013: --province: “QC” is not one of:", quebec.Error, StringComparison.Ordinal);
    }
}
