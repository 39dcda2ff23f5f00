using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Files;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Gates;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>What the office's rounds go on from: the public record before them, and where the gates close.</summary>
internal static class RoundSettings
{
    /// <summary>The variable that names a JSON file of <see cref="GateThresholds"/>.</summary>
    public const string GatesVariable = "OPENENTRY_GATES";

    public static Result<RoundOptions> Of(Shell shell)
    {
        if (!HistorySource.Open(null, shell).TryGet(out var history, out var errors) || !Gates(shell).TryGet(out var gates, out errors)) return Result<RoundOptions>.Failed(errors);
        return new RoundOptions
        {
            Gates = gates,
            Before = (programs, category) => SameKind(history.Rounds, programs, category),
            FirstNumber = history.Rounds.Rounds is [.., var last] ? RoundNumber.Base(last.Number) + 1 : 1,
        };
    }

    private static Result<GateThresholds> Gates(Shell shell)
    {
        if (shell.Surroundings.Environment(GatesVariable) is not { Length: > 0 } path) return new GateThresholds();
        return FileBytes.Read(path, shell.Surroundings).TryGet(out var bytes, out var errors) ? GateThresholds.Read(bytes, new Place(path)) : Result<GateThresholds>.Failed(errors);
    }

    private static PastRound[] SameKind(RoundHistory history, ProgramSet programs, string? category) =>
    [
        .. history.Rounds.Reverse()
            .Where(one => category is not null ? one.Category == category
                : programs == ProgramSet.None ? one.Kind == RoundKind.General
                : one.Kind == RoundKind.Program && one.Programs == programs)
            .Select(one => new PastRound(one.Date, one.Invitations, one.CutOff, InPool: one.Bands?.Total)),
    ];
}
