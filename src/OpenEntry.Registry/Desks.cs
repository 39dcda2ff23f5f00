using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry;

/// <summary>The office with all its desks, put together once for a process.</summary>
public sealed class Desks
{
    public Desks(RegistryStore store, LawBook law, IClock clock, IDataProtectionProvider protection)
    {
        Office = new Office(store, law, clock, new PersonVault(protection));
        var duplicates = new Duplicates(new MatchMarks(protection));
        var acts = new ProfileActs(Office, duplicates);
        People = new PeopleDesk(Office, duplicates);
        Profiles = new ProfileDesk(Office, acts);
        Keeper = new PoolKeeper(Office);
        Invitations = new InvitationDesk(Office);
        InvitationKeeper = new InvitationKeeper(Office);
        Outages = new OutageDesk(Office);
        Notices = new NoticeDesk(Office);
        Reminders = new Reminders(Office);
    }

    public Office Office { get; }

    public PeopleDesk People { get; }

    public ProfileDesk Profiles { get; }

    public PoolKeeper Keeper { get; }

    public InvitationDesk Invitations { get; }

    public InvitationKeeper InvitationKeeper { get; }

    public OutageDesk Outages { get; }

    public NoticeDesk Notices { get; }

    public Reminders Reminders { get; }

    /// <summary>The service's own keys, in a folder: made there when there are none. Whoever has the folder and the database can read everything.</summary>
    public static IDataProtectionProvider KeysIn(string folder) =>
        DataProtectionProvider.Create(new DirectoryInfo(folder), options => options.SetApplicationName("OpenEntry"));
}
