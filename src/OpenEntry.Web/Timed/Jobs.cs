using MimeKit;
using OpenEntry.Registry;
using OpenEntry.Registry.Notices;
using Quartz;

namespace OpenEntry.Web.Timed;

/// <summary>Keeps the pool true: expiries, scores whose day has come, and everyone after a change of the law.</summary>
[DisallowConcurrentExecution]
internal sealed class PoolJob(Desks desks, ILogger<PoolJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var kept = await desks.Timed.PoolAsync(cancellationToken).ConfigureAwait(false);
        if (kept.Looked + kept.Expired + kept.DraftsExpired > 0) TimedLog.PoolKept(log, kept.Looked, kept.ScoresChanged, kept.Expired, kept.DraftsExpired);
    }
}

/// <summary>Ends what was not answered in time.</summary>
[DisallowConcurrentExecution]
internal sealed class DeadlineJob(Desks desks, ILogger<DeadlineJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var lapsed = await desks.Timed.DeadlinesAsync(cancellationToken).ConfigureAwait(false);
        if (lapsed.Count > 0) TimedLog.Lapsed(log, lapsed.Invitations, lapsed.Nominations);
    }
}

/// <summary>Writes reminders, each once.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(Desks desks, ILogger<ReminderJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var written = await desks.Timed.RemindersAsync(cancellationToken).ConfigureAwait(false);
        if (written > 0) TimedLog.Reminded(log, written);
    }
}

/// <summary>Forgets accounts that were never confirmed, and takes away links and sessions that are over.</summary>
[DisallowConcurrentExecution]
internal sealed class AccountJob(Desks desks, ILogger<AccountJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var forgotten = await desks.Timed.AccountsAsync(cancellationToken).ConfigureAwait(false);
        if (forgotten > 0) TimedLog.AccountsForgotten(log, forgotten);
    }
}

/// <summary>Sends the letters that are due.</summary>
[DisallowConcurrentExecution]
internal sealed class LetterJob(Desks desks, TimedOptions options, ILogger<LetterJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        using var server = options.Smtp is { } smtp ? new SmtpPost(smtp) : null;
        var outbox = new Outbox(desks.Office, (IPost?)server ?? new FolderPost(options.LetterFolder), MailboxAddress.Parse(options.From));
        var run = await outbox.SendDueAsync(cancellationToken).ConfigureAwait(false);
        if (run.Sent + run.Postponed + run.Dropped > 0) TimedLog.Sent(log, run.Sent, run.Postponed, run.Dropped);
        if (run.Unreachable is { } why) TimedLog.Unreachable(log, why);
    }
}
