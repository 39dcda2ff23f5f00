using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Cli.Commands.Office.Notices;

/// <summary><c>openentry notices list PERSON|NUMBER</c>: what a person was told.</summary>
internal static class NoticesListing
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var person = OfficeOptions.Person(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("What a person was told, newest first, and whether it was sent.", "Ce dont une personne a été avisée, du plus récent au plus ancien, et si c’est parti."))
        {
            Arguments = { person },
            Options = { office.Db, format },
            Examples = [new("openentry notices list E271828183", shell.Say("All notices to the person of a profile.", "Tous les avis à la personne d’un profil."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            if (!(await opened.Desks.Register.PersonAsync(parsed.GetValue(person)!).ConfigureAwait(false)).TryGet(out var id, out var errors)) return shell.Fail(errors);
            var notices = await opened.Desks.Notices.NoticesOfAsync(id).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(notices, shell);
            else Print(notices, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void Print(IReadOnlyList<Notice> notices, Shell shell)
    {
        if (notices.Count == 0) shell.Output.Line(shell.Say("No notice.", "Aucun avis."));
        foreach (var notice in notices)
        {
            shell.Output.Heading(notice.Text.Subject.In(shell.Language));
            shell.Output.Line($"{Wording.Instant(notice.At, shell.Language)}; {Sent(notice, shell)}", Tone.Muted);
            shell.Output.Line(notice.Text.Body.In(shell.Language));
        }
    }

    private static string Sent(Notice notice, Shell shell) => notice switch
    {
        { SentAt: { } sent } => shell.Say($"sent {Wording.Instant(sent, shell.Language)}", $"envoyé le {Wording.Instant(sent, shell.Language)}"),
        { Dropped: { } drop } => Wording.Label(shell.Say("not sent", "non envoyé"), shell.Language) + drop.Name().In(shell.Language),
        _ => shell.Say("waits to be sent", "en attente d’envoi"),
    };

    private static void Json(IReadOnlyList<Notice> notices, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var notice in notices)
        {
            json.WriteStartObject();
            json.WriteString("id", notice.Id);
            OfficeJson.Write(json, "at", notice.At);
            json.WriteString("subject", notice.Text.Subject.In(shell.Language));
            json.WriteString("body", notice.Text.Body.In(shell.Language));
            OfficeJson.Write(json, "sentAt", notice.SentAt);
            json.WriteString("dropped", notice.Dropped is { } drop ? EnumWords.Of(drop) : null);
            OfficeJson.Write(json, "readAt", notice.ReadAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
