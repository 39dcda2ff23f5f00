using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Records: 6190 to 6199.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind ChainBroken = ErrorKind.Of(6190, "records.chain-broken",
        "event {0} is not what was written: its hash does not follow from what came before, the event and its process",
        "l’événement {0} n’est pas ce qui a été écrit\u00a0: son empreinte ne découle pas de ce qui précède, de l’événement et de son processus");

    public static readonly ErrorKind EventsMissing = ErrorKind.Of(6191, "records.events-missing",
        "events {0} to {1} are missing",
        "les événements {0} à {1} manquent");

    public static readonly ErrorKind ProcessMissing = ErrorKind.Of(6192, "records.process-missing",
        "the process of event {0} is missing",
        "le processus de l’événement {0} manque");

    public static readonly ErrorKind ProcessEmpty = ErrorKind.Of(6193, "records.process-empty",
        "process {0} has no event and was not written by the registry",
        "le processus {0} n’a aucun événement et n’a pas été écrit par le registre");

    public static readonly ErrorKind ChainCut = ErrorKind.Of(6194, "records.chain-cut",
        "the chain ends at event {0}, and event {1} was published",
        "la chaîne s’arrête à l’événement {0}, et l’événement {1} a été publié");

    public static readonly ErrorKind HeadDiffers = ErrorKind.Of(6195, "records.head-differs",
        "event {0} has another hash than was published",
        "l’événement {0} a une autre empreinte que celle qui a été publiée");
}
