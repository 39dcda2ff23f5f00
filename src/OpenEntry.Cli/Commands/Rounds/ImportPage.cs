using OpenEntry.Cli.Printing;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary>What an import did, for a person to read.</summary>
/// <param name="import">The import.</param>
/// <param name="opened">The record as it was.</param>
/// <param name="feed">Name of the feed.</param>
/// <param name="written">The files that changed; null when nothing was to be written.</param>
/// <param name="shell">Where to print.</param>
internal sealed class ImportPage(FeedImport import, OpenedHistory opened, string feed, string[]? written, Shell shell)
{
    private readonly Output _out = shell.Output;

    private OfficialLanguage Language => shell.Language;

    public void Print()
    {
        _out.Panel(feed, $"{Summary()}\n{Outcome()}");
        if (import.Added.Length > 0)
        {
            _out.Heading(shell.Say("Added", "Ajoutées"));
            _out.Table(RoundTable.Of(import.Added, shell));
        }

        Changed();
        Corrected();
        Aside();
        Missing();
        Warnings();
    }

    private string Summary()
    {
        var parts = new List<string>
        {
            Wording.Count(import.Added.Length, new("round added", "ronde ajoutée"), new("rounds added", "rondes ajoutées"), Language),
            Wording.Count(import.Changed.Length, new("value changed", "valeur modifiée"), new("values changed", "valeurs modifiées"), Language),
            Wording.Count(import.Unchanged, new("round as it was", "ronde inchangée"), new("rounds as they were", "rondes inchangées"), Language),
        };
        if (import.Corrected.Length > 0) parts.Add(Wording.Count(import.Corrected.Length, new("known error put right", "erreur connue rectifiée"), new("known errors put right", "erreurs connues rectifiées"), Language));
        if (import.Aside.Length > 0) parts.Add(Wording.Count(import.RoundsAside, new("round kept aside", "ronde mise de côté"), new("rounds kept aside", "rondes mises de côté"), Language));
        return string.Join(", ", parts);
    }

    private string Outcome()
    {
        if (written is null) return shell.Say("Nothing was written (--dry-run).", "Rien n’a été écrit (--dry-run).");
        return written.Length == 0
            ? shell.Say($"Nothing to write: {opened.Folder} holds all this already.", $"Rien à écrire\u00a0: {opened.Folder} contient déjà tout cela.")
            : Wording.Label(shell.Say("Written", "Écrit"), Language) + Wording.List(written, Language);
    }

    private void Changed()
    {
        if (import.Changed.Length == 0) return;
        _out.Heading(shell.Say("Changed", "Modifiées"));
        var sheet = new Sheet(Number(), new Column(shell.Say("What", "Quoi")), new Column(shell.Say("Before", "Avant")), new Column(shell.Say("Now", "Maintenant")));
        foreach (var change in import.Changed)
        {
            sheet.Add(new Cell(change.Number, Tone.Strong), RoundWords.Column(change.Column, Language), new Cell(change.Before.Length == 0 ? "-" : change.Before, Tone.Muted), change.After);
        }

        _out.Table(sheet);
    }

    private void Corrected()
    {
        if (import.Corrected.Length == 0) return;
        _out.Heading(shell.Say("Known errors of the feed, not taken over", "Erreurs connues du flux, non reprises"));
        var sheet = new Sheet(Number(), new Column(shell.Say("What", "Quoi")), new Column(shell.Say("Feed", "Flux")), new Column(shell.Say("Taken", "Pris")), new Column(shell.Say("Why", "Raison")));
        foreach (var one in import.Corrected)
        {
            sheet.Add(new Cell(one.Number, Tone.Strong), RoundWords.Column(one.Column, Language), new Cell(one.Published, Tone.Muted), one.Value, one.Reason.In(Language));
        }

        _out.Table(sheet);
    }

    private void Aside()
    {
        if (import.Aside.Length == 0) return;
        _out.Heading(shell.Say("Kept aside: unreadable or impossible", "Mises de côté\u00a0: illisibles ou impossibles"));
        _out.Table(Told(import.Aside.Select(aside => aside.Reason), Tone.Bad));
    }

    private void Missing()
    {
        if (import.Missing.Length == 0) return;
        _out.Heading(shell.Say("Not in the feed, kept", "Absent du flux, conservé"));
        var rounds = import.Missing.Where(missing => missing.Column is null).Select(missing => missing.Number).ToHashSet();
        if (rounds.Count > 0)
        {
            var count = Wording.Count(rounds.Count, new("round", "ronde"), new("rounds", "rondes"), Language);
            _out.Line(Wording.Label(count, Language) + $"{string.Join(", ", Runs(rounds))}");
        }

        foreach (var column in import.Missing.Where(missing => missing.Column is not null).GroupBy(missing => missing.Column!))
        {
            var numbers = column.Select(missing => missing.Number).ToHashSet();
            _out.Line(Wording.Label(RoundWords.Column(column.Key, Language), Language) + $"{shell.Say("round ", "ronde ")}{string.Join(", ", Runs(numbers))}");
        }
    }

    private void Warnings()
    {
        if (import.Warnings.Length == 0) return;
        _out.Heading(shell.Say("Worth a look", "À vérifier"));
        _out.Table(Told(import.Warnings, Tone.Warning));
    }

    private Sheet Told(IEnumerable<Error> errors, Tone tone)
    {
        var sheet = new Sheet(new Column(shell.Say("Where", "Où")), new Column("Code", Whole: true), new Column(shell.Say("Why", "Raison")));
        foreach (var error in errors) sheet.Add(error.Place.Path ?? "", error.Kind.Code, new Cell(error.Message(Language), tone));
        return sheet;
    }

    private Column Number() => new(shell.Say("Round", "Ronde"), Right: true);

    // 1, 3-7, 91a-91b: numbers that follow each other in the record are told as one.
    private IEnumerable<string> Runs(HashSet<string> numbers)
    {
        string? first = null, last = null;
        foreach (var round in opened.Rounds.Rounds)
        {
            if (numbers.Contains(round.Number))
            {
                first ??= round.Number;
                last = round.Number;
            }
            else if (first is not null)
            {
                yield return Run();
                first = null;
            }
        }

        if (first is not null) yield return Run();

        string Run() => first == last ? first! : $"{first}-{last}";
    }
}
