using NodaTime;

namespace OpenEntry.Registry.Rounds;

/// <summary>One of the two people who approve a round.</summary>
public sealed class RoundApprovalRow
{
    public required Guid RoundId { get; init; }

    public required string Officer { get; init; }

    public required Instant At { get; init; }
}

/// <summary>Someone a correction round invites.</summary>
public sealed class CorrectionRow
{
    public required Guid RoundId { get; init; }

    public required Guid ProfileId { get; init; }
}

/// <summary>A file of a round: kept whole, with its hash.</summary>
public sealed class RoundFileRow
{
    public required Guid RoundId { get; init; }

    public required RoundFile File { get; init; }

    public required Instant At { get; init; }

    public required byte[] Sha256 { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>The files of a round.</summary>
public enum RoundFile
{
    /// <summary>The frozen pool, for the office only.</summary>
    Snapshot,

    /// <summary>The commitment, made before the release.</summary>
    Commitment,

    /// <summary>The outcome, made at the release.</summary>
    Outcome,

    /// <summary>The public proof file.</summary>
    Proof,
}
