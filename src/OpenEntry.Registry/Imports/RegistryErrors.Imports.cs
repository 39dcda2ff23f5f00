using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Importing profiles: 6170 to 6189.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind ImportOver = ErrorKind.Of(6170, "import.over",
        "profile “{0}” says something else, and is “{1}” here: it can be changed only when it is: {2}",
        "le profil «\u00a0{0}\u00a0» est différent, et il est ici «\u00a0{1}\u00a0»\u00a0: il ne peut être modifié que s’il est\u00a0: {2}");
}
