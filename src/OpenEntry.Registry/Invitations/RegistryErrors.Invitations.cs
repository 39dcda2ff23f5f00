using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <summary>6400 to 6449: invitations.</summary>
public static partial class RegistryErrors
{
    public static readonly ErrorKind InvitationState = ErrorKind.Of(6401, "invitation.wrong-state",
        "the invitation for profile {0} is “{1}”; only an open one can be answered or cancelled",
        "l’invitation pour le profil {0} est «\u00a0{1}\u00a0»; seule une invitation ouverte peut recevoir une réponse ou être annulée");

    public static readonly ErrorKind InvitationOver = ErrorKind.Of(6402, "invitation.deadline-passed",
        "the time to answer the invitation for profile {0} ended on {1}; the invitation has lapsed (IRPA 10.1(6))",
        "le délai pour répondre à l’invitation pour le profil {0} a pris fin le {1}; l’invitation est caduque (LIPR 10.1(6))");

    public static readonly ErrorKind CancellingNeedsReason = ErrorKind.Of(6403, "invitation.cancelling-needs-reason",
        "an invitation is cancelled by an officer, with the error it was issued in as the reason (IRPA 10.2(5))",
        "une invitation est annulée par une agente ou un agent, avec comme raison l’erreur commise (LIPR 10.2(5))");
}
