using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Tests.Rounds;

public class TwoOfficersTests
{
    [Fact]
    public async Task Of_two_officers_who_release_the_same_round_at_once_one_does_and_the_other_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 6; i++)
        {
            await desk.InPoolAsync(family: $"Family{i}");
            desk.Clock.AdvanceSeconds(1);
        }

        for (var again = 0; again < 2; again++)
        {
            var round = await desk.ApprovedRoundAsync(new RoundOrder(2));
            using var start = new Barrier(2);
            var both = await Task.WhenAll(new[] { "Tremblay", "Singh" }.Select(name => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return desk.Desks.Releases.ReleaseAsync(round.Number, Actor.Officer(name));
                },
                TaskCreationOptions.LongRunning).Unwrap()));
            Assert.Equal(2, Assert.Single(both, one => one.IsOk).Value.Invited);
            Desk.Refused(RegistryErrors.RoundWrongState, Assert.Single(both, one => !one.IsOk));
            await using var db = desk.Store.Open();
            Assert.Equal(2, await db.Invitations.CountAsync(one => one.RoundId == round.Id));
            Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));
        }

        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }
}
