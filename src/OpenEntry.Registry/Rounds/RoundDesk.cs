using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;
using OpenEntry.Selection;

namespace OpenEntry.Registry.Rounds;

/// <summary>The life of a round before and after its release: drafted, approved by two people, withdrawn, published, corrected.</summary>
public sealed class RoundDesk(Office office, RoundOptions options)
{
    private const int Approvals = 2;

    /// <summary>Drafts a round.</summary>
    public async Task<Result<RoundRow>> DraftAsync(RoundOrder order, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        if (order.Size < 1) return RegistryErrors.RoundEmpty.At(new Place(Path: "$.size"));
        var law = office.Law.On(office.Today);
        if (order.Category is { } key)
        {
            var inForce = CategoryRule.InForce(law).Select(one => one.Key).ToList();
            if (!inForce.Contains(key)) return RegistryErrors.CategoryNotInForce.At(Place.None, Text.Same(key), Wording.Date(office.Today), Text.Same(string.Join(", ", inForce)));
            if ((order.Programs & ~RoundInstruction.ProgramsBehindCategories) is var outside and not ProgramSet.None)
            {
                return RegistryErrors.ProgramOutsideCategory.At(new Place(Path: "$.programs"), $"{RoundInstruction.ProgramsBehindCategories}", $"{outside}");
            }
        }

        await using var act = await office.BeginAsync(ProcessKinds.DraftRound, actor, order.Reason, stop).ConfigureAwait(false);
        var round = await NewAsync(act, order, null, actor, stop).ConfigureAwait(false);
        if (!RoundActs.Instruction(round, law).TryGet(out _, out var errors)) return Result<RoundRow>.Failed(errors);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return round;
    }

    /// <summary>
    /// Drafts a round for people whom a released one missed, by name and with the reason: that round itself is never changed. Whether they were missed, the
    /// gates ask at the rehearsal.
    /// </summary>
    public async Task<Result<RoundRow>> CorrectAsync(int number, IReadOnlyCollection<string> missed, string reason, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        if (missed.Count == 0) return RegistryErrors.NobodyToCorrect.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.DraftRound, actor, reason, stop).ConfigureAwait(false);
        if (!(await RoundActs.FindAsync(act.Db, number, stop, RoundState.Released, RoundState.Published).ConfigureAwait(false)).TryGet(out var corrected, out var errors))
        {
            return Result<RoundRow>.Failed(errors);
        }

        var numbers = missed.Distinct().ToList();
        var profiles = await act.Db.Profiles.AsNoTracking().Where(row => numbers.Contains(row.Number)).ToListAsync(stop).ConfigureAwait(false);
        if (numbers.Except(profiles.Select(row => row.Number)).FirstOrDefault() is { } unknown) return RegistryErrors.NotFound.At(Place.None, Words.Profile, Text.Same(unknown));
        if (profiles.FirstOrDefault(row => row.State != ProfileState.InPool) is { } gone)
        {
            return RegistryErrors.WrongState.At(Place.None, Text.Same(gone.Number), gone.State.Name(), ProfileState.InPool.Name());
        }

        var ids = profiles.Select(row => row.Id).ToList();
        var invited = await act.Db.Invitations.AsNoTracking().Where(one => one.RoundId == corrected.Id && ids.Contains(one.ProfileId)).Select(one => one.ProfileId).ToListAsync(stop).ConfigureAwait(false);
        if (invited.Count > 0) return RegistryErrors.AlreadyReached.At(Place.None, profiles.First(row => row.Id == invited[0]).Number, $"{number}");
        var round = await NewAsync(act, new RoundOrder(profiles.Count, Reason: reason), corrected.Id, actor, stop).ConfigureAwait(false);
        act.Db.Corrections.AddRange(profiles.Select(row => new CorrectionRow { RoundId = round.Id, ProfileId = row.Id }));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return round;
    }

    /// <summary>
    /// Approves what the rehearsal found. It takes two people; whoever drafted the round may be one of them, not both. Approving what was rehearsed again
    /// since is refused by naming the commitment.
    /// </summary>
    /// <param name="number">Number of the round.</param>
    /// <param name="commitment">The commitment that is approved, in hexadecimal; null for the one there is.</param>
    /// <param name="actor">The officer.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<RoundRow>> ApproveAsync(int number, string? commitment, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.ApproveRound, actor, null, stop).ConfigureAwait(false);
        if (!(await RoundActs.FindAsync(act.Db, number, stop, RoundState.Rehearsed).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<RoundRow>.Failed(errors);
        var rehearsal = Rehearsal.Of(round.Rehearsal!);
        if (rehearsal.Stopping.FirstOrDefault() is { } gate) return RegistryErrors.GateStops.At(Place.None, Text.Same(gate.Gate), gate.Words);
        if (commitment is not null && !string.Equals(commitment, rehearsal.Commitment, StringComparison.OrdinalIgnoreCase))
        {
            return RegistryErrors.Stale.At(Place.None, Text.Same(commitment), Text.Same(rehearsal.Commitment), ProcessKinds.RehearseRound.Name);
        }

        var approvals = await act.Db.Approvals.Where(one => one.RoundId == round.Id).ToListAsync(stop).ConfigureAwait(false);
        if (approvals.Exists(one => actor.IsSameAs(ActorKind.Officer, one.Officer))) return RegistryErrors.ApprovedTwice.At(Place.None, actor.Name);
        act.Db.Approvals.Add(new RoundApprovalRow { RoundId = round.Id, Officer = actor.Name, At = act.Now });
        var complete = approvals.Count + 1 >= Approvals;
        RoundActs.Move(round, complete ? RoundState.Approved : RoundState.Rehearsed, act);
        act.Write(EventKinds.RoundApproved,
            new Text($"{actor.Name} approved round {number} ({approvals.Count + 1} of {Approvals})", $"{actor.Name} a approuvé la ronde {number} ({approvals.Count + 1} sur {Approvals})"),
            after: new JsonObject { ["commitment"] = rehearsal.Commitment, ["officer"] = actor.Name }, round: round.Id);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return round;
    }

    /// <summary>Gives a round up before it is released.</summary>
    public async Task<Result<RoundRow>> WithdrawAsync(int number, string reason, Actor actor, CancellationToken stop = default)
    {
        if (actor.Kind != ActorKind.Officer) return RegistryErrors.OfficerNeeded.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.WithdrawRound, actor, reason, stop).ConfigureAwait(false);
        if (!(await RoundActs.FindAsync(act.Db, number, stop, RoundState.Draft, RoundState.Rehearsed, RoundState.Approved).ConfigureAwait(false)).TryGet(out var round, out var errors))
        {
            return Result<RoundRow>.Failed(errors);
        }

        var before = round.State;
        RoundActs.Move(round, RoundState.Withdrawn, act);
        act.Write(EventKinds.RoundWithdrawn, new Text($"Round {number} was withdrawn: {reason}", $"La ronde {number} a été retirée\u00a0: {reason}"), $"{before}", $"{RoundState.Withdrawn}", round.Id);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return round;
    }

    private async Task<RoundRow> NewAsync(Act act, RoundOrder order, Guid? corrects, Actor actor, CancellationToken stop)
    {
        var first = !await act.Db.Counters.AnyAsync(one => one.Name == Counters.Rounds, stop).ConfigureAwait(false);
        if (first && options.FirstNumber > 1) await Counters.TakeAsync(act.Db, Counters.Rounds, options.FirstNumber - 1, stop).ConfigureAwait(false);
        var round = new RoundRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            Number = (int)await Counters.TakeAsync(act.Db, Counters.Rounds, 1, stop).ConfigureAwait(false),
            State = RoundState.Draft,
            StateSince = act.Now,
            Programs = order.Programs,
            Category = order.Category,
            Size = order.Size,
            CorrectsId = corrects,
            Reason = order.Reason,
            DraftedBy = actor.Name,
            DraftedAt = act.Now,
            Version = 1,
        };
        act.Db.Rounds.Add(round);
        act.Write(EventKinds.RoundDrafted,
            new Text($"Round {round.Number} was drafted", $"La ronde {round.Number} a été préparée"),
            after: new JsonObject
            {
                ["size"] = order.Size,
                ["programs"] = $"{order.Programs}",
                ["category"] = order.Category,
                ["corrects"] = corrects?.ToString(),
                ["by"] = actor.Name,
            },
            round: round.Id);
        return round;
    }
}
