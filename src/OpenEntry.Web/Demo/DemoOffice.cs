using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Web.Demo;

/// <summary>
/// An office to try: made-up people with sign-ins, a synthetic pool beside them, a round that was held. The people are there before anyone can sign in as one of them; the pool
/// fills while one looks around, and is there at once the next time.
/// </summary>
/// <param name="desks">The registry of the demonstration.</param>
/// <param name="history">The public record, which the pool is like.</param>
/// <param name="clock">The clock.</param>
/// <param name="at">The same registry as if it were some time ago.</param>
public sealed class DemoOffice(Desks desks, RoundHistory history, IClock clock, Func<Duration, Desks> at)
{
    private const ulong Seed = 7;
    private const int RoundSize = 300;

    private static readonly Actor One = Actor.Officer("Demo officer 1");
    private static readonly Actor Other = Actor.Officer("Demo officer 2");

    private readonly Lazy<string> _hash = new(() => new PasswordHasher<Account>().HashPassword(null!, DemoPeople.Password));

    /// <summary>People the pool is filled with.</summary>
    public const int PoolSize = 20_000;

    /// <summary>How many of them are there.</summary>
    public int Filled { get; private set; }

    /// <summary>Whether everything is there.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Why filling stopped; null when it did not.</summary>
    public Error? Fault { get; private set; }

    /// <summary>Over when the people are there; whoever needs them waits for it.</summary>
    public Task People { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to make the people, while the service starts; what a start that was broken off left undone is done now.</summary>
    public void Begin(CancellationToken stop) => People = Task.Run(() => PrepareAsync(stop), stop);

    private async Task PrepareAsync(CancellationToken stop)
    {
        foreach (var person in DemoPeople.All) await AddAsync(person, stop).ConfigureAwait(false);
    }

    /// <summary>Fills the pool and holds a round, each once.</summary>
    public async Task FillAsync(CancellationToken stop)
    {
        await People.ConfigureAwait(false);
        var path = Path.GetTempFileName();
        try
        {
            await WritePoolAsync(path, stop).ConfigureAwait(false);
            await using var lines = File.OpenRead(path);
            var report = await desks.Import.RunAsync(lines, "demo.jsonl", One, done => Filled = done, stop).ConfigureAwait(false);
            Filled = report.Lines;
            await desks.Keeper.KeepAsync(stop).ConfigureAwait(false);
            await HoldRoundAsync(stop).ConfigureAwait(false);
            await OfferNominationAsync(stop).ConfigureAwait(false);
            IsReady = true;
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Whatever somebody does with these people afterwards stays: only what belongs to making them is looked at.
    private async Task AddAsync(DemoPerson person, CancellationToken stop)
    {
        var ago = Duration.FromDays(person.DaysAgo);
        var then = at(ago);
        var now = clock.GetCurrentInstant() - ago;
        var account = await desks.SignIns.FindByEmailAsync(person.Email, stop).ConfigureAwait(false);
        if (account is { HasSecondFactor: true } && await MadeAsync(account, person, stop).ConfigureAwait(false)) return;
        if (account?.ConfirmedAt is null) account = await OpenAccountAsync(then, person, stop).ConfigureAwait(false);
        if (!account.HasSecondFactor)
        {
            var key = (await then.SignIns.PrepareAuthenticatorAsync(account.Id, stop).ConfigureAwait(false)).Value;
            _ = (await then.SignIns.UseAuthenticatorAsync(account.Id, AuthenticatorCode.At(key, now), stop).ConfigureAwait(false)).Value;
        }

        if (person == DemoPeople.Marie) await GiveAccessAsync(then, account, stop).ConfigureAwait(false);
        if (person.Profile is not { } make) return;
        var actor = Actor.Candidate(account.PersonId);
        var row = (await ProfilesOfAsync(account, stop).ConfigureAwait(false)) is [var begun, ..]
            ? begun
            : (await then.Profiles.DraftAsync(account.PersonId, ProfileDocument.Bytes(make(now.InUtc().Date)), actor, stop).ConfigureAwait(false)).Value;
        if (person.Submits) _ = (await then.Profiles.SubmitAsync(row.Id, null, actor, stop).ConfigureAwait(false)).Value;
    }

    private async Task<Account> OpenAccountAsync(Desks then, DemoPerson person, CancellationToken stop)
    {
        var secret = "";
        await then.Accounts.RegisterAsync(person.Email, _hash.Value, person.Language, given =>
        {
            secret = given;
            return Text.Same("");
        }, Text.Same(""), stop).ConfigureAwait(false);
        var row = (await then.Accounts.ConfirmAsync(secret, stop).ConfigureAwait(false)).Value;
        return (await desks.SignIns.FindAsync(row.Id, stop).ConfigureAwait(false))!;
    }

    private async Task<IReadOnlyList<ProfileRow>> ProfilesOfAsync(Account account, CancellationToken stop) => (await desks.People.OpenAsync(account.PersonId, stop).ConfigureAwait(false)).Value.Profiles;

    // Its last step was taken. A draft that somebody began afterwards, to renew, is theirs.
    private async Task<bool> MadeAsync(Account account, DemoPerson person, CancellationToken stop) =>
        person.Profile is null
            ? person != DemoPeople.Marie || (await desks.Access.ReceivedAsync(account.Id, stop).ConfigureAwait(false)).Count > 0
            : (await ProfilesOfAsync(account, stop).ConfigureAwait(false)).Any(row => !person.Submits || row.State != ProfileState.Draft);

    private async Task GiveAccessAsync(Desks then, Account marie, CancellationToken stop)
    {
        var amelie = (await desks.SignIns.FindByEmailAsync(DemoPeople.Amelie.Email, stop).ConfigureAwait(false))!;
        var offer = new AccessOffer(DemoPeople.Marie.Email, AccessKind.Representative, AccessScope.Read | AccessScope.Edit, clock.GetCurrentInstant().InUtc().Date.PlusMonths(6));
        var grant = (await then.Access.GiveAsync(amelie.PersonId, offer, Text.Same(""), stop).ConfigureAwait(false)).Value;
        _ = (await then.Access.TakeUpAsync(marie.Id, grant.Id, stop).ConfigureAwait(false)).Value;
    }

    private async Task WritePoolAsync(string path, CancellationToken stop)
    {
        var newest = history.Rounds.Last(round => round.Bands is not null);
        var profiles = new SyntheticProfile(SyntheticPool.Make(PublishedPool.Of(history, newest), PoolSize, Seed, desks.Office.Law, history));
        await using var file = File.Create(path);
        for (var person = 0; person < PoolSize; person++)
        {
            stop.ThrowIfCancellationRequested();
            using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) ProfileWriter.Write(json, profiles.Of(person, clock.GetCurrentInstant()));
            file.WriteByte((byte)'\n');
        }
    }

    // The gates compare with rounds of the real pool, ten times the size; the demonstration goes on despite them and says so.
    private async Task HoldRoundAsync(CancellationToken stop)
    {
        var rounds = await desks.RoundReader.ListAsync(stop).ConfigureAwait(false);
        if (rounds.Any(one => one.State == RoundState.Published)) return;
        if (rounds.FirstOrDefault(one => one.State == RoundState.Released) is { } released)
        {
            _ = (await desks.Releases.PublishAsync(released.Number, One, stop).ConfigureAwait(false)).Value;
            return;
        }

        // A start that was broken off left it.
        foreach (var begun in rounds.Where(one => one.State != RoundState.Withdrawn)) _ = (await desks.Rounds.WithdrawAsync(begun.Number, "The demonstration was broken off", One, stop).ConfigureAwait(false)).Value;
        var round = (await desks.Rounds.DraftAsync(new RoundOrder(RoundSize, Reason: "Demonstration / Démonstration"), One, stop).ConfigureAwait(false)).Value;
        var rehearsal = (await desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), One, stop).ConfigureAwait(false)).Value;
        if (rehearsal.Findings.Count > 0)
        {
            var despite = rehearsal.Findings.Select(finding => finding.Gate).Distinct().ToDictionary(gate => gate, _ => "Demonstration with a made-up pool", StringComparer.Ordinal);
            rehearsal = (await desks.Rehearsals.RehearseAsync(round.Number, despite, One, stop).ConfigureAwait(false)).Value;
        }

        foreach (var officer in new[] { One, Other })
        {
            if ((await desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, officer, stop).ConfigureAwait(false)).Errors is [var error, ..])
            {
                Fault = error;
                return;
            }
        }

        _ = (await desks.Releases.ReleaseAsync(round.Number, One, stop).ConfigureAwait(false)).Value;
        _ = (await desks.Releases.PublishAsync(round.Number, One, stop).ConfigureAwait(false)).Value;
    }

    private async Task OfferNominationAsync(CancellationToken stop)
    {
        var kofi = (await desks.SignIns.FindByEmailAsync(DemoPeople.Kofi.Email, stop).ConfigureAwait(false))!;
        var profile = (await desks.People.OpenAsync(kofi.PersonId, stop).ConfigureAwait(false)).Value.Profiles.LastOrDefault(row => row.State == ProfileState.InPool);
        if (profile is null || (await desks.Nominations.ListAsync(profile.Id, stop).ConfigureAwait(false)).Count > 0) return;
        _ = await desks.Nominations.OfferAsync(profile.Number, "BC-DEMO-1", Actor.Province("BC"), stop).ConfigureAwait(false);
    }
}
