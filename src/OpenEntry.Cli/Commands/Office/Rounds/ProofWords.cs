using OpenEntry.Cli.Printing;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>What published files prove, in words and as JSON.</summary>
internal static class ProofWords
{
    public static void Page(ProofReport report, bool against, Shell shell)
    {
        var (output, language, outcome) = (shell.Output, shell.Language, report.Outcome);
        output.Panel(shell.Say($"Round {report.Commitment.Round}", $"Ronde {report.Commitment.Round}"), shell.Say(
            "the file holds together; both engines, drawing again, invite the same people", "le fichier se tient; les deux moteurs, refaisant le tirage, invitent les mêmes personnes"));
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Pool frozen", "Bassin figé"), Wording.Instant(report.Commitment.FrozenAt, language)),
            (shell.Say("In the pool", "Dans le bassin"), Wording.Number(outcome.Counts.InPool, language)),
            (shell.Say("Eligible", "Admissibles"), Wording.Number(outcome.Counts.Eligible, language)),
            (shell.Say("Invited", "Invités"), Wording.Number(outcome.Invited, language)),
            (shell.Say("Gone before the release", "Sorties avant le lancement"), Wording.Number(outcome.Gone.Count, language)),
            (shell.Say("Cut-off", "Note minimale"), $"{outcome.CutOff}"),
        };
        if (outcome.TieBreak is { } tieBreak) fields.Add((shell.Say("Tie-break", "Départage"), Wording.Instant(tieBreak, language)));
        fields.Add((shell.Say("Commitment", "Engagement"), $"{report.CommitmentHash}"));
        Fields.Write(output, fields);
        if (against) output.Line(shell.Say("It is the commitment given.", "C’est l’engagement indiqué."), Tone.Good);
        else
        {
            output.Line(shell.Say(
                "Compare the commitment with the one published before the round (--commitment); without that a file is only held against itself.",
                "Comparez l’engagement à celui publié avant la ronde (--commitment); sinon un fichier n’est confronté qu’à lui-même."), Tone.Warning);
        }
    }

    public static void Json(ProofReport report, bool against, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("round", report.Commitment.Round);
        json.WriteString("commitment", report.CommitmentHash.ToString());
        json.WriteBoolean("againstPublished", against);
        OfficeJson.Write(json, "frozenAt", report.Commitment.FrozenAt);
        json.WriteNumber("inPool", report.Outcome.Counts.InPool);
        json.WriteNumber("eligible", report.Outcome.Counts.Eligible);
        json.WriteNumber("invited", report.Outcome.Invited);
        json.WriteNumber("gone", report.Outcome.Gone.Count);
        if (report.Outcome.CutOff is { } cutOff) json.WriteNumber("cutOff", cutOff);
        else json.WriteNull("cutOff");
        OfficeJson.Write(json, "tieBreak", report.Outcome.TieBreak);
        json.WriteEndObject();
    });

    public static void Page(Receipt receipt, ReceiptStanding standing, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        var (rank, people) = (Wording.Number(standing.Index + 1, language), Wording.Number(standing.People, language));
        output.Panel(shell.Say($"{receipt.Person.Id} in round {standing.Round}", $"{receipt.Person.Id} dans la ronde {standing.Round}"),
            shell.Say($"rank {rank} of {people}, ", $"rang {rank} sur {people}, ") + $"{receipt.Person.Score} points\n" + Words(standing, shell));
    }

    public static void Json(Receipt receipt, ReceiptStanding standing, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("profile", receipt.Person.Id);
        json.WriteString("round", standing.Round);
        json.WriteNumber("rank", standing.Index + 1);
        json.WriteNumber("people", standing.People);
        json.WriteNumber("score", receipt.Person.Score);
        json.WriteString("standing", EnumWords.Of(standing.Standing));
        json.WriteBoolean("invited", standing.IsInvited);
        json.WriteBoolean("gone", standing.IsGone);
        json.WriteBoolean("unexplained", standing.IsUnexplained);
        json.WriteString("message", Words(standing, shell));
        json.WriteEndObject();
    });

    private static string Words(ReceiptStanding standing, Shell shell) => standing switch
    {
        { IsInvited: true } => shell.Say("invited, and the invitation is proven", "invité, et l’invitation est prouvée"),
        { IsGone: true } => shell.Say("reached by the round, but gone from the pool before the release", "atteint par la ronde, mais sorti du bassin avant le lancement"),
        { IsUnexplained: true } => shell.Say(
            "reached by the round, and yet the receipt holds no invitation: it was fetched before the release, or the office missed someone",
            "atteint par la ronde, et pourtant le reçu ne porte pas d’invitation\u00a0: il date d’avant le lancement, ou le bureau a omis quelqu’un"),
        { Standing: RoundStanding.Unreleased } => shell.Say("in the frozen pool; the outcome was not given", "dans le bassin figé; le résultat n’a pas été fourni"),
        { Standing: RoundStanding.NotEligible } => shell.Say("not invited: without a program or the category the round asks for", "non invité\u00a0: sans programme ou catégorie que demande la ronde"),
        { Standing: RoundStanding.Tied } => shell.Say(
            "not invited: submitted at the very instant of the tie-break, where not all had room", "non invité\u00a0: présenté à l’instant même du départage, où tous n’avaient pas de place"),
        _ => shell.Say("not invited: behind the cut-off or the tie-break", "non invité\u00a0: derrière la note minimale ou le départage"),
    };
}
