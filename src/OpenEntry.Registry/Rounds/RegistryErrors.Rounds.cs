using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Rounds.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind RoundWrongState = ErrorKind.Of(6300, "round.wrong-state",
        "round {0} is “{1}” since {2}; this can be done when it is: {3}",
        "la ronde {0} est «\u00a0{1}\u00a0» depuis le {2}; cela se fait quand elle est\u00a0: {3}");

    public static readonly ErrorKind CategoryNotInForce = ErrorKind.Of(6301, "round.category-not-in-force",
        "the category “{0}” is not in force on {1}; in force are: {2}",
        "la catégorie «\u00a0{0}\u00a0» n’est pas en vigueur le {1}; le sont\u00a0: {2}");

    public static readonly ErrorKind ProgramOutsideCategory = ErrorKind.Of(6318, "round.program-outside-category",
        "a round by category invites from {0}; {1} is not among them: leave the program out, or hold a round by program without a category",
        "une ronde par catégorie invite parmi {0}; {1} n’en fait pas partie\u00a0: omettez le programme, ou tenez une ronde par programme sans catégorie");

    public static readonly ErrorKind ScoresDiffer = ErrorKind.Of(6302, "round.scores-differ",
        "the engines or the pool disagree on the score of {0}: readable {1}, bulk {2}, pool {3}; the round is stopped",
        "les moteurs ou le bassin divergent sur la note de {0}\u00a0: lisible {1}, en masse {2}, bassin {3}; la ronde est arrêtée");

    public static readonly ErrorKind GateStops = ErrorKind.Of(6303, "round.gate-stops",
        "the gate “{0}” stops this round: {1}",
        "le contrôle «\u00a0{0}\u00a0» arrête cette ronde\u00a0: {1}");

    public static readonly ErrorKind ApprovedTwice = ErrorKind.Of(6304, "round.approved-twice",
        "{0} has approved this round already; the second approval is another person’s",
        "{0} a déjà approuvé cette ronde; la seconde approbation revient à une autre personne");

    public static readonly ErrorKind FrozenTooLong = ErrorKind.Of(6305, "round.frozen-too-long",
        "the pool of this round was frozen on {0}, more than {1} hours ago; rehearse it again",
        "le bassin de cette ronde a été figé le {0}, il y a plus de {1} heures; refaites la répétition");

    public static readonly ErrorKind FileDamaged = ErrorKind.Of(6306, "round.file-damaged",
        "a file of this round is not what was recorded ({0})",
        "un fichier de cette ronde n’est pas celui qui a été consigné ({0})");

    public static readonly ErrorKind NotInThisPool = ErrorKind.Of(6307, "round.not-in-this-pool",
        "profile {0} was not in the pool of round {1}, frozen on {2}",
        "le profil {0} n’était pas dans le bassin de la ronde {1}, figé le {2}");

    public static readonly ErrorKind NobodyToCorrect = ErrorKind.Of(6308, "round.nobody-to-correct",
        "a correction names the people that were missed",
        "une correction nomme les personnes omises");

    public static readonly ErrorKind AlreadyReached = ErrorKind.Of(6309, "round.already-reached",
        "profile {0} was invited in round {1}; it was not missed",
        "le profil {0} a été invité lors de la ronde {1}; il n’a pas été omis");

    public static readonly ErrorKind OfficerNeeded = ErrorKind.Of(6310, "round.officer-needed",
        "rounds are drafted, approved and released by officers",
        "les rondes sont préparées, approuvées et lancées par des agents");

    public static readonly ErrorKind StrayInvitation = ErrorKind.Of(6311, "round.stray-invitation",
        "profile {0} holds an invitation of round {1} that its outcome does not give",
        "le profil {0} détient une invitation de la ronde {1} que son résultat ne donne pas");

    public static readonly ErrorKind RoundEmpty = ErrorKind.Of(6313, "round.empty",
        "a round invites somebody: its size is a whole number from 1",
        "une ronde invite quelqu’un\u00a0: sa taille est un nombre entier à partir de 1");

    public static readonly ErrorKind MissingInvitation = ErrorKind.Of(6312, "round.missing-invitation",
        "profile {0} was reached by round {1} and holds no invitation of it",
        "le profil {0} a été atteint par la ronde {1} et n’en détient pas d’invitation");

    /// <summary>{0} the profile, {1} the round, {2} what differs, {3} as it stands, {4} as it should.</summary>
    public static readonly ErrorKind InvitationDiffers = ErrorKind.Of(6314, "round.invitation-differs",
        "the invitation of profile {0} in round {1} is not the one that was issued: {2} {3} instead of {4}",
        "l’invitation du profil {0} lors de la ronde {1} n’est pas celle qui a été émise\u00a0: {2} {3} au lieu de {4}");

    /// <summary>{0} the round, {1} the officer, {2} when.</summary>
    public static readonly ErrorKind StrayApproval = ErrorKind.Of(6315, "round.stray-approval",
        "round {0} holds an approval by {1} on {2} that the records do not know",
        "la ronde {0} porte une approbation de {1} le {2} que les registres ne connaissent pas");

    /// <summary>{0} the round, {1} the officer, {2} when.</summary>
    public static readonly ErrorKind MissingApproval = ErrorKind.Of(6316, "round.missing-approval",
        "round {0} does not hold the approval by {1} on {2} that the records know",
        "la ronde {0} ne porte pas l’approbation de {1} le {2} que les registres connaissent");

    /// <summary>{0} the round, {1} what differs, {2} as it stands, {3} as it should.</summary>
    public static readonly ErrorKind RoundDiffers = ErrorKind.Of(6317, "round.differs",
        "round {0} is not as it was released: {1} {2} instead of {3}",
        "la ronde {0} n’est pas telle qu’elle a été lancée\u00a0: {1} {2} au lieu de {3}");
}
