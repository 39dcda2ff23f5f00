using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Registry.Tests;

/// <summary>Accounts, and the letters about them.</summary>
public sealed partial class Desk
{
    /// <summary>The page where one signs in, as letters name it.</summary>
    public static readonly Text SignInPage = new("https://office.example/sign-in", "https://office.example/connexion");

    /// <summary>Every letter of the outbox that was not sent yet, as it leaves the house.</summary>
    public async Task<IReadOnlyList<SentLetter>> LettersAsync()
    {
        var post = new Kept();
        await Outbox(post, new MailboxAddress("Office", "office@openentry.example")).SendDueAsync();
        return post.Letters;
    }

    public static Func<string, Text> Link(string page) => secret => new Text($"https://office.example/{page}/{secret}", $"https://office.example/fr/{page}/{secret}");

    /// <summary>Asks for an account, whatever comes of it.</summary>
    public async Task RegisterAsync(string email, string hash = "hash", OfficialLanguage language = OfficialLanguage.English) =>
        Assert.True(Ok(await Desks.Accounts.RegisterAsync(email, hash, language, Link("confirm"), SignInPage)));

    /// <summary>An account with a confirmed address.</summary>
    public async Task<Account> AccountAsync(string email, string hash = "hash")
    {
        await RegisterAsync(email, hash);
        var letter = Assert.Single(await LettersAsync(), one => one.To == email.Trim());
        var row = Ok(await Desks.Accounts.ConfirmAsync(letter.Secret("confirm")));
        return (await Desks.SignIns.FindAsync(row.Id))!;
    }

    public async Task<AccountRow?> AccountRowAsync(Guid id)
    {
        await using var db = Store.Open();
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id);
    }

    /// <summary>Access that is offered and taken up.</summary>
    public async Task<GrantRow> AccessAsync(Account giver, Account to, AccessScope scope, int days = 30)
    {
        var offer = new AccessOffer(to.Email, AccessKind.Representative, scope, Clock.GetCurrentInstant().InUtc().Date.PlusDays(days));
        var grant = Ok(await Desks.Access.GiveAsync(giver.PersonId, offer, SignInPage));
        return Ok(await Desks.Access.TakeUpAsync(to.Id, grant.Id));
    }

    private sealed class Kept : IPost
    {
        public List<SentLetter> Letters { get; } = [];

        public Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop)
        {
            Letters.Add(new SentLetter(message.To.Mailboxes.Single().Address, message.Subject!, message.TextBody!));
            return Task.FromResult(new Delivery(DeliveryOutcome.Sent));
        }

        public Task RestAsync(CancellationToken stop) => Task.CompletedTask;
    }
}

/// <summary>A letter as its reader has it.</summary>
public sealed record SentLetter(string To, string Subject, string Body)
{
    /// <summary>The secret of the link to a page; the same one in both languages.</summary>
    public string Secret(string page)
    {
        var secrets = Regex.Matches(Body, $@"https://office\.example/(?:fr/)?{page}/(\S+)").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, secrets.Count);
        return Assert.Single(secrets.Distinct());
    }
}
