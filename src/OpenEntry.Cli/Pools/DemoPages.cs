using OpenEntry.Cli.Printing;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;

namespace OpenEntry.Cli.Pools;

/// <summary>The replay as pages of text.</summary>
internal static class DemoPages
{
    public static void Print(Replay replay, ulong seed, LawBook book, Shell shell)
    {
        var language = shell.Language;
        var first = replay.Pools[0];
        shell.Output.Panel(shell.Say("Five rounds of 2024, replayed", "Cinq rondes de 2024, rejouées"), shell.Say(
            $"{Wording.Number(first.Size, language)} made-up people, seed {seed}, distributed as published.\nNothing later than {Wording.Date(first.Like.Date, language)} went into the model.",
            $"{Wording.Number(first.Size, language)} personnes inventées, graine {seed}, réparties comme publié.\nRien de postérieur au {Wording.Date(first.Like.Date, language)} n’est entré dans le modèle."));
        shell.Output.Heading(shell.Say($"The pool of {Wording.Date(first.Like.Date, language)}", $"Le bassin du {Wording.Date(first.Like.Date, language)}"));
        Histogram.Print(first, shell);
        Engines(replay, shell);

        shell.Output.Heading(shell.Say("Cut-offs", "Minimums"));
        CutOffs(replay, book, shell);
        shell.Output.Heading(shell.Say("Tie-breaks", "Départages"));
        TieBreaks(replay, shell);
        shell.Output.Heading(shell.Say("Between the distributions", "Entre les répartitions"));
        Changes(replay, shell);
        DemoReasons.Print(replay, shell);
    }

    /// <summary>The kind of a round in words.</summary>
    public static string KindOf(RoundRecord round, LawBook book, Shell shell) => round.Category is { } key
        ? CategoryRule.InForce(book.On(round.Date)).FirstOrDefault(rule => rule.Key == key)?.FeedLabel.In(shell.Language) ?? key
        : shell.Say("General", "Générale");

    private static void Engines(Replay replay, Shell shell)
    {
        var language = shell.Language;
        var wrong = replay.Pools.Sum(pool => pool.Disagreements);
        var scores = Wording.Number(replay.Pools.Sum(pool => (long)pool.Size), language);
        if (wrong == 0)
        {
            shell.Output.Line(shell.Say($"Both engines scored everybody in every pool ({scores} scores) and agree.", $"Les deux moteurs ont noté chacun dans chaque bassin ({scores} notes) et s’accordent."), Tone.Good);
        }
        else
        {
            shell.Output.Line(shell.Say($"The two engines disagree on {Wording.Number(wrong, language)} of {scores} scores.", $"Les deux moteurs divergent sur {Wording.Number(wrong, language)} des {scores} notes."), Tone.Bad);
        }
    }

    private static void CutOffs(Replay replay, LawBook book, Shell shell)
    {
        var language = shell.Language;
        var sheet = new Sheet(
            new Column(shell.Say("Round", "Ronde")), new Column("Date"), new Column(shell.Say("Kind", "Type")), new Column(shell.Say("Invited", "Invités"), Right: true),
            new Column(shell.Say("Drawn", "Tiré"), Right: true), new Column(shell.Say("Official", "Officiel"), Right: true), new Column(shell.Say("Difference", "Écart"), Right: true));
        foreach (var round in replay.Rounds)
        {
            var difference = round.Difference ?? 0;
            sheet.Add(
                round.Asked ? round.Official.Number : $"({round.Official.Number})", $"{round.Official.Date:uuuu-MM-dd}", KindOf(round.Official, book, shell), Wording.Number(round.Size, language),
                new Cell($"{round.CutOff}", Tone.Strong), $"{round.Official.CutOff}",
                new Cell(Wording.Change(difference, language), Math.Abs(difference) <= 3 ? Tone.Good : Math.Abs(difference) <= 10 ? Tone.Warning : Tone.Bad));
        }

        shell.Output.Table(sheet);
    }

    private static void TieBreaks(Replay replay, Shell shell)
    {
        var language = shell.Language;
        var sheet = new Sheet(
            new Column(shell.Say("Round", "Ronde")), new Column(shell.Say("Drawn (UTC)", "Tiré (UTC)")), new Column(shell.Say("Official (UTC)", "Officiel (UTC)")),
            new Column(shell.Say("At the cut-off", "Au minimum"), Right: true), new Column(shell.Say("of them invited", "dont invités"), Right: true));
        foreach (var round in replay.Rounds)
        {
            sheet.Add(
                round.Asked ? round.Official.Number : $"({round.Official.Number})", $"{round.TieBreak:uuuu-MM-dd HH:mm:ss}", $"{round.Official.TieBreak:uuuu-MM-dd HH:mm:ss}",
                Wording.Number(round.Counts.AtCutOff, language), Wording.Number(Math.Min(round.Size, round.Counts.Eligible) - round.Counts.AboveCutOff, language));
        }

        shell.Output.Table(sheet);
    }

    private static void Changes(Replay replay, Shell shell)
    {
        var language = shell.Language;
        var steps = replay.Rounds.Where(round => round.Changes is not null).Select((round, i) => (Changes: round.Changes!, From: replay.Pools[i].Like.Date, To: replay.Pools[i + 1].Like.Date)).ToList();
        var sheet = new Sheet([new Column(""), .. steps.Select(step => new Column($"{step.From:uuuu-MM-dd} → {step.To:MM-dd}", Right: true))]);
        void Row(string en, string fr, Func<PoolChanges, int> count) =>
            sheet.Add([shell.Say(en, fr), .. steps.Select(step => (Cell)Wording.Number(count(step.Changes), language))]);
        Row("Expired after twelve months", "Expirés après douze mois", changes => changes.Expired);
        Row("Withdrawn", "Retirés", changes => changes.Withdrawn);
        Row("No program met any longer", "Plus aucun programme satisfait", changes => changes.NoLongerEligible);
        Row("Arrived", "Arrivés", changes => changes.Arrived);
        Row("Nominated", "Désignés", changes => changes.Nominated);
        Row("Birthdays", "Anniversaires", changes => changes.Birthdays);
        Row("Tests taken anew", "Tests refaits", changes => changes.NewTests);
        shell.Output.Table(sheet);
    }
}
