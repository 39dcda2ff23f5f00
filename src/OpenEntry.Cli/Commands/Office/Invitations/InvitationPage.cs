using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Invitations;

namespace OpenEntry.Cli.Commands.Office.Invitations;

/// <summary>An invitation beside today.</summary>
internal static class InvitationPage
{
    public static void Print(InvitationLook look, Shell shell)
    {
        var (language, row) = (shell.Language, look.Invitation);
        shell.Output.Panel($"{row.Id}", $"{row.State.Name().In(language)}\n{Explanations.Of(row.Class).In(language)}");
        Fields.Write(shell.Output,
            (shell.Say("Issued", "Émise"), Wording.Instant(row.IssuedAt, language)),
            (shell.Say("To be answered before", "Réponse attendue avant"), Wording.Instant(row.Deadline, language)),
            (shell.Say("Score then", "Note d’alors"), Wording.Number(look.Then.Total, language)),
            (shell.Say("Score today", "Note d’aujourd’hui"), Wording.Number(look.Now.Total, language)),
            (shell.Say("Cut-off", "Note minimale"), Wording.Number(look.CutOff, language)));
        if (look.Lines.Any())
        {
            shell.Output.Heading(shell.Say("What differs", "Ce qui diffère"));
            var sheet = new Sheet(new Column(shell.Say("Factor", "Facteur")), new Column(shell.Say("Then", "Alors"), Right: true), new Column(shell.Say("Today", "Aujourd’hui"), Right: true));
            foreach (var (factor, then, now) in look.Lines) sheet.Add(factor.Word(), Wording.Number(then, language), Wording.Number(now, language));
            shell.Output.Table(sheet);
        }

        shell.Output.Line();
        var words = look.Words.In(language);
        var tone = look.Holds ? Tone.Good : Tone.Warning;
        if (shell.Output.Pretty) HelpPage.Paragraph(words, shell.Output, tone);
        else shell.Output.Line(words, tone);
    }

    public static void Write(Utf8JsonWriter json, InvitationLook look, OfficialLanguage language)
    {
        var row = look.Invitation;
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("state", EnumWords.Of(row.State));
        json.WriteString("class", $"{row.Class}");
        OfficeJson.Write(json, "issuedAt", row.IssuedAt);
        OfficeJson.Write(json, "deadline", row.Deadline);
        json.WriteNumber("scoreThen", look.Then.Total);
        json.WriteNumber("scoreNow", look.Now.Total);
        json.WriteNumber("forgiven", look.Forgiven);
        json.WriteNumber("cutOff", look.CutOff);
        json.WriteBoolean("inClass", look.InClass);
        json.WriteBoolean("inCategory", look.InCategory);
        json.WriteBoolean("inRank", look.InRank);
        json.WriteBoolean("holds", look.Holds);
        json.WriteString("words", look.Words.In(language));
        json.WriteEndObject();
    }
}
