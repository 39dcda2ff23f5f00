namespace OpenEntry.Law;

/// <summary>One of the four abilities a language test measures.</summary>
public enum Ability : byte
{
    /// <summary>Listening.</summary>
    Listening,

    /// <summary>Reading.</summary>
    Reading,

    /// <summary>Writing.</summary>
    Writing,

    /// <summary>Speaking.</summary>
    Speaking,
}
