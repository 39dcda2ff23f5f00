using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Tests;

/// <summary>Rounds in a sequence, and whom each must invite: worked out here from the rows before the rehearsal, in plain LINQ.</summary>
internal sealed partial class CommandPlay
{
    private static readonly Actor[] s_officers = [Actor.Officer("Tremblay"), Actor.Officer("Singh")];

    private static readonly RoundOrder[] s_orders =
    [
        new(1), new(2), new(3), new(50), new(0), new(-1),
        new(2, ProgramSet.CEC), new(2, ProgramSet.FSW | ProgramSet.FST), new(2, ProgramSet.PNP),
        new(2, Category: "healthcare"), new(2, Category: "french"), new(2, Category: "physicians_ca"), new(2, Category: "no-such-category"),
    ];

    private readonly Dictionary<int, List<ProfileRow>> _frozen = [];

    private async Task RoundAsync(Step step)
    {
        if (await TryAsync(() => Desks.Rounds.DraftAsync(s_orders[step.How % s_orders.Length], s_officers[0])) is not { } round) return;
        await RehearseAsync(round);
        foreach (var officer in s_officers) Desk.Ok(await Desks.Rounds.ApproveAsync(round.Number, null, officer));
        // Somebody leaves, or changes, between the freeze and the release.
        if (step.Who % 3 == 0) await StepAsync(step with { Command = Command.Withdraw });
        if (step.Who % 3 == 1) await StepAsync(step with { Command = Command.Edit });
        await ReleaseAsync((await RoundsAsync())[^1], publish: step.Who % 2 == 0);
    }

    private async Task RoundStepAsync(Step step)
    {
        if (step.Command == Command.DraftRound)
        {
            await TryAsync(() => Desks.Rounds.DraftAsync(s_orders[step.How % s_orders.Length], s_officers[0]));
            return;
        }

        if (Choose(step, await RoundsAsync(), one => one.State is RoundState.Draft or RoundState.Rehearsed or RoundState.Approved) is not { } round) return;
        switch (step.Command)
        {
            case Command.Rehearse: await RehearseAsync(round); break;
            case Command.Approve: await TryAsync(() => Desks.Rounds.ApproveAsync(round.Number, null, s_officers[step.How % 2])); break;
            case Command.WithdrawRound: await TryAsync(() => Desks.Rounds.WithdrawAsync(round.Number, "as it happens", s_officers[0])); break;
            default: await ReleaseAsync(round, publish: step.How % 2 == 0); break;
        }
    }

    private async Task RehearseAsync(RoundRow round)
    {
        // A rehearsal looks first at whoever is due, whether or not it is refused then.
        await PassAsync(Duration.FromSeconds(1));
        if (round.State is not (RoundState.Draft or RoundState.Rehearsed or RoundState.Approved))
        {
            Assert.Null(await TryAsync(() => Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), s_officers[0])));
            return;
        }

        var pool = await PoolAsync();
        var rehearsal = Desk.Ok(await Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), s_officers[0]));
        if (rehearsal.Stopping.Any())
        {
            rehearsal = Desk.Ok(await Desks.Rehearsals.RehearseAsync(round.Number, rehearsal.Stopping.ToDictionary(one => one.Gate, _ => "a test"), s_officers[0]));
        }

        _frozen[round.Number] = pool;
        var reached = Reached(round, pool);
        Assert.Equal((pool.Count, pool.Count(one => Allows(round, one)), reached.Count), (rehearsal.InPool, rehearsal.Eligible, rehearsal.Reached));
    }

    private async Task ReleaseAsync(RoundRow round, bool publish)
    {
        desk.Clock.AdvanceSeconds(1);
        if (round.State != RoundState.Approved || desk.Desks.Office.Now - round.FrozenAt > new RoundOptions().FrozenFor)
        {
            Assert.Null(await TryAsync(() => Desks.Releases.ReleaseAsync(round.Number, s_officers[1])));
            return;
        }

        var reached = Reached(round, _frozen[round.Number]);
        var there = (await PoolAsync()).Select(one => one.Id).ToHashSet();
        var invited = reached.Where(one => there.Contains(one.Id)).ToList();
        var released = Desk.Ok(await Desks.Releases.ReleaseAsync(round.Number, s_officers[1]));
        Assert.Equal((invited.Count, reached.LastOrDefault()?.Score, reached.LastOrDefault()?.SubmittedAt), (released.Invited, released.CutOff, released.TieBreak));
        await using (var db = desk.Store.Open())
        {
            var issued = await db.Invitations.AsNoTracking().Where(one => one.RoundId == round.Id).ToListAsync();
            Assert.Equal(invited.Select(one => (one.Id, one.Score)).Order(), issued.Select(one => (one.ProfileId, one.Score)).Order());
            Assert.All(issued, one => Assert.Equal(InvitationState.Issued, one.State));
            var ids = invited.Select(one => one.Id).ToList();
            Assert.Equal(there.Count - ids.Count, (await PoolAsync()).Count);
            Assert.Equal(ids.Count, await db.Profiles.CountAsync(one => ids.Contains(one.Id) && one.State == ProfileState.Invited));
        }

        Assert.Null(await TryAsync(() => Desks.Releases.ReleaseAsync(round.Number, s_officers[0])));
        if (publish) Desk.Ok(await Desks.Releases.PublishAsync(round.Number, s_officers[0]));
    }

    /// <summary>Those at or above the cut-off, down to the tie-break: nobody submits at the same instant here.</summary>
    private static List<ProfileRow> Reached(RoundRow round, List<ProfileRow> pool)
    {
        var allowed = pool.Where(one => Allows(round, one)).OrderByDescending(one => one.Score).ThenBy(one => one.SubmittedAt).ToList();
        if (allowed.Count == 0 || round.Size == 0) return [];
        var last = allowed[Math.Min(round.Size, allowed.Count) - 1];
        return [.. allowed.Where(one => one.Score > last.Score || (one.Score == last.Score && one.SubmittedAt <= last.SubmittedAt))];
    }

    private static bool Allows(RoundRow round, ProfileRow row)
    {
        const ProgramSet BehindCategories = ProgramSet.FSW | ProgramSet.CEC | ProgramSet.FST;
        var programs = round.Category is not null && round.Programs == ProgramSet.None ? BehindCategories : round.Programs;
        return (programs == ProgramSet.None || (row.Programs & programs) != ProgramSet.None) && (round.Category is null || row.Categories.Split(';').Contains(round.Category));
    }

    private async Task<List<ProfileRow>> PoolAsync()
    {
        var now = Desks.Office.Now;
        await using var db = desk.Store.Open();
        return [.. (await db.Profiles.AsNoTracking().ToListAsync()).Where(row => row.State == ProfileState.InPool && row.SubmittedAt <= now && row.ExpiresAt > now)];
    }

    private async Task<List<RoundRow>> RoundsAsync()
    {
        await using var db = desk.Store.Open();
        return await db.Rounds.AsNoTracking().OrderBy(one => one.Number).ToListAsync();
    }
}
