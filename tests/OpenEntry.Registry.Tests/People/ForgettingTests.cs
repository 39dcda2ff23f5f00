using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Imports;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Tests.People;

public class ForgettingTests
{
    private const string Certificate = "SK-7731-0042";

    private static readonly PersonDetails s_details = new()
    {
        FamilyName = "Quillfeather",
        GivenNames = "Zénobie Marguerite",
        BirthDate = "1991-03-14",
        Email = "zenobie@quillfeather.example",
        PassportCountry = "FR",
        PassportNumber = "XK7719203",
    };

    [Fact]
    public async Task Nothing_in_the_database_tells_who_a_person_is_neither_sealed_nor_forgotten()
    {
        await using var desk = await Desk.OpenAsync();
        var (person, row, document) = await FullLifeAsync(desk);
        var secrets = Secrets(document).ToList();
        Assert.True(secrets.Count > 40);
        // What is looked for can be found at all.
        Assert.Contains(secrets, secret => Contains(document, secret));

        Assert.Empty(await LeaksAsync(desk, secrets));

        var wrapped = person.WrappedKey!;
        var marks = await RowsAsync(desk, "match_keys");
        Assert.Contains([.. Files(desk), .. await RowsAsync(desk, "people")], bytes => Contains(bytes, wrapped));
        Assert.Equal(3, marks.Count);
        var forgotten = Desk.Ok(await desk.Desks.People.ForgetAsync(person.Id, Desk.Officer, "asked for by the person"));
        Assert.Equal([row.Number], forgotten.Withdrawn);
        Assert.Equal(!desk.Store.IsPostgres, forgotten.LogEmptied);

        Assert.Empty(await LeaksAsync(desk, [.. secrets, Bytes(Certificate)]));
        Assert.Empty(await RowsAsync(desk, "match_keys"));
        Assert.DoesNotContain([.. Files(desk), .. await RowsAsync(desk, "people")], bytes => Contains(bytes, wrapped));
        Assert.Null(await desk.Desks.People.DetailsAsync(person.Id));
        Assert.All((await desk.Desks.Records.ShowAsync($"{person.Id}")).Value.Processes.SelectMany(process => process.Events), one => Assert.Null(one.Body));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);

        await desk.Store.ScrubAsync();
        Assert.Empty(await LeaksAsync(desk, [.. secrets, Bytes(Certificate)]));
        Assert.DoesNotContain([.. Files(desk), .. await RowsAsync(desk, "people")], bytes => Contains(bytes, wrapped));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task Forgetting_erases_the_reference_of_an_imported_profile_so_that_the_line_comes_as_somebody_new()
    {
        await using var desk = await Desk.OpenAsync();
        var line = JsonNode.Parse(Desk.Sample("developer-toronto"))!.ToJsonString();
        Assert.Equal(1, (await ImportAsync(desk, line)).Added);
        await using (var db = desk.Store.Open())
        {
            var row = db.Profiles.Single();
            Assert.Equal("sample-developer-toronto", row.Reference);
            Desk.Ok(await desk.Desks.People.ForgetAsync(row.PersonId, Desk.Officer, "asked for"));
        }

        Assert.Empty(await LeaksAsync(desk, [Bytes("sample-developer-toronto")]));
        Assert.Equal(1, (await ImportAsync(desk, line)).Added);
    }

    [Fact]
    public async Task Whoever_is_forgotten_cannot_be_changed_exported_or_forgotten_again()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.PersonAsync();
        Desk.Ok(await desk.Desks.People.ForgetAsync(person.Id, Desk.Officer, "asked for"));
        Desk.Refused(RegistryErrors.Forgotten, await desk.Desks.People.ForgetAsync(person.Id, Desk.Officer, "asked for"));
        Desk.Refused(RegistryErrors.Forgotten, await desk.Desks.People.ExportAsync(person.Id));
        Desk.Refused(RegistryErrors.Forgotten, await desk.Desks.People.ChangeAsync(person.Id, s_details, OfficialLanguage.French, Desk.Officer));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.People.ForgetAsync(Guid.NewGuid(), Desk.Officer, "asked for"));
    }

    [Fact]
    public async Task Taking_everything_out_gives_every_version_event_and_notice_in_words()
    {
        await using var desk = await Desk.OpenAsync();
        var (person, row, _) = await FullLifeAsync(desk);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var zip = new ZipArchive(new MemoryStream(Desk.Ok(await desk.Desks.People.ExportAsync(person.Id))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Equal(
            ["README.txt", "account.json", "events.json", "invitations.json", "nominations.json", "notices.json", "person.json", $"profiles/{row.Number}-001.json", $"profiles/{row.Number}-002.json", $"profiles/{row.Number}-003.json", "schema/profile.schema.json", "profiles.json"],
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).OrderBy(name => name == "profiles.json"));
        Assert.Equal("Quillfeather", (string)Json("person.json")[0]!["FamilyName"]!);
        Assert.Equal("Zénobie Marguerite", (string)Json($"profiles/{row.Number}-002.json")["givenNames"]!);
        Assert.Equal("SK", (string)Json($"profiles/{row.Number}-003.json")["nomination"]!["province"]!);
        Assert.Equal(Certificate, (string)Json("nominations.json")[0]!["certificate"]!);
        var words = Json("events.json").AsArray().Select(one => (string)one!["words"]!["fr"]!).ToList();
        Assert.Contains("Vous êtes inscrit", words);
        Assert.Contains("La désignation de la Saskatchewan a été acceptée", words);
        Assert.Contains(Json("notices.json").AsArray(), one => (string)one!["subject"]!["en"]! == "You accepted a nomination");
        Assert.Empty(Json("invitations.json").AsArray());
        Assert.Equal("fr", (string)Json("person.json")[0]!["language"]!);
        Assert.Equal(["officer", "province", "candidate"], Json("events.json").AsArray().Select(one => (string)one!["by"]!).Distinct());
        Assert.Equal("accepted", (string)Json("nominations.json")[0]!["state"]!);
        using (var readme = new StreamReader(zip.GetEntry("README.txt")!.Open()))
        {
            var told = await readme.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.All(zip.Entries.Where(entry => !entry.FullName.Contains('/', StringComparison.Ordinal) && entry.FullName != "README.txt"), entry => Assert.Contains(entry.FullName, told, StringComparison.Ordinal));
        }

        JsonNode Json(string name)
        {
            using var file = zip.GetEntry(name)!.Open();
            return JsonNode.Parse(file)!;
        }
    }

    // Registered, drafted, submitted, edited, nominated: every kind of place where something of a person is kept.
    private static async Task<(PersonRow Person, ProfileRow Row, byte[] Document)> FullLifeAsync(Desk desk)
    {
        var person = Desk.Ok(await desk.Desks.People.RegisterAsync(s_details, OfficialLanguage.French, Desk.Officer));
        var document = Desk.Sample("engineer-lagos", profile => profile with { FamilyName = "Quillfeather", GivenNames = "Zénobie Marguerite", BirthDate = new LocalDate(1991, 3, 14) });
        var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, document, Desk.Officer));
        var row = Desk.Ok(await desk.Desks.Profiles.SubmitAsync(draft.Id, null, Desk.Officer));
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("engineer-lagos", profile => profile with { FamilyName = "Quillfeather", GivenNames = "Zénobie Marguerite", BirthDate = new LocalDate(1991, 3, 14), DependentChildren = 2 }), null, Desk.Officer));
        var nomination = Desk.Ok(await desk.Desks.Nominations.OfferAsync(row.Number, Certificate, Records.Actors.Saskatchewan));
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(nomination.Id, Registry.Records.Actor.Candidate(person.Id)));
        return (person, row, document);
    }

    private static async Task<ImportReport> ImportAsync(Desk desk, string line) =>
        await desk.Desks.Import.RunAsync(new MemoryStream(Bytes(line)), null, Desk.Officer);

    /// <summary>Names, birth date in every form, address, passport, and every text of the profile that is long enough to say something.</summary>
    private static IEnumerable<byte[]> Secrets(byte[] document)
    {
        string[] words =
        [
            "Quillfeather", "quillfeather", "QUILLFEATHER", "Zénobie", "Zenobie", "zenobie", "Marguerite", "marguerite", "1991-03-14", "19910314", "14/03/1991", "03/14/1991", "14-03-1991", "1991/03/14",
            "14.03.1991", "March 14, 1991", "14 March 1991", "14 mars 1991", "zenobie@quillfeather.example", "XK7719203", "xk7719203",
        ];
        foreach (var word in words)
        {
            yield return Bytes(word);
            yield return Encoding.Unicode.GetBytes(word);
        }

        foreach (var text in Texts(JsonNode.Parse(document)!).Where(text => text.Length >= 6).Distinct()) yield return Bytes(text);
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(pair => pair.Value is null ? [] : Texts(pair.Value)),
        JsonArray array => array.SelectMany(entry => Texts(entry!)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonValue value when value.TryGetValue<decimal>(out var number) && number > 9999 => [number.ToString(CultureInfo.InvariantCulture)],
        _ => [],
    };

    /// <summary>Where any of these bytes can be read in the files or the rows of the database.</summary>
    internal static async Task<List<string>> LeaksAsync(Desk desk, IReadOnlyList<byte[]> secrets)
    {
        var leaks = new List<string>();
        foreach (var file in Files(desk)) leaks.AddRange(secrets.Where(secret => Contains(file, secret)).Select(secret => $"file: {Encoding.UTF8.GetString(secret)}"));
        foreach (var table in Tables(desk))
        {
            foreach (var value in await RowsAsync(desk, table)) leaks.AddRange(secrets.Where(secret => Contains(value, secret)).Select(secret => $"{table}: {Encoding.UTF8.GetString(secret)}"));
        }

        return leaks;
    }

    private static bool Contains(byte[] bytes, byte[] secret) => bytes.AsSpan().IndexOf(secret) >= 0;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // The database, its write-ahead log and the index of it, as they lie on the disk; a server's files are not the test's to read.
    private static List<byte[]> Files(Desk desk) => desk.Store.File is not { } path ? [] :
        [.. Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*").Select(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        })];

    private static List<string> Tables(Desk desk)
    {
        using var db = desk.Store.Open();
        List<string> tables = [.. db.Model.GetEntityTypes().Select(type => type.GetTableName()!)];
        Assert.True(tables.Count > 15);
        return tables;
    }

    // Each row of a table as one run of bytes.
    private static async Task<List<byte[]>> RowsAsync(Desk desk, string table)
    {
        await using var db = desk.Store.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""select * from "{table}" """;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<byte[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).SelectMany(field => (byte[])[.. reader.GetValue(field) is byte[] bytes ? bytes : Bytes($"{reader.GetValue(field)}"), 0])]);
        }

        return rows;
    }
}
