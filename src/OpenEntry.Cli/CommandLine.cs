using System.CommandLine;
using OpenEntry.Cli.Commands;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>One run of the command: chooses the language, parses, runs, and turns whatever happens into lines and an exit code.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static readonly InvocationConfiguration Invoking = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    public static int Run(IReadOnlyList<string> args, Surroundings surroundings)
    {
        // The wording of the whole tree hangs on the language, so it is chosen before the tree is built.
        var shell = new Shell(surroundings, LanguageChoice.Of(args, surroundings.Environment));
        try
        {
            var code = Invoke(args, shell);
            shell.Output.Flush();
            return code;
        }
        catch (ReaderGoneException)
        {
            return ExitCode.Fine;
        }
        catch (OutputFailedException e)
        {
            // Not through Output: it would try to flush what just failed.
            surroundings.Error.WriteLine(CommandErrors.OutputFailed.At(Place.None, e.Message).Line(shell.Language));
            return ExitCode.BadInput;
        }
        catch (Exception e)
        {
            return Unexpected(e, shell);
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Shell shell)
    {
        var handOver = shell.Surroundings.HandOver;
        var tree = handOver is null ? CommandTree.Build(shell) : CommandTree.BuildLight(shell);
        if (handOver is not null && !tree.Knows(args))
        {
            return handOver(args).TryGet(out var code, out var failures) ? code : shell.Fail(failures);
        }
        var parsed = tree.Root.Parse(args, Parsing);
        var errors = UsageError.Of(parsed, shell.Language);
        if (UsageError.Asked(parsed, tree.Help) && !errors.Any(error => error.Unknown))
        {
            HelpPage.Write(parsed.CommandResult.Command, tree, shell);
            return ExitCode.Fine;
        }
        if (UsageError.Asked(parsed, tree.Version) && errors.Count == 0)
        {
            shell.Output.Line($"openentry {OwnVersion()}");
            return ExitCode.Fine;
        }
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                shell.Output.ErrorLine(error.Line);
            }
            shell.Output.ErrorLine(Wording.Label(shell.Say("Help", "Aide"), shell.Language) + $"{CommandTree.PathOf(parsed.CommandResult.Command)} --help");
            return ExitCode.Usage;
        }
        return parsed.Invoke(Invoking);
    }

    private static int Unexpected(Exception e, Shell shell)
    {
        try
        {
            shell.Output.Flush();
        }
        catch (Exception next) when (next is ReaderGoneException or OutputFailedException)
        {
            // What went wrong first is what to tell.
        }
        shell.Output.ErrorLine(CommandErrors.Unexpected.At(Place.None, $"{e.GetType().Name}: {e.Message}").Line(shell.Language));
        if (shell.Surroundings.Environment("OPENENTRY_DEBUG") is { Length: > 0 } and not "0")
        {
            shell.Surroundings.Error.WriteLine(e.ToString());
        }
        return ExitCode.BadInput;
    }

    private static string OwnVersion() => typeof(CommandLine).Assembly.GetName().Version!.ToString(3);
}
