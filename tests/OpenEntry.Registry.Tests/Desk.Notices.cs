using Microsoft.EntityFrameworkCore;
using MimeKit;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Tests;

/// <summary>Notices and the outbox.</summary>
public sealed partial class Desk
{
    /// <summary>An outbox of its own, as each node has one.</summary>
    public Outbox Outbox(IPost post, MailboxAddress from) => new(Desks.Office, post, from);

    /// <summary>The only notice of a person, as it lies in the outbox.</summary>
    public async Task<NoticeRow> NoticeAsync(Guid person)
    {
        await using var db = Store.Open();
        return await db.Notices.AsNoTracking().SingleAsync(one => one.PersonId == person);
    }

    /// <summary>The only notice to a person with this English subject.</summary>
    public async Task<NoticeText> LetterAsync(Guid person, string subject) =>
        Assert.Single(await Desks.Notices.NoticesOfAsync(person), one => one.Text.Subject.En == subject).Text;

    /// <summary>A sample profile of a person in the pool.</summary>
    public async Task<ProfileRow> InPoolAsync(PersonRow person, string family)
    {
        var draft = Ok(await Desks.Profiles.DraftAsync(person.Id, Sample("developer-toronto", profile => profile with { FamilyName = family }), Officer));
        return Ok(await Desks.Profiles.SubmitAsync(draft.Id, null, Officer));
    }
}
