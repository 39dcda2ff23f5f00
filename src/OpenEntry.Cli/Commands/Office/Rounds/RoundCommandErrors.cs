using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>What can be wrong with a command about the office's rounds, before the registry has its say: 9320 to 9329.</summary>
internal static class RoundCommandErrors
{
    public static readonly ErrorKind NotADigest = ErrorKind.Of(9320, "office-round.not-a-digest",
        "{0}: “{1}” is not the hash of a commitment; it is written as 64 hexadecimal digits",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas l’empreinte d’un engagement; elle s’écrit en 64 chiffres hexadécimaux");

    public static readonly ErrorKind NotAReason = ErrorKind.Of(9321, "office-round.not-a-reason",
        "{0}: “{1}” names no gate with a reason, such as cut-off=\"the first round after the reform\"",
        "{0}\u00a0: «\u00a0{1}\u00a0» ne nomme pas un contrôle avec un motif, tel que cut-off=\"la première ronde après la réforme\"");

    public static readonly ErrorKind GateDoesNotStop = ErrorKind.Of(9322, "office-round.gate-does-not-stop",
        "--despite: the gate “{0}” does not stop this round; the reason was not kept",
        "--despite\u00a0: le contrôle «\u00a0{0}\u00a0» n’arrête pas cette ronde; le motif n’a pas été conservé");

    public static readonly ErrorKind OnlyWith = ErrorKind.Of(9323, "office-round.only-with",
        "{0} goes with {1}",
        "{0} va avec {1}");

    public static readonly ErrorKind AnotherFile = ErrorKind.Of(9324, "office-round.another-file",
        "this is {0}; {1} is wanted here, such as {2}",
        "ceci est {0}; on attend ici {1}, comme {2}");
}
