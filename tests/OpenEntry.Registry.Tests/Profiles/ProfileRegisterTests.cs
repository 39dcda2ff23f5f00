using OpenEntry.Law;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Profiles;

public class ProfileRegisterTests
{
    [Fact]
    public async Task Open_tells_where_a_profile_stands_how_it_came_to_be_and_what_comes_next()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync("tests-run-out");

        var opened = Desk.Ok(await desk.Desks.Register.OpenAsync($" {row.Number.ToLowerInvariant()} "));

        Assert.Equal(437, opened.Read!.Value.Value.Assessment.Score.Total);
        Assert.Equal(new NodaTime.LocalDate(2026, 11, 16), opened.Read.Value.Value.Next!.Date);
        Assert.Equal(-171, opened.Read.Value.Value.Next.Difference);
        var version = Assert.Single(opened.Versions);
        Assert.Equal((1, nameof(ProcessKinds.DraftProfile), "Tremblay"), (version.Version, version.Process.Kind, version.Process.ActorName));
    }

    [Fact]
    public async Task Open_tells_what_a_draft_still_lacks()
    {
        await using var desk = await Desk.OpenAsync();
        var details = new PersonDetails { FamilyName = "Roy" };
        var row = Desk.Ok(await desk.Desks.Profiles.DraftAsync(details, OfficialLanguage.French, "{}"u8.ToArray(), Desk.Officer));

        var opened = Desk.Ok(await desk.Desks.Register.OpenAsync(row.Number));

        Assert.Equal(("Roy", OfficialLanguage.French), (opened.Details!.FamilyName, opened.Person.Language));
        Assert.NotEmpty(opened.Read!.Value.Errors);
    }

    [Fact]
    public async Task Find_of_a_number_that_nobody_has_is_an_error()
    {
        await using var desk = await Desk.OpenAsync();

        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Register.FindAsync("E000000000"));
    }

    [Fact]
    public async Task List_of_the_pool_is_by_score_and_then_by_who_came_first()
    {
        await using var desk = await Desk.OpenAsync();
        var low = await desk.InPoolAsync("tests-run-out", "Low");
        var second = await desk.InPoolAsync("developer-toronto", "Second");
        desk.Clock.AdvanceMinutes(1);
        var third = await desk.InPoolAsync("developer-toronto", "Third");

        var list = await desk.Desks.Register.ListAsync(ProfileState.InPool, 2);

        Assert.Equal([second.Number, third.Number], list.Rows.Select(row => row.Number));
        Assert.Equal(3, list.Total);
        Assert.True(low.Score < second.Score);
    }
}
