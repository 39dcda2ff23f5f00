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

    /// <summary>{0} the scope, {1} who nominates.</summary>
    public static readonly ErrorKind KeyProvinceNeeded = ErrorKind.Of(6503, "key.province-needed",
        "a key with “{0}” acts for one province or territory: {0}:SK, or another of {1}",
        "une clé munie de «\u00a0{0}\u00a0» agit pour une seule province ou un seul territoire\u00a0: {0}:SK, ou un autre de {1}");

    /// <summary>{0} the scope.</summary>
    public static readonly ErrorKind KeyOfficerNeeded = ErrorKind.Of(6504, "key.officer-needed",
        "a key with “{0}” acts in the name of one officer: say whose it is (--officer)",
        "une clé munie de «\u00a0{0}\u00a0» agit au nom d’un agent\u00a0: dites auquel elle est (--officer)");

    /// <summary>{0} the name, {1} the most letters.</summary>
    public static readonly ErrorKind BadKeyOfficer = ErrorKind.Of(6505, "key.bad-officer",
        "“{0}” cannot be an officer’s name; it has 1 to {1} characters, a letter or digit among them, and no semicolon",
        "«\u00a0{0}\u00a0» ne peut être le nom d’un agent; il compte de 1 à {1} caractères, dont une lettre ou un chiffre, sans point-virgule");
}
