using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Records;

/// <summary>What happened to a person or a profile, oldest first: the same list for the person and for the office.</summary>
/// <param name="People">Whom it is about; more than one when people were merged.</param>
/// <param name="Processes">What was done.</param>
public sealed record PersonRecord(IReadOnlyList<Guid> People, IReadOnlyList<RecordedProcess> Processes);

/// <summary>A process with those of its events that are about the person.</summary>
public sealed record RecordedProcess(Guid Id, Text Name, Actor Actor, Instant At, string? Reason, IReadOnlyList<RecordedEvent> Events);

/// <summary>An event, opened.</summary>
/// <param name="Sequence">Its place in the chain.</param>
/// <param name="Name">Its kind in words.</param>
/// <param name="Profile">The profile number, where it is about one.</param>
/// <param name="Body">What it says; null once the person is forgotten.</param>
public sealed record RecordedEvent(long Sequence, Text Name, string? Profile, EventBody? Body);
