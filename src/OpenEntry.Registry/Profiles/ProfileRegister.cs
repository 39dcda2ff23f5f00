using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Profiles;

/// <summary>Finds profiles and opens them for reading.</summary>
public sealed class ProfileRegister(Office office)
{
    /// <summary>The profile of a number, as typed.</summary>
    public async Task<Result<ProfileRow>> FindAsync(string number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await FindAsync(db, number, stop).ConfigureAwait(false);
    }

    /// <summary>The person of an identifier or of a profile number, as typed.</summary>
    public async Task<Result<Guid>> PersonAsync(string personOrNumber, CancellationToken stop = default)
    {
        if (!Guid.TryParse(personOrNumber, out var id)) return (await FindAsync(personOrNumber, stop).ConfigureAwait(false)).Map(row => row.PersonId);
        await using var db = office.Store.Open();
        return await db.People.AnyAsync(one => one.Id == id, stop).ConfigureAwait(false) ? id : RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same(personOrNumber));
    }

    /// <summary>A profile with what it says, where it stands and how it came there.</summary>
    public async Task<Result<OpenedProfile>> OpenAsync(string number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await FindAsync(db, number, stop).ConfigureAwait(false)).TryGet(out var row, out var errors)) return Result<OpenedProfile>.Failed(errors);
        var person = await db.People.AsNoTracking().FirstAsync(one => one.Id == row.PersonId, stop).ConfigureAwait(false);
        var versions = await (
            from version in db.Versions.AsNoTracking()
            join process in db.Processes.AsNoTracking() on version.ProcessId equals process.Id
            where version.ProfileId == row.Id
            orderby version.Version
            select new VersionNote(version.Version, version.At, process)).ToListAsync(stop).ConfigureAwait(false);
        if (office.Vault.Open(person) is not { } seal) return new OpenedProfile(row, person, versions);
        using (seal)
        {
            var newest = await db.Versions.AsNoTracking().FirstAsync(one => one.ProfileId == row.Id && one.Version == row.Version, stop).ConfigureAwait(false);
            var document = seal.Open(SealedAs.Profile, newest.Document);
            var details = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!));
            return new OpenedProfile(row, person, versions) { Details = details, Document = document, Read = Read(row, document) };
        }
    }

    /// <summary>Profiles in a state, or all: in the pool by rank, else those first where something happened last.</summary>
    /// <param name="state">In which state.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="stop">Stops.</param>
    public async Task<ProfileList> ListAsync(ProfileState? state, int top, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var all = db.Profiles.AsNoTracking().Where(one => state == null || one.State == state);
        var ordered = state == ProfileState.InPool
            ? all.OrderByDescending(one => one.Score).ThenBy(one => one.SubmittedAt).ThenBy(one => one.Number)
            : all.OrderByDescending(one => one.StateSince).ThenBy(one => one.Number);
        return new ProfileList(await ordered.Take(top).ToListAsync(stop).ConfigureAwait(false), await all.CountAsync(stop).ConfigureAwait(false));
    }

    private static async Task<Result<ProfileRow>> FindAsync(RegistryDb db, string number, CancellationToken stop)
    {
        var wanted = number.Trim().ToUpperInvariant();
        var row = await db.Profiles.AsNoTracking().FirstOrDefaultAsync(one => one.Number == wanted, stop).ConfigureAwait(false);
        return row is null ? RegistryErrors.NotFound.At(Place.None, Words.Profile, Text.Same(number)) : row;
    }

    // What can still change is told as of today, what is over as it was when it was last looked at.
    private Result<ReadProfile> Read(ProfileRow row, byte[] document)
    {
        var open = row.State.CanChange();
        var day = open ? office.Today : row.AssessedOn ?? office.Today;
        return ProfileDocument.Read(document, office.Law, day).Map(profile =>
        {
            profile = profile with { Id = row.Number, SubmittedAt = row.SubmittedAt };
            var next = open && row.ExpiresAt is { } until ? ScoreCalendar.Steps(profile, office.Law, day, until.InUtc().Date).FirstOrDefault() : null;
            return new ReadProfile(profile, office.Law.On(day).Assessor.Assess(profile, day), next);
        });
    }
}

/// <summary>A profile opened for reading.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Versions">How it came to be, oldest first.</param>
public sealed record OpenedProfile(ProfileRow Row, PersonRow Person, IReadOnlyList<VersionNote> Versions)
{
    /// <summary>Who the person is; null once they are forgotten.</summary>
    public PersonDetails? Details { get; init; }

    /// <summary>The newest version as it was declared; null once the person is forgotten.</summary>
    public byte[]? Document { get; init; }

    /// <summary>The newest version understood, or what a draft still lacks; null once the person is forgotten.</summary>
    public Result<ReadProfile>? Read { get; init; }
}

/// <summary>What a profile comes to.</summary>
/// <param name="Profile">What is declared.</param>
/// <param name="Assessment">Its assessment.</param>
/// <param name="Next">The next day on which it changes by itself while it is in the pool; null when none comes.</param>
public sealed record ReadProfile(Profile Profile, Assessment Assessment, CalendarStep? Next);

/// <summary>One version, and the process that made it.</summary>
public sealed record VersionNote(int Version, Instant At, ProcessRow Process);

/// <summary>Some profiles of all there are.</summary>
public sealed record ProfileList(IReadOnlyList<ProfileRow> Rows, int Total);
