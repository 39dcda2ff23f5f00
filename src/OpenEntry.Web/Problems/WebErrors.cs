using OpenEntry.Law.Errors;

namespace OpenEntry.Web.Problems;

/// <summary>What can be wrong with a request, before anybody looks at what it asks for: 7000 to 7099.</summary>
public static class WebErrors
{
    /// <summary>{0} what to look for in the log.</summary>
    public static readonly ErrorKind Unexpected = ErrorKind.Of(7000, "http.unexpected",
        "something went wrong inside OpenEntry; the log of the service tells more under {0}",
        "une erreur interne est survenue dans OpenEntry; le journal du service en dit plus sous {0}");

    public static readonly ErrorKind NothingHere = ErrorKind.Of(7001, "http.nothing-here",
        "there is nothing at this address",
        "il n’y a rien à cette adresse");

    /// <summary>{0} the method.</summary>
    public static readonly ErrorKind MethodUnknown = ErrorKind.Of(7002, "http.method-unknown",
        "this address does not answer to {0}",
        "cette adresse ne répond pas à {0}");

    /// <summary>{0} the most bytes.</summary>
    public static readonly ErrorKind BodyTooLarge = ErrorKind.Of(7003, "http.body-too-large",
        "the body of the request is larger than {0} bytes",
        "le corps de la requête dépasse {0} octets");

    /// <summary>{0} the deepest nesting.</summary>
    public static readonly ErrorKind BodyNotJson = ErrorKind.Of(7004, "http.body-not-json",
        "the body of the request is not the JSON that is expected here, nested at most {0} deep",
        "le corps de la requête n’est pas le JSON attendu ici, imbriqué sur {0} niveaux au plus");

    public static readonly ErrorKind BodyTooSlow = ErrorKind.Of(7005, "http.body-too-slow",
        "the body of the request arrives too slowly",
        "le corps de la requête arrive trop lentement");

    /// <summary>{0} seconds.</summary>
    public static readonly ErrorKind TooManyRequests = ErrorKind.Of(7006, "http.too-many-requests",
        "too many requests; try again in {0} s",
        "trop de requêtes; réessayez dans {0}\u00a0s");

    public static readonly ErrorKind MediaTypeUnknown = ErrorKind.Of(7007, "http.media-type-unknown",
        "the body of the request is not of a type that is read here; send application/json",
        "le corps de la requête n’est pas d’un type lu ici; envoyez application/json");

    public static readonly ErrorKind NotUnderstood = ErrorKind.Of(7008, "http.not-understood",
        "the request is not understood",
        "la requête n’est pas comprise");

    public static readonly ErrorKind FormOutdated = ErrorKind.Of(7009, "http.form-outdated",
        "this form was opened before you signed in or out, or by somebody else; nothing of it was saved",
        "ce formulaire a été ouvert avant votre connexion ou votre déconnexion, ou par quelqu’un d’autre; rien n’en a été enregistré");

    /// <summary>{0} the names.</summary>
    public static readonly ErrorKind PropertyMissing = ErrorKind.Of(7012, "http.property-missing",
        "the body of the request lacks: {0}",
        "il manque au corps de la requête\u00a0: {0}");

    /// <summary>{0} the name.</summary>
    public static readonly ErrorKind PropertyUnknown = ErrorKind.Of(7013, "http.property-unknown",
        "the body of the request has “{0}”, which nobody knows here",
        "le corps de la requête contient «\u00a0{0}\u00a0», qui est inconnu ici");

    /// <summary>{0} the name.</summary>
    public static readonly ErrorKind ParameterMissing = ErrorKind.Of(7014, "http.parameter-missing",
        "the address lacks a parameter: ?{0}=",
        "il manque un paramètre à l’adresse\u00a0: ?{0}=");

    /// <summary>{0} where it stands.</summary>
    public static readonly ErrorKind ValueUnfit = ErrorKind.Of(7015, "http.value-unfit",
        "the value of {0} is of another kind than is expected, beyond its bounds, or a word that is not known here; /openapi/v1.json tells what is allowed",
        "la valeur de {0} n’est pas du type attendu, dépasse ses limites, ou est un mot inconnu ici; /openapi/v1.json dit ce qui est permis");

    /// <summary>{0} the name.</summary>
    public static readonly ErrorKind PropertyTwice = ErrorKind.Of(7016, "http.property-twice",
        "the body of the request has “{0}” twice",
        "le corps de la requête contient «\u00a0{0}\u00a0» deux fois");

    public static readonly ErrorKind BodyMissing = ErrorKind.Of(7017, "http.body-missing",
        "the request has no body; JSON is expected",
        "la requête n’a pas de corps; du JSON est attendu");

    /// <summary>{0} the name, {1} those known.</summary>
    public static readonly ErrorKind ParameterUnknown = ErrorKind.Of(7018, "http.parameter-unknown",
        "the address has a parameter that is not known here: ?{0}=; known are: {1}",
        "l’adresse porte un paramètre inconnu ici\u00a0: ?{0}=; sont connus\u00a0: {1}");

    /// <summary>{0} the address, {1} what stands in the way.</summary>
    public static readonly ErrorKind CannotListen = ErrorKind.Of(7010, "http.cannot-listen",
        "the service cannot listen on {0} ({1})",
        "le service ne peut écouter sur {0} ({1})");

    /// <summary>{0} the variable, {1} its value.</summary>
    public static readonly ErrorKind BadSetting = ErrorKind.Of(7011, "service.bad-setting",
        "{0}: “{1}” is not understood",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas compris");

    public static readonly ErrorKind KeyNeeded = ErrorKind.Of(7020, "http.key-needed",
        "this needs a valid API key: Authorization: Bearer openentry_…",
        "il faut une clé d’API valide\u00a0: Authorization: Bearer openentry_…");

    /// <summary>{0} the scope.</summary>
    public static readonly ErrorKind ScopeNeeded = ErrorKind.Of(7021, "http.scope-needed",
        "this API key may not do that; it needs the scope “{0}”",
        "cette clé d’API ne le permet pas; il faut la portée «\u00a0{0}\u00a0»");

    public static readonly ErrorKind VersionNeeded = ErrorKind.Of(7022, "http.version-needed",
        "say which version you changed: If-Match with the ETag that came with it",
        "indiquez la version modifiée\u00a0: If-Match avec l’ETag reçu avec elle");

    public static readonly ErrorKind ReceiptOfNoRound = ErrorKind.Of(7023, "http.receipt-of-no-round",
        "no round here has the commitment {0} that this receipt names",
        "aucune ronde ici n’a l’engagement {0} que nomme ce reçu");

    public static readonly ErrorKind NotPermitted = ErrorKind.Of(7030, "account.not-permitted",
        "you may not do that here; if you act for somebody, they decide what is permitted",
        "vous ne pouvez pas le faire ici; si vous agissez pour quelqu’un, c’est cette personne qui décide de ce qui est permis");

    /// <summary>{0} what was sent.</summary>
    public static readonly ErrorKind NotAPublishedHead = ErrorKind.Of(7024, "http.not-a-head",
        "“{0}” is not the head of a chain; it is written 1234: and 64 hexadecimal digits",
        "«\u00a0{0}\u00a0» n’est pas la fin d’une chaîne; on écrit 1234: et 64 chiffres hexadécimaux");

    public static readonly ErrorKind NoPdf = ErrorKind.Of(7060, "http.no-pdf",
        "no PDF can be made here; print the page instead",
        "aucun PDF ne peut être produit ici; imprimez plutôt la page");
}
