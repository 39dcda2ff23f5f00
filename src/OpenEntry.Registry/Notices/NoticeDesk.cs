using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace OpenEntry.Registry.Notices;

/// <summary>Where a person reads their notices in the account.</summary>
public sealed class NoticeDesk(Office office)
{
    /// <summary>The notices of a person, opened, newest first; none when forgotten or unknown.</summary>
    public async Task<IReadOnlyList<Notice>> NoticesOfAsync(Guid personId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == personId, stop).ConfigureAwait(false);
        if (person is null || office.Vault.Open(person) is not { } seal) return [];
        using (seal)
        {
            var rows = await db.Notices.AsNoTracking().Where(one => one.PersonId == personId).OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).ToListAsync(stop).ConfigureAwait(false);
            return [.. rows.Select(row => new Notice(row.Id, row.CreatedAt, NoticeText.Of(seal.Open(People.SealedAs.Notice, row.Text)), row.SentAt, row.Dropped, row.ReadAt))];
        }
    }

    /// <summary>Marks a notice as read by the person it is for; false when there is no such notice of theirs. The first time counts.</summary>
    public async Task<bool> MarkReadAsync(Guid personId, Guid noticeId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        var marked = await db.Notices.Where(one => one.Id == noticeId && one.PersonId == personId && one.ReadAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ReadAt, now), stop).ConfigureAwait(false);
        return marked > 0 || await db.Notices.AnyAsync(one => one.Id == noticeId && one.PersonId == personId, stop).ConfigureAwait(false);
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
