using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>What a command says after it changed a round.</summary>
internal static class RoundAnswers
{
    /// <summary>Says where the round is now, or why nothing was done.</summary>
    public static Task<int> Told(this Task<Result<RoundRow>> done, OpenedOffice opened, OutputFormat format, Shell shell) =>
        done.Then(round => opened.Desks.RoundReader.ShowAsync(round.Number)).Print(shell, view =>
        {
            if (format == OutputFormat.Json) shell.Output.Json(json => RoundViewJson.Write(json, view, shell.Language));
            else shell.Output.Panel(Title(view.Round, shell), Words(view, shell));
        });

    public static string Title(RoundRow round, Shell shell) => shell.Say($"Round {round.Number}", $"Ronde {round.Number}");

    /// <summary>State, instruction and the outcome as far as there is one, a line each.</summary>
    public static string Words(RoundView view, Shell shell)
    {
        var (round, language) = (view.Round, shell.Language);
        var lines = new List<string> { State(view, shell), $"{Wording.Count(round.Size, new("place", "place"), new("places", "places"), language)}, {Whom(view, shell)}" };
        if (round.ReleasedAt is not null)
        {
            lines.Add(Wording.Count(round.Invited ?? 0, new("invitation", "invitation"), new("invitations", "invitations"), language)
                + (round.CutOff is { } cutOff ? shell.Say($", cut-off {cutOff}", $", note minimale {cutOff}") : ""));
        }
        else if (view.Rehearsal is { } rehearsal)
        {
            lines.Add(Reach(rehearsal, shell));
            lines.Add(Wording.Label(shell.Say("commitment", "engagement"), language) + rehearsal.Commitment);
        }

        return string.Join('\n', lines);
    }

    /// <summary><c>rehearsed, approved by Tremblay</c>.</summary>
    public static string State(RoundView view, Shell shell)
    {
        var state = view.Round.State.Name().In(shell.Language);
        return view.Round.State == RoundState.Rehearsed && view.Approvals.Count > 0
            ? shell.Say($"{state}, approved by {view.Approvals[0].Officer}; one more approval is needed", $"{state}, approuvée par {view.Approvals[0].Officer}; il manque une approbation")
            : state;
    }

    /// <summary>Whom the instruction allows.</summary>
    public static string Whom(RoundView view, Shell shell)
    {
        var round = view.Round;
        if (view.Corrects is { } corrected) return shell.Say($"for those round {corrected} missed", $"pour celles que la ronde {corrected} a omises");
        var programs = string.Join(", ", ProgramWords.Of(round.Programs));
        return (round.Category, programs) switch
        {
            ({ } category, "") => shell.Say($"category {category}", $"catégorie {category}"),
            ({ } category, _) => shell.Say($"category {category}, programs {programs}", $"catégorie {category}, programmes {programs}"),
            (null, "") => shell.Say("everyone in the pool", "tout le bassin"),
            _ => shell.Say($"programs {programs}", $"programmes {programs}"),
        };
    }

    /// <summary><c>reaches 2 of 3 people, cut-off 437</c>.</summary>
    public static string Reach(Rehearsal rehearsal, Shell shell)
    {
        var (reached, eligible) = (Wording.Number(rehearsal.Reached, shell.Language), Wording.Number(rehearsal.Eligible, shell.Language));
        return shell.Say($"reaches {reached} of {eligible} eligible", $"atteint {reached} personnes admissibles sur {eligible}")
            + (rehearsal.CutOff is { } cutOff ? shell.Say($", cut-off {cutOff}", $", note minimale {cutOff}") : "");
    }
}
