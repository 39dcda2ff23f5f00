using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

public static partial class RegistryErrors
{
    public static readonly ErrorKind ScopeUnknown = ErrorKind.Of(6500, "key.scope-unknown",
        "“{0}” is no scope; there are: {1}",
        "«\u00a0{0}\u00a0» n’est pas une portée; il y a\u00a0: {1}");

    public static readonly ErrorKind KeyNameTaken = ErrorKind.Of(6501, "key.name-taken",
        "there is a key “{0}” already; revoke it first, or take another name",
        "il y a déjà une clé «\u00a0{0}\u00a0»; révoquez-la d’abord ou choisissez un autre nom");

    public static readonly ErrorKind BadKeyName = ErrorKind.Of(6502, "key.bad-name",
        "“{0}” cannot name a key; a name has 1 to 64 letters, digits, dots, hyphens or underscores",
        "«\u00a0{0}\u00a0» ne peut nommer une clé; un nom compte de 1 à 64 lettres, chiffres, points, traits d’union ou traits de soulignement");
}
