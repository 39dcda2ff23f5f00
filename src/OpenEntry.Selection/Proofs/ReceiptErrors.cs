using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>What can be wrong with a receipt. Numbers 4150 to 4159.</summary>
public static class ReceiptErrors
{
    /// <summary>{0} the commitment of the receipt; {1} the one given.</summary>
    public static readonly ErrorKind OtherRound = ErrorKind.Of(4150, "receipt.other-round",
        "The receipt belongs to the commitment {0}; the one given is {1}.",
        "Le reçu se rapporte à l’engagement {0}; celui qui est donné est {1}.");

    /// <summary>{0} the place; {1} the people by the receipt; {2} the people by the commitment.</summary>
    public static readonly ErrorKind OutsidePool = ErrorKind.Of(4151, "receipt.outside-pool",
        "The place {0} of {1} does not fit the commitment, which is to {2} people.",
        "Le rang {0} sur {1} ne concorde pas avec l’engagement, qui porte sur {2} personnes.");

    /// <summary>{0} the root committed to.</summary>
    public static readonly ErrorKind NotInPool = ErrorKind.Of(4152, "receipt.not-in-pool",
        "The receipt does not lead to the root {0} of the pool: something in it was changed, or it was never in this pool.",
        "Le reçu ne mène pas à la racine {0} du bassin\u00a0: quelque chose y a été modifié, ou il n’a jamais fait partie de ce bassin.");

    /// <summary>{0} the root of the people invited.</summary>
    public static readonly ErrorKind NotAmongInvited = ErrorKind.Of(4153, "receipt.not-among-invited",
        "The proof of invitation does not lead to the root {0} of the people invited.",
        "La preuve d’invitation ne mène pas à la racine {0} des personnes invitées.");

    /// <summary>An invitation that cut-off, tie-break or instruction exclude.</summary>
    public static readonly ErrorKind InvitedAgainstFigures = ErrorKind.Of(4154, "receipt.invited-against-figures",
        "The receipt proves an invitation that the published instruction, cut-off and tie-break exclude.",
        "Le reçu prouve une invitation que l’instruction, le seuil et le départage publiés excluent.");
}
