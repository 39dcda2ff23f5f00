using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Notices: 6450 to 6499.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind BadMailServer = ErrorKind.Of(6450, "notices.bad-mail-server",
        "“{0}” is no address of a mail server; it is smtps://user@host, smtp://user@host:587 or smtp+open://localhost",
        "«\u00a0{0}\u00a0» n’est pas l’adresse d’un serveur de courriel; c’est smtps://utilisateur@hôte, smtp://utilisateur@hôte:587 ou smtp+open://localhost");

    public static readonly ErrorKind BadSender = ErrorKind.Of(6451, "notices.bad-sender",
        "“{0}” is no address to send from, such as office@example.org",
        "«\u00a0{0}\u00a0» n’est pas une adresse d’expédition, telle que bureau@example.org");

    public static readonly ErrorKind MailUnreachable = ErrorKind.Of(6452, "notices.mail-unreachable",
        "nothing can be sent at the moment ({0}); all notices wait",
        "rien ne peut être envoyé pour le moment ({0}); tous les avis attendent");
}
