using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Scoring;

/// <summary>Runs a bulk command from file to file.</summary>
internal static class Bulk
{
    public static int Run(string facts, string output, Shell shell, BulkRun run, Func<BulkRun, Action<Stream, string, Stream>> how)
    {
        if (!shell.Read(facts).TryGet(out var stream, out var missing)) return shell.Fail(missing);
        using (stream)
        {
            var name = facts == "-" ? shell.Say("standard input", "entrée standard") : facts;
            var errors = shell.Write(output, target =>
            {
                how(run)(stream, name, target);
                // A header or nothing at all is no reason to lose the results of yesterday.
                return output != "-" && run is { Failed: true, Scored: false } ? [CommandErrors.NothingScored.At(new Place(output))] : [];
            });
            if (errors.Count > 0) return shell.Fail(errors);
        }

        return run.Failed ? ExitCode.BadInput : ExitCode.Fine;
    }
}
