using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Importing profiles: 6170 to 6189.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind ImportOver = ErrorKind.Of(6170, "import.over",
        "profile “{0}” says something else, and is “{1}” here: it can be changed only when it is: {2}",
        "le profil «\u00a0{0}\u00a0» est différent, et il est ici «\u00a0{1}\u00a0»\u00a0: il ne peut être modifié que s’il est\u00a0: {2}");

    public static readonly ErrorKind ImportPast = ErrorKind.Of(6171, "import.past",
        "the profile was submitted on {0}, so its twelve months in the pool ended on {1}; without submittedAt it comes in as submitted now",
        "le profil a été présenté le {0}, et ses douze mois dans le bassin ont pris fin le {1}; sans submittedAt, il est repris comme présenté maintenant");

    public static readonly ErrorKind ImportAhead = ErrorKind.Of(6172, "import.ahead",
        "the profile was submitted on {0}, which is yet to come; without submittedAt it comes in as submitted now",
        "le profil aurait été présenté le {0}, moment qui n’est pas encore venu; sans submittedAt, il est repris comme présenté maintenant");

    public static readonly ErrorKind ImportTwice = ErrorKind.Of(6173, "import.twice",
        "“{0}” is on line {1} of the same file already, and says something else there",
        "«\u00a0{0}\u00a0» figure déjà à la ligne {1} du même fichier, avec un autre contenu");
}
