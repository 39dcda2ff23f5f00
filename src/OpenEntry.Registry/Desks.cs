using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Imports;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;
using OpenEntry.Registry.Subscriptions;

namespace OpenEntry.Registry;

/// <summary>The office with all its desks, put together once for a process.</summary>
public sealed class Desks
{
    public Desks(RegistryStore store, LawBook law, IClock clock, IDataProtectionProvider protection, RoundOptions? rounds = null)
    {
        Protection = protection;
        Office = new Office(store, law, clock, new PersonVault(protection));
        var marks = new MatchMarks(protection);
        var duplicates = new Duplicates(marks);
        var acts = new ProfileActs(Office, duplicates);
        Records = new RecordsDesk(Office);
        People = new PeopleDesk(Office, duplicates, Records);
        Duplicates = new DuplicateDesk(Office);
        Profiles = new ProfileDesk(Office, acts, People);
        Nominations = new NominationDesk(Office, acts);
        Keeper = new PoolKeeper(Office);
        rounds ??= new RoundOptions();
        Rounds = new RoundDesk(Office, rounds);
        Gatekeeper = new RoundGatekeeper(Office, rounds);
        Rehearsals = new RehearsalDesk(Office, Keeper, Gatekeeper);
        var accounts = new AccountMarks(marks);
        Subscriptions = new SubscriptionDesk(Office, People, marks, accounts);
        Releases = new ReleaseDesk(Office, rounds, Subscriptions);
        RoundReader = new RoundReader(Office, Releases);
        WhyNot = new WhyNot(Office, Releases);
        Statistics = new PoolStatistics(Office);
        Import = new ProfileImport(Office, duplicates);
        Register = new ProfileRegister(Office);
        Keys = new ApiKeyDesk(Office);
        Invitations = new InvitationDesk(Office);
        InvitationKeeper = new InvitationKeeper(Office);
        Outages = new OutageDesk(Office);
        Notices = new NoticeDesk(Office);
        Reminders = new Reminders(Office);
        Accounts = new AccountDesk(Office, People, duplicates, accounts);
        SignIns = new SignInDesk(Office, accounts);
        Access = new AccessDesk(Office, accounts);
        Sessions = new SessionDesk(Office, Access);
        AccountKeeper = new AccountKeeper(Office, People);
        ActorNames = new ActorNames(Office);
        Timed = new TimedWork(this);
    }

    public Office Office { get; }

    /// <summary>The service's own keys: whatever else it protects, in cookies and forms, goes by them too, on every node.</summary>
    public IDataProtectionProvider Protection { get; }

    public PeopleDesk People { get; }

    public ProfileDesk Profiles { get; }

    public DuplicateDesk Duplicates { get; }

    public NominationDesk Nominations { get; }

    public PoolKeeper Keeper { get; }

    public RoundDesk Rounds { get; }

    public RoundGatekeeper Gatekeeper { get; }

    public RehearsalDesk Rehearsals { get; }

    public ReleaseDesk Releases { get; }

    public RoundReader RoundReader { get; }

    public WhyNot WhyNot { get; }

    public PoolStatistics Statistics { get; }

    public ProfileImport Import { get; }

    public RecordsDesk Records { get; }

    public ProfileRegister Register { get; }

    public ApiKeyDesk Keys { get; }

    public InvitationDesk Invitations { get; }

    public InvitationKeeper InvitationKeeper { get; }

    public OutageDesk Outages { get; }

    public NoticeDesk Notices { get; }

    public Reminders Reminders { get; }

    public AccountDesk Accounts { get; }

    public SignInDesk SignIns { get; }

    public AccessDesk Access { get; }

    public SessionDesk Sessions { get; }

    public AccountKeeper AccountKeeper { get; }

    public SubscriptionDesk Subscriptions { get; }

    public ActorNames ActorNames { get; }

    public TimedWork Timed { get; }

    /// <summary>The service's own keys, in a folder: made there when there are none. Whoever has the folder and the database can read everything.</summary>
    public static IDataProtectionProvider KeysIn(string folder) =>
        DataProtectionProvider.Create(new DirectoryInfo(folder), options => options.SetApplicationName("OpenEntry"));
}
