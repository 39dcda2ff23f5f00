using System.CommandLine;
using System.Text.Json;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Nominations;

namespace OpenEntry.Cli.Commands.Office.Nominations;

/// <summary><c>openentry nomination list NUMBER</c>: all nominations of a profile.</summary>
internal static class NominationListing
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("The nominations of a profile, newest first.", "Les désignations d’un profil, les plus récentes d’abord."))
        {
            Arguments = { number },
            Options = { office.Db, format },
            Examples = [new("openentry nomination list E271828183", shell.Say("Offered, answered and ended ones.", "Celles offertes, répondues et terminées."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            if (!(await opened.Desks.Register.FindAsync(parsed.GetValue(number)!).ConfigureAwait(false)).TryGet(out var profile, out var errors)) return shell.Fail(errors);
            var rows = await opened.Desks.Nominations.ListAsync(profile.Id).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(rows, shell);
            else Print(rows, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    public static void Write(Utf8JsonWriter json, NominationRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("province", row.Province);
        json.WriteString("certificate", row.Certificate);
        json.WriteString("state", EnumWords.Of(row.State));
        OfficeJson.Write(json, "since", row.StateSince);
        OfficeJson.Write(json, "offeredAt", row.OfferedAt);
        OfficeJson.Write(json, "answerBefore", row.AnswerBefore);
        json.WriteEndObject();
    }

    private static void Json(IReadOnlyList<NominationRow> rows, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var row in rows) Write(json, row);
        json.WriteEndArray();
    });

    private static void Print(IReadOnlyList<NominationRow> rows, Shell shell)
    {
        if (rows.Count == 0)
        {
            shell.Output.Line(shell.Say("No nomination.", "Aucune désignation."));
            return;
        }

        var sheet = new Sheet(new Column("Province", Whole: true), new Column(shell.Say("Certificate", "Certificat"), Whole: true), new Column(shell.Say("State", "État")), new Column(shell.Say("Offered", "Offerte"), Whole: true), new Column(shell.Say("Answer before", "Réponse avant"), Whole: true));
        foreach (var row in rows)
        {
            sheet.Add(new Cell(row.Province, Tone.Strong), row.Certificate, row.State.Name().In(shell.Language), Wording.Instant(row.OfferedAt, shell.Language), Wording.Instant(row.AnswerBefore, shell.Language));
        }

        shell.Output.Table(sheet);
    }
}
