using System.Text;
using Microsoft.Win32.SafeHandles;
using NodaTime;

namespace OpenEntry.Cli;

/// <summary>The one place that touches the process: its console, its environment and its clock. Everything else is given them.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        using var surroundings = new Surroundings
        {
            Input = Console.OpenStandardInput,
            Output = OpenOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Width(),
            Environment = Environment.GetEnvironmentVariable,
            Clock = SystemClock.Instance,
            WorkingDirectory = Environment.CurrentDirectory,
            UserName = Environment.UserName,
            HandOver = Handover.For(Environment.GetEnvironmentVariable),
        };
        return CommandLine.Run(args, surroundings);
    }

    /// <summary>
    /// Standard output that tells when its reader went away: the console's own stream swallows that, and a long command would go on writing
    /// to nobody. A file behind standard output keeps the console's stream, since a FileStream would not move the offset shared with other processes.
    /// </summary>
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var raw = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!raw.CanSeek)
                {
                    return raw;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Closed, or something unusual: the console's stream copes.
            }
        }
        return Console.OpenStandardOutput();
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return Surroundings.UsualWidth;
        }
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : Surroundings.UsualWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return Surroundings.UsualWidth;
        }
    }
}
