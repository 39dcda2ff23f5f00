using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Tests;

/// <summary>What must hold after every step, and at the end.</summary>
internal sealed partial class CommandPlay
{
    public async Task EndAsync()
    {
        var walk = await Desks.Records.VerifyAsync();
        Assert.True(walk.Holds, string.Join('\n', walk.Faults));
        foreach (var round in (await RoundsAsync()).Where(one => one.State is RoundState.Released or RoundState.Published))
        {
            Assert.Empty(await Desks.RoundReader.VerifyAsync(round.Number));
        }
    }

    private async Task HoldAsync()
    {
        await using var db = desk.Store.Open();
        var profiles = await db.Profiles.AsNoTracking().ToListAsync();
        var open = await db.Invitations.AsNoTracking().Where(one => one.State == InvitationState.Issued).ToListAsync();
        Assert.Equal(open.Count, open.DistinctBy(one => one.PersonId).Count());
        Assert.Equal(open.Select(one => one.ProfileId).Order(), profiles.Where(one => one.State == ProfileState.Invited).Select(one => one.Id).Order());
        var active = profiles.Where(one => one.State is ProfileState.InPool or ProfileState.Ineligible or ProfileState.Invited).ToList();
        Assert.Equal(active.Count, active.DistinctBy(one => one.PersonId).Count());
        Assert.All(profiles.Where(one => one.State == ProfileState.InPool), one => Assert.NotEqual(Law.ProgramSet.None, one.Programs));
        var figures = await Desks.Statistics.FiguresAsync();
        Assert.Equal(profiles.CountBy(one => one.State).OrderBy(one => one.Key), figures.ByState.OrderBy(one => one.Key));
        Assert.Equal(profiles.Count(one => one.State == ProfileState.InPool), figures.Bands.Where(band => !band.IsPart).Sum(band => band.Count));
    }
}
