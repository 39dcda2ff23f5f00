using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Registry.People;

namespace OpenEntry.Registry.Notices;

/// <summary>Where a person reads their notices in the account.</summary>
public sealed class NoticeDesk(Office office)
{
    /// <summary>Begins the key of a letter about an account: it goes by mail alone, since it may hold a link that opens the account.</summary>
    internal const string AccountLetters = "account:";

    /// <summary>The notices of a person and of everyone merged into them, opened, newest first; none when forgotten or unknown.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesOfAsync(Guid personId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var notices = new List<Notice>();
        foreach (var person in await Selves.OfAsync(db, personId, stop).ConfigureAwait(false))
        {
            using var seal = office.Vault.Open(person);
            if (seal is null) continue;
            var rows = await db.Notices.AsNoTracking().Where(one => one.PersonId == person.Id && !one.Key.StartsWith(AccountLetters)).ToListAsync(stop).ConfigureAwait(false);
            notices.AddRange(rows.Select(row => new Notice(row.Id, row.CreatedAt, NoticeText.Of(seal.Open(SealedAs.Notice, row.Text)), row.SentAt, row.Dropped, row.ReadAt)));
        }

        return [.. notices.OrderByDescending(one => one.At).ThenByDescending(one => one.Id)];
    }

    /// <summary>Marks a notice as read by the person it is for; false when there is no such notice of theirs. The first time counts.</summary>
    public async Task<bool> MarkReadAsync(Guid personId, Guid noticeId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var selves = (await Selves.OfAsync(db, personId, stop).ConfigureAwait(false)).Select(one => one.Id).ToList();
        var now = office.Now;
        var marked = await db.Notices.Where(one => one.Id == noticeId && selves.Contains(one.PersonId) && one.ReadAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ReadAt, now), stop).ConfigureAwait(false);
        return marked > 0 || await db.Notices.AnyAsync(one => one.Id == noticeId && selves.Contains(one.PersonId), stop).ConfigureAwait(false);
    }
}

/// <summary>A notice as the person sees it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="At">When what it tells happened.</param>
/// <param name="Text">Subject and text.</param>
/// <param name="SentAt">When it was sent by mail.</param>
/// <param name="Dropped">Why it was not.</param>
/// <param name="ReadAt">When it was read here.</param>
public sealed record Notice(Guid Id, Instant At, NoticeText Text, Instant? SentAt, NoticeDrop? Dropped, Instant? ReadAt);
