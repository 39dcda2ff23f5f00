using NodaTime;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Tests.Profiles;

public class ProfileDeskTests
{
    [Fact]
    public async Task Submit_puts_a_profile_into_the_pool_for_twelve_months_to_the_instant()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:34:56.789012Z");
        var row = await desk.InPoolAsync();
        Assert.Equal(ProfileState.InPool, row.State);
        Assert.Equal(496, row.Score);
        Assert.Equal("CEC", $"{row.Class}");
        Assert.Equal(Desk.At("2026-09-01T12:34:56.789012Z"), row.SubmittedAt);
        Assert.Equal(Desk.At("2027-09-01T12:34:56.789012Z"), row.ExpiresAt);
    }

    [Fact]
    public async Task Edit_in_the_pool_keeps_the_instant_and_makes_a_new_version()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        var submitted = row.SubmittedAt;
        desk.Clock.AdvanceDays(3);
        var edited = Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto", profile => profile with { Education = [] }), row.Version, Desk.Officer));
        Assert.Equal(2, edited.Version);
        Assert.Equal(submitted, edited.SubmittedAt);
        Assert.True(edited.Score < 496);
        Desk.Refused(RegistryErrors.Stale, await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto"), 1, Desk.Officer));
    }

    [Fact]
    public async Task Time_changes_scores_and_says_why()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync("tests-run-out");
        Assert.Equal(437, row.Score);
        Assert.Equal(new LocalDate(2026, 11, 16), row.NextCheck);
        desk.Clock.Advance(Duration.FromDays(77));
        var kept = await desk.Desks.Keeper.KeepAsync();
        Assert.Equal(1, kept.Looked);
        Assert.Equal(1, kept.ScoresChanged);
        var again = await desk.Desks.Keeper.KeepAsync();
        Assert.Equal(0, again.Looked);
    }
}
