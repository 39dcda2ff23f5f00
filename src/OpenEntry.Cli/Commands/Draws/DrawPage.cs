using NodaTime;
using NodaTime.Text;
using OpenEntry.Cli.Printing;
using OpenEntry.Law;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Commands.Draws;

/// <summary>A round for a person to read: the cut-off and the tie-break, how it divided the pool, the first and the last invited.</summary>
internal sealed class DrawPage(DrawResult result, RoundInstruction instruction, LocalDate day, Shell shell)
{
    private const int Shown = 10;

    private readonly Output _out = shell.Output;

    private OfficialLanguage Language => shell.Language;

    public void Print()
    {
        var head = Wording.Count(result.Count, new("person invited", "personne invitée"), new("people invited", "personnes invitées"), Language);
        if (result.CutOff is { } cutOff) head += "\n" + Wording.Label(shell.Say("Cut-off", "Note minimale"), Language) + cutOff;
        if (result.TieBreak is { } tieBreak) head += "\n" + Wording.Label(shell.Say("Tie-break", "Départage"), Language) + Wording.Instant(tieBreak, Language);
        _out.Panel(shell.Say($"Round of {Wording.Date(day, Language)}", $"Ronde du {Wording.Date(day, Language)}"), head);
        Counts();
        TiedLeftOut();
        Invited();
    }

    private void Counts()
    {
        var counts = result.Counts;
        var places = result.Count - counts.AboveCutOff;
        Fields.Write(_out,
            (shell.Say("For", "Pour"), Whom()),
            (shell.Say("Size of the round", "Nombre à inviter"), Number(instruction.Size)),
            (shell.Say("Equal scores", "Notes égales"), instruction.Rule == RankingRule.EveryoneAtCutOff
                ? shell.Say("everyone at the cut-off is invited", "toutes les personnes à la note minimale sont invitées")
                : shell.Say("who submitted earlier comes first", "la présentation la plus ancienne passe d’abord")),
            (shell.Say("In the pool", "Dans le bassin"), Number(counts.InPool)),
            (shell.Say("Eligible for the round", "Admissibles à la ronde"), Number(counts.Eligible)),
            (shell.Say("Invited", "Invités"), new Cell(Number(result.Count), Tone.Strong)),
            (shell.Say("  above the cut-off", "  au-dessus du minimum"), Number(counts.AboveCutOff)),
            (shell.Say("  at the cut-off", "  à la note minimale"), shell.Say($"{Number(places)} of {Number(counts.AtCutOff)}", $"{Number(places)} sur {Number(counts.AtCutOff)}")),
            (shell.Say("Left out by tie-break", "Écartés au départage"), Number(counts.AtCutOff - places)));
    }

    private string Whom() =>
        instruction.Category is { } category ? Wording.Label(shell.Say("category", "catégorie"), Language) + category
        : instruction.Programs == ProgramSet.None ? shell.Say("everyone", "tous")
        : Wording.Label(shell.Say("programs", "programmes"), Language) + instruction.Programs;

    private void TiedLeftOut()
    {
        if (result.Counts.TiedLeftOut == 0) return;
        var people = Wording.Count(result.Counts.TiedLeftOut, new("person", "personne"), new("people", "personnes"), Language);
        _out.Line(shell.Say(
            $"{people} left out submitted at the very instant of the tie-break: only the order of identifiers decided, on which the law is silent.",
            $"Départage par le seul ordre des identifiants, le droit étant muet\u00a0: {people} du même instant n’ont pas été retenues."), Tone.Warning);
    }

    private void Invited()
    {
        if (result.Count == 0) return;
        _out.Heading(result.Count <= 2 * Shown ? shell.Say("Invited, in rank order", "Invités, par rang") : shell.Say($"First and last {Shown} invited", $"Les {Shown} premiers et {Shown} derniers invités"));
        var sheet = new Sheet(new Column(shell.Say("Rank", "Rang"), Right: true), new Column(shell.Say("Identifier", "Identifiant")), new Column(shell.Say("Score", "Note"), Right: true), new Column(shell.Say("Submitted", "Présentation")));
        for (var rank = 1; rank <= result.Count; rank++)
        {
            if (rank == Shown + 1 && result.Count > 2 * Shown)
            {
                sheet.Add("…", "…", "…", "…");
                rank = result.Count - Shown + 1;
            }

            var person = result.Invited[rank - 1];
            sheet.Add(Number(rank), new Cell(Printable(result.Pool.Id(person)), Tone.Strong), $"{result.Pool.Scores[person]}", Submitted(person));
        }

        _out.Table(sheet);
    }

    // As the pool wrote it, to the last decimal: to the second two people may look tied who are not.
    private string Submitted(int person)
    {
        var digits = result.Pool.SubmittedDigits[person];
        var fraction = digits == 0 ? "" : "." + new string('f', digits);
        return InstantPattern.CreateWithInvariantCulture($"uuuu-MM-dd'T'HH:mm:ss{fraction}'Z'").Format(result.Pool.SubmittedAt(person));
    }

    // An identifier is whatever the pool says; on a terminal it must not move the cursor.
    private static string Printable(string id) => id.Any(char.IsControl) ? string.Concat(id.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : id;

    private string Number(int number) => Wording.Number(number, Language);
}
