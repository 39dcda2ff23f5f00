using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Records;

/// <summary>
/// A process while it runs: one transaction in which the change, its events and its notices are written together, or nothing is. Left without
/// <see cref="CommitAsync"/> it leaves nothing behind.
/// </summary>
public sealed class Act : IAsyncDisposable
{
    private readonly Office _office;
    private readonly ProcessKind _kind;
    private readonly List<Pending> _events = [];
    private readonly List<NoticeRow> _notices = [];
    private readonly Dictionary<Guid, PersonSeal> _seals = [];

    internal Act(Office office, RegistryDb db, ProcessKind kind, Actor actor, string? reason, Instant now)
    {
        (_office, Db, _kind, Now) = (office, db, kind, now);
        Process = new ProcessRow { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Kind = kind.Key, ActorKind = actor.Kind, ActorName = actor.Name, At = now, Reason = reason };
    }

    public RegistryDb Db { get; }

    /// <summary>The instant of everything in this process.</summary>
    public Instant Now { get; }

    public LocalDate Today => Now.InUtc().Date;

    public ProcessRow Process { get; }

    /// <summary>The person's seal; null when the person is forgotten. Opened once a process.</summary>
    public PersonSeal? SealOf(PersonRow person)
    {
        if (_seals.TryGetValue(person.Id, out var known)) return known;
        if (_office.Vault.Open(person) is not { } seal) return null;
        _seals.Add(person.Id, seal);
        return seal;
    }

    /// <summary>Keeps the seal of a person made in this process.</summary>
    public void Keep(Guid person, PersonSeal seal)
    {
        if (!_seals.TryAdd(person, seal)) seal.Dispose();
    }

    /// <summary>Writes an event about nobody in particular.</summary>
    public void Write(EventKind kind, Text words, JsonNode? before = null, JsonNode? after = null, Guid? round = null) =>
        Add(kind, new EventBody(words, before, after).ToBytes(), null, null, round);

    /// <summary>Writes an event about a person, sealed with their key.</summary>
    public void Write(EventKind kind, PersonRow person, Text words, JsonNode? before = null, JsonNode? after = null, Guid? profile = null, Guid? round = null)
    {
        var body = new EventBody(words, before, after).ToBytes();
        Add(kind, SealOf(person) is { } seal ? seal.Seal(SealedAs.Event, body) : [], person.Id, profile, round);
    }

    /// <summary>Puts a notice into the outbox, once for each event it tells.</summary>
    /// <param name="person">To whom.</param>
    /// <param name="about">What it tells, unique: kind and identifier of the thing.</param>
    /// <param name="text">Subject and text.</param>
    /// <param name="to">Another address than the person's.</param>
    public void Notify(PersonRow person, string about, NoticeText text, string? to = null)
    {
        if (SealOf(person) is not { } seal) return;
        _notices.Add(new NoticeRow
        {
            Id = Guid.CreateVersion7(Now.ToDateTimeOffset()),
            PersonId = person.Id,
            Key = about,
            CreatedAt = Now,
            Language = person.Language,
            Text = seal.Seal(SealedAs.Notice, text.ToBytes()),
            Address = to is null ? null : seal.Seal(SealedAs.Notice, Encoding.UTF8.GetBytes(to)),
            SendAt = Now,
        });
    }

    /// <summary>Writes everything, or nothing when nothing changed.</summary>
    /// <exception cref="InvalidOperationException">The kind of process does not allow what was written: a fault of ours.</exception>
    public async Task CommitAsync(CancellationToken stop = default)
    {
        if (_events.Count == 0)
        {
            if (_notices.Count > 0 || Db.ChangeTracker.HasChanges()) throw new InvalidOperationException($"{_kind.Key} changes something and says nothing.");
            // What was written in bulk is of no concern to anybody: that a profile was looked at, and when to look again.
            await Db.Database.CommitTransactionAsync(stop).ConfigureAwait(false);
            return;
        }

        Check();
        Db.Processes.Add(Process);
        await Db.SaveChangesAsync(stop).ConfigureAwait(false);
        await Db.Bulk.InsertAsync(await Chained(stop).ConfigureAwait(false), stop).ConfigureAwait(false);
        await Db.Bulk.InsertAsync(_notices, stop).ConfigureAwait(false);
        await Db.Database.CommitTransactionAsync(stop).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seal in _seals.Values) seal.Dispose();
        await Db.DisposeAsync().ConfigureAwait(false);
    }

    private void Add(EventKind kind, byte[] body, Guid? person, Guid? profile, Guid? round) => _events.Add(new Pending(kind, body, person, profile, round));

    private void Check()
    {
        foreach (var kind in _events.Select(one => one.Kind).Distinct().Where(kind => !_kind.MayWrite(kind)))
        {
            throw new InvalidOperationException($"{_kind.Key} may not write {kind.Key}.");
        }

        foreach (var kind in _kind.Always.Where(kind => _events.All(one => one.Kind != kind)))
        {
            throw new InvalidOperationException($"{_kind.Key} has to write {kind.Key}.");
        }
    }

    private async Task<List<EventRow>> Chained(CancellationToken stop)
    {
        var last = await Db.Events.AsNoTracking().OrderByDescending(one => one.Sequence).Select(one => new { one.Sequence, one.Hash }).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        var (sequence, hash) = (last?.Sequence ?? 0, last?.Hash ?? EventChain.Genesis);
        var rows = new List<EventRow>(_events.Count);
        foreach (var one in _events)
        {
            var row = new EventRow
            {
                Sequence = ++sequence,
                ProcessId = Process.Id,
                Kind = one.Kind.Key,
                At = Now,
                PersonId = one.Person,
                ProfileId = one.Profile,
                RoundId = one.Round,
                Body = one.Body,
                Hash = [],
            };
            row.Hash = hash = EventChain.Hash(hash, Process, row);
            rows.Add(row);
        }

        return rows;
    }

    private readonly record struct Pending(EventKind Kind, byte[] Body, Guid? Person, Guid? Profile, Guid? Round);
}
