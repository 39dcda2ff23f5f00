using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace OpenEntry.Tests;

/// <summary>Runs tests of this project once more, in a process of its own that is told it has no AVX: the way that the wide processors of today never take.</summary>
internal static class NarrowProcessor
{
    public static async Task Passes(params string[] classes)
    {
        Assert.SkipWhen(MutationRun.IsOn, "A mutation run judges the process it is in.");
        var start = new ProcessStartInfo(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var word in (string[])["exec", Assembly.GetExecutingAssembly().Location, .. classes.SelectMany(one => (string[])["--filter-class", one])]) start.ArgumentList.Add(word);
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("DOTNET_EnableAVX", "0"), ("DOTNET_EnableAVX2", "0"), ("DOTNET_EnableAVX512", "0"), ("OPENENTRY_MUTATION", "1")])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output + await error);
        Assert.Contains("failed: 0", output, StringComparison.Ordinal);
    }
}
