using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using OpenEntry.Bench.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Proofs;

// Fills a registry with a made-up pool and times what an office does with it, each beside the bare SQL where there is such a thing: by the clock, and by the processors.
var setting = Setting.Of(args);
var officers = (One: Actor.Officer("Tremblay"), Other: Actor.Officer("Singh"));
Console.WriteLine($"{(setting.Postgres ? "PostgreSQL" : "SQLite")}, {setting.People:N0} people, {Environment.ProcessorCount} cores: time by the clock, time of this process on the processors");
await using var office = await FilledOffice.OpenAsync(setting, officers.One);
var (store, desks) = (office.Store, office.Desks);

// Days pass until one in a hundred is due.
int due;
do
{
    office.Clock.Advance(Duration.FromDays(1));
    await using var db = store.Open();
    var today = office.Clock.GetCurrentInstant().InUtc().Date;
    due = await db.Profiles.CountAsync(row => row.State == ProfileState.InPool && row.NextCheck <= today);
}
while (due < setting.People / 100);

if (setting.Has(Setting.Night))
{
    await Timing.TimeAsync($"nightly work, {due:N0} due", async () =>
    {
        var kept = await desks.Keeper.KeepAsync();
        return $"{kept.Looked:N0} looked at, {kept.ScoresChanged:N0} scores changed, {kept.Expired:N0} expired";
    });
    await Timing.TimeAsync("nightly work again, nothing due", async () => $"{(await desks.Keeper.KeepAsync()).Looked:N0} looked at");
}

if (setting.Has(Setting.Rescore))
{
    await Timing.TimeAsync("everyone scored again from their profiles", async () =>
    {
        var kept = await desks.Keeper.RescoreAllAsync();
        return $"{kept.Looked:N0} looked at, {kept.ScoresChanged:N0} changed";
    });
    await using (var db = store.Open())
    {
        db.Database.SetCommandTimeout(0);
        await db.Profiles.Where(row => row.State == ProfileState.InPool).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextCheck, (LocalDate?)null));
    }

    await Timing.TimeAsync("the same, every row to be written anew", async () => $"{(await desks.Keeper.RescoreAllAsync()).Looked:N0} looked at");
}

if (!setting.Has(Setting.Rehearse) && !setting.Has(Setting.Release) && !setting.Has(Setting.Verify)) return;
await desks.Keeper.KeepAsync();
var round = (await desks.Rounds.DraftAsync(new RoundOrder(5000), officers.One)).Value;
for (var again = 0; again < 3; again++)
{
    await Timing.TimeAsync("bare SQL: the columns of everyone in the pool, read", () => SqlAsync(
        "select id, number, score, submitted_at, programs, class, categories, facts, version from profiles where state = 'InPool'"));
    await Timing.TimeAsync("bare SQL: who the 5,000 would be", () => SqlAsync("select count(*) from profiles where state = 'InPool'", Best));
    await Timing.TimeAsync("rehearsal: freeze, both engines, gates, commitment", async () =>
        $"cut-off {(await desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), officers.One)).Value.CutOff}");
}

if (!setting.Has(Setting.Release) && !setting.Has(Setting.Verify)) return;
await desks.Rounds.ApproveAsync(round.Number, null, officers.One);
await desks.Rounds.ApproveAsync(round.Number, null, officers.Other);
await Timing.TimeAsync("bare SQL: 5,000 invitations and profiles, rolled back", () => SqlAsync(
    $"create temporary table picked as {Best}",
    """
    insert into invitations (id, round_id, profile_id, person_id, class, score, facts, profile_version, issued_at, deadline, state, state_since)
    select p.id, (select id from rounds limit 1), p.id, p.person_id, p.class, p.score, p.facts, p.version, p.submitted_at, p.submitted_at, 'Issued', p.submitted_at
    from profiles p join picked on picked.id = p.id
    """,
    "update profiles set state = 'Invited' where id in (select id from picked)"));
await Timing.TimeAsync("release: 5,000 invitations, letters, sealed events, outcome", async () => $"{(await desks.Releases.ReleaseAsync(round.Number, officers.One)).Value.Invited:N0} invited");
await Timing.TimeAsync("publish: the public proof file", async () => $"{(await desks.Releases.PublishAsync(round.Number, officers.One)).Value.State}");
await Timing.TimeAsync("verify everything recorded of the round", async () => $"{(await desks.RoundReader.VerifyAsync(round.Number)).Count} faults");

if (!setting.Has(Setting.Verify)) return;
var proof = (await desks.RoundReader.FileAsync(round.Number, RoundFile.Proof)).Value;
for (var again = 0; again < 3; again++)
{
    await Timing.TimeAsync($"verify the public proof file alone, {proof.Length / 1_000_000.0:0.0} MB", () =>
        Task.FromResult($"{ProofFile.Verify(new MemoryStream(proof), "proof", null).Value.Outcome.Invited:N0} invited"));
}

// Runs the statements in a transaction that is rolled back.
async Task<string> SqlAsync(params string[] statements)
{
    await using var db = store.Open();
    await using var transaction = await db.Database.BeginTransactionAsync();
    var rows = 0L;
    foreach (var statement in statements)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = transaction.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            rows++;
        }
    }

    return $"{rows:N0} rows read";
}

internal static partial class Program
{
    private const string Best = "select id, score, submitted_at from profiles where state = 'InPool' order by score desc, submitted_at limit 5000";
}
