using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary>What a command says after it changed a profile.</summary>
internal static class ProfileAnswer
{
    public static int Print(Result<ProfileRow> result, OutputFormat format, Shell shell)
    {
        if (!result.TryGet(out var row, out var errors)) return shell.Fail(errors);
        if (format == OutputFormat.Json) shell.Output.Json(json => ProfileJson.Write(json, row));
        else shell.Output.Panel(row.Number, Words(row, shell));
        return ExitCode.Fine;
    }

    /// <summary>State, score and what ends when, a line each.</summary>
    public static string Words(ProfileRow row, Shell shell)
    {
        var language = shell.Language;
        var lines = new List<string> { $"{row.State.Name().In(language)}, version {row.Version}" };
        if (row.AssessedOn is not null) lines.Add($"{Wording.Number(row.Score, language)} points");
        if (row is { State: ProfileState.Draft, DraftUntil: { } draft }) lines.Add(shell.Say($"to be submitted before {Wording.Instant(draft, language)}", $"à présenter avant le {Wording.Instant(draft, language)}"));
        if (row is { State: ProfileState.InPool or ProfileState.Ineligible, ExpiresAt: { } expires }) lines.Add(shell.Say($"until {Wording.Instant(expires, language)}", $"jusqu’au {Wording.Instant(expires, language)}"));
        return string.Join('\n', lines);
    }
}
