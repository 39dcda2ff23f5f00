using System.Collections.Frozen;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Selection.Proofs;

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
        [WebErrors.KeyNeeded] = StatusCodes.Status401Unauthorized,
        [WebErrors.ScopeNeeded] = StatusCodes.Status403Forbidden,
        [WebErrors.NotPermitted] = StatusCodes.Status403Forbidden,
        [WebErrors.VersionNeeded] = StatusCodes.Status428PreconditionRequired,
        [WebErrors.NoPdf] = StatusCodes.Status503ServiceUnavailable,
        [WebErrors.ReceiptOfNoRound] = StatusCodes.Status404NotFound,
        [RegistryErrors.StoreUnreachable] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.StoreReadOnly] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.StoreFull] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.StoreBusy] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.NewerSchema] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.OlderSchema] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.NoKeys] = StatusCodes.Status503ServiceUnavailable,
        [RegistryErrors.NotFound] = StatusCodes.Status404NotFound,
        [RegistryErrors.NotInThisPool] = StatusCodes.Status404NotFound,
        [RegistryErrors.Forgotten] = StatusCodes.Status410Gone,
        [RegistryErrors.Merged] = StatusCodes.Status410Gone,
        [RegistryErrors.Stale] = StatusCodes.Status409Conflict,
        [RegistryErrors.VersionAhead] = StatusCodes.Status409Conflict,
        [RegistryErrors.WrongState] = StatusCodes.Status409Conflict,
        [RegistryErrors.ActiveProfile] = StatusCodes.Status409Conflict,
        [RegistryErrors.DraftOver] = StatusCodes.Status409Conflict,
        [RegistryErrors.Inadmissible] = StatusCodes.Status409Conflict,
        [RegistryErrors.NominationOpen] = StatusCodes.Status409Conflict,
        [RegistryErrors.NominationOver] = StatusCodes.Status409Conflict,
        [RegistryErrors.NominationWrongState] = StatusCodes.Status409Conflict,
        [RegistryErrors.InvitationState] = StatusCodes.Status409Conflict,
        [RegistryErrors.InvitationOver] = StatusCodes.Status409Conflict,
        [RegistryErrors.RoundWrongState] = StatusCodes.Status409Conflict,
        [RegistryErrors.GateStops] = StatusCodes.Status409Conflict,
        [RegistryErrors.ApprovedTwice] = StatusCodes.Status409Conflict,
        [RegistryErrors.FrozenTooLong] = StatusCodes.Status409Conflict,
        [RegistryErrors.AlreadyReached] = StatusCodes.Status409Conflict,
        [RegistryErrors.ScoresDiffer] = StatusCodes.Status500InternalServerError,
        [RegistryErrors.FileDamaged] = StatusCodes.Status500InternalServerError,
        [RegistryErrors.OtherProvince] = StatusCodes.Status403Forbidden,
        [RegistryErrors.NotEligible] = StatusCodes.Status422UnprocessableEntity,
        [RegistryErrors.NominationDeclared] = StatusCodes.Status422UnprocessableEntity,
        [RegistryErrors.CategoryNotInForce] = StatusCodes.Status422UnprocessableEntity,
        [RegistryErrors.ProgramOutsideCategory] = StatusCodes.Status422UnprocessableEntity,
        [RegistryErrors.NobodyToCorrect] = StatusCodes.Status422UnprocessableEntity,
        [RegistryErrors.NotANominator] = StatusCodes.Status422UnprocessableEntity,
        [RegistryErrors.BadCertificate] = StatusCodes.Status422UnprocessableEntity,
        [ReceiptErrors.OtherRound] = StatusCodes.Status422UnprocessableEntity,
        [ReceiptErrors.OutsidePool] = StatusCodes.Status422UnprocessableEntity,
        [ReceiptErrors.NotInPool] = StatusCodes.Status422UnprocessableEntity,
        [ReceiptErrors.NotAmongInvited] = StatusCodes.Status422UnprocessableEntity,
        [ReceiptErrors.InvitedAgainstFigures] = StatusCodes.Status422UnprocessableEntity,
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
        [StatusCodes.Status410Gone] = new("Gone", "N’existe plus"),
        [StatusCodes.Status413PayloadTooLarge] = new("Body too large", "Corps trop grand"),
        [StatusCodes.Status415UnsupportedMediaType] = new("Media type not supported", "Type de contenu non pris en charge"),
        [StatusCodes.Status422UnprocessableEntity] = new("Cannot be accepted", "Ne peut être accepté"),
        [StatusCodes.Status428PreconditionRequired] = new("Precondition required", "Condition préalable requise"),
        [StatusCodes.Status429TooManyRequests] = new("Too many requests", "Trop de requêtes"),
        [StatusCodes.Status500InternalServerError] = new("Internal error", "Erreur interne"),
        [StatusCodes.Status503ServiceUnavailable] = new("Not available at present", "Indisponible pour le moment"),
    }.ToFrozenDictionary();

    public static int Of(IReadOnlyList<Error> errors) => Listed.GetValueOrDefault(errors[0].Kind, StatusCodes.Status400BadRequest);

    public static Text Title(int status) => Titles[status];
}
