using NodaTime.Text;
using OpenEntry.Cli.Printing;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Gates;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>The page of one round: what an officer reads before approving it.</summary>
/// <param name="view">The round.</param>
/// <param name="past">Rounds of the same kind before it, the latest first.</param>
/// <param name="shell">Where to print.</param>
internal sealed class RoundPage(RoundView view, IReadOnlyList<PastRound> past, Shell shell)
{
    private const int Shown = 5;

    private readonly Output _out = shell.Output;

    private OfficialLanguage Language => shell.Language;

    public void Print()
    {
        _out.Panel(RoundAnswers.Title(view.Round, shell), RoundAnswers.Words(view, shell));
        Facts();
        if (view.Rehearsal is not { } rehearsal) return;
        Rehearsed(rehearsal);
        Findings(rehearsal);
        if (view.Round.CorrectsId is null) Past(rehearsal);
    }

    private void Facts()
    {
        var round = view.Round;
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Drafted", "Préparée"), By(round.DraftedBy, Wording.Instant(round.DraftedAt, Language))),
        };
        if (round.Reason is { } reason) fields.Add((shell.Say("Reason", "Motif"), reason));
        foreach (var one in view.Approvals) fields.Add((shell.Say("Approved", "Approuvée"), By(one.Officer, Wording.Instant(one.At, Language))));
        if (round.ReleasedAt is { } released) fields.Add((shell.Say("Released", "Lancée"), Wording.Instant(released, Language)));
        if (round.TieBreak is { } tieBreak) fields.Add((shell.Say("Tie-break", "Départage"), Wording.Instant(tieBreak, Language)));
        Fields.Write(_out, fields);
    }

    private string By(string officer, string when) => shell.Say($"{when}, by {officer}", $"{when}, par {officer}");

    private void Rehearsed(Rehearsal rehearsal)
    {
        _out.Heading(shell.Say("Rehearsal", "Répétition"));
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Pool frozen", "Bassin figé"), Wording.Instant(view.Round.FrozenAt!.Value, Language)),
            (shell.Say("In the pool", "Dans le bassin"), Number(rehearsal.InPool)),
            (shell.Say("Eligible", "Admissibles"), Number(rehearsal.Eligible)),
            (shell.Say("Reached", "Atteintes"), new Cell(Number(rehearsal.Reached), Tone.Strong)),
            (shell.Say("Cut-off", "Note minimale"), rehearsal.CutOff is { } cutOff ? new Cell($"{cutOff}", Tone.Strong) : shell.Say("nobody is reached", "personne n’est atteint")),
        };
        if (rehearsal.TieBreak is { } tieBreak) fields.Add((shell.Say("Tie-break", "Départage"), Wording.Instant(InstantPattern.ExtendedIso.Parse(tieBreak).Value, Language)));
        if (rehearsal.TiedLeftOut > 0) fields.Add((shell.Say("Left out at that instant", "Écartées à cet instant"), new Cell(Number(rehearsal.TiedLeftOut), Tone.Warning)));
        var scores = Wording.Count(rehearsal.ScoredTwice, new Text("score", "note"), new Text("scores", "notes"));
        fields.Add((shell.Say("Both engines", "Les deux moteurs"), shell.Say($"agree on {scores.En} and on the draw", $"concordent sur {scores.Fr} et sur le tirage")));
        fields.Add((shell.Say("Commitment", "Engagement"), rehearsal.Commitment));
        Fields.Write(_out, fields);
    }

    private void Findings(Rehearsal rehearsal)
    {
        _out.Heading(shell.Say("Gates", "Contrôles"));
        if (rehearsal.Findings.Count == 0)
        {
            _out.Line(shell.Say("No gate found anything.", "Aucun contrôle n’a rien relevé."), Tone.Good);
            return;
        }

        var sheet = new Sheet(new Column(shell.Say("Gate", "Contrôle"), Whole: true), new Column(""), new Column(shell.Say("Found", "Constat")));
        foreach (var finding in rehearsal.Findings)
        {
            var (verdict, tone) = finding switch
            {
                { Stops: false } => (shell.Say("warns", "avertit"), Tone.Warning),
                { Despite: null } => (shell.Say("stops", "arrête"), Tone.Bad),
                _ => (shell.Say("despite it", "malgré lui"), Tone.Warning),
            };
            var words = finding.Words.In(Language);
            sheet.Add(finding.Gate, new Cell(verdict, tone), finding.Despite is { } despite ? $"{words} ({despite})" : words);
        }

        _out.Table(sheet);
    }

    private void Past(Rehearsal rehearsal)
    {
        _out.Heading(shell.Say("Beside the last rounds of its kind", "À côté des dernières rondes du même type"));
        var sheet = new Sheet(new Column("Date", Whole: true), new Column(shell.Say("Invited", "Invités"), Right: true), new Column(shell.Say("Cut-off", "Minimum"), Right: true),
            new Column(shell.Say("Eligible", "Admissibles"), Right: true), new Column(shell.Say("In the pool", "Dans le bassin"), Right: true));
        sheet.Add(new Cell(shell.Say("this one", "celle-ci"), Tone.Strong), Number(view.Round.Invited ?? rehearsal.Reached), Number(rehearsal.CutOff), Number(rehearsal.Eligible), Number(rehearsal.InPool));
        foreach (var one in past.Take(Shown)) sheet.Add(RoundWords.Day(one.Date), Number(one.Size), Number(one.CutOff), Number(one.Eligible), Number(one.InPool));
        _out.Table(sheet);
        if (past.Count == 0) _out.Line(shell.Say("It is the first of its kind.", "C’est la première de son type."), Tone.Muted);
    }

    private string Number(int? number) => number is { } some ? Wording.Number(some, Language) : "";
}
