using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Nominations: 6200 to 6299.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind NotANominator = ErrorKind.Of(6200, "nomination.not-a-nominator",
        "“{0}” cannot nominate; these can: {1}",
        "«\u00a0{0}\u00a0» ne peut désigner personne; ces provinces et territoires le peuvent\u00a0: {1}");

    public static readonly ErrorKind OtherProvince = ErrorKind.Of(6201, "nomination.other-province",
        "only {0} may do this with a nomination of {0}",
        "seule l’administration suivante peut le faire avec une désignation qui vient d’elle\u00a0: {0}");

    public static readonly ErrorKind BadCertificate = ErrorKind.Of(6202, "nomination.bad-certificate",
        "the number of a certificate has 1 to {0} characters",
        "le numéro d’un certificat compte de 1 à {0} caractères");

    public static readonly ErrorKind NominationOpen = ErrorKind.Of(6203, "nomination.open",
        "profile {0} already has a nomination by {1} ({2})",
        "le profil {0} a déjà une désignation de {1} ({2})");

    public static readonly ErrorKind NominationOver = ErrorKind.Of(6204, "nomination.over",
        "the time to answer this nomination ended at {0}",
        "le délai pour répondre à cette désignation a pris fin à {0}");

    public static readonly ErrorKind NominationWrongState = ErrorKind.Of(6205, "nomination.wrong-state",
        "this nomination is “{0}”; this can be done when it is: {1}",
        "cette désignation est «\u00a0{0}\u00a0»; cela se fait quand elle est\u00a0: {1}");
}
