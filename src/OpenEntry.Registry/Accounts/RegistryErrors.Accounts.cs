using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Accounts, sessions and access: 6600 to 6699.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind AddressInvalid = ErrorKind.Of(6600, "account.address-invalid",
        "enter an e-mail address in the form name@example.com",
        "entrez une adresse de courriel sous la forme nom@exemple.com");

    public static readonly ErrorKind LinkOver = ErrorKind.Of(6601, "account.link-over",
        "this link was used already, has run out or was replaced by a newer one; ask for a new one",
        "ce lien a déjà été utilisé, n’est plus valable ou a été remplacé par un plus récent; demandez-en un nouveau");

    public static readonly ErrorKind CodeWrong = ErrorKind.Of(6602, "account.code-wrong",
        "this is not the code that the app shows now; a code works once and for about half a minute",
        "ce n’est pas le code que l’application affiche en ce moment; un code sert une fois et pendant environ une demi-minute");

    public static readonly ErrorKind LastFactor = ErrorKind.Of(6603, "account.last-factor",
        "this is the only second factor of the account; add another one first",
        "c’est le seul second facteur du compte; ajoutez-en d’abord un autre");

    public static readonly ErrorKind PasskeyName = ErrorKind.Of(6604, "account.passkey-name",
        "give the passkey a name of 1 to {0} characters",
        "donnez à la clé d’accès un nom de 1 à {0} caractères");

    public static readonly ErrorKind SameAddress = ErrorKind.Of(6605, "account.same-address",
        "this is the address of the account already",
        "c’est déjà l’adresse du compte");

    public static readonly ErrorKind AccessToOneself = ErrorKind.Of(6620, "access.to-oneself",
        "this is your own address; access is given to somebody else",
        "c’est votre propre adresse; l’accès se donne à quelqu’un d’autre");

    public static readonly ErrorKind AccessUntil = ErrorKind.Of(6621, "access.until",
        "access ends between tomorrow and twelve months from now",
        "l’accès prend fin entre demain et dans douze mois");

    public static readonly ErrorKind AccessEmpty = ErrorKind.Of(6622, "access.empty",
        "choose at least one thing that is permitted",
        "choisissez au moins une chose qui est permise");

    public static readonly ErrorKind AccessMany = ErrorKind.Of(6623, "access.many",
        "a person gives access to at most {0} others at a time; revoke one first",
        "on donne accès à {0} autres personnes au plus à la fois; révoquez d’abord un accès");

    public static readonly ErrorKind AccessOver = ErrorKind.Of(6624, "access.over",
        "this access is not there any more, or was never yours",
        "cet accès n’existe plus, ou n’a jamais été le vôtre");
}
