using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using NodaTime;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Notices;

/// <summary>
/// Sends what lies in the outbox, one letter at a time. A letter is claimed by moving its <see cref="NoticeRow.SendAt"/> into the future in one statement
/// that only one node can win, sent, and marked. Killed between sending and marking, it is sent once more when the claim has run out, with the same
/// Message-ID.
/// </summary>
public sealed class Outbox(Office office, IPost post, MailboxAddress from)
{
    // Others may have claimed the first ones between looking and claiming.
    private const int LookAhead = 8;

    public OutboxRule Rule { get; init; } = new();

    /// <summary>Sends everything that is due, unless nothing can be sent.</summary>
    public async Task<OutboxRun> SendDueAsync(CancellationToken stop = default)
    {
        var run = new OutboxRun();
        while (run.Unreachable is null && await ClaimAsync(stop).ConfigureAwait(false) is { } notice)
        {
            run = await SendAsync(notice, run, stop).ConfigureAwait(false);
        }

        await post.RestAsync(stop).ConfigureAwait(false);
        return run;
    }

    private async Task<NoticeRow?> ClaimAsync(CancellationToken stop)
    {
        while (true)
        {
            await using var db = office.Store.Open();
            var now = office.Now;
            var due = await db.Notices.AsNoTracking().Where(one => one.SentAt == null && one.Dropped == null && one.SendAt <= now)
                .OrderBy(one => one.SendAt).ThenBy(one => one.Id).Take(LookAhead).ToListAsync(stop).ConfigureAwait(false);
            if (due.Count == 0) return null;
            var until = now + Rule.Claim;
            foreach (var one in due)
            {
                var seen = one.SendAt;
                var won = await Waiting(db, one.Id, seen)
                    .ExecuteUpdateAsync(row => row.SetProperty(notice => notice.SendAt, until).SetProperty(notice => notice.Attempts, notice => notice.Attempts + 1), stop).ConfigureAwait(false);
                if (won == 0) continue;
                one.SendAt = until;
                one.Attempts++;
                return one;
            }
        }
    }

    private async Task<OutboxRun> SendAsync(NoticeRow notice, OutboxRun run, CancellationToken stop)
    {
        var (letter, drop) = await WriteAsync(notice, stop).ConfigureAwait(false);
        if (letter is null)
        {
            await DropAsync(notice, drop, null, stop).ConfigureAwait(false);
            return run with { Dropped = run.Dropped + 1 };
        }

        var delivery = await post.SendAsync(letter, stop).ConfigureAwait(false);
        switch (delivery.Outcome)
        {
            case DeliveryOutcome.Sent:
                await MarkSentAsync(notice, stop).ConfigureAwait(false);
                return run with { Sent = run.Sent + 1 };
            case DeliveryOutcome.Refused:
                await DropAsync(notice, NoticeDrop.Refused, delivery.Why, stop).ConfigureAwait(false);
                return run with { Dropped = run.Dropped + 1 };
            default:
                await PostponeAsync(notice, delivery.Why, stop).ConfigureAwait(false);
                return run with { Postponed = run.Postponed + 1, Unreachable = delivery.Outcome == DeliveryOutcome.Unreachable ? delivery.Why ?? "" : null };
        }
    }

    private async Task<(MimeMessage? Letter, NoticeDrop Drop)> WriteAsync(NoticeRow notice, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        var person = await db.People.AsNoTracking().FirstAsync(one => one.Id == notice.PersonId, stop).ConfigureAwait(false);
        using var seal = office.Vault.Open(person);
        if (seal is null) return (null, NoticeDrop.Forgotten);
        var details = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!));
        var address = notice.Address is { } other ? Encoding.UTF8.GetString(seal.Open(SealedAs.Notice, other)) : details.Email;
        if (string.IsNullOrWhiteSpace(address)) return (null, NoticeDrop.NoAddress);
        // A name without a domain would be an address of the mail server’s own machine.
        if (!MailboxAddress.TryParse(address.Trim(), out var to) || to.Domain.Length == 0) return (null, NoticeDrop.BadAddress);
        // Whoever another address belongs to need not bear this name.
        if (notice.Address is null) to.Name = details.FullName;
        return (Letter.Of(notice, NoticeText.Of(seal.Open(SealedAs.Notice, notice.Text)), from, to), default);
    }

    // Also when the claim has run out meanwhile: it was sent, whoever else may be about to.
    private async Task MarkSentAsync(NoticeRow notice, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        await db.Notices.Where(one => one.Id == notice.Id && one.SentAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAt, now).SetProperty(one => one.LastError, (string?)null), stop).ConfigureAwait(false);
    }

    private async Task DropAsync(NoticeRow notice, NoticeDrop drop, string? why, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        await Waiting(db, notice.Id, notice.SendAt)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Dropped, drop).SetProperty(one => one.LastError, why), stop).ConfigureAwait(false);
    }

    private async Task PostponeAsync(NoticeRow notice, string? why, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        var next = office.Now + Rule.PauseAfter(notice.Attempts);
        await Waiting(db, notice.Id, notice.SendAt)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.SendAt, next).SetProperty(one => one.LastError, why), stop).ConfigureAwait(false);
    }

    // A notice nobody else has touched since.
    private static IQueryable<NoticeRow> Waiting(RegistryDb db, Guid id, Instant sendAt) =>
        db.Notices.Where(one => one.Id == id && one.SendAt == sendAt && one.SentAt == null && one.Dropped == null);
}

/// <summary>What a run of the outbox did.</summary>
public sealed record OutboxRun
{
    public int Sent { get; init; }

    /// <summary>To be tried again.</summary>
    public int Postponed { get; init; }

    /// <summary>Never to be sent.</summary>
    public int Dropped { get; init; }

    /// <summary>Why nothing can be sent at the moment; null when it can.</summary>
    public string? Unreachable { get; init; }
}
