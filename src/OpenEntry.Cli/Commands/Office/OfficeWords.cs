using OpenEntry.Law;
using OpenEntry.Registry.Records;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>Who acted, in words.</summary>
internal static class OfficeWords
{
    /// <summary><c>Tremblay</c>, <c>the service (expiries)</c>.</summary>
    public static string Of(Actor actor, OfficialLanguage language) => actor.Kind switch
    {
        ActorKind.Service => $"{new Text("the service", "le service").In(language)} ({actor.Name})",
        ActorKind.Candidate => new Text("the person", "la personne").In(language),
        ActorKind.Officer => actor.Name,
        ActorKind.Province => $"province {actor.Name}",
        ActorKind.Representative => $"{new Text("representative", "représentant").In(language)} {actor.Name}",
        _ => $"{new Text("API key", "clé d’API").In(language)} {actor.Name}",
    };
}
