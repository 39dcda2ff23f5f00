using Microsoft.AspNetCore.Mvc;
using MimeKit;
using OpenEntry.Web.Demo;
using OpenEntry.Web.Site;
using OpenEntry.Web.Timed;

namespace OpenEntry.Web.Pages.Public.Demo;

/// <summary>What a demonstration would have sent by e-mail: read from the folder where letters go without a mail server.</summary>
public sealed class LettersModel(IServiceProvider services) : SitePageModel
{
    private const int Most = 20;

    public IReadOnlyList<(string To, string Subject, DateTimeOffset At, string Text)> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (services.GetService<DemoOffice>() is null || services.GetService<TimedOptions>() is not { } timed) return NotFound();
        KeepNowhere();
        if (!Directory.Exists(timed.LetterFolder)) return Page();
        var letters = new List<(string, string, DateTimeOffset, string)>();
        foreach (var file in new DirectoryInfo(timed.LetterFolder).EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name).Take(Most))
        {
            using var message = await MimeMessage.LoadAsync(file.FullName, Stop).ConfigureAwait(false);
            letters.Add(($"{message.To}", message.Subject ?? "", message.Date, message.TextBody ?? ""));
        }

        Letters = letters;
        return Page();
    }
}
