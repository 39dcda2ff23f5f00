using OpenEntry.Law;

namespace OpenEntry.Registry.Records;

/// <summary>A kind of event, in the past tense. Declared once in <see cref="EventKinds"/>.</summary>
/// <param name="Key">As stored: <c>ScoreChanged</c>.</param>
/// <param name="Name">In words.</param>
public sealed record EventKind(string Key, Text Name);

/// <summary>Every kind of event there is.</summary>
public static class EventKinds
{
    public static readonly EventKind PersonRegistered = Of("PersonRegistered", "Person registered", "Personne inscrite");
    public static readonly EventKind PersonChanged = Of("PersonChanged", "Details of the person changed", "Renseignements de la personne modifiés");
    public static readonly EventKind PersonForgotten = Of("PersonForgotten", "Person forgotten", "Personne oubliée");
    public static readonly EventKind DuplicateFound = Of("DuplicateFound", "Possible duplicate found", "Doublon possible repéré");
    public static readonly EventKind DuplicateDismissed = Of("DuplicateDismissed", "Not a duplicate", "Doublon écarté");
    public static readonly EventKind MergeProposed = Of("MergeProposed", "Merging proposed", "Fusion proposée");
    public static readonly EventKind PeopleMerged = Of("PeopleMerged", "People merged", "Personnes fusionnées");
    public static readonly EventKind MergeUndone = Of("MergeUndone", "Merging undone", "Fusion annulée");
    public static readonly EventKind AccountLetterSent = Of("AccountLetterSent", "Letter about the account sent", "Lettre au sujet du compte envoyée");
    public static readonly EventKind EmailConfirmed = Of("EmailConfirmed", "E-mail address confirmed", "Adresse de courriel confirmée");
    public static readonly EventKind EmailChanged = Of("EmailChanged", "E-mail address changed", "Adresse de courriel changée");
    public static readonly EventKind SignInChanged = Of("SignInChanged", "Way of signing in changed", "Mode de connexion modifié");
    public static readonly EventKind SubscriptionAsked = Of("SubscriptionAsked", "Letters about rounds asked for", "Lettres au sujet des rondes demandées");
    public static readonly EventKind SubscriptionConfirmed = Of("SubscriptionConfirmed", "Letters about rounds confirmed", "Lettres au sujet des rondes confirmées");
    public static readonly EventKind AccessGiven = Of("AccessGiven", "Access given", "Accès donné");
    public static readonly EventKind AccessTakenUp = Of("AccessTakenUp", "Access taken up", "Accès accepté");
    public static readonly EventKind AccessRevoked = Of("AccessRevoked", "Access revoked", "Accès révoqué");
    public static readonly EventKind ProfileDrafted = Of("ProfileDrafted", "Profile begun", "Profil commencé");
    public static readonly EventKind ProfileEdited = Of("ProfileEdited", "Profile edited", "Profil modifié");
    public static readonly EventKind ProfileSubmitted = Of("ProfileSubmitted", "Profile submitted to the pool", "Profil versé dans le bassin");
    public static readonly EventKind ProfileWithdrawn = Of("ProfileWithdrawn", "Profile withdrawn", "Profil retiré");
    public static readonly EventKind ProfileExpired = Of("ProfileExpired", "Profile expired", "Profil expiré");
    public static readonly EventKind DraftExpired = Of("DraftExpired", "Draft expired", "Ébauche expirée");
    public static readonly EventKind EligibilityLost = Of("EligibilityLost", "No longer eligible", "N’est plus admissible");
    public static readonly EventKind EligibilityRestored = Of("EligibilityRestored", "Eligible again", "De nouveau admissible");
    public static readonly EventKind ProfileRenewed = Of("ProfileRenewed", "Profile renewed", "Profil renouvelé");
    public static readonly EventKind ScoreChanged = Of("ScoreChanged", "Score changed", "Note modifiée");
    public static readonly EventKind StandingChanged = Of("StandingChanged", "Programs or categories changed", "Programmes ou catégories modifiés");
    public static readonly EventKind NominationOffered = Of("NominationOffered", "Nomination offered", "Désignation offerte");
    public static readonly EventKind NominationAccepted = Of("NominationAccepted", "Nomination accepted", "Désignation acceptée");
    public static readonly EventKind NominationRefused = Of("NominationRefused", "Nomination refused", "Désignation refusée");
    public static readonly EventKind NominationLapsed = Of("NominationLapsed", "Nomination not answered in time", "Désignation restée sans réponse");
    public static readonly EventKind NominationRevoked = Of("NominationRevoked", "Nomination revoked", "Désignation révoquée");
    public static readonly EventKind RoundDrafted = Of("RoundDrafted", "Round drafted", "Ronde préparée");
    public static readonly EventKind RoundRehearsed = Of("RoundRehearsed", "Round rehearsed", "Ronde répétée");
    public static readonly EventKind RoundApproved = Of("RoundApproved", "Round approved", "Ronde approuvée");
    public static readonly EventKind RoundReleased = Of("RoundReleased", "Round released", "Ronde lancée");
    public static readonly EventKind RoundPublished = Of("RoundPublished", "Round published", "Ronde publiée");
    public static readonly EventKind RoundWithdrawn = Of("RoundWithdrawn", "Round withdrawn", "Ronde retirée");
    public static readonly EventKind InvitationIssued = Of("InvitationIssued", "Invitation issued", "Invitation émise");
    public static readonly EventKind InvitationAccepted = Of("InvitationAccepted", "Invitation accepted", "Invitation acceptée");
    public static readonly EventKind InvitationDeclined = Of("InvitationDeclined", "Invitation declined", "Invitation refusée");
    public static readonly EventKind InvitationLapsed = Of("InvitationLapsed", "Invitation lapsed", "Invitation caduque");
    public static readonly EventKind InvitationCancelled = Of("InvitationCancelled", "Invitation cancelled", "Invitation annulée");
    public static readonly EventKind DeadlineExtended = Of("DeadlineExtended", "Deadline extended", "Échéance prolongée");
    public static readonly EventKind OutageRecorded = Of("OutageRecorded", "Outage recorded", "Panne consignée");
    public static readonly EventKind PersonReminded = Of("PersonReminded", "Reminder sent", "Rappel envoyé");
    public static readonly EventKind KeyIssued = Of("KeyIssued", "API key issued", "Clé d’API délivrée");
    public static readonly EventKind KeyRevoked = Of("KeyRevoked", "API key revoked", "Clé d’API révoquée");
    public static readonly EventKind LawApplied = Of("LawApplied", "Office’s law applied to the whole pool", "Droit du bureau appliqué à tout le bassin");
    public static readonly EventKind RegistryRestored = Of("RegistryRestored", "Registry restored from a backup", "Registre restauré à partir d’une sauvegarde");

    /// <summary>All, by key.</summary>
    public static IReadOnlyDictionary<string, EventKind> All { get; } = typeof(EventKinds).GetFields()
        .Where(field => field.FieldType == typeof(EventKind)).Select(field => (EventKind)field.GetValue(null)!).ToDictionary(kind => kind.Key);

    private static EventKind Of(string key, string en, string fr) => new(key, new Text(en, fr));
}
