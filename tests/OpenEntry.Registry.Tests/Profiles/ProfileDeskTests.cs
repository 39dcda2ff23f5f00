using NodaTime;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

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

    [Theory]
    [InlineData(ActorKind.Officer)]
    [InlineData(ActorKind.Program)]
    [InlineData(ActorKind.Candidate)]
    public async Task Submit_whoever_does_it_takes_no_nomination_that_no_province_made(ActorKind kind)
    {
        await using var desk = await Desk.OpenAsync();
        var actor = new Actor(kind, "Tremblay");
        var person = await desk.PersonAsync();
        var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(
            person.Id, Desk.Sample("developer-toronto", profile => profile with { Nomination = new Nomination { Province = "ON", Accepted = new LocalDate(2026, 8, 1) } }), actor));

        Desk.Refused(RegistryErrors.NominationDeclared, await desk.Desks.Profiles.SubmitAsync(draft.Id, null, actor));

        Assert.Equal(ProfileState.Draft, (await desk.ProfileAsync(draft.Id)).State);
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
