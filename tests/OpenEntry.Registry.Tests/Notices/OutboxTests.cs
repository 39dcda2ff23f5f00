using Microsoft.EntityFrameworkCore;
using MimeKit;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;

namespace OpenEntry.Registry.Tests.Notices;

public class OutboxTests
{
    private static readonly MailboxAddress s_from = new("Office", "office@openentry.example");

    [Fact]
    public async Task A_letter_has_both_languages_and_tells_machines_what_it_is()
    {
        await using var desk = await Desk.OpenAsync();
        var person = (await desk.Desks.People.RegisterAsync(
            new PersonDetails { FamilyName = "Côté", GivenNames = "Zoé", Email = "zoe@example.org" }, OfficialLanguage.French, Desk.Officer)).Value;
        await desk.InPoolAsync(person, "Côté");
        using var folder = new Folder();
        var run = await desk.Outbox(new FolderPost(folder.Path), s_from).SendDueAsync();
        Assert.Equal((1, 0, 0, null), (run.Sent, run.Postponed, run.Dropped, run.Unreachable));
        var message = Assert.Single(folder.Messages());
        Assert.Equal("Votre profil est dans le bassin", message.Subject);
        Assert.Equal(("Minh Anh Côté", "zoe@example.org"), (message.To.Mailboxes.Single().Name, message.To.Mailboxes.Single().Address));
        Assert.Equal("fr, en", message.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        var part = Assert.IsType<TextPart>(message.Body);
        Assert.Equal(("text/plain", "utf-8"), (part.ContentType.MimeType, part.ContentType.Charset));
        Assert.True(part.Text.IndexOf("est entré dans le bassin", StringComparison.Ordinal) < part.Text.IndexOf("entered the pool", StringComparison.Ordinal));
        var notice = Assert.Single(await desk.Desks.Notices.NoticesOfAsync(person.Id));
        Assert.Equal($"{notice.Id:N}@openentry.example", message.MessageId);
        Assert.Equal(desk.Clock.GetCurrentInstant(), notice.SentAt);
        // Nothing is sent twice.
        desk.Clock.AdvanceDays(1);
        Assert.Equal(0, (await desk.Outbox(new FolderPost(folder.Path), s_from).SendDueAsync()).Sent);
    }

    [Fact]
    public async Task Killed_between_sending_and_marking_it_is_sent_again_as_the_same_message_to_the_byte()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        using var folder = new Folder();
        await Assert.ThrowsAsync<KilledException>(() => desk.Outbox(new KilledAfterSending(new FolderPost(folder.Path)), s_from).SendDueAsync());
        var first = folder.Bytes();
        // The claim of the lost node holds for five minutes.
        desk.Clock.Advance(Duration.FromMinutes(5) - Duration.FromMilliseconds(1));
        Assert.Equal(0, (await desk.Outbox(new FolderPost(folder.Path), s_from).SendDueAsync()).Sent);
        desk.Clock.Advance(Duration.FromMilliseconds(1));
        Assert.Equal(1, (await desk.Outbox(new FolderPost(folder.Path), s_from).SendDueAsync()).Sent);
        Assert.Equal(first, folder.Bytes());
        Assert.Equal(0, (await desk.Outbox(new FolderPost(folder.Path), s_from).SendDueAsync()).Sent);
    }

    [Fact]
    public async Task Several_nodes_share_the_work_and_send_each_letter_once()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 12; i++) await desk.InPoolAsync(family: $"Person{i}");
        var post = new ScriptedPost(_ => new Delivery(DeliveryOutcome.Sent));
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.Outbox(post, s_from).SendDueAsync())));
        Assert.Equal(12, runs.Sum(run => run.Sent));
        Assert.Equal(12, post.MessageIds.Distinct().Count());
        Assert.Equal(12, post.MessageIds.Count);
        Assert.Equal(4, post.Rests);
    }

    [Fact]
    public async Task What_fails_for_now_is_tried_again_after_growing_pauses()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        var post = new ScriptedPost(time => time < 4 ? new Delivery(DeliveryOutcome.Later, "SMTP 451") : new Delivery(DeliveryOutcome.Sent));
        var outbox = desk.Outbox(post, s_from);
        foreach (var minutes in new[] { 1, 2, 4 })
        {
            Assert.Equal(1, (await outbox.SendDueAsync()).Postponed);
            Assert.Equal("SMTP 451", (await desk.NoticeAsync(profile.PersonId)).LastError);
            desk.Clock.Advance(Duration.FromMinutes(minutes) - Duration.FromSeconds(1));
            Assert.Equal(0, (await outbox.SendDueAsync()).Postponed);
            desk.Clock.AdvanceSeconds(1);
        }

        Assert.Equal(1, (await outbox.SendDueAsync()).Sent);
        Assert.Single(post.MessageIds.Distinct());
        var notice = await desk.NoticeAsync(profile.PersonId);
        Assert.Equal((4, null), (notice.Attempts, notice.LastError));
    }

    [Fact]
    public void Pauses_grow_to_six_hours() =>
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360], Enumerable.Range(1, 11).Select(attempt => (int)new OutboxRule().PauseAfter(attempt).TotalMinutes));

    [Fact]
    public async Task Nothing_reachable_ends_the_run_and_leaves_the_others_alone()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 3; i++) await desk.InPoolAsync(family: $"Person{i}");
        var post = new ScriptedPost(_ => new Delivery(DeliveryOutcome.Unreachable, "SocketException: mail.example:25"));
        var run = await desk.Outbox(post, s_from).SendDueAsync();
        Assert.Equal((1, "SocketException: mail.example:25"), (run.Postponed, run.Unreachable));
        Assert.Single(post.MessageIds);
    }

    [Fact]
    public async Task What_is_refused_for_good_or_has_nowhere_to_go_is_dropped_with_the_reason()
    {
        await using var desk = await Desk.OpenAsync();
        var refused = await desk.InPoolAsync(family: "Refused");
        var addresses = new (string? Email, NoticeDrop Drop)[] { (null, NoticeDrop.NoAddress), ("", NoticeDrop.NoAddress), ("Awa", NoticeDrop.BadAddress), ("a@b@c", NoticeDrop.BadAddress) };
        var people = new List<(PersonRow Person, NoticeDrop Drop)>();
        foreach (var (email, drop) in addresses)
        {
            var person = (await desk.Desks.People.RegisterAsync(new PersonDetails { FamilyName = $"Person{people.Count}", Email = email }, OfficialLanguage.English, Desk.Officer)).Value;
            await desk.InPoolAsync(person, $"Person{people.Count}");
            people.Add((person, drop));
        }

        var run = await desk.Outbox(new ScriptedPost(_ => new Delivery(DeliveryOutcome.Refused, "SMTP 550 RecipientNotAccepted")), s_from).SendDueAsync();
        Assert.Equal((0, 0, 5), (run.Sent, run.Postponed, run.Dropped));
        var notice = await desk.NoticeAsync(refused.PersonId);
        Assert.Equal((NoticeDrop.Refused, "SMTP 550 RecipientNotAccepted"), (notice.Dropped, notice.LastError));
        foreach (var (person, drop) in people) Assert.Equal(drop, (await desk.NoticeAsync(person.Id)).Dropped);
        desk.Clock.AdvanceDays(1);
        Assert.Equal(new OutboxRun(), await desk.Outbox(new ScriptedPost(_ => new Delivery(DeliveryOutcome.Sent)), s_from).SendDueAsync());
    }

    [Fact]
    public async Task A_forgotten_person_gets_no_letter()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        await using (var db = desk.Store.Open())
        {
            await db.People.ExecuteUpdateAsync(row => row.SetProperty(one => one.WrappedKey, (byte[]?)null).SetProperty(one => one.SealedDetails, (byte[]?)null));
        }

        Assert.Equal(1, (await desk.Outbox(new ScriptedPost(_ => new Delivery(DeliveryOutcome.Sent)), s_from).SendDueAsync()).Dropped);
        Assert.Equal(NoticeDrop.Forgotten, (await desk.NoticeAsync(profile.PersonId)).Dropped);
        Assert.Empty(await desk.Desks.Notices.NoticesOfAsync(profile.PersonId));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_and_leaves_nothing_behind()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        using var folder = new Folder();
        var taken = Path.Combine(folder.Path, "taken");
        await File.WriteAllTextAsync(taken, "a file where the folder should be");
        var run = await desk.Outbox(new FolderPost(taken), s_from).SendDueAsync();
        Assert.Equal((0, 1), (run.Sent, run.Postponed));
        Assert.NotNull(run.Unreachable);
        Assert.Equal([taken], Directory.GetFiles(folder.Path));
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("openentry-mail-").FullName;

        public IReadOnlyList<MimeMessage> Messages() => [.. Directory.GetFiles(Path, "*").Order().Select(file => MimeMessage.Load(file))];

        public byte[] Bytes() => File.ReadAllBytes(Assert.Single(Directory.GetFiles(Path, "*")));

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
