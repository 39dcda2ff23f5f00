using NodaTime;

namespace OpenEntry.Registry.Keys;

/// <summary>A key for programs; only its hash is kept.</summary>
public sealed class ApiKeyRow
{
    public required Guid Id { get; init; }

    /// <summary>Whose: the name that records show.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What it may do, separated by <c>;</c>.</summary>
    public required string Scopes { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? RevokedAt { get; set; }

    public IReadOnlyList<string> ScopeList => Scopes.Split(';');

    public bool May(string scope) => ScopeList.Contains(scope);
}
