using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law …</c>: the rules themselves, by date, with citation, history and what differs.</summary>
internal static class LawCommand
{
    public static Command Build(Shell shell) => new Verb("law", shell.Say("The rules by date: read, compare and check them.", "Les règles par date\u00a0: les lire, les comparer, les vérifier."))
    {
        Subcommands =
        {
            LawListCommand.Build(shell),
            LawShowCommand.Build(shell),
            LawHistoryCommand.Build(shell),
            LawDiffCommand.Build(shell),
            LawAmendmentsCommand.Build(shell),
            LawReadingsCommand.Build(shell),
            LawReformsCommand.Build(shell),
            LawCheckCommand.Build(shell),
        },
        Notes = shell.Say(
            "A provision is one rule with its whole history: crs.age, fsw.pass-mark, category.stem. Each value has the day from which it applies and the amendment that brought it.",
            "Une disposition est une règle avec tout son historique\u00a0: crs.age, fsw.pass-mark, category.stem. Chaque valeur porte le jour à compter duquel elle s’applique et la modification qui l’a amenée."),
    };
}
