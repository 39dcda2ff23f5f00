using System.Globalization;
using MimeKit;
using MimeKit.Text;
using OpenEntry.Law;

namespace OpenEntry.Registry.Notices;

/// <summary>
/// A notice as an e-mail: plain text, the person’s language first and the other one below. The same notice is the same letter to the last header, however
/// often it is made; its Message-ID follows from the notice, so that a mail system that gets it twice can tell.
/// </summary>
internal static class Letter
{
    private const string Between = "\n\n----------------------------------------\n\n";

    private static readonly Text s_below = new("[Le texte français suit.]", "[The English text follows.]");

    private static readonly Text s_automatic = new(
        "This message was sent automatically. Please do not reply to it.",
        "Ce message a été envoyé automatiquement. Veuillez ne pas y répondre.");

    public static MimeMessage Of(NoticeRow row, NoticeText text, MailboxAddress from, MailboxAddress to)
    {
        var language = row.Language;
        var other = language == OfficialLanguage.French ? OfficialLanguage.English : OfficialLanguage.French;
        var body = new TextPart(TextFormat.Plain) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        body.SetText("utf-8", $"{s_below.In(language)}\n\n{Part(text, language)}{Between}{Part(text, other)}\n".Replace("\n", "\r\n", StringComparison.Ordinal));
        body.Headers.Add(HeaderId.ContentLanguage, $"{Code(language)}, {Code(other)}");
        var message = new MimeMessage
        {
            MessageId = IdOf(row.Id, from),
            Date = row.CreatedAt.ToDateTimeOffset(),
            Subject = text.Subject.In(language),
            Body = body,
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The Message-ID of a notice.</summary>
    public static string IdOf(Guid notice, MailboxAddress from) => string.Create(CultureInfo.InvariantCulture, $"{notice:N}@{from.Domain}");

    private static string Part(NoticeText text, OfficialLanguage language) => $"{text.Body.In(language)}\n\n{s_automatic.In(language)}";

    /// <summary>The code of a language.</summary>
    internal static string Code(OfficialLanguage language) => language == OfficialLanguage.French ? "fr" : "en";
}
