using System.Diagnostics;

namespace OpenEntry.Bench.Registry;

/// <summary>Times pieces of work: by the clock, and by what this process spent on the processors, which is what others on the machine do not change.</summary>
internal static class Timing
{
    public static async Task TimeAsync(string what, Func<Task<string>> work)
    {
        GC.Collect();
        var spent = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var said = await work();
        var wall = watch.Elapsed;
        Console.WriteLine($"{wall.TotalSeconds,9:0.00} s {(Environment.CpuUsage.TotalTime - spent).TotalSeconds,9:0.00} s  {what} ({said})");
    }
}
