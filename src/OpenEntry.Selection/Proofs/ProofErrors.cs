using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>What can be wrong with a commitment, an outcome or the public file of a round. Numbers 4100 to 4139.</summary>
public static class ProofErrors
{
    /// <summary>{0} position of the first byte that differs, from 1.</summary>
    public static readonly ErrorKind NotCanonical = ErrorKind.Of(4100, "proof.not-canonical",
        "The text is not written the one way the format allows: byte {0} differs.",
        "Le texte n’est pas écrit de la seule façon que permet le format\u00a0: l’octet {0} diffère.");

    /// <summary>{0} the greatest length.</summary>
    public static readonly ErrorKind BadRound = ErrorKind.Of(4101, "proof.bad-round",
        "The number of the round must have 1 to {0} letters, digits, hyphens, dots or underscores, without accents.",
        "Le numéro de la ronde doit compter de 1 à {0} lettres sans accent, chiffres, traits d’union, points ou traits de soulignement.");

    /// <summary>{0} how many digits are expected.</summary>
    public static readonly ErrorKind NotHexadecimal = ErrorKind.Of(4102, "proof.not-hexadecimal",
        "{0} hexadecimal digits in lower case are expected.",
        "On attend {0} chiffres hexadécimaux en minuscules.");

    /// <summary>{0} the format found; {1} the one expected.</summary>
    public static readonly ErrorKind UnknownFormat = ErrorKind.Of(4103, "proof.unknown-format",
        "The format is “{0}”; “{1}” is expected.",
        "Le format est «\u00a0{0}\u00a0»; on attend «\u00a0{1}\u00a0».");

    /// <summary>{0} the line missing.</summary>
    public static readonly ErrorKind MissingLine = ErrorKind.Of(4104, "proof.missing-line",
        "The file ends before its line {0}: the first is the commitment, the second the outcome.",
        "Le fichier se termine avant sa ligne {0}\u00a0: la première est l’engagement, la deuxième, le résultat.");

    /// <summary>Bytes between or behind the lines.</summary>
    public static readonly ErrorKind StrayBytes = ErrorKind.Of(4105, "proof.stray-bytes",
        "The file holds bytes that belong to no line: every line ends with one line feed, the last too, and none is blank.",
        "Le fichier contient des octets qui n’appartiennent à aucune ligne\u00a0: chaque ligne se termine par un seul saut de ligne, la dernière aussi, et aucune n’est vide.");

    /// <summary>{0} the people in the file; {1} the people committed to.</summary>
    public static readonly ErrorKind People = ErrorKind.Of(4106, "proof.people",
        "The file has {0} people; the commitment is to {1}.",
        "Le fichier compte {0} personnes; l’engagement porte sur {1}.");

    /// <summary>{0} the score; {1} the score of the line before.</summary>
    public static readonly ErrorKind ScoreOrder = ErrorKind.Of(4107, "proof.score-order",
        "The score {0} stands below {1}: people stand in the order of their rank.",
        "La note {0} figure sous la note {1}\u00a0: les personnes figurent dans l’ordre de leur rang.");

    /// <summary>{0} the instant; {1} the one before it at the same score.</summary>
    public static readonly ErrorKind InstantOrder = ErrorKind.Of(4108, "proof.instant-order",
        "The instant {0} stands behind {1} at the same score: who submitted earlier stands first.",
        "L’instant {0} figure après {1} pour la même note\u00a0: qui a soumis son profil plus tôt figure en premier.");

    /// <summary>An opened instant does not fit its seal.</summary>
    public static readonly ErrorKind Opening = ErrorKind.Of(4109, "proof.opening",
        "The instant, its salt and the holder do not give the seal of the line.",
        "L’instant, son sel et le titulaire ne donnent pas le sceau de la ligne.");

    /// <summary>A person at the cut-off whose instant is not opened. {0} the cut-off.</summary>
    public static readonly ErrorKind OpeningMissing = ErrorKind.Of(4110, "proof.opening-missing",
        "The person is eligible and at the cut-off {0}, but the instant of submission is not opened.",
        "La personne est admissible et se trouve au seuil {0}, mais l’instant de la soumission n’est pas dévoilé.");

    /// <summary>An instant opened though nothing depends on it.</summary>
    public static readonly ErrorKind OpeningNeedless = ErrorKind.Of(4111, "proof.opening-needless",
        "The instant of submission is opened although the tie-break does not depend on it.",
        "L’instant de la soumission est dévoilé alors que le départage n’en dépend pas.");

    /// <summary>{0} the root of the lines; {1} the root committed to.</summary>
    public static readonly ErrorKind PoolRoot = ErrorKind.Of(4112, "proof.pool-root",
        "The root of the pool is {0}; the commitment is to {1}.",
        "La racine du bassin est {0}; l’engagement porte sur {1}.");

    /// <summary>{0} the hash of the commitment; {1} the hash the outcome names.</summary>
    public static readonly ErrorKind OtherCommitment = ErrorKind.Of(4113, "proof.other-commitment",
        "The hash of the commitment is {0}; the outcome belongs to {1}.",
        "L’empreinte de l’engagement est {0}; le résultat se rapporte à {1}.");

    /// <summary>{0} the hash of the commitment; {1} the published one.</summary>
    public static readonly ErrorKind NotThePublished = ErrorKind.Of(4114, "proof.not-the-published",
        "The hash of the commitment is {0}; the one published before the round was {1}.",
        "L’empreinte de l’engagement est {0}; celle qui a été publiée avant la ronde était {1}.");

    /// <summary>{0} the hash of the instruction; {1} the hash committed to.</summary>
    public static readonly ErrorKind OtherInstruction = ErrorKind.Of(4115, "proof.other-instruction",
        "The hash of the instruction is {0}; the commitment is to {1}.",
        "L’empreinte de l’instruction est {0}; l’engagement porte sur {1}.");

    /// <summary>{0} what; {1} what the replay gives; {2} what the outcome says.</summary>
    public static readonly ErrorKind Figure = ErrorKind.Of(4116, "proof.figure",
        "{0}: the replay gives {1}, the outcome says {2}.",
        "{0}\u00a0: la reprise donne {1}, le résultat indique {2}.");

    /// <summary>{0} the root of the people invited; {1} the root in the outcome.</summary>
    public static readonly ErrorKind ResultRoot = ErrorKind.Of(4117, "proof.result-root",
        "The root of the people invited is {0}; the outcome says {1}.",
        "La racine des personnes invitées est {0}; le résultat indique {1}.");

    /// <summary>{0} the place in the list.</summary>
    public static readonly ErrorKind GoneNotDrawn = ErrorKind.Of(4118, "proof.gone-not-drawn",
        "The line {0} counts as gone before the release, but the round did not reach that person, or the list is not in order.",
        "La ligne {0} compte parmi les personnes parties avant l’émission, mais la ronde n’a pas atteint cette personne, ou la liste n’est pas en ordre.");
}
