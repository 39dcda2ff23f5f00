using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using NodaTime;
using OpenEntry.Registry.Tests;

namespace OpenEntry.Browser.Tests;

/// <summary>Runs a script of the folder <c>browser</c> against a site; it ends with 0, or the test fails with what it said.</summary>
internal static class Journey
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(40);

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string s_packages =
        typeof(Journey).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "BrowserPackages").Value!;

    /// <summary>Where Chromium is.</summary>
    public static string Browser => Environment.GetEnvironmentVariable("OPENENTRY_CHROMIUM") is { Length: > 0 } given ? given
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is needed: install the package chromium, or say in OPENENTRY_CHROMIUM where it is.");

    /// <param name="site">The site.</param>
    /// <param name="script">Name of the script, without its ending.</param>
    /// <param name="language"><c>en</c> or <c>fr</c>.</param>
    /// <param name="scripts">Whether the browser runs scripts.</param>
    /// <param name="keyboard">Whether there is no mouse.</param>
    /// <param name="more">What else the script has to know.</param>
    public static async Task RunAsync(DemoSite site, string script, string language, bool scripts = true, bool keyboard = false, object? more = null)
    {
        var folder = Path.Combine(Root.Folder, "tests", "OpenEntry.Browser.Tests", "browser");
        var said = JsonSerializer.Serialize(new
        {
            address = site.Address.GetLeftPart(UriPartial.Authority),
            language,
            scripts,
            keyboard,
            // How far the clock of the site is from that of the machine, for the codes of an authenticator.
            ahead = (site.Clock.GetCurrentInstant() - SystemClock.Instance.GetCurrentInstant()).TotalMilliseconds,
            browser = Browser,
            packages = s_packages,
            pictures = Directory.CreateDirectory(Path.Combine(Root.Folder, "artifacts", "screenshots", $"{script}-{language}{(scripts ? "" : "-without-scripts")}{(keyboard ? "-by-keyboard" : "")}")).FullName,
            more,
        });
        using var node = new Process { StartInfo = new ProcessStartInfo("node", [Path.Combine(folder, $"{script}.mjs"), said]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true } };
        node.Start();
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(s_longest);
        try
        {
            await node.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            Assert.Fail($"{script} ({language}) took longer than {s_longest}.");
        }

        Assert.True(node.ExitCode == 0, $"{script} ({language}, {(scripts ? "with" : "without")} scripts) ended with {node.ExitCode}:\n{await output}{await errors}");
    }
}
