using MimeKit;
using OpenEntry.Registry;
using OpenEntry.Registry.Notices;
using Quartz;

namespace OpenEntry.Web.Timed;

/// <summary>Takes out who has expired and looks again at whose next day has come.</summary>
[DisallowConcurrentExecution]
internal sealed class PoolJob(Desks desks, ILogger<PoolJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var kept = await desks.Keeper.KeepAsync(cancellationToken).ConfigureAwait(false);
        if (kept.Looked + kept.Expired + kept.DraftsExpired > 0) TimedLog.PoolKept(log, kept.Looked, kept.ScoresChanged, kept.Expired, kept.DraftsExpired);
    }
}

/// <summary>Ends what was not answered in time.</summary>
[DisallowConcurrentExecution]
internal sealed class DeadlineJob(Desks desks, ILogger<DeadlineJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var nominations = await desks.Nominations.LapseAsync(cancellationToken).ConfigureAwait(false);
        var invitations = await desks.InvitationKeeper.LapseAsync(cancellationToken).ConfigureAwait(false);
        if (nominations + invitations > 0) TimedLog.Lapsed(log, invitations, nominations);
    }
}

/// <summary>Writes reminders, each once.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(Desks desks, ILogger<ReminderJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var written = await desks.Reminders.RemindAsync(cancellationToken).ConfigureAwait(false);
        if (written > 0) TimedLog.Reminded(log, written);
    }
}

/// <summary>Forgets accounts that were never confirmed, and takes away links and sessions that are over.</summary>
[DisallowConcurrentExecution]
internal sealed class AccountJob(Desks desks, ILogger<AccountJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var forgotten = await desks.AccountKeeper.KeepAsync(cancellationToken).ConfigureAwait(false);
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
