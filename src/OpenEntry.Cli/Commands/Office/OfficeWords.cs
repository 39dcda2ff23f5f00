using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>States and actors in words.</summary>
internal static class OfficeWords
{
    public static Text Of(RoundState state) => state switch
    {
        RoundState.Draft => new("draft", "ébauche"),
        RoundState.Rehearsed => new("rehearsed", "répétée"),
        RoundState.Approved => new("approved", "approuvée"),
        RoundState.Released => new("released", "lancée"),
        RoundState.Published => new("published", "publiée"),
        _ => new("withdrawn", "retirée"),
    };

    public static Text Of(InvitationState state) => state switch
    {
        InvitationState.Issued => new("open", "ouverte"),
        InvitationState.Accepted => new("accepted", "acceptée"),
        InvitationState.Declined => new("declined", "refusée"),
        InvitationState.Lapsed => new("lapsed", "caduque"),
        _ => new("cancelled", "annulée"),
    };

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
