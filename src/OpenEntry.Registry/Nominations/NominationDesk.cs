using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Nominations;

/// <summary>
/// Nominations by provinces and territories: offered, answered by the person within 30 days, revoked by whoever nominated. An accepted one is written into the
/// profile as a new version, and its points end with it or with the profile.
/// </summary>
public sealed class NominationDesk(Office office, ProfileActs acts)
{
    private const int LongestCertificate = 64;
    private const int BatchSize = 2000;

    /// <summary>A province offers a nomination. The profile may be ineligible: a nomination can mend that.</summary>
    /// <param name="number">The profile number that the person gave to the province.</param>
    /// <param name="certificate">The province's number for it.</param>
    /// <param name="province">Who nominates (<see cref="Actor.Province"/>).</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<NominationRow>> OfferAsync(string number, string certificate, Actor province, CancellationToken stop = default)
    {
        if (province.Kind != ActorKind.Province || !Provinces.Nominators.Contains(province.Name)) return RegistryErrors.NotANominator.At(Place.None, province.Name, string.Join(", ", Provinces.Nominators));
        certificate = certificate.Trim();
        if (certificate.Length is 0 or > LongestCertificate) return RegistryErrors.BadCertificate.At(Place.None, LongestCertificate.ToString(CultureInfo.InvariantCulture));
        await using var act = await office.BeginAsync(ProcessKinds.OfferNomination, province, null, stop).ConfigureAwait(false);
        var id = await act.Db.Profiles.Where(one => one.Number == number).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        if (id is null) return RegistryErrors.NotFound.At(Place.None, Words.Profile, Text.Same(number));
        if (!(await FindAsync(act, id.Value, stop).ConfigureAwait(false)).TryGet(out var found, out var errors)) return Result<NominationRow>.Failed(errors);
        var (row, person, seal) = found;
        if (await act.Db.Nominations.FirstOrDefaultAsync(one => one.ProfileId == row.Id && (one.State == NominationState.Offered || one.State == NominationState.Accepted), stop).ConfigureAwait(false) is { } open)
        {
            return RegistryErrors.NominationOpen.At(Place.None, Text.Same(row.Number), Text.Same(open.Province), open.State.Name());
        }

        // One that the profile came with, from another system.
        if ((await ProfileActs.ProfileAsync(act, row, seal, stop).ConfigureAwait(false)).Nomination is { Ended: null } brought)
        {
            return RegistryErrors.NominationOpen.At(Place.None, Text.Same(row.Number), Text.Same(brought.Province), NominationState.Accepted.Name());
        }

        var nomination = new NominationRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            ProfileId = row.Id,
            Province = province.Name,
            Certificate = certificate,
            OfferedAt = act.Now,
            AnswerBefore = Terms.NominationUntil(office.Law, act.Now),
            State = NominationState.Offered,
            StateSince = act.Now,
        };
        act.Db.Nominations.Add(nomination);
        act.Write(EventKinds.NominationOffered, person,
            new Text(
                $"{ProvinceNames.The(province.Name).En} offers a nomination, to be answered before {Wording.Instant(nomination.AnswerBefore).En}",
                $"Une désignation est offerte par {ProvinceNames.The(province.Name).Fr}; réponse attendue avant le {Wording.Instant(nomination.AnswerBefore).Fr}"),
            after: Told(nomination), profile: row.Id);
        act.Notify(person, $"nomination-offered:{nomination.Id}", NominationNotices.Offered(row, nomination));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return nomination;
    }

    /// <summary>The person accepts: the nomination counts from today on.</summary>
    public async Task<Result<NominationRow>> AcceptAsync(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.AnswerNomination, actor, null, stop).ConfigureAwait(false);
        if (!(await OfferedAsync(act, id, stop).ConfigureAwait(false)).TryGet(out var offered, out var errors)) return Result<NominationRow>.Failed(errors);
        var (nomination, found) = offered;
        Move(act, nomination, NominationState.Accepted);
        act.Write(EventKinds.NominationAccepted, found.Person, new Text($"The nomination by {By(nomination).En} was accepted", $"La désignation {By(nomination).Fr} a été acceptée"),
            $"{NominationState.Offered}", Told(nomination), found.Row.Id);
        await PutAsync(act, found, new Nomination { Province = nomination.Province, Accepted = act.Today },
            new Text($"A nomination by {By(nomination).En} was added to the profile", $"Une désignation {By(nomination).Fr} a été ajoutée au profil"), stop).ConfigureAwait(false);
        act.Notify(found.Person, $"nomination-accepted:{nomination.Id}", NominationNotices.Accepted(found.Row, nomination));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return nomination;
    }

    /// <summary>The person refuses; the profile stays as it is.</summary>
    public async Task<Result<NominationRow>> RefuseAsync(Guid id, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.AnswerNomination, actor, null, stop).ConfigureAwait(false);
        if (!(await OfferedAsync(act, id, stop).ConfigureAwait(false)).TryGet(out var offered, out var errors)) return Result<NominationRow>.Failed(errors);
        var (nomination, found) = offered;
        Move(act, nomination, NominationState.Refused);
        act.Write(EventKinds.NominationRefused, found.Person, new Text($"The nomination by {By(nomination).En} was refused", $"La désignation {By(nomination).Fr} a été refusée"),
            $"{NominationState.Offered}", Told(nomination), found.Row.Id);
        act.Notify(found.Person, $"nomination-refused:{nomination.Id}", NominationNotices.Refused(found.Row, nomination));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return nomination;
    }

    /// <summary>The province that nominated takes it back, before or after it was accepted; the points of an accepted one end today.</summary>
    public async Task<Result<NominationRow>> RevokeAsync(Guid id, Actor province, string reason, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RevokeNomination, province, reason, stop).ConfigureAwait(false);
        if (!(await NominationAsync(act, id, stop, NominationState.Offered, NominationState.Accepted).ConfigureAwait(false)).TryGet(out var nomination, out var errors))
        {
            return Result<NominationRow>.Failed(errors);
        }

        if (!province.IsSameAs(ActorKind.Province, nomination.Province)) return RegistryErrors.OtherProvince.At(Place.None, nomination.Province);
        if (!(await FindAsync(act, nomination.ProfileId, stop, ProfileState.Invited).ConfigureAwait(false)).TryGet(out var found, out errors)) return Result<NominationRow>.Failed(errors);
        var before = nomination.State;
        Move(act, nomination, NominationState.Revoked);
        act.Write(EventKinds.NominationRevoked, found.Person, new Text($"{By(nomination).En} revoked its nomination", $"La désignation {By(nomination).Fr} a été révoquée"),
            $"{before}", Told(nomination), found.Row.Id);
        if (before == NominationState.Accepted)
        {
            var current = (await ProfileActs.ProfileAsync(act, found.Row, found.Seal, stop).ConfigureAwait(false)).Nomination!;
            await PutAsync(act, found, current with { Ended = act.Today },
                new Text($"The nomination by {By(nomination).En} ended in the profile", $"La désignation {By(nomination).Fr} a pris fin dans le profil"), stop).ConfigureAwait(false);
        }

        act.Notify(found.Person, $"nomination-revoked:{nomination.Id}", NominationNotices.Revoked(found.Row, nomination));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return nomination;
    }

    /// <summary>The newest nomination of a profile number, as typed.</summary>
    public async Task<Result<NominationRow>> FindAsync(string number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var wanted = number.Trim().ToUpperInvariant();
        var row = await db.Nominations.AsNoTracking().Where(one => db.Profiles.Any(profile => profile.Id == one.ProfileId && profile.Number == wanted))
            .OrderByDescending(one => one.OfferedAt).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return row is null ? RegistryErrors.NotFound.At(Place.None, Words.Nomination, Text.Same(number)) : row;
    }

    /// <summary>The nominations of a profile, newest first.</summary>
    public async Task<IReadOnlyList<NominationRow>> ListAsync(Guid profileId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await db.Nominations.AsNoTracking().Where(one => one.ProfileId == profileId).OrderByDescending(one => one.OfferedAt).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Ends the offers whose time is over. No source confirms what silence does: no points are given and the offer lapses. In batches; run twice, it does nothing
    /// the second time.
    /// </summary>
    public async Task<int> LapseAsync(CancellationToken stop = default)
    {
        var lapsed = 0;
        while (true)
        {
            await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service("nominations"), null, stop).ConfigureAwait(false);
            var judged = await OutageActs.JudgedUntilAsync(act.Db, office.Outages, act.Now, stop).ConfigureAwait(false);
            var batch = await (
                from nomination in act.Db.Nominations
                where nomination.State == NominationState.Offered && nomination.AnswerBefore <= judged
                join row in act.Db.Profiles on nomination.ProfileId equals row.Id
                join person in act.Db.People on row.PersonId equals person.Id
                orderby nomination.Id
                select new { Nomination = nomination, Row = row, Person = person }).Take(BatchSize).ToListAsync(stop).ConfigureAwait(false);
            foreach (var one in batch)
            {
                Move(act, one.Nomination, NominationState.Lapsed);
                act.Write(EventKinds.NominationLapsed, one.Person,
                    new Text($"The nomination by {By(one.Nomination).En} was not answered in time", $"La désignation {By(one.Nomination).Fr} est restée sans réponse"),
                    $"{NominationState.Offered}", $"{NominationState.Lapsed}", one.Row.Id);
                act.Notify(one.Person, $"nomination-lapsed:{one.Nomination.Id}", NominationNotices.Lapsed(one.Row, one.Nomination));
            }

            await act.CommitAsync(stop).ConfigureAwait(false);
            lapsed += batch.Count;
            if (batch.Count < BatchSize) return lapsed;
        }
    }

    private async Task PutAsync(Act act, ProfileActs.Found found, Nomination nomination, Text words, CancellationToken stop)
    {
        var current = await ProfileActs.ProfileAsync(act, found.Row, found.Seal, stop).ConfigureAwait(false);
        await acts.ReplaceAsync(act, found, current, current with { Nomination = nomination }, "Nomination", words, stop).ConfigureAwait(false);
    }

    private static Text By(NominationRow nomination) => ProvinceNames.By(nomination.Province);

    private static void Move(Act act, NominationRow nomination, NominationState state) => (nomination.State, nomination.StateSince) = (state, act.Now);

    private async Task<Result<(NominationRow Nomination, ProfileActs.Found Found)>> OfferedAsync(Act act, Guid id, CancellationToken stop)
    {
        if (!(await NominationAsync(act, id, stop, NominationState.Offered).ConfigureAwait(false)).TryGet(out var nomination, out var errors))
        {
            return Result<(NominationRow, ProfileActs.Found)>.Failed(errors);
        }

        var judged = await OutageActs.JudgedUntilAsync(act.Db, office.Outages, act.Now, stop).ConfigureAwait(false);
        if (judged >= nomination.AnswerBefore) return RegistryErrors.NominationOver.At(Place.None, Wording.Instant(nomination.AnswerBefore));
        return (await FindAsync(act, nomination.ProfileId, stop).ConfigureAwait(false)).Map(found => (nomination, found));
    }

    private static async Task<Result<NominationRow>> NominationAsync(Act act, Guid id, CancellationToken stop, params NominationState[] allowed)
    {
        var row = await act.Db.Nominations.FindAsync([id], stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Nomination, Text.Same($"{id}"));
        return allowed.Contains(row.State) ? row : RegistryErrors.NominationWrongState.At(Place.None, row.State.Name(), Words.List(allowed.Select(state => state.Name())));
    }

    // In the pool or to be repaired; not one whose year is over and whom no job has taken out yet.
    private static async Task<Result<ProfileActs.Found>> FindAsync(Act act, Guid profile, CancellationToken stop, params ProfileState[] more)
    {
        ProfileState[] allowed = [ProfileState.InPool, ProfileState.Ineligible, .. more];
        var found = await ProfileActs.FindAsync(act, profile, null, stop, allowed).ConfigureAwait(false);
        return found.IsOk && found.Value.Row.State != ProfileState.Invited && act.Now >= found.Value.Row.ExpiresAt
            ? RegistryErrors.WrongState.At(Place.None, Text.Same(found.Value.Row.Number), ProfileState.Expired.Name(), Words.List(allowed.Select(state => state.Name())))
            : found;
    }

    private static JsonObject Told(NominationRow nomination) => new()
    {
        ["province"] = nomination.Province,
        ["certificate"] = nomination.Certificate,
        ["answerBefore"] = $"{nomination.AnswerBefore}",
        ["state"] = $"{nomination.State}",
    };
}
