using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary>What can be wrong with what is asked of the record of rounds: 9200 to 9219.</summary>
internal static class RoundsErrors
{
    /// <summary>{0} the kind; {1} those there are.</summary>
    public static readonly ErrorKind KindUnknown = ErrorKind.Of(9200, "rounds.kind-unknown",
        "--kind: the record has no rounds of the kind “{0}”; it has: {1}",
        "--kind\u00a0: le registre n’a pas de rondes du type «\u00a0{0}\u00a0»; il a\u00a0: {1}");

    /// <summary>{0} the number; {1} the numbers with a letter.</summary>
    public static readonly ErrorKind SeveralOfNumber = ErrorKind.Of(9201, "rounds.several-of-number",
        "the number {0} stands for several rounds: {1}",
        "le numéro {0} désigne plusieurs rondes\u00a0: {1}");

    public static readonly ErrorKind RecordNotAFolder = ErrorKind.Of(9202, "rounds.record-not-a-folder",
        "the record inside the program cannot be changed; name a folder with --history (an empty or new one begins a record; openentry rounds export --out DIR/rounds.csv copies this one)",
        "le registre contenu dans le programme ne peut être modifié; indiquez un dossier avec --history (un dossier vide ou nouveau commence un registre; openentry rounds export --out DOSSIER/rounds.csv copie celui-ci)");

    /// <summary>{0} how many rounds the feed has.</summary>
    public static readonly ErrorKind NothingRead = ErrorKind.Of(9203, "rounds.nothing-read",
        "none of its rounds could be read ({0} found); nothing was written",
        "aucune de ses rondes n’a pu être lue ({0} en tout); rien n’a été écrit");

    /// <summary>{0} how many; {1} the file.</summary>
    public static readonly ErrorKind KeptAside = ErrorKind.Of(9204, "rounds.kept-aside",
        "rounds unreadable or impossible, in whole or in part: {0}; kept aside in {1}",
        "rondes illisibles ou impossibles, en tout ou en partie\u00a0: {0}; mises de côté dans {1}");

    public static readonly ErrorKind FeedIsJson = ErrorKind.Of(9205, "rounds.feed-is-json",
        "--feed writes JSON in the official shape; it does not go with --format csv",
        "--feed écrit du JSON dans la forme officielle; cela ne va pas avec --format csv");
}
