using System.Diagnostics;
using System.Runtime.InteropServices;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>
/// How the native program gives a command line over to the complete one: by starting the launcher again, which builds the complete program when it must. On Unix that
/// takes the place of this process, so that signals, terminal and exit code need nobody in between.
/// </summary>
internal static partial class Handover
{
    /// <summary>Said by the launcher to the native program (<c>native</c>), and by the native program to the launcher (<c>complete</c>).</summary>
    private const string Variable = "OPENENTRY_PROGRAM";

    /// <summary>The hand-over, in a native program that the launcher started; else null.</summary>
    public static Func<IReadOnlyList<string>, Result<int>>? For(Func<string, string?> environment) =>
        environment(Variable) == "native" && environment("OPENENTRY_HOME") is { Length: > 0 } home ? args => To(Path.Combine(home, "openentry"), args) : null;

    private static Result<int> To(string launcher, IReadOnlyList<string> args) => OperatingSystem.IsWindows() ? Beside(launcher, args) : Instead(launcher, args);

    private static Error Instead(string launcher, IReadOnlyList<string> args)
    {
        _ = SetEnvironment(Variable, "complete", overwrite: 1);
        _ = Execute(launcher, [launcher, .. args, null]);
        return CommandErrors.HandoverFailed.At(Place.None, launcher, Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    private static Result<int> Beside(string launcher, IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("bash", [launcher, .. args]) { Environment = { [Variable] = "complete" } };
        // Ctrl+C reaches both; this one waits for what the other makes of it.
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        try
        {
            using var complete = Process.Start(start)!;
            complete.WaitForExit();
            return complete.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return CommandErrors.HandoverFailed.At(Place.None, launcher, e.Message);
        }
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
