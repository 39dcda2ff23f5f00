using System.Diagnostics;
using System.Globalization;

namespace OpenEntry.Bench.Mutation.Judging;

/// <summary>A child and the watch over it. What a test may take is processor time: on a busy machine it waits longer and is judged no harder.</summary>
internal sealed class Worker : IDisposable
{
    // Times the usual, and some for code that is compiled for the first time.
    private const int Patience = 20;
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    // So many looks in a row at which no thread could run: it waits for something that never comes.
    private const int Asleep = 600;

    private readonly Process _process;
    private readonly IReadOnlyDictionary<string, long> _usual;
    private Task<string?>? _line;

    public Worker(Workplace at, IReadOnlyDictionary<string, long> usual, int active = -1)
    {
        _usual = usual;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = at.Tests };
        foreach (var word in (string[])["exec", Path.Combine(at.Tests, "OpenEntry.Bench.Mutation.dll"), "child", at.Library, active.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(word);
        foreach (var (name, value) in at.Environment) start.Environment[name] = value;
        // A loop that keeps what it makes ends in want of memory instead of the machine's.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
        start.Environment["OPENENTRY_MUTATION"] = "1";
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public bool IsSpoilt { get; private set; }

    /// <summary>Gives an order and hands on what is told, line by line, until the end. Tells how it ended before its time; null when it did not.</summary>
    public (string How, string? Test)? Order(string order, Action<string[]> told)
    {
        string? test = null;
        var (limit, asleep) = (Used() + Start + Start, 0);
        try
        {
            _process.StandardInput.WriteLine(order);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            return Ended("crashed", test);
        }

        while (true)
        {
            _line ??= _process.StandardOutput.ReadLineAsync();
            if (!_line.Wait(Look))
            {
                if (Used() > limit) return Ended("endless", test);
                asleep = MayRun() ? 0 : asleep + 1;
                if (asleep > Asleep) return Ended("endless", test);
                continue;
            }

            var line = _line.Result;
            (_line, asleep) = (null, 0);
            if (line is null) return Ended("crashed", test);
            if (line == "end") return null;
            var words = line.Split('\t');
            if (words[0] == "begin")
            {
                test = words[1];
                limit = Used() + (_usual.TryGetValue(test, out var usual) ? Patience * TimeSpan.FromMilliseconds(usual) + Start : TimeSpan.FromMinutes(5));
            }
            else
            {
                if (words[0] == "failed") IsSpoilt = words[3] == "spoilt";
                told(words);
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private (string, string?) Ended(string how, string? test)
    {
        IsSpoilt = true;
        return (how, test);
    }

    private TimeSpan Used()
    {
        _process.Refresh();
        return _process.HasExited ? TimeSpan.Zero : _process.TotalProcessorTime;
    }

    // R: running, or ready and waiting for its turn on a busy machine; D: waiting for a disk.
    private bool MayRun()
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{_process.Id}/task").Any(thread =>
            {
                var stat = File.ReadAllText(Path.Combine(thread, "stat"));
                return stat[stat.LastIndexOf(')') + 2] is 'R' or 'D';
            });
        }
        catch (IOException)
        {
            return true;
        }
    }
}
