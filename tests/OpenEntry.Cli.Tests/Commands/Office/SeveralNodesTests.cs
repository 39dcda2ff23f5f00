using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;
using OpenEntry.Testing;

namespace OpenEntry.Cli.Tests.Commands.Office;

/// <summary>Real services on one real PostgreSQL share the work; one is killed in the middle of it: of a night, of a release.</summary>
public sealed class SeveralNodesTests
{
    // Three batches of the pool's work.
    private const int People = 6000;

    private static readonly Instant s_now = SystemClock.Instance.GetCurrentInstant();

    [Fact]
    public async Task A_node_killed_in_the_middle_of_nightly_work_loses_nothing_and_the_others_finish_it()
    {
        using var folder = new TemporaryFolder();
        var server = await PostgresServer.SharedAsync();
        await using var database = await server.CreateDatabaseAsync();
        var store = RegistryStore.At(database.Address).Value;
        await store.MigrateAsync();
        await FillAsync(store, folder);
        var nodes = Enumerable.Range(1, 3).ToDictionary(number => $"node{number}", number => Serve(database.Address, $"node{number}", folder));
        try
        {
            var worker = await Until(async () => await WorkerAsync(store), TimeSpan.FromSeconds(120), () => Said(nodes.Values));
            nodes[worker].Kill();
            var killed = Stopwatch.StartNew();
            await Until(async () => await DueAsync(store) == 0 ? "done" : null, TimeSpan.FromSeconds(60), () => Said(nodes.Values));
            Assert.InRange(killed.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        }
        finally
        {
            foreach (var node in nodes.Values.Where(node => !node.HasExited)) node.Kill();
        }

        await using var db = store.Open();
        Assert.Equal(People, await db.Profiles.CountAsync(row => row.State == ProfileState.InPool));
        Assert.Equal(People, await db.Events.CountAsync(row => row.Kind == EventKinds.ScoreChanged.Key));
        Assert.Equal(People, await db.Events.Where(row => row.Kind == EventKinds.ScoreChanged.Key).Select(row => row.ProfileId).Distinct().CountAsync());
        Assert.Empty((await Desks(store, folder, SystemClock.Instance).Records.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_node_killed_while_it_releases_over_HTTP_invites_all_or_nobody_and_the_other_node_nobody_twice()
    {
        const int size = 4000;
        using var folder = new TemporaryFolder();
        var server = await PostgresServer.SharedAsync();
        await using var database = await server.CreateDatabaseAsync();
        var store = RegistryStore.At(database.Address).Value;
        await store.MigrateAsync();
        await FillAsync(store, folder);
        var desks = Desks(store, folder, SystemClock.Instance);
        await desks.Keeper.KeepAsync();
        var (number, secret) = await ApprovedAsync(desks, size);
        var nodes = Enumerable.Range(1, 2).Select(one => Serve(database.Address, $"node{one}", folder)).ToList();
        try
        {
            var addresses = await Task.WhenAll(nodes.Select(AddressAsync));
            using var client = new HttpClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", secret);
            var first = client.PostAsync($"{addresses[0]}api/v1/rounds/{number}/release", null);
            await Until(async () => await ReleasingAsync(store), TimeSpan.FromSeconds(120), () => Said(nodes));
            nodes[0].Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => first);

            var second = await client.PostAsync($"{addresses[1]}api/v1/rounds/{number}/release", null);

            // The transaction was still open when its node was killed, so the server undid it.
            Assert.Equal((System.Net.HttpStatusCode.OK, size), (second.StatusCode, await InvitedAsync(store)));
            Assert.Equal(System.Net.HttpStatusCode.Conflict, (await client.PostAsync($"{addresses[1]}api/v1/rounds/{number}/release", null)).StatusCode);
        }
        finally
        {
            foreach (var node in nodes.Where(node => !node.HasExited)) node.Kill();
        }

        await using var db = store.Open();
        Assert.Equal(size, await InvitedAsync(store));
        Assert.Equal(size, await db.Invitations.Select(one => one.PersonId).Distinct().CountAsync());
        Assert.Equal(size, await db.Profiles.CountAsync(row => row.State == ProfileState.Invited));
        Assert.Equal(size, await db.Notices.CountAsync(one => one.Key.StartsWith("invited:")));
        Assert.Empty((await desks.Records.VerifyAsync()).Faults);
        Assert.Empty(await desks.RoundReader.VerifyAsync(number));
    }

    // Two officers approve it; the second one's program releases it.
    private static async Task<(int Number, string Secret)> ApprovedAsync(Desks desks, int size)
    {
        var (one, other) = (Actor.Officer("Tremblay"), Actor.Officer("Singh"));
        var round = (await desks.Rounds.DraftAsync(new RoundOrder(size), one)).Value;
        var rehearsal = (await desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), one)).Value;
        if (rehearsal.Stopping.Any()) _ = (await desks.Rehearsals.RehearseAsync(round.Number, rehearsal.Stopping.ToDictionary(finding => finding.Gate, _ => "a test"), one)).Value;
        foreach (var officer in new[] { one, other }) _ = (await desks.Rounds.ApproveAsync(round.Number, null, officer)).Value;
        return (round.Number, (await desks.Keys.IssueAsync("rounds-tool", [Scopes.RoundsWrite], one, "Singh")).Value.Secret);
    }

    private static async Task<string> AddressAsync(Process node)
    {
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is var at and >= 0) return line[at..];
        }

        throw new InvalidOperationException($"The node ended: {await node.StandardError.ReadToEndAsync()}");
    }

    // The first node writes the invitations, and nobody else sees one yet.
    private static async Task<string?> ReleasingAsync(RegistryStore store)
    {
        await using var db = store.Open();
        var writing = await db.Database.SqlQueryRaw<bool>(
            """
            select exists (select 1 from pg_stat_activity where datname = current_database() and application_name = 'node1' and state <> 'idle' and query ilike 'copy "invitations"%') as "Value"
            """).SingleAsync();
        return writing && await InvitedAsync(store) == 0 ? "writing" : null;
    }

    private static async Task<int> InvitedAsync(RegistryStore store)
    {
        await using var db = store.Open();
        return await db.Invitations.CountAsync();
    }

    private static Desks Desks(RegistryStore store, TemporaryFolder folder, IClock clock) => new(store, LawBook.Embedded(), clock, Registry.Desks.KeysIn(folder["keys"]));

    // People who entered the pool a month ago, and had a birthday since that cost them points.
    private static async Task FillAsync(RegistryStore store, TemporaryFolder folder)
    {
        var entered = s_now - Duration.FromDays(30);
        var birthday = (s_now - Duration.FromDays(10)).InUtc().Date;
        var today = s_now.InUtc().Date;
        var sample = ProfileReader.Read(await File.ReadAllBytesAsync(Path.Combine(Root.Folder, "samples", "developer-toronto.json"))).Value;
        using var lines = new MemoryStream();
        for (var person = 0; person < People; person++)
        {
            var profile = sample with
            {
                Id = $"P{person:00000}",
                FamilyName = $"Person{person:00000}",
                SubmittedAt = null,
                BirthDate = birthday.PlusYears(-33),
                LanguageTests = [.. sample.LanguageTests.Select(test => test with { TestDate = today.PlusMonths(-6), ResultDate = null })],
                Work = [.. sample.Work.Select(job => job with { From = today.PlusYears(-4), To = null })],
            };
            lines.Write(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(ProfileWriter.Write(profile)).ReplaceLineEndings("") + "\n"));
        }

        lines.Position = 0;
        var report = await Desks(store, folder, new FakeClock(entered)).Import.RunAsync(lines, "people.jsonl", Actor.Officer("Tremblay"));
        Assert.Equal((People, 0), (report.Added, report.Refused));
    }

    private static Process Serve(string address, string name, TemporaryFolder folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "openentry.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--port", "0", "--db", $"{address}?Application%20Name={name}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["OPENENTRY_KEYS"] = folder["keys"], ["OPENENTRY_NODE"] = name, ["OPENENTRY_LETTERS"] = folder["letters"] },
        };
        return Process.Start(start)!;
    }

    // Who is in the middle of the work: some batches are done, others not, and this node holds the writers' lock.
    private static async Task<string?> WorkerAsync(RegistryStore store)
    {
        if (await DueAsync(store) is 0 or People) return null;
        await using var db = store.Open();
        return await db.Database.SqlQueryRaw<string>(
            """
            select a.application_name as "Value" from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and a.datname = current_database() and a.application_name like 'node%'
            """).FirstOrDefaultAsync();
    }

    private static async Task<int> DueAsync(RegistryStore store)
    {
        await using var db = store.Open();
        var today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        return await db.Profiles.CountAsync(row => row.State == ProfileState.InPool && row.NextCheck <= today);
    }

    private static async Task<string> Until(Func<Task<string?>> found, TimeSpan patience, Func<string> said)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < patience)
        {
            if (await found() is { } one) return one;
            await Task.Delay(20);
        }

        Assert.Fail($"Nothing within {patience}: {said()}");
        return "";
    }

    // What a node that ended too early said; one that still runs is not read from.
    private static string Said(IEnumerable<Process> nodes) =>
        string.Join('\n', nodes.Where(node => node.HasExited).Select(node => node.StandardError.ReadToEnd() + node.StandardOutput.ReadToEnd()));
}
