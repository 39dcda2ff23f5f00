using System.CommandLine;
using NodaTime;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary><c>openentry rounds show N</c>: one round with all that is known of it.</summary>
internal static class RoundsShow
{
    public static Command Build(Shell shell)
    {
        var number = new Argument<string>("number") { Description = shell.Say("Number of the round, such as 293 or 91a.", "Numéro de la ronde, comme 293 ou 91a."), HelpName = "N" };
        var history = HistorySource.Option(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("One round with all that is known of it, and the pool before it.", "Une ronde avec tout ce qu’on en sait, et le bassin qui la précède."))
        {
            Arguments = { number },
            Options = { history, format },
            Examples = [new("openentry rounds show 293", shell.Say("The STEM round of April 11, 2024.", "La ronde STIM du 11 avril 2024."))],
        };
        command.SetAction(parsed =>
        {
            if (!HistorySource.Open(parsed.GetValue(history), shell).TryGet(out var opened, out var errors)) return shell.Fail(errors);
            if (!Find(parsed.GetValue(number)!, opened.Rounds).TryGet(out var round, out errors)) return shell.Fail(errors);
            if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => RoundJson.WriteRoundInRecord(json, round, opened.Rounds, shell.Language));
            else new RoundPage(round, opened.Rounds, shell).Print();
            return ExitCode.Fine;
        });
        return command;
    }

    private static Result<RoundRecord> Find(string typed, RoundHistory history)
    {
        var number = typed.TrimStart('#').ToLowerInvariant();
        if (history.ByNumber(number) is { } round) return round;
        var several = RoundNumber.IsValid(number) ? history.Rounds.Where(one => one.Number.Length > number.Length && one.Number[..^1] == number && !char.IsAsciiDigit(one.Number[^1])).ToArray() : [];
        return several.Length > 0
            ? RoundsErrors.SeveralOfNumber.At(Place.None, number, string.Join(", ", several.Select(one => one.Number)))
            : HistoryErrors.RoundUnknown.At(Place.None, typed);
    }
}

/// <summary>The page of one round.</summary>
internal sealed class RoundPage(RoundRecord round, RoundHistory history, Shell shell)
{
    private const int BarLength = 24;

    private readonly Output _out = shell.Output;

    public void Print()
    {
        var language = shell.Language;
        _out.Panel(shell.Say($"Round {round.Number}", $"Ronde {round.Number}"), string.Join('\n',
            round.NameIn(language),
            RoundWords.Invitations(round.Invitations, language) + shell.Say($", cut-off {round.CutOff}", $", note minimale {round.CutOff}"),
            Wording.Date(round.Date, language)));
        Facts();
        Previous();
        Distribution();
        Oddities();
    }

    private void Facts()
    {
        var language = shell.Language;
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Moment of the round", "Moment de la ronde"), Wording.Instant(round.Instant, language)),
            (shell.Say("Kind", "Type"), RoundWords.Of(round.Kind).In(language) + (round.Kind == RoundKind.General ? "" : $" ({round.KindKey})")),
        };
        if (round.Version is { } version) fields.Add((shell.Say("Version", "Version"), version));
        if (round.Kind == RoundKind.General) fields.Add((shell.Say("Programs", "Programmes"), string.Join(", ", round.ProgramCodes)));
        fields.Add(("Invitations", Wording.Number(round.Invitations, language)));
        fields.Add((shell.Say("Cut-off", "Note minimale"), $"{round.CutOff}"));
        fields.Add((shell.Say("Tie-break", "Départage"), round.TieBreak is { } tieBreak ? Wording.Instant(tieBreak, language) : shell.Say("not published", "non publié")));
        fields.Add((shell.Say("Label of the feed", "Étiquette du flux"), round.Name));
        fields.Add((shell.Say("Source", "Source"), round.Status == RoundStatus.Press
            ? shell.Say("official feed, with a value from the press", "flux officiel, avec une valeur tirée de la presse")
            : shell.Say("official feed", "flux officiel")));
        Fields.Write(_out, fields);
    }

    private void Previous()
    {
        var language = shell.Language;
        _out.Heading(shell.Say($"Beside the last of its kind ({round.KindKey})", $"À côté de la dernière du même type ({round.KindKey})"));
        if (history.PreviousOfKind(round) is not { } previous)
        {
            _out.Line(shell.Say("It was the first of its kind.", "C’était la première de son type."));
            return;
        }

        var days = Period.DaysBetween(previous.Date, round.Date);
        var sheet = new Sheet(new Column(""), new Column(shell.Say($"Round {previous.Number}", $"Ronde {previous.Number}"), Right: true),
            new Column(shell.Say($"Round {round.Number}", $"Ronde {round.Number}"), Right: true), new Column(shell.Say("Change", "Écart"), Right: true));
        sheet.Add("Date", RoundWords.Day(previous.Date), RoundWords.Day(round.Date), Wording.Count(days, new("day", "jour"), new("days", "jours"), language));
        sheet.Add("Invitations", Wording.Number(previous.Invitations, language), Wording.Number(round.Invitations, language), Wording.Change(round.Invitations - previous.Invitations, language));
        sheet.Add(shell.Say("Cut-off", "Note minimale"), $"{previous.CutOff}", $"{round.CutOff}", Wording.Change(round.CutOff - previous.CutOff, language));
        _out.Table(sheet);
    }

    private void Distribution()
    {
        var language = shell.Language;
        if (round.Bands is not { } bands)
        {
            _out.Heading(shell.Say("Pool before the round", "Bassin avant la ronde"));
            _out.Line(shell.Say("No distribution was published.", "Aucune répartition n’a été publiée."));
            return;
        }

        var asOf = round.DistributionAsOf!.Value;
        _out.Heading(shell.Say($"Pool on {Wording.Date(asOf, language)}", $"Bassin le {Wording.Date(asOf, language)}"));
        Column[] columns = [new(shell.Say("Scores", "Notes")), new(shell.Say("Candidates", "Candidats"), Right: true), new(shell.Say("Share", "Part"), Right: true)];
        var sheet = new Sheet(_out.Pretty ? [.. columns, new("")] : columns);
        var parts = PoolBands.Identities.Where(identity => identity.Sum != PoolBands.Count).SelectMany(identity => identity.Parts).ToHashSet();
        var most = bands.Values[..^1].Max();
        for (var band = 1; band <= PoolBands.Count; band++)
        {
            var total = band == PoolBands.Count;
            var (low, high) = PoolBands.Ranges[band - 1];
            var sum = total || PoolBands.Identities.Any(identity => identity.Sum == band);
            var holdsCutOff = !sum && round.CutOff >= low && round.CutOff <= high;
            var tone = total || holdsCutOff ? Tone.Strong : parts.Contains(band) ? Tone.Muted : Tone.Normal;
            var share = bands.Total == 0 ? "" : Wording.Percent((decimal)bands[band] / bands.Total, 1, language);
            Cell[] cells =
            [
                new((parts.Contains(band) ? "  " : "") + (total ? shell.Say("all", "toutes") : RoundWords.Band(band)), tone),
                new(Wording.Number(bands[band], language), tone),
                new(share, tone),
            ];
            var bar = total ? "" : Bar.Of(bands[band], most, BarLength) + (holdsCutOff ? $" ← {round.CutOff}" : "");
            sheet.Add(_out.Pretty ? [.. cells, new(bar, holdsCutOff ? Tone.Good : tone)] : cells);
        }

        _out.Table(sheet);
    }

    private void Oddities()
    {
        var language = shell.Language;
        var corrections = history.CorrectionsOf(round.Number).ToList();
        if (corrections.Count > 0)
        {
            _out.Heading(shell.Say("Known errors of the feed", "Erreurs connues du flux"));
            foreach (var one in corrections)
            {
                _out.Line(shell.Say(
                    $"{RoundWords.Column(one.Column, language)}: the feed says or said {one.Published}; taken is {one.Value}",
                    $"{RoundWords.Column(one.Column, language)}\u00a0: le flux donne ou donnait {one.Published}; la valeur prise est {one.Value}"), Tone.Warning);
                Paragraph($"{one.Reason.In(language)} ({one.Source.In(language)})");
            }
        }

        var warnings = RoundChecks.Check(round).ToList();
        if (round.Notes.En.Length == 0 && warnings.Count == 0) return;
        _out.Heading(shell.Say("Notes", "Remarques"));
        if (round.Notes.En.Length > 0) Paragraph(round.Notes.In(language));
        warnings.ForEach(warning => Paragraph(warning.Message(language), Tone.Warning));
    }

    // Piped, nothing is broken over lines.
    private void Paragraph(string words, Tone tone = Tone.Normal)
    {
        if (_out.Pretty) HelpPage.Paragraph(words, _out, tone);
        else _out.Line(words, tone);
    }
}
