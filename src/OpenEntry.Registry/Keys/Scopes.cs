using System.Collections.Frozen;
using OpenEntry.Law;

namespace OpenEntry.Registry.Keys;

/// <summary>What an API key may do. What is public (rounds, proofs, the law) needs no key.</summary>
public static class Scopes
{
    public const string ProfilesRead = "profiles.read";
    public const string ProfilesWrite = "profiles.write";
    public const string PoolRead = "pool.read";
    public const string RoundsRead = "rounds.read";
    public const string RoundsWrite = "rounds.write";
    public const string InvitationsWrite = "invitations.write";
    public const string NominationsWrite = "nominations.write";
    public const string RecordsRead = "records.read";

    /// <summary>Those that do what only an officer may: a key with one of them is issued to an officer, who is taken to act by it.</summary>
    public static FrozenSet<string> OfOfficers { get; } = FrozenSet.Create(RoundsWrite);

    /// <summary>All, with what each permits. <see cref="NominationsWrite"/> is issued for one province: <c>nominations.write:SK</c>.</summary>
    public static FrozenDictionary<string, Text> All { get; } = new Dictionary<string, Text>
    {
        [ProfilesRead] = new("read profiles, and who they are about", "lire les profils et savoir qui ils concernent"),
        [ProfilesWrite] = new("begin, edit, submit, withdraw and renew profiles, answer nominations", "commencer, modifier, présenter, retirer et renouveler des profils, répondre aux désignations"),
        [PoolRead] = new("read the pool: its numbers and ranks", "lire le bassin\u00a0: ses chiffres et ses rangs"),
        [RoundsRead] = new("read rounds that are not published", "lire les rondes qui ne sont pas publiées"),
        [RoundsWrite] = new("prepare rounds and lead them to their release", "préparer des rondes et les mener jusqu’au lancement"),
        [InvitationsWrite] = new("accept, decline and cancel invitations", "accepter, refuser et annuler des invitations"),
        [NominationsWrite] = new("offer and revoke nominations, for a province (nominations.write:SK)", "offrir et révoquer des désignations, pour une province (nominations.write:SK)"),
        [RecordsRead] = new("read the records", "lire les registres d’événements"),
    }.ToFrozenDictionary();
}
