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

    /// <summary>What it may do, one of them perhaps for a province (<c>nominations.write:SK</c>), and in whose name (<c>officer:Tremblay</c>), separated by <c>;</c>.</summary>
    public required string Scopes { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? RevokedAt { get; set; }

    /// <summary>What it may do, as it was issued.</summary>
    public IReadOnlyList<string> ScopeList => [.. Scopes.Split(';').Where(part => !part.StartsWith(OfficerPart, StringComparison.Ordinal))];

    /// <summary>The officer it was issued to; null for a key of none.</summary>
    public string? Officer => Scopes.Split(';').Where(part => part.StartsWith(OfficerPart, StringComparison.Ordinal)).Select(part => part[OfficerPart.Length..]).FirstOrDefault();

    /// <summary>The province or territory it acts for; null for a key of none.</summary>
    public string? Province => ScopeList.Select(scope => scope.Split(':')).Where(parts => parts.Length > 1).Select(parts => parts[1]).FirstOrDefault();

    /// <summary>Whether it may do what a scope permits, be it for one province only.</summary>
    public bool May(string scope) => ScopeList.Any(one => one.Split(':')[0] == scope);

    internal const string OfficerPart = "officer:";
}
