using OpenEntry.Cli.Printing;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands.Office.Databases;

/// <summary>Progress of work that learns how much it is when it begins.</summary>
internal sealed class CountedProgress(Shell shell, Text what) : IDisposable
{
    private Progress? _bar;

    public void At(long done, long total) => (_bar ??= shell.Output.Progress(what.In(shell.Language), total)).At(done);

    public void Dispose() => _bar?.Dispose();
}
