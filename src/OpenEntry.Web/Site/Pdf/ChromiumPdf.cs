using System.Diagnostics;
using OpenEntry.Law.Errors;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Site.Pdf;

/// <summary>Prints a page as PDF by the Chromium that an operator named (OPENENTRY_CHROMIUM), tagged for screen readers. Without one, people print from their browser.</summary>
public sealed class ChromiumPdf(ServiceOptions options) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    // One at a time: each takes a browser.
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    public bool IsThere => options.Chromium is not null;

    /// <summary>The PDF of a whole HTML document that needs nothing from elsewhere.</summary>
    public async Task<Result<byte[]>> PrintAsync(string html, CancellationToken stop)
    {
        if (options.Chromium is not { } program) return WebErrors.NoPdf.At(Place.None);
        await _turn.WaitAsync(stop).ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("openentry-pdf-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, html, stop).ConfigureAwait(false);
            return await RunAsync(program, folder, page, pdf, stop).ConfigureAwait(false) && File.Exists(pdf)
                ? await File.ReadAllBytesAsync(pdf, stop).ConfigureAwait(false)
                : WebErrors.NoPdf.At(Place.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            _turn.Release();
        }
    }

    private static async Task<bool> RunAsync(string program, string folder, string page, string pdf, CancellationToken stop)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={Path.Combine(folder, "browser")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ];
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var browser = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Longest);
            try
            {
                await Task.WhenAll(browser.StandardError.ReadToEndAsync(patience.Token), browser.StandardOutput.ReadToEndAsync(patience.Token), browser.WaitForExitAsync(patience.Token)).ConfigureAwait(false);
                return browser.ExitCode == 0;
            }
            catch (OperationCanceledException)
            {
                browser.Kill(entireProcessTree: true);
                await browser.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
                stop.ThrowIfCancellationRequested();
                return false;
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
