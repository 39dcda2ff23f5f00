using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.People;

/// <summary>Registers people, keeps who they are, and forgets them.</summary>
public sealed class PeopleDesk(Office office, Duplicates duplicates, RecordsDesk records)
{
    private readonly Forgetting _forgetting = new(office);
    private readonly PersonExport _export = new(office, records);

    /// <summary>Registers a person under a key of their own.</summary>
    public async Task<Result<PersonRow>> RegisterAsync(PersonDetails details, OfficialLanguage language, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RegisterPerson, actor, null, stop).ConfigureAwait(false);
        var person = await AddAsync(act, details, language, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return person;
    }

    /// <summary>Registers a person within a process.</summary>
    internal Task<PersonRow> AddAsync(Act act, PersonDetails details, OfficialLanguage language, CancellationToken stop) => AddAsync(act, details, language, isSure: true, stop);

    /// <summary>Registers a person within a process; unless the details are sure to be theirs, nobody is looked for who has the same.</summary>
    internal async Task<PersonRow> AddAsync(Act act, PersonDetails details, OfficialLanguage language, bool isSure, CancellationToken stop)
    {
        var id = Guid.CreateVersion7(act.Now.ToDateTimeOffset());
        var seal = office.Vault.Create(id, out var wrapped);
        act.Keep(id, seal);
        var person = new PersonRow { Id = id, CreatedAt = act.Now, Language = language, WrappedKey = wrapped, SealedDetails = seal.Seal(SealedAs.Details, details.ToBytes()) };
        act.Db.People.Add(person);
        act.Write(EventKinds.PersonRegistered, person, new Text("You are registered", "Vous êtes inscrit"));
        if (isSure) await duplicates.MarkAsync(act, person, details, stop).ConfigureAwait(false);
        return person;
    }

    /// <summary>Changes who a person is; nothing when it is the same.</summary>
    public async Task<Result<PersonRow>> ChangeAsync(Guid id, PersonDetails details, OfficialLanguage language, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.ChangePerson, actor, null, stop).ConfigureAwait(false);
        var person = await act.Db.People.FindAsync([id], stop).ConfigureAwait(false);
        if (person is null) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{id}"));
        if (person.MergedInto is { } kept) return RegistryErrors.Merged.At(Place.None, $"{kept}");
        if (act.SealOf(person) is not { } seal) return RegistryErrors.Forgotten.At(Place.None);
        var before = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!));
        if (before == details && person.Language == language) return person;
        person.Language = language;
        person.SealedDetails = seal.Seal(SealedAs.Details, details.ToBytes());
        act.Write(EventKinds.PersonChanged, person, new Text("Your details were changed", "Vos renseignements ont été modifiés"), before.ToJson(), details.ToJson());
        await duplicates.MarkAsync(act, person, details, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return person;
    }

    /// <summary>Who a person is; null when forgotten or unknown.</summary>
    public async Task<PersonDetails?> DetailsAsync(Guid id, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop).ConfigureAwait(false);
        return person is null ? null : DetailsOf(person);
    }

    /// <summary>A person with the profiles of theirs and of everyone merged into them.</summary>
    public async Task<Result<OpenedPerson>> OpenAsync(Guid id, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var selves = await Selves.OfAsync(db, id, stop).ConfigureAwait(false);
        if (selves.Count == 0) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{id}"));
        var ids = selves.Select(self => self.Id).ToList();
        var profiles = await db.Profiles.AsNoTracking().Where(one => ids.Contains(one.PersonId)).OrderBy(one => one.CreatedAt).ThenBy(one => one.Number).ToListAsync(stop).ConfigureAwait(false);
        return new OpenedPerson(selves[0], DetailsOf(selves[0]), profiles, ids[1..]);
    }

    /// <summary>
    /// Forgets a person, and everyone merged into it: their profiles are withdrawn, and what opens anything about them is erased. It cannot be taken back.
    /// </summary>
    /// <param name="id">Whom.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="reason">Why; it stays readable, so it names nobody.</param>
    /// <param name="stop">Stops.</param>
    public Task<Result<Forgotten>> ForgetAsync(Guid id, Actor actor, string reason, CancellationToken stop = default) => _forgetting.ForgetAsync(id, actor, reason, stop);

    /// <summary>Everything there is about a person, opened, as one ZIP archive of JSON files.</summary>
    public Task<Result<byte[]>> ExportAsync(Guid id, CancellationToken stop = default) => _export.ZipAsync(id, stop);

    private PersonDetails? DetailsOf(PersonRow person)
    {
        using var seal = office.Vault.Open(person);
        return seal is null ? null : PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!));
    }
}

/// <summary>A person opened for reading.</summary>
/// <param name="Row">The person; the one kept when they were merged.</param>
/// <param name="Details">Who it is; null once forgotten.</param>
/// <param name="Profiles">Their profiles, oldest first.</param>
/// <param name="Merged">Identifiers merged into this one.</param>
public sealed record OpenedPerson(PersonRow Row, PersonDetails? Details, IReadOnlyList<ProfileRow> Profiles, IReadOnlyList<Guid> Merged);
