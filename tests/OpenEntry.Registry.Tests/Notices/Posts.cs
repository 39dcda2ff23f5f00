using MimeKit;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Registry.Tests.Notices;

/// <summary>A post that answers as the test says, and keeps what it was given.</summary>
internal sealed class ScriptedPost(Func<int, Delivery> answer) : IPost
{
    private readonly Lock _lock = new();

    public List<string> MessageIds { get; } = [];

    public int Rests { get; private set; }

    public Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop)
    {
        lock (_lock)
        {
            MessageIds.Add(message.MessageId!);
            return Task.FromResult(answer(MessageIds.Count));
        }
    }

    public Task RestAsync(CancellationToken stop)
    {
        Rests++;
        return Task.CompletedTask;
    }
}

/// <summary>Sends, and then the process is gone: nothing after sending is done.</summary>
internal sealed class KilledAfterSending(IPost post) : IPost
{
    public async Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop)
    {
        await post.SendAsync(message, stop);
        throw new KilledException();
    }

    public Task RestAsync(CancellationToken stop) => Task.CompletedTask;
}

internal sealed class KilledException : Exception;
