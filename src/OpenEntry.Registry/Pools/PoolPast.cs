using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Pools;

/// <summary>
/// Goes back from the present pool to a past one: of every profile that something was recorded about since, the first event after the instant tells how it stood
/// before.
/// </summary>
internal sealed class PoolPast(Office office)
{
    public async Task<PastBands> BandsAsync(Instant instant, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        // The rows first: undoing an event that a row does not have yet gives the same.
        var now = await db.Profiles.AsNoTracking().Select(row => new { row.Id, row.State, row.Score }).ToListAsync(stop).ConfigureAwait(false);
        var since = await SinceAsync(db, instant, stop).ConfigureAwait(false);
        var scores = new Dictionary<int, int>();
        var unknown = 0;
        foreach (var row in now)
        {
            var then = since.GetValueOrDefault(row.Id);
            if ((then?.State ?? row.State) != ProfileState.InPool && then?.IsSealed != true) continue;
            if (then?.IsSealed == true)
            {
                unknown++;
                continue;
            }

            var score = then?.Score ?? row.Score;
            scores[score] = scores.GetValueOrDefault(score) + 1;
        }

        return new PastBands(instant, scores.Values.Sum(), PoolBand.Of(scores), unknown);
    }

    private async Task<Dictionary<Guid, Then>> SinceAsync(RegistryDb db, Instant instant, CancellationToken stop)
    {
        var since = new Dictionary<Guid, Then>();
        var events =
            from one in db.Events.AsNoTracking()
            where one.At > instant && one.ProfileId != null
            join person in db.People.AsNoTracking() on one.PersonId equals person.Id
            orderby one.Sequence
            select new { one.Kind, Profile = one.ProfileId!.Value, one.Body, Person = person.Id, person.WrappedKey };
        await foreach (var one in events.AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false))
        {
            if (!since.TryGetValue(one.Profile, out var then)) since.Add(one.Profile, then = new Then());
            then.Take(one.Kind, () => Open(one.Person, one.WrappedKey, one.Body));
        }

        return since;
    }

    private EventBody? Open(Guid person, byte[]? wrapped, byte[] body)
    {
        using var seal = body.Length == 0 ? null : office.Vault.Open(person, wrapped);
        return seal is null ? null : EventBody.Of(seal.Open(SealedAs.Event, body));
    }

    /// <summary>How a profile stood before the first events after the instant.</summary>
    private sealed class Then
    {
        private static readonly Dictionary<string, ProfileState> s_told = new()
        {
            [EventKinds.ProfileDrafted.Key] = ProfileState.Draft,
            [EventKinds.ProfileSubmitted.Key] = ProfileState.Draft,
            [EventKinds.DraftExpired.Key] = ProfileState.Draft,
            [EventKinds.EligibilityLost.Key] = ProfileState.InPool,
            [EventKinds.EligibilityRestored.Key] = ProfileState.Ineligible,
            [EventKinds.InvitationIssued.Key] = ProfileState.InPool,
            [EventKinds.InvitationAccepted.Key] = ProfileState.Invited,
            [EventKinds.InvitationDeclined.Key] = ProfileState.Invited,
            [EventKinds.InvitationLapsed.Key] = ProfileState.Invited,
            [EventKinds.InvitationCancelled.Key] = ProfileState.Invited,
        };

        private static readonly HashSet<string> s_saysItself =
        [
            EventKinds.ProfileWithdrawn.Key, EventKinds.ProfileExpired.Key, EventKinds.ProfileRenewed.Key, EventKinds.MergeUndone.Key,
        ];

        private bool _scoreSealed;
        private bool _stateSealed;

        public ProfileState? State { get; private set; }

        public int? Score { get; private set; }

        /// <summary>It may have been in the pool, and what would tell is not to be opened any more.</summary>
        public bool IsSealed => _stateSealed || (_scoreSealed && State is null or ProfileState.InPool);

        public void Take(string kind, Func<EventBody?> body)
        {
            if (State is null && !_stateSealed)
            {
                if (s_told.TryGetValue(kind, out var state)) State = state;
                else if (s_saysItself.Contains(kind)) (State, _stateSealed) = body()?.Before is { } before ? (Enum.Parse<ProfileState>((string)before!), false) : ((ProfileState?)null, true);
            }

            if (kind == EventKinds.ScoreChanged.Key && Score is null && !_scoreSealed)
            {
                (Score, _scoreSealed) = body()?.Before?["score"] is { } score ? ((int)score, false) : ((int?)null, true);
            }
        }
    }
}
