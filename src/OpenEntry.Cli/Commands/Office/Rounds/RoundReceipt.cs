using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round receipt</c>: what a person keeps to prove their place.</summary>
internal static class RoundReceipt
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var profile = RoundCommand.Profile(shell);
        var number = RoundCommand.Number(shell);
        var output = Options.File(shell, "--out", shell.Say("The file to write, whole or not at all; - is standard output.", "Le fichier à écrire, en entier ou pas du tout; - est la sortie standard."));
        output.Required = true;
        var command = new Verb("receipt", shell.Say("Write a person’s receipt of a released round: theirs alone.", "Écrit le reçu d’une personne pour une ronde lancée\u00a0: il n’est qu’à elle."))
        {
            Arguments = { profile, number },
            Options = { output, office.Db },
            Notes = shell.Say("With it and the published files alone, round verify says where the person stood.", "Avec lui et les seuls fichiers publiés, round verify dit où la personne se trouvait."),
            Examples = [new("openentry round receipt E271828183 420 --out receipt.json", shell.Say("The receipt of one profile.", "Le reçu d’un profil."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            if (!(await opened.Desks.RoundReader.ReceiptAsync(parsed.GetValue(number), parsed.GetValue(profile)!).ConfigureAwait(false)).TryGet(out var receipt, out var errors)) return shell.Fail(errors);
            return shell.Write(parsed.GetValue(output)!, stream => stream.Write(ReceiptJson.Write(receipt))) is { Count: > 0 } failed ? shell.Fail(failed) : ExitCode.Fine;
        }));
        return command;
    }
}
