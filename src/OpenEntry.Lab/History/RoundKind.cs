namespace OpenEntry.Lab.History;

/// <summary>Whom a round invited: everybody, the candidates of one or more programs, or those of a category (IRPA 10.3).</summary>
public enum RoundKind
{
    General,
    Program,
    Category,
}

/// <summary>Where the values of a round come from: all from the official feed, or one of them from the press because the feed is known to be wrong.</summary>
public enum RoundStatus
{
    Feed,
    Press,
}
