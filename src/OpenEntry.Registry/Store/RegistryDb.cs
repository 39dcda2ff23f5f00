using System.Data;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Subscriptions;

namespace OpenEntry.Registry.Store;

/// <summary>The tables of the registry: one model, on SQLite (<see cref="SqliteRegistryDb"/>) and PostgreSQL (<see cref="PostgresRegistryDb"/>).</summary>
public abstract class RegistryDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<MatchKeyRow> MatchKeys => Set<MatchKeyRow>();

    public DbSet<DuplicateRow> Duplicates => Set<DuplicateRow>();

    public DbSet<MergedProfileRow> MergedProfiles => Set<MergedProfileRow>();

    public DbSet<MergedVersionRow> MergedVersions => Set<MergedVersionRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    public DbSet<AccountLinkRow> AccountLinks => Set<AccountLinkRow>();

    public DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<GrantRow> Grants => Set<GrantRow>();

    public DbSet<ProfileRow> Profiles => Set<ProfileRow>();

    public DbSet<ProfileVersionRow> Versions => Set<ProfileVersionRow>();

    public DbSet<NominationRow> Nominations => Set<NominationRow>();

    public DbSet<RoundRow> Rounds => Set<RoundRow>();

    public DbSet<RoundApprovalRow> Approvals => Set<RoundApprovalRow>();

    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();

    public DbSet<RoundFileRow> RoundFiles => Set<RoundFileRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();

    public DbSet<OutageRow> Outages => Set<OutageRow>();

    public DbSet<HeartbeatRow> Heartbeats => Set<HeartbeatRow>();

    public DbSet<ProcessRow> Processes => Set<ProcessRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    /// <summary>The service's own keys, where it is told to keep them in the database.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Inserts and updates many rows at once.</summary>
    public abstract BulkWriter Bulk { get; }

    /// <summary>Waits until no other process writes, and keeps others from writing until the transaction ends: one writer at a time, on both databases.</summary>
    internal abstract Task BeginWritingAsync(CancellationToken stop);

    /// <summary>Whatever is read from here on is as it is at this moment, until the context is disposed of; nobody waits for it.</summary>
    internal async Task BeginReadingAsync(CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        var moment = Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, stop).ConfigureAwait(false);
        await Database.UseTransactionAsync(moment, stop).ConfigureAwait(false);
        // Both databases take their view with the first look.
        await Counters.AnyAsync(stop).ConfigureAwait(false);
        Database.SetCommandTimeout(RegistryStore.LongWork);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var active = $"state in ('{ProfileState.InPool}', '{ProfileState.Ineligible}', '{ProfileState.Invited}')";

        modelBuilder.Entity<PersonRow>(table =>
        {
            table.ToTable("people");
            // Few are: every page on a file asks who else the person is.
            table.HasIndex(row => row.MergedInto).HasFilter("merged_into is not null");
        });
        modelBuilder.Entity<MatchKeyRow>(table =>
        {
            table.ToTable("match_keys");
            table.HasKey(row => new { row.PersonId, row.On });
            table.HasIndex(row => row.Hash);
            table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
        });
        modelBuilder.Entity<DuplicateRow>(table =>
        {
            table.ToTable("duplicates");
            table.HasIndex(row => new { row.KeptId, row.OtherId }).IsUnique();
        });
        modelBuilder.Entity<MergedProfileRow>(table =>
        {
            table.ToTable("merged_profiles");
            table.HasKey(row => new { row.DuplicateId, row.ProfileId });
            table.HasOne<DuplicateRow>().WithMany().HasForeignKey(row => row.DuplicateId);
        });
        modelBuilder.Entity<MergedVersionRow>(table =>
        {
            table.ToTable("merged_versions");
            table.HasKey(row => new { row.DuplicateId, row.ProfileId, row.Version });
            table.HasOne<DuplicateRow>().WithMany().HasForeignKey(row => row.DuplicateId);
        });
        AddAccounts(modelBuilder);
        modelBuilder.Entity<ProfileRow>(table =>
        {
            table.ToTable("profiles");
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Property(row => row.Programs).HasConversion<short>();
            table.Property(row => row.Class).HasConversion<short>();
            table.HasIndex(row => row.Number).IsUnique();
            table.HasIndex(row => row.Reference).IsUnique();
            table.HasIndex(row => row.PersonId);
            table.HasIndex(row => row.PersonId, "ix_profiles_one_active").IsUnique().HasFilter(active);
            table.HasIndex(row => row.PersonId, "ix_profiles_one_draft").IsUnique().HasFilter($"state = '{ProfileState.Draft}'");
            table.HasIndex(row => new { row.State, row.Score, row.SubmittedAt }).IsDescending(false, true, false);
            table.HasIndex(row => new { row.State, row.NextCheck });
            table.HasIndex(row => new { row.State, row.ExpiresAt });
            table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
        });
        modelBuilder.Entity<ProfileVersionRow>(table =>
        {
            table.ToTable("profile_versions");
            table.HasKey(row => new { row.ProfileId, row.Version });
            table.HasOne<ProfileRow>().WithMany().HasForeignKey(row => row.ProfileId);
        });
        modelBuilder.Entity<NominationRow>(table =>
        {
            table.ToTable("nominations");
            table.HasIndex(row => row.ProfileId);
            table.HasIndex(row => new { row.State, row.AnswerBefore });
            table.HasIndex(row => row.ProfileId, "ix_nominations_one_open").IsUnique().HasFilter($"state in ('{NominationState.Offered}', '{NominationState.Accepted}')");
            table.HasOne<ProfileRow>().WithMany().HasForeignKey(row => row.ProfileId);
        });
        modelBuilder.Entity<RoundRow>(table =>
        {
            table.ToTable("rounds");
            table.Property(row => row.Version).IsConcurrencyToken();
            table.Property(row => row.Programs).HasConversion<short>();
            table.HasIndex(row => row.Number).IsUnique();
        });
        modelBuilder.Entity<RoundApprovalRow>(table =>
        {
            table.ToTable("round_approvals");
            table.HasKey(row => new { row.RoundId, row.Officer });
            table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.RoundId);
        });
        modelBuilder.Entity<CorrectionRow>(table =>
        {
            table.ToTable("round_corrections");
            table.HasKey(row => new { row.RoundId, row.ProfileId });
            table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.RoundId);
        });
        modelBuilder.Entity<RoundFileRow>(table =>
        {
            table.ToTable("round_files");
            table.HasKey(row => new { row.RoundId, row.File });
            table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.RoundId);
        });
        modelBuilder.Entity<InvitationRow>(table =>
        {
            table.ToTable("invitations");
            table.Property(row => row.Class).HasConversion<short>();
            table.HasIndex(row => new { row.RoundId, row.ProfileId }).IsUnique();
            table.HasIndex(row => row.ProfileId, "ix_invitations_one_open").IsUnique().HasFilter($"state = '{InvitationState.Issued}'");
            table.HasIndex(row => new { row.State, row.Deadline });
            table.HasIndex(row => row.PersonId);
            table.HasOne<RoundRow>().WithMany().HasForeignKey(row => row.RoundId);
            table.HasOne<ProfileRow>().WithMany().HasForeignKey(row => row.ProfileId);
        });
        modelBuilder.Entity<NoticeRow>(table =>
        {
            table.ToTable("notices");
            table.HasIndex(row => row.Key).IsUnique();
            table.HasIndex(row => new { row.SentAt, row.SendAt });
            table.HasIndex(row => row.PersonId);
            table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
        });
        modelBuilder.Entity<SubscriptionRow>(table =>
        {
            table.ToTable("subscriptions");
            table.HasIndex(row => row.EmailMark).IsUnique();
            table.HasIndex(row => row.PersonId).IsUnique();
            table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
        });
        modelBuilder.Entity<OutageRow>(table => table.ToTable("outages"));
        modelBuilder.Entity<HeartbeatRow>(table =>
        {
            table.ToTable("heartbeats");
            table.HasKey(row => row.Node);
        });
        modelBuilder.Entity<ProcessRow>(table => table.ToTable("processes"));
        modelBuilder.Entity<EventRow>(table =>
        {
            table.ToTable("events");
            table.HasKey(row => row.Sequence);
            table.Property(row => row.Sequence).ValueGeneratedNever();
            table.HasIndex(row => row.PersonId);
            table.HasIndex(row => row.RoundId);
            table.HasOne<ProcessRow>().WithMany().HasForeignKey(row => row.ProcessId);
        });
        modelBuilder.Entity<ApiKeyRow>(table =>
        {
            table.ToTable("api_keys");
            table.HasIndex(row => row.Hash).IsUnique();
        });
        modelBuilder.Entity<CounterRow>(table =>
        {
            table.ToTable("counters");
            table.HasKey(row => row.Name);
        });
        modelBuilder.Entity<SettingRow>(table =>
        {
            table.ToTable("settings");
            table.HasKey(row => row.Name);
        });
        modelBuilder.Entity<DataProtectionKey>(table => table.ToTable("data_protection_keys"));

        foreach (var key in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()))
        {
            // Nothing goes because something else goes: what leaves is taken away by name.
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private static void AddAccounts(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRow>(table =>
        {
            table.ToTable("accounts");
            table.HasIndex(row => row.EmailMark).IsUnique();
            table.HasIndex(row => row.PersonId).IsUnique();
            table.HasIndex(row => new { row.ConfirmedAt, row.CreatedAt });
            table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
        });
        modelBuilder.Entity<RecoveryCodeRow>(table =>
        {
            table.ToTable("recovery_codes");
            table.HasKey(row => new { row.AccountId, row.Hash });
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<AccountLinkRow>(table =>
        {
            table.ToTable("account_links");
            table.HasKey(row => row.Hash);
            table.HasIndex(row => new { row.AccountId, row.Purpose }).IsUnique();
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<PasskeyRow>(table =>
        {
            table.ToTable("passkeys");
            table.HasKey(row => row.CredentialId);
            table.HasIndex(row => row.AccountId);
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<SessionRow>(table =>
        {
            table.ToTable("sessions");
            table.HasIndex(row => row.Hash).IsUnique();
            table.HasIndex(row => row.AccountId);
            table.HasIndex(row => row.EndsAt);
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
        modelBuilder.Entity<GrantRow>(table =>
        {
            table.ToTable("grants");
            table.HasIndex(row => row.PersonId);
            table.HasIndex(row => row.AccountId);
            table.HasIndex(row => row.OfferedMark);
            table.HasOne<PersonRow>().WithMany().HasForeignKey(row => row.PersonId);
            table.HasOne<AccountRow>().WithMany().HasForeignKey(row => row.AccountId);
        });
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Words, so that a person who looks into the tables can read them.
        configurationBuilder.Properties<ProfileState>().HaveConversion<string>();
        configurationBuilder.Properties<NominationState>().HaveConversion<string>();
        configurationBuilder.Properties<RoundState>().HaveConversion<string>();
        configurationBuilder.Properties<RoundFile>().HaveConversion<string>();
        configurationBuilder.Properties<InvitationState>().HaveConversion<string>();
        configurationBuilder.Properties<NoticeDrop>().HaveConversion<string>();
        configurationBuilder.Properties<DuplicateState>().HaveConversion<string>();
        configurationBuilder.Properties<MatchOn>().HaveConversion<string>();
        configurationBuilder.Properties<LinkPurpose>().HaveConversion<string>();
        configurationBuilder.Properties<AccessKind>().HaveConversion<string>();
        configurationBuilder.Properties<AccessScope>().HaveConversion<short>();
        configurationBuilder.Properties<ActorKind>().HaveConversion<string>();
        configurationBuilder.Properties<OfficialLanguage>().HaveConversion<string>();
    }
}
