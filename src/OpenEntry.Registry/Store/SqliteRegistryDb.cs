using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace OpenEntry.Registry.Store;

/// <summary>The registry in a file. Instants are microseconds since 1970, dates ISO texts: both compare as they should.</summary>
public sealed class SqliteRegistryDb(DbContextOptions<SqliteRegistryDb> options) : RegistryDb(options)
{
    public override BulkWriter Bulk => new SqliteBulkWriter(this);

    internal override async Task BeginWritingAsync(CancellationToken stop) =>
        // Immediate: the lock is taken now, not at the first change, where two who both read would stand in each other's way.
        await Database.BeginTransactionAsync(IsolationLevel.Serializable, stop).ConfigureAwait(false);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantAsMicroseconds>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<DateAsText>();
    }

    private sealed class InstantAsMicroseconds() : ValueConverter<Instant, long>(
        instant => instant.ToUnixTimeTicks() / 10, number => Instant.FromUnixTimeTicks(number * 10));

    private sealed class DateAsText() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date), text => LocalDatePattern.Iso.Parse(text).Value);
}
