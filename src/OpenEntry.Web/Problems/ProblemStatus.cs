using System.Collections.Frozen;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Web.Problems;

/// <summary>Which status of HTTP a kind of error has. One that is not listed is a bad request: the client can mend it.</summary>
internal static class ProblemStatus
{
    private static readonly FrozenDictionary<ErrorKind, int> Listed = new Dictionary<ErrorKind, int>
    {
        [WebErrors.Unexpected] = StatusCodes.Status500InternalServerError,
        [WebErrors.NothingHere] = StatusCodes.Status404NotFound,
        [WebErrors.MethodUnknown] = StatusCodes.Status405MethodNotAllowed,
        [WebErrors.BodyTooLarge] = StatusCodes.Status413PayloadTooLarge,
        [WebErrors.BodyTooSlow] = StatusCodes.Status408RequestTimeout,
        [WebErrors.TooManyRequests] = StatusCodes.Status429TooManyRequests,
        [WebErrors.MediaTypeUnknown] = StatusCodes.Status415UnsupportedMediaType,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, Text> Titles = new Dictionary<int, Text>
    {
        [StatusCodes.Status400BadRequest] = new("Bad request", "Requête incorrecte"),
        [StatusCodes.Status401Unauthorized] = new("Not signed in", "Non authentifié"),
        [StatusCodes.Status403Forbidden] = new("Not permitted", "Non permis"),
        [StatusCodes.Status404NotFound] = new("Not found", "Introuvable"),
        [StatusCodes.Status405MethodNotAllowed] = new("Method not allowed", "Méthode non permise"),
        [StatusCodes.Status408RequestTimeout] = new("Request too slow", "Requête trop lente"),
        [StatusCodes.Status409Conflict] = new("Conflict", "Conflit"),
        [StatusCodes.Status413PayloadTooLarge] = new("Body too large", "Corps trop grand"),
        [StatusCodes.Status415UnsupportedMediaType] = new("Media type not supported", "Type de contenu non pris en charge"),
        [StatusCodes.Status429TooManyRequests] = new("Too many requests", "Trop de requêtes"),
        [StatusCodes.Status500InternalServerError] = new("Internal error", "Erreur interne"),
        [StatusCodes.Status503ServiceUnavailable] = new("Not available at present", "Indisponible pour le moment"),
    }.ToFrozenDictionary();

    public static int Of(IReadOnlyList<Error> errors) => Listed.GetValueOrDefault(errors[0].Kind, StatusCodes.Status400BadRequest);

    public static Text Title(int status) => Titles[status];
}
