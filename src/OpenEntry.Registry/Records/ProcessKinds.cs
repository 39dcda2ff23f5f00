using OpenEntry.Law;
using static OpenEntry.Registry.Records.EventKinds;

namespace OpenEntry.Registry.Records;

/// <summary>Every kind of process there is.</summary>
public static class ProcessKinds
{
    public static readonly ProcessKind RegisterPerson = Of("RegisterPerson", "Registering a person", "Inscription d’une personne", [PersonRegistered], [DuplicateFound]);
    public static readonly ProcessKind ChangePerson = Of("ChangePerson", "Changing a person’s details", "Modification des renseignements d’une personne", [PersonChanged], [DuplicateFound]);
    public static readonly ProcessKind ForgetPerson = Of("ForgetPerson", "Forgetting a person", "Effacement d’une personne", [PersonForgotten], [ProfileWithdrawn, InvitationCancelled, AccessRevoked]);
    public static readonly ProcessKind OpenAccount = Of("OpenAccount", "Opening an account", "Ouverture d’un compte", [AccountLetterSent], [PersonRegistered]);
    public static readonly ProcessKind WriteAccountLetter = Of("WriteAccountLetter", "Writing about an account", "Lettre au sujet d’un compte", [AccountLetterSent], []);
    public static readonly ProcessKind ConfirmEmail = Of("ConfirmEmail", "Confirming an e-mail address", "Confirmation d’une adresse de courriel", [EmailConfirmed], [DuplicateFound]);
    public static readonly ProcessKind ChangeEmail = Of("ChangeEmail", "Changing an e-mail address", "Changement d’adresse de courriel", [EmailChanged], [DuplicateFound]);
    public static readonly ProcessKind ChangeSignIn = Of("ChangeSignIn", "Changing how one signs in", "Modification du mode de connexion", [SignInChanged], []);
    public static readonly ProcessKind AskSubscription = Of("AskSubscription", "Asking for letters about rounds", "Demande de lettres au sujet des rondes", [SubscriptionAsked], [PersonRegistered]);
    public static readonly ProcessKind ConfirmSubscription = Of("ConfirmSubscription", "Confirming letters about rounds", "Confirmation des lettres au sujet des rondes", [SubscriptionConfirmed], []);
    public static readonly ProcessKind GiveAccess = Of("GiveAccess", "Giving access", "Octroi d’un accès", [AccessGiven], []);
    public static readonly ProcessKind TakeUpAccess = Of("TakeUpAccess", "Taking up access", "Acceptation d’un accès", [AccessTakenUp], []);
    public static readonly ProcessKind RevokeAccess = Of("RevokeAccess", "Revoking access", "Révocation d’un accès", [AccessRevoked], []);
    public static readonly ProcessKind DismissDuplicate = Of("DismissDuplicate", "Dismissing a duplicate", "Rejet d’un doublon", [DuplicateDismissed], []);
    public static readonly ProcessKind ProposeMerge = Of("ProposeMerge", "Proposing to merge two people", "Proposition de fusion de deux personnes", [MergeProposed], []);
    public static readonly ProcessKind MergePeople = Of("MergePeople", "Merging two people", "Fusion de deux personnes", [PeopleMerged], [ProfileWithdrawn]);
    public static readonly ProcessKind UndoMerge = Of("UndoMerge", "Undoing a merging", "Annulation d’une fusion", [MergeUndone], []);
    public static readonly ProcessKind DraftProfile = Of("DraftProfile", "Beginning a profile", "Début d’un profil", [ProfileDrafted], [PersonRegistered, DuplicateFound]);
    public static readonly ProcessKind EditProfile = Of("EditProfile", "Editing a profile", "Modification d’un profil",
        [ProfileEdited], [ScoreChanged, StandingChanged, EligibilityLost, EligibilityRestored, DuplicateFound]);
    public static readonly ProcessKind SubmitProfile = Of("SubmitProfile", "Submitting a profile", "Présentation d’un profil", [ProfileSubmitted], [ProfileRenewed, DuplicateFound]);
    public static readonly ProcessKind WithdrawProfile = Of("WithdrawProfile", "Withdrawing a profile", "Retrait d’un profil", [ProfileWithdrawn], []);
    public static readonly ProcessKind RenewProfile = Of("RenewProfile", "Renewing a profile", "Renouvellement d’un profil", [ProfileDrafted], []);
    public static readonly ProcessKind ImportProfiles = Of("ImportProfiles", "Importing profiles", "Importation de profils",
        [], [PersonRegistered, ProfileSubmitted, ProfileEdited, ScoreChanged, StandingChanged, EligibilityLost, EligibilityRestored, DuplicateFound]);
    public static readonly ProcessKind KeepTime = Of("KeepTime", "Keeping the pool true as time passes", "Mise à jour du bassin au fil du temps",
        [], [ScoreChanged, StandingChanged, EligibilityLost, ProfileExpired, DraftExpired, NominationLapsed, InvitationLapsed, PersonReminded]);
    public static readonly ProcessKind ApplyLaw = Of("ApplyLaw", "Applying another law to the pool", "Application d’un autre droit au bassin", [LawApplied], []);
    public static readonly ProcessKind OfferNomination = Of("OfferNomination", "Offering a nomination", "Offre d’une désignation", [NominationOffered], []);
    public static readonly ProcessKind AnswerNomination = Of("AnswerNomination", "Answering a nomination", "Réponse à une désignation",
        [], [NominationAccepted, NominationRefused, ProfileEdited, ScoreChanged, StandingChanged, EligibilityRestored]);
    public static readonly ProcessKind RevokeNomination = Of("RevokeNomination", "Revoking a nomination", "Révocation d’une désignation",
        [NominationRevoked], [ProfileEdited, ScoreChanged, StandingChanged, EligibilityLost]);
    public static readonly ProcessKind DraftRound = Of("DraftRound", "Drafting a round", "Préparation d’une ronde", [RoundDrafted], []);
    public static readonly ProcessKind RehearseRound = Of("RehearseRound", "Rehearsing a round", "Répétition d’une ronde", [RoundRehearsed], []);
    public static readonly ProcessKind ApproveRound = Of("ApproveRound", "Approving a round", "Approbation d’une ronde", [RoundApproved], []);
    public static readonly ProcessKind ReleaseRound = Of("ReleaseRound", "Releasing a round", "Lancement d’une ronde", [RoundReleased], [InvitationIssued]);
    public static readonly ProcessKind PublishRound = Of("PublishRound", "Publishing a round", "Publication d’une ronde", [RoundPublished], []);
    public static readonly ProcessKind WithdrawRound = Of("WithdrawRound", "Withdrawing a round", "Retrait d’une ronde", [RoundWithdrawn], []);
    public static readonly ProcessKind AcceptInvitation = Of("AcceptInvitation", "Accepting an invitation", "Acceptation d’une invitation", [InvitationAccepted], []);
    public static readonly ProcessKind DeclineInvitation = Of("DeclineInvitation", "Declining an invitation", "Refus d’une invitation",
        [InvitationDeclined], [ScoreChanged, StandingChanged, EligibilityLost, ProfileExpired]);
    public static readonly ProcessKind CancelInvitation = Of("CancelInvitation", "Cancelling an invitation", "Annulation d’une invitation",
        [InvitationCancelled], [ScoreChanged, StandingChanged, EligibilityLost, ProfileExpired]);
    public static readonly ProcessKind RecordOutage = Of("RecordOutage", "Recording an outage", "Consignation d’une panne", [OutageRecorded], [DeadlineExtended]);
    public static readonly ProcessKind IssueKey = Of("IssueKey", "Issuing an API key", "Délivrance d’une clé d’API", [KeyIssued], []);
    public static readonly ProcessKind RevokeKey = Of("RevokeKey", "Revoking an API key", "Révocation d’une clé d’API", [KeyRevoked], []);
    public static readonly ProcessKind RestoreRegistry = Of("RestoreRegistry", "Restoring the registry", "Restauration du registre", [RegistryRestored], []);

    /// <summary>All, by key.</summary>
    public static IReadOnlyDictionary<string, ProcessKind> All { get; } = typeof(ProcessKinds).GetFields()
        .Where(field => field.FieldType == typeof(ProcessKind)).Select(field => (ProcessKind)field.GetValue(null)!).ToDictionary(kind => kind.Key);

    private static ProcessKind Of(string key, string en, string fr, EventKind[] always, EventKind[] sometimes) => new(key, new Text(en, fr), always, sometimes);
}
