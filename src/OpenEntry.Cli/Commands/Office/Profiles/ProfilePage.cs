using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Scoring;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary>The page of one profile.</summary>
internal sealed class ProfilePage(OpenedProfile profile, Shell shell)
{
    private readonly Output _out = shell.Output;

    private OfficialLanguage Language => shell.Language;

    public void Print()
    {
        _out.Panel(profile.Row.Number, ProfileAnswer.Words(profile.Row, shell));
        Facts();
        if (profile.Read is { IsOk: true } read)
        {
            Lines(read.Value.Assessment);
            Next(read.Value);
        }
        else if (profile.Read is { IsOk: false } lacking)
        {
            _out.Heading(shell.Say("What it still lacks", "Ce qui lui manque encore"));
            foreach (var error in lacking.Errors) _out.Line(error.Line(Language), Tone.Warning);
        }

        Versions();
    }

    private void Facts()
    {
        var row = profile.Row;
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Person", "Personne"), profile.Details is { } details ? $"{details.FullName} ({row.PersonId})".TrimStart() : new Cell(shell.Say($"forgotten ({row.PersonId})", $"oubliée ({row.PersonId})"), Tone.Muted)),
            (shell.Say("In this state since", "Dans cet état depuis"), Wording.Instant(row.StateSince, Language)),
        };
        if (row.SubmittedAt is { } submitted) fields.Add((shell.Say("Submitted", "Présenté"), Wording.Instant(submitted, Language)));
        if (row.Class != ProgramSet.None) fields.Add((shell.Say("Class of an invitation", "Catégorie d’invitation"), Explanations.Of(row.Class).In(Language)));
        if (row.Categories.Length > 0) fields.Add((shell.Say("Categories", "Catégories"), row.Categories.Replace(";", ", ", StringComparison.Ordinal)));
        if (row.Reference is { } reference) fields.Add((shell.Say("Reference", "Référence"), reference));
        Fields.Write(_out, fields);
    }

    private void Lines(Assessment one)
    {
        _out.Heading(shell.Say($"Score on {Wording.Date(one.Date, Language)}", $"Note du {Wording.Date(one.Date, Language)}"));
        AssessmentPages.Score(one, shell);
        if (profile.Row.State == ProfileState.InPool && one.Score.Total != profile.Row.Score)
        {
            _out.Line(shell.Say(
                $"The pool still has {Wording.Number(profile.Row.Score, Language)} points; the work of each night brings it up to date.",
                $"Le bassin a encore {Wording.Number(profile.Row.Score, Language)} points; le travail de chaque nuit le met à jour."), Tone.Warning);
        }
    }

    private void Next(ReadProfile read)
    {
        if (!profile.Row.State.IsActive()) return;
        _out.Heading(shell.Say("What changes next", "Prochain changement"));
        if (read.Next is not { } next)
        {
            _out.Line(shell.Say("Nothing changes by itself before it leaves the pool.", "Rien ne change de soi-même avant qu’il ne quitte le bassin."));
            return;
        }

        _out.Line(Wording.Label(Wording.Date(next.Date, Language), Language)
            + $"{Wording.Change(next.Difference, Language)}, {Wording.Number(next.After.Score.Total, Language)} points");
        foreach (var cause in next.Causes) _out.Line($"  {cause.Words.In(Language)}");
    }

    private void Versions()
    {
        _out.Heading("Versions");
        var sheet = new Sheet(new Column("Version", Right: true), new Column(shell.Say("When", "Quand"), Whole: true), new Column(shell.Say("What", "Quoi")), new Column(shell.Say("By", "Par")));
        foreach (var version in profile.Versions)
        {
            sheet.Add($"{version.Version}", Wording.Instant(version.At, Language), ProcessKinds.All[version.Process.Kind].Name.In(Language), OfficeWords.Of(version.Process.Actor, Language));
        }

        _out.Table(sheet);
    }
}
