using MimeKit;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Cli.Commands.Office.Notices;

/// <summary>How letters leave this machine: by the mail server that OPENENTRY_SMTP names, else into a folder.</summary>
/// <param name="Post">Takes them.</param>
/// <param name="From">Who they are from.</param>
/// <param name="Where">Where they go, to be read; without a password.</param>
internal sealed record PostOffice(IPost Post, MailboxAddress From, string Where) : IDisposable
{
    private const string UsualSender = "openentry@localhost.localdomain";

    public static Result<PostOffice> Of(OfficePlace place, Surroundings surroundings)
    {
        var sender = surroundings.Environment("OPENENTRY_FROM") is { Length: > 0 } named ? named : UsualSender;
        if (!MailboxAddress.TryParse(sender, out var from) || from.Domain.Length == 0) return RegistryErrors.BadSender.At(Place.None, sender);
        if (surroundings.Environment("OPENENTRY_SMTP") is { Length: > 0 } server)
        {
            return SmtpOptions.At(server).Map(options => new PostOffice(new SmtpPost(options), from, $"{options.Host}:{options.Port}"));
        }

        var folder = surroundings.Environment("OPENENTRY_LETTERS") is { Length: > 0 } elsewhere ? surroundings.FullPath(elsewhere) : Path.Combine(Path.GetDirectoryName(place.Keys)!, "letters");
        return OfficePlace.Private(folder) is { } refused ? refused : new PostOffice(new FolderPost(folder), from, folder);
    }

    public void Dispose() => (Post as IDisposable)?.Dispose();
}
