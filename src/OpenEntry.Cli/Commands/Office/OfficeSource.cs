using System.CommandLine;
using NodaTime;
using OpenEntry.Cli.Commands.Office.Rounds;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>Where commands of the office find the registry and its keys, and who acts: the options that say so, and how what they lead to is opened.</summary>
internal sealed class OfficeSource
{
    private readonly Shell _shell;

    public OfficeSource(Shell shell)
    {
        _shell = shell;
        Db = new Option<string?>("--db")
        {
            Description = shell.Say(
                "The registry: a file, or PostgreSQL. Without it OPENENTRY_DB, else a file in the user’s data folder.",
                "Le registre\u00a0: un fichier, ou PostgreSQL. Sinon OPENENTRY_DB, sinon un fichier dans le dossier de données de l’utilisateur."),
            HelpName = shell.Say("PATH|postgres://…", "CHEMIN|postgres://…"),
        };
        As = new Option<string?>("--as")
        {
            Description = shell.Say(
                "The officer who acts, for the records. Without it OPENENTRY_OFFICER, else the user of this machine.",
                "L’agent qui agit, pour les registres. Sinon OPENENTRY_OFFICER, sinon l’utilisateur de cette machine."),
            HelpName = shell.Say("NAME", "NOM"),
        };
    }

    /// <summary><c>--db</c>; every command of the office has it.</summary>
    public Option<string?> Db { get; }

    /// <summary><c>--as</c>; those that change something have it too.</summary>
    public Option<string?> As { get; }

    /// <summary>Runs a command that reads the open registry.</summary>
    public int Read(ParseResult parsed, Func<OpenedOffice, Task<int>> work) => Guarded(async () =>
        (await OpenAsync(parsed).ConfigureAwait(false)).TryGet(out var office, out var errors) ? await work(office).ConfigureAwait(false) : _shell.Fail(errors));

    /// <summary>
    /// Runs the service on a registry. One in a file is brought to this version, and made where nobody named another, without being asked for: nobody else serves it.
    /// On PostgreSQL other nodes may be at work, so an operator migrates.
    /// </summary>
    /// <param name="parsed">The command.</param>
    /// <param name="apart">A folder of its own in the data folder, where nothing else is said; null for the usual registry.</param>
    /// <param name="work">What to do. The office is given before the registry is ready, since a service takes a while to be put together: its task says when, or why not.</param>
    public int Serve(ParseResult parsed, string? apart, Func<OpenedOffice, Task<Result<SchemaState>>, Task<int>> work) => Guarded(async () =>
    {
        var named = parsed.GetValue(Db);
        var own = named is null && apart is not null && OfficePlace.DataFolder(_shell.Surroundings) is { } folder ? Path.Combine(folder, apart, "registry.db") : null;
        if (!OfficePlace.Of(named ?? own, _shell.Surroundings).TryGet(out var place, out var errors)) return _shell.Fail(errors);
        place = place with { IsUsual = place.IsUsual || own is not null };
        // Before the folder of its keys is made.
        if (!place.IsUsual && place.Store.File is { } file && !File.Exists(file)) return _shell.Fail(RegistryErrors.NoDatabase.At(Place.None, place.Store.Address));
        if (!Desks(place).TryGet(out var office, out errors)) return _shell.Fail(errors);
        var ready = Task.Run(() => MigratedAsync(place));
        try
        {
            return await work(office, ready).ConfigureAwait(false);
        }
        finally
        {
            // Also when the service could not be put together: nothing is broken off in the middle.
            await Task.WhenAny(ready).ConfigureAwait(false);
        }
    });

    /// <summary>Runs a command by which an officer changes something.</summary>
    public int Act(ParseResult parsed, Func<OpenedOffice, Actor, Task<int>> work) =>
        Officer(parsed).TryGet(out var officer, out var errors) ? Read(parsed, office => work(office, officer)) : _shell.Fail(errors);

    /// <summary>Runs a command on a registry as it is, of whatever version, or not there yet.</summary>
    public int At(ParseResult parsed, Func<OfficePlace, Task<int>> work) =>
        OfficePlace.Of(parsed.GetValue(Db), _shell.Surroundings).TryGet(out var place, out var errors) ? Guarded(() => work(place)) : _shell.Fail(errors);

    /// <summary>Who acts.</summary>
    public Result<Actor> Officer(ParseResult parsed)
    {
        string?[] names = [parsed.GetValue(As), _shell.Surroundings.Environment("OPENENTRY_OFFICER"), _shell.Surroundings.UserName];
        return names.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) is { } name && Actor.Officer(name) is { IsNamed: true } officer ? officer : OfficeErrors.NobodyActs.At(Place.None);
    }

    /// <summary>The desks of a registry of this version.</summary>
    public Result<OpenedOffice> Desks(OfficePlace place)
    {
        if (!_shell.Law.Open(null).TryGet(out var law, out var errors) || !RoundSettings.Of(_shell).TryGet(out var rounds, out errors)) return Result<OpenedOffice>.Failed(errors);
        return OfficePlace.Private(place.Keys) is { } refused
            ? refused
            : new OpenedOffice(clock => new Desks(place.Store, law, clock, Registry.Desks.KeysIn(place.Keys), rounds), _shell.Surroundings.Clock, law, place);
    }

    private async Task<Result<SchemaState>> MigratedAsync(OfficePlace place)
    {
        if (place.Store.File is { } file && await place.Store.CheckAsync().ConfigureAwait(false) is { IsOk: true, Value: { IsCurrent: false } schema } && (place.IsUsual || schema.Applied.Count > 0))
        {
            if (OfficePlace.Private(Path.GetDirectoryName(file)!) is { } refused) return refused;
            await place.Store.MigrateAsync().ConfigureAwait(false);
        }

        return await ReadyAsync(place).ConfigureAwait(false);
    }

    private async Task<Result<OpenedOffice>> OpenAsync(ParseResult parsed) =>
        OfficePlace.Of(parsed.GetValue(Db), _shell.Surroundings).TryGet(out var place, out var errors) ? await OpenAsync(place).ConfigureAwait(false) : Result<OpenedOffice>.Failed(errors);

    private async Task<Result<OpenedOffice>> OpenAsync(OfficePlace place) =>
        (await ReadyAsync(place).ConfigureAwait(false)).TryGet(out _, out var errors) ? Desks(place) : Result<OpenedOffice>.Failed(errors);

    private async Task<Result<SchemaState>> ReadyAsync(OfficePlace place)
    {
        if (!(await place.Store.CheckAsync().ConfigureAwait(false)).TryGet(out var schema, out var errors)) return Result<SchemaState>.Failed(errors);
        if (schema.Applied.Count == 0)
        {
            if (!place.IsUsual) return RegistryErrors.NoDatabase.At(Place.None, place.Store.Address);
            if (OfficePlace.Private(Path.GetDirectoryName(place.Store.File)!) is { } refused) return refused;
            await place.Store.MigrateAsync().ConfigureAwait(false);
            _shell.Output.ErrorLine(_shell.Say($"A new registry was made: {place.Store.Address}", $"Un nouveau registre a été créé\u00a0: {place.Store.Address}"));
        }
        else if (!schema.IsCurrent)
        {
            return RegistryErrors.OlderSchema.At(Place.None);
        }

        return await place.LacksKeysAsync().ConfigureAwait(false) ? RegistryErrors.NoKeys.At(Place.None, place.Keys) : schema;
    }

    // The one place where the command waits for the registry, and where its faults become lines.
    private int Guarded(Func<Task<int>> work)
    {
        try
        {
            return work().GetAwaiter().GetResult();
        }
        catch (Exception e) when (StoreFaults.Of(e) is { } error)
        {
            return _shell.Fail(error);
        }
    }
}

/// <summary>An office ready for work.</summary>
internal sealed class OpenedOffice(Func<IClock, Desks> at, IClock clock, LawBook law, OfficePlace place)
{
    /// <summary>Its desks.</summary>
    public Desks Desks { get; } = at(clock);

    /// <summary>The same desks by another clock.</summary>
    public Func<IClock, Desks> At { get; } = at;

    /// <summary>The law it works by.</summary>
    public LawBook Law { get; } = law;

    /// <summary>Where it is.</summary>
    public OfficePlace Place { get; } = place;
}
