using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Invitations;

public class InvitationActsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Five_thousand_are_invited_at_once()
    {
        await using var desk = await Desk.OpenAsync();
        var like = await desk.InPoolAsync();
        var profiles = await CopiesAsync(desk, like, 5000);
        var watch = Stopwatch.StartNew();
        var invited = await desk.InviteAsync(profiles);
        // Two seconds on a machine of its own. Told and not held: the machine of the tests may be shared by many.
        output.WriteLine($"{invited.Count} invitations in {watch.ElapsedMilliseconds} ms");
        await using var db = desk.Store.Open();
        Assert.Equal((5000, 5000, 5000, 5000), (
            await db.Invitations.CountAsync(one => one.State == InvitationState.Issued), await db.Profiles.CountAsync(one => one.State == ProfileState.Invited),
            await db.Events.CountAsync(one => one.Kind == "InvitationIssued"), await db.Notices.CountAsync(one => one.Key.StartsWith("invited:"))));
    }

    [Fact]
    public async Task The_frozen_pool_decides_what_an_invitation_rests_on()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        await using var db = desk.Store.Open();
        var person = await db.People.AsNoTracking().FirstAsync();
        var frozen = new Invitee(profile, person) { Score = 500, Class = ProgramSet.FSW, Version = 7 };
        Assert.Equal((500, ProgramSet.FSW, 7, profile.Facts), (frozen.Score, frozen.Class, frozen.Version, frozen.Facts));
    }

    private static async Task<IReadOnlyList<Guid>> CopiesAsync(Desk desk, ProfileRow like, int count)
    {
        await using var act = await desk.Desks.Office.BeginAsync(ProcessKinds.ImportProfiles, Desk.Officer);
        var (people, rows) = (new List<PersonRow>(), new List<ProfileRow>());
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            using var seal = desk.Desks.Office.Vault.Create(id, out var wrapped);
            people.Add(new PersonRow { Id = id, CreatedAt = act.Now, Language = OfficialLanguage.English, WrappedKey = wrapped, SealedDetails = seal.Seal(SealedAs.Details, new PersonDetails().ToBytes()) });
            rows.Add(new ProfileRow
            {
                Id = Guid.CreateVersion7(),
                PersonId = id,
                Number = ProfileNumber.Of(1000 + i),
                State = ProfileState.InPool,
                StateSince = act.Now,
                CreatedAt = act.Now,
                SubmittedAt = act.Now,
                ExpiresAt = like.ExpiresAt,
                Version = 1,
                Score = like.Score,
                Programs = like.Programs,
                Class = like.Class,
                Facts = like.Facts,
                AssessedOn = like.AssessedOn,
                AssessedUnder = like.AssessedUnder,
            });
        }

        await act.Db.Bulk.InsertAsync(people);
        await act.Db.Bulk.InsertAsync(rows);
        await act.CommitAsync();
        return [.. rows.Select(row => row.Id)];
    }
}
