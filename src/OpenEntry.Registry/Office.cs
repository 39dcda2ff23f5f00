using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry;

/// <summary>What every desk of the office shares: the store, the law, the clock and the vault.</summary>
public sealed class Office(RegistryStore store, LawBook law, IClock clock, PersonVault vault)
{
    public RegistryStore Store { get; } = store;

    public LawBook Law { get; } = law;

    public PersonVault Vault { get; } = vault;

    /// <summary>What a failure of the service does to deadlines.</summary>
    public OutageRule Outages { get; init; } = new();

    /// <summary>When this process opened the office.</summary>
    public Instant Opened { get; } = ToMicroseconds(clock.GetCurrentInstant());

    /// <summary>The present instant, to the microsecond: what both databases keep.</summary>
    public Instant Now => ToMicroseconds(clock.GetCurrentInstant());

    /// <summary>Today, in UTC: the day of facts and deadlines.</summary>
    public LocalDate Today => Now.InUtc().Date;

    /// <summary>What both databases keep of an instant.</summary>
    public static Instant ToMicroseconds(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (ticks % 10));
    }

    /// <summary>The same office on another store.</summary>
    internal Office With(RegistryStore store) => new(store, Law, clock, Vault);

    /// <summary>Begins a process: from here to its end nobody else writes.</summary>
    public async Task<Act> BeginAsync(ProcessKind kind, Actor actor, string? reason = null, CancellationToken stop = default)
    {
        var db = Store.Open();
        try
        {
            await db.BeginWritingAsync(stop).ConfigureAwait(false);
            // Only now: what was written before has an earlier instant, however long one waited.
            return new Act(this, db, kind, actor, reason, Now);
        }
        catch
        {
            await db.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
