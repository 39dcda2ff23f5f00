using NodaTime;
using NodaTime.Testing;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests;

/// <summary>An office with a database of its own and a clock that the test moves.</summary>
public sealed partial class Desk : IAsyncDisposable
{
    public static readonly Actor Officer = Actor.Officer("Tremblay");
    public static readonly LawBook Law = LawBook.Embedded();

    private readonly TestDatabase _database;

    private Desk(TestDatabase database, RegistryStore store, Instant now)
    {
        (_database, Store) = (database, store);
        Clock = new FakeClock(now);
        Keys = Path.Combine(database.Folder, "keys");
        Desks = new Desks(store, Law, Clock, Registry.Desks.KeysIn(Keys));
    }

    public FakeClock Clock { get; }

    public RegistryStore Store { get; }

    public string Keys { get; }

    /// <summary>What another process opens the same database with.</summary>
    public string Address => _database.Address;

    public Desks Desks { get; }

    public static async Task<Desk> OpenAsync(string now = "2026-09-01T12:00:00Z")
    {
        var database = await TestDatabase.CreateAsync();
        return new Desk(database, RegistryStore.At(database.Address).Value, At(now));
    }

    public static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;

    /// <summary>A sample profile of the project, as JSON.</summary>
    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Root.Folder, "samples", name + ".json"));

    public static byte[] Sample(string name, Func<Profile, Profile> change) => ProfileWriter.Write(change(ProfileReader.Read(Sample(name)).Value));

    public async Task<PersonRow> PersonAsync(string family = "Ndiaye", string given = "Awa", string? passport = null) =>
        (await Desks.People.RegisterAsync(new PersonDetails { FamilyName = family, GivenNames = given, Email = $"{given}.{family}@example.org", PassportCountry = passport is null ? null : "SN", PassportNumber = passport },
            OfficialLanguage.English, Officer)).Value;

    /// <summary>A person with a sample profile in the pool.</summary>
    public Task<ProfileRow> InPoolAsync(string sample = "developer-toronto", string family = "Ndiaye") => InPoolAsync(profile => profile, sample, family);

    /// <summary>A person with a changed sample profile in the pool.</summary>
    public async Task<ProfileRow> InPoolAsync(Func<Profile, Profile> change, string sample = "developer-toronto", string family = "Ndiaye")
    {
        var person = await PersonAsync(family, sample);
        var draft = (await Desks.Profiles.DraftAsync(person.Id, Sample(sample, profile => change(profile) with { FamilyName = family }), Officer)).Value;
        return Ok(await Desks.Profiles.SubmitAsync(draft.Id, null, Officer));
    }

    public static T Ok<T>(Result<T> result)
    {
        Assert.True(result.IsOk, string.Join('\n', result.Errors.Select(error => error.Line(OfficialLanguage.English))));
        return result.Value;
    }

    public static void Refused<T>(ErrorKind kind, Result<T> result)
    {
        Assert.False(result.IsOk);
        Assert.Equal(kind.Code, result.Errors[0].Kind.Code);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
