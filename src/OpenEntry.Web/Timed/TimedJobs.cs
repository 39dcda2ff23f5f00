using Microsoft.Data.Sqlite;
using Npgsql;
using OpenEntry.Registry;
using Quartz;

namespace OpenEntry.Web.Timed;

/// <summary>
/// What time brings (<see cref="TimedWork"/>) and the letters as jobs of Quartz, kept in the registry's own database: one node on SQLite, as many as there are on PostgreSQL, where they share the jobs and take
/// over those of a node that is lost (docs/decisions/0014). Every job may be run twice without harm.
/// </summary>
public static class TimedJobs
{
    private const string Scheduler = "OpenEntry";

    public static IServiceCollection AddTimedJobs(this IServiceCollection services, Desks desks, TimedOptions options)
    {
        services.AddSingleton(options).AddHostedService<Heartbeat>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Scheduler;
                scheduler.GenerateInstanceId = true;
            });
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer(_ => { });
                if (desks.Office.Store.PostgresConnection is { } connection)
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    store.UseClustering(cluster => cluster.CheckinInterval = options.CheckInEvery);
                }
                else
                {
                    store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = desks.Office.Store.File!, DefaultTimeout = 30 }.ConnectionString);
                }
            });
            Every<PoolJob>(quartz, "pool", options.PoolEvery);
            Every<DeadlineJob>(quartz, "deadlines", options.PoolEvery);
            Every<ReminderJob>(quartz, "reminders", options.RemindersEvery);
            Every<AccountJob>(quartz, "accounts", options.RemindersEvery);
            Every<LetterJob>(quartz, "letters", options.LettersEvery);
        });
        return services.AddQuartzHostedService(host =>
        {
            host.WaitForJobsToComplete = true;
            // Who opens a page of a service that just started does not wait for what was due while it was down.
            host.StartDelay = options.StartAfter;
        });
    }

    // What was missed while nobody was there is done once, at once. A lost node's job is run again by another.
    private static void Every<T>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where T : class, IJob =>
        quartz.ScheduleJob<T>(
            trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)),
            job => job.WithIdentity(name).RequestRecovery());
}
