using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <summary>What can stand in the way of the registry: 6000 to 6099 the store, 6100 people and profiles, 6200 nominations, 6300 rounds, 6400 invitations, 6500 keys, 6600 accounts.</summary>
public static partial class RegistryErrors
{
    public static readonly ErrorKind StoreUnreachable = ErrorKind.Of(6001, "store.unreachable",
        "the database cannot be reached or refused the change, and nothing was changed ({0})",
        "la base de données est inaccessible ou a refusé la modification; rien n’a été changé ({0})");

    public static readonly ErrorKind StoreReadOnly = ErrorKind.Of(6002, "store.read-only",
        "the database can only be read at the moment, and nothing was changed ({0})",
        "la base de données n’est accessible qu’en lecture pour le moment; rien n’a été changé ({0})");

    public static readonly ErrorKind StoreFull = ErrorKind.Of(6003, "store.full",
        "there is no room left on the disk, and nothing was changed ({0})",
        "il n’y a plus d’espace sur le disque; rien n’a été changé ({0})");

    public static readonly ErrorKind StoreBusy = ErrorKind.Of(6004, "store.busy",
        "someone else is changing the registry for too long; nothing was changed, try again",
        "quelqu’un d’autre modifie le registre depuis trop longtemps; rien n’a été changé, réessayez");

    public static readonly ErrorKind BadAddress = ErrorKind.Of(6005, "store.bad-address",
        "“{0}” is no address of a database; it is a path, or postgres://user@host/database",
        "«\u00a0{0}\u00a0» n’est pas l’adresse d’une base de données; c’est un chemin, ou postgres://utilisateur@hôte/base");

    public static readonly ErrorKind NewerSchema = ErrorKind.Of(6006, "store.newer-schema",
        "the database is of a newer version of OpenEntry (it knows {0}); this one neither reads nor changes it",
        "la base de données provient d’une version plus récente d’OpenEntry (elle connaît {0}); celle-ci ne la lit ni ne la modifie");

    public static readonly ErrorKind OlderSchema = ErrorKind.Of(6007, "store.older-schema",
        "the database is of an older version and has to be migrated first: openentry db migrate",
        "la base de données provient d’une version antérieure et doit d’abord être migrée\u00a0: openentry db migrate");

    public static readonly ErrorKind NoKeys = ErrorKind.Of(6008, "store.no-keys",
        "the keys that open the personal details are not those of this database ({0})",
        "les clés qui ouvrent les renseignements personnels ne sont pas celles de cette base de données ({0})");

    public static readonly ErrorKind NotFound = ErrorKind.Of(6100, "registry.not-found",
        "there is no {0} “{1}”",
        "introuvable\u00a0: {0} «\u00a0{1}\u00a0»");

    public static readonly ErrorKind Stale = ErrorKind.Of(6101, "registry.stale",
        "it was changed in the meantime: version {0} was meant, version {1} is there ({2}); nothing was changed",
        "une modification a eu lieu entre-temps\u00a0: la version {0} était visée, la version {1} est en place ({2}); rien n’a été changé");

    public static readonly ErrorKind WrongState = ErrorKind.Of(6102, "profile.wrong-state",
        "profile {0} is “{1}”; this can be done when it is: {2}",
        "le profil {0} est «\u00a0{1}\u00a0»; cela se fait quand il est\u00a0: {2}");

    public static readonly ErrorKind ActiveProfile = ErrorKind.Of(6103, "profile.one-active",
        "this person already has profile {0} ({1}); a person has one at a time (IRPA 10.1(5))",
        "cette personne a déjà le profil {0} ({1}); on n’en a qu’un à la fois (LIPR 10.1(5))");

    public static readonly ErrorKind NotEligible = ErrorKind.Of(6104, "profile.not-eligible",
        "no program is met, so the profile cannot enter the pool and stays a draft: {0}",
        "aucun programme n’est satisfait; le profil ne peut entrer dans le bassin et reste une ébauche\u00a0: {0}");

    public static readonly ErrorKind DraftOver = ErrorKind.Of(6105, "profile.draft-over",
        "the time to complete this draft ended on {0}",
        "le délai pour terminer cette ébauche a pris fin le {0}");

    public static readonly ErrorKind NominationDeclared = ErrorKind.Of(6106, "profile.nomination-declared",
        "a nomination comes from a province or territory; it is not declared in a profile",
        "une désignation vient d’une province ou d’un territoire; elle ne se déclare pas dans un profil");

    public static readonly ErrorKind NotADocument = ErrorKind.Of(6107, "profile.not-a-document",
        "a draft is one JSON object of at most {0} bytes",
        "une ébauche est un seul objet JSON d’au plus {0} octets");

    public static readonly ErrorKind Forgotten = ErrorKind.Of(6108, "person.forgotten",
        "this person was forgotten; nothing about them can be read or changed",
        "cette personne a été oubliée; rien à son sujet ne peut être lu ni modifié");

    public static readonly ErrorKind Inadmissible = ErrorKind.Of(6109, "profile.inadmissible",
        "while inadmissible for misrepresentation no profile may be submitted (IRPA 10.1(4))",
        "aucun profil ne peut être présenté tant que la personne est interdite de territoire pour fausses déclarations (LIPR 10.1(4))");

    public static readonly ErrorKind PoolAhead = ErrorKind.Of(6110, "pool.ahead",
        "{0} is yet to come, and nobody knows who will be in the pool then",
        "{0} n’est pas encore venu, et nul ne sait qui sera alors dans le bassin");

    public static readonly ErrorKind VersionAhead = ErrorKind.Of(6111, "registry.version-ahead",
        "version {0} was meant, and the newest is {1}; nothing was changed",
        "la version {0} était visée, et la plus récente est la {1}; rien n’a été changé");
}
