using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Cli.Printing;

/// <summary>
/// A bar on standard error while long work goes on, gone when it ends. Nothing is shown when standard error is no terminal, nor for work of less than half a second.
/// </summary>
internal sealed class Progress(Surroundings surroundings, OfficialLanguage language, string what, long total) : IDisposable
{
    private const int BarLength = 24;
    private static readonly Duration Patience = Duration.FromMilliseconds(500);
    private static readonly Duration Pause = Duration.FromMilliseconds(100);

    private readonly bool _shown = surroundings.ErrorIsTerminal && surroundings.Environment("TERM") != "dumb";
    private Instant _next = surroundings.Clock.GetCurrentInstant() + Patience;
    private int _length;

    /// <summary>Says how much is done.</summary>
    public void At(long done)
    {
        if (!_shown)
        {
            return;
        }

        var now = surroundings.Clock.GetCurrentInstant();
        if (now < _next)
        {
            return;
        }

        _next = now + Pause;
        var share = total <= 0 ? 1 : Math.Clamp((double)done / total, 0, 1);
        var full = (int)(share * BarLength);
        var line = $"{what} [{new string('#', full)}{new string('.', BarLength - full)}] {Wording.Number(done, language)} / {Wording.Number(total, language)}";
        surroundings.Error.Write("\r" + line.PadRight(_length));
        _length = line.Length;
    }

    public void Dispose()
    {
        if (_length > 0)
        {
            surroundings.Error.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }
}
