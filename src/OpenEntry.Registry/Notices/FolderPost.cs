using System.Globalization;
using MimeKit;

namespace OpenEntry.Registry.Notices;

/// <summary>
/// Puts letters into a folder as <c>.eml</c> files, where there is no mail server: each whole or not at all, under a name that follows from its
/// Message-ID, so that the same letter twice is one file. They hold personal details; the folder is for the owner alone.
/// </summary>
public sealed class FolderPost(string folder) : IPost
{
    public async Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop)
    {
        var name = message.MessageId!.Split('@')[0];
        var temporary = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".{name}.{Environment.ProcessId}.tmp"));
        try
        {
            Directory.CreateDirectory(folder);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var file = new FileStream(temporary, options))
            {
                await message.WriteToAsync(file, stop).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path.Combine(folder, $"{name}.eml"), overwrite: true);
            return new Delivery(DeliveryOutcome.Sent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            return new Delivery(DeliveryOutcome.Unreachable, e.Message);
        }
    }

    public Task RestAsync(CancellationToken stop) => Task.CompletedTask;
}
