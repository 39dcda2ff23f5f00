using OpenEntry.Registry.People;

namespace OpenEntry.Registry.Records;

/// <summary>Who acts: a candidate, an officer, a province, a representative, a program by its API key, or the service itself.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Who, within the kind: an officer's name, an API key's name, the identifier of a person, the name of a job.</param>
public readonly record struct Actor(ActorKind Kind, string Name)
{
    /// <summary>The service, by one of its jobs.</summary>
    public static Actor Service(string job) => new(ActorKind.Service, job);

    /// <summary>An officer, by name: without characters that cannot be seen, and one blank between words.</summary>
    public static Actor Officer(string name) => new(ActorKind.Officer, NameWords.Tidy(name));

    /// <summary>The person themselves.</summary>
    public static Actor Candidate(Guid person) => new(ActorKind.Candidate, $"{person}");

    /// <summary>Somebody who acts for a person with access they were given, by the identifier of their own person.</summary>
    public static Actor Representative(Guid person) => new(ActorKind.Representative, $"{person}");

    /// <summary>A province or territory, by its two letters.</summary>
    public static Actor Province(string code) => new(ActorKind.Province, code);

    /// <summary>Whether anybody is named: a name has a letter or a digit.</summary>
    public bool IsNamed => NameWords.Folded(Name).Length > 0;

    /// <summary>
    /// The same one, for the rule of two people: names that look the same are one, since accents, case and blanks can be written in many ways and letters of other alphabets look like Latin ones.
    /// </summary>
    public bool IsSameAs(ActorKind kind, string name) => Kind == kind && NameWords.Seen(Name) == NameWords.Seen(name);
}

/// <summary>Kinds of actors.</summary>
public enum ActorKind
{
    /// <summary>The service itself.</summary>
    Service,

    /// <summary>The person a profile is about.</summary>
    Candidate,

    /// <summary>Someone who works for the office.</summary>
    Officer,

    /// <summary>A province or territory.</summary>
    Province,

    /// <summary>A representative of the person.</summary>
    Representative,

    /// <summary>A program with an API key.</summary>
    Program,
}
