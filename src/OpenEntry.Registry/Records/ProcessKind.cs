using OpenEntry.Law;

namespace OpenEntry.Registry.Records;

/// <summary>A kind of process with the events it writes each time, and those it may write; it can write no others. Declared once in <see cref="ProcessKinds"/>.</summary>
/// <param name="Key">As stored.</param>
/// <param name="Name">In words.</param>
/// <param name="Always">Written by every one that changes anything.</param>
/// <param name="Sometimes">Written where there is something to say.</param>
public sealed record ProcessKind(string Key, Text Name, IReadOnlyList<EventKind> Always, IReadOnlyList<EventKind> Sometimes)
{
    public bool MayWrite(EventKind kind) => Always.Contains(kind) || Sometimes.Contains(kind);
}
