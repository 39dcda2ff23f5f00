namespace OpenEntry.Registry.People;

/// <summary>A mark by which the same person is recognized without the store telling who it is: a keyed hash of name and birth date, or of the passport.</summary>
public sealed class MatchKeyRow
{
    public required Guid PersonId { get; init; }

    public required MatchOn On { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>What is matched on.</summary>
public enum MatchOn
{
    /// <summary>All names, in any order, without accents or case, and the birth date.</summary>
    NameAndBirth,

    /// <summary>Country and number of the passport.</summary>
    Passport,

    /// <summary>The address for e-mail.</summary>
    Email,
}
