using OpenEntry.Law.Errors;
using OpenEntry.Registry.Notices;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Timed;

/// <summary>When the work that time brings is done, and where letters go.</summary>
public sealed record TimedOptions
{
    /// <summary>Name of this node among those of the same database: its heartbeats are told apart by it.</summary>
    public string Node { get; init; } = "openentry";

    /// <summary>How long after the start the first of it is done.</summary>
    public TimeSpan StartAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the pool is looked through for whose time has come. A profile leaves to the minute; rounds look once more before they freeze.</summary>
    public TimeSpan PoolEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often letters are sent.</summary>
    public TimeSpan LettersEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often reminders are looked for.</summary>
    public TimeSpan RemindersEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often the node says that it works.</summary>
    public TimeSpan BeatEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often nodes look after each other: a node that is silent for longer than twice this is taken for lost, and its work is taken over.</summary>
    public TimeSpan CheckInEvery { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>The mail server; null to write letters into <see cref="LetterFolder"/>.</summary>
    public SmtpOptions? Smtp { get; init; }

    /// <summary>Where letters are written when there is no mail server.</summary>
    public required string LetterFolder { get; init; }

    /// <summary>From whom letters come.</summary>
    public string From { get; init; } = "OpenEntry <no-reply@localhost>";

    /// <summary>
    /// What the environment says: <c>OPENENTRY_SMTP</c> the mail server (<see cref="SmtpOptions.At"/>), <c>OPENENTRY_FROM</c> the sender,
    /// <c>OPENENTRY_LETTERS</c> the folder, <c>OPENENTRY_NODE</c> the name of the node.
    /// </summary>
    /// <param name="environment">Reads a variable.</param>
    /// <param name="folder">The folder for letters, unless the environment names one.</param>
    /// <param name="machine">The name of the node, unless the environment names one.</param>
    public static Result<TimedOptions> Of(Func<string, string?> environment, string folder, string machine)
    {
        var options = new TimedOptions { LetterFolder = Word("OPENENTRY_LETTERS") ?? folder, Node = Word("OPENENTRY_NODE") ?? machine };
        if (Word("OPENENTRY_FROM") is { } from)
        {
            if (!MimeKit.MailboxAddress.TryParse(from, out _)) return WebErrors.BadSetting.At(Place.None, "OPENENTRY_FROM", from);
            options = options with { From = from };
        }

        if (Word("OPENENTRY_SMTP") is not { } server) return options;
        return SmtpOptions.At(server).TryGet(out var smtp, out var errors) ? options with { Smtp = smtp } : Result<TimedOptions>.Failed(errors);

        string? Word(string name) => environment(name) is { Length: > 0 } word ? word : null;
    }
}
