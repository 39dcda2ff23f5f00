using System.CommandLine;
using NodaTime;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary><c>openentry rounds list</c>.</summary>
internal static class RoundsList
{
    public static Command Build(Shell shell)
    {
        var kind = new Option<string?>("--kind")
        {
            Description = shell.Say("Only rounds of a kind: general, PNP, CEC, french, stem…; program or category for all of these.", "Seulement les rondes d’un type\u00a0: general, PNP, CEC, french, stem…; program ou category pour toutes celles-là."),
            HelpName = shell.Say("KEY", "CLÉ"),
        };
        var year = Options.Whole(shell, "--year", shell.Say("Only rounds of a year.", "Seulement les rondes d’une année."), 2015, 9999);
        var from = Options.Date(shell, "--from", shell.Say("Only rounds on or after a day.", "Seulement les rondes à partir d’un jour."));
        var to = Options.Date(shell, "--to", shell.Say("Only rounds on or before a day.", "Seulement les rondes jusqu’à un jour."));
        var last = Options.Whole(shell, "--last", shell.Say("Of these the last so many.", "Parmi elles, autant des dernières."), 1, 1_000_000);
        var history = HistorySource.Option(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json, OutputFormat.Csv);
        var command = new Verb("list", shell.Say("List rounds, the oldest first.", "Énumère les rondes, la plus ancienne d’abord."))
        {
            Options = { kind, year, from, to, last, history, format },
            Examples =
            [
                new("openentry rounds list --last 10", shell.Say("The last ten rounds.", "Les dix dernières rondes.")),
                new("openentry rounds list --kind stem", shell.Say("Every round of the STEM category.", "Toutes les rondes de la catégorie des STIM.")),
                new("openentry rounds list --from 2024-03-01 --to 2024-04-30 --format json", shell.Say("Two months, for a program to read.", "Deux mois, pour un programme.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var (first, end) = (parsed.GetValue(from), parsed.GetValue(to));
            if (first > end) return shell.Misuse(CommandErrors.PeriodReversed.At(Place.None, RoundWords.Day(first.Value), RoundWords.Day(end.Value)), "openentry rounds list --help");
            if (!HistorySource.Open(parsed.GetValue(history), shell).TryGet(out var opened, out var errors)) return shell.Fail(errors);
            if (!OfKind(parsed.GetValue(kind), opened.Rounds).TryGet(out var rounds, out errors)) return shell.Fail(errors);
            var listed = rounds.Where(round => In(round.Date, parsed.GetValue(year), first, end)).ToList();
            if (parsed.GetValue(last) is { } most) listed = [.. listed.TakeLast((int)most)];
            Print(listed, parsed.GetValue(format), shell);
            return ExitCode.Fine;
        });
        return command;
    }

    // "program" and "category" stand for all rounds of that sort; a key for those of one program or category.
    private static Result<RoundRecord[]> OfKind(string? wanted, RoundHistory history)
    {
        if (wanted is null) return history.Rounds.ToArray();
        RoundRecord[] rounds = [.. history.Rounds.Where(round => Is(round.KindKey) || Is($"{round.Kind}"))];
        if (rounds.Length > 0) return rounds;
        var keys = history.Rounds.Select(round => round.KindKey).Distinct().Order(StringComparer.OrdinalIgnoreCase);
        return RoundsErrors.KindUnknown.At(Place.None, wanted, string.Join(", ", keys.Concat(["program", "category"])));

        bool Is(string key) => string.Equals(key, wanted, StringComparison.OrdinalIgnoreCase);
    }

    private static bool In(LocalDate date, long? year, LocalDate? first, LocalDate? last) =>
        (year is null || date.Year == year) && (first is null || date >= first) && (last is null || date <= last);

    private static void Print(List<RoundRecord> rounds, OutputFormat format, Shell shell)
    {
        if (format == OutputFormat.Json)
        {
            shell.Output.Json(json => RoundJson.WriteRounds(json, rounds));
        }
        else if (format == OutputFormat.Csv)
        {
            shell.Output.Bytes.Write(new RoundHistory(rounds, []).ToCsv());
        }
        else if (rounds.Count == 0)
        {
            shell.Output.Line(shell.Say("No such round in the record.", "Aucune ronde de ce genre dans le registre."));
        }
        else
        {
            shell.Output.Table(RoundTable.Of(rounds, shell));
            var invitations = rounds.Sum(round => (long)round.Invitations);
            shell.Output.Line($"{RoundWords.Count(rounds.Count, shell.Language)}, {RoundWords.Invitations(invitations, shell.Language)}", Tone.Muted);
        }
    }
}
