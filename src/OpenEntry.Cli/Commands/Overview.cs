using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands;

/// <summary>What <c>openentry</c> says when asked nothing.</summary>
internal static class Overview
{
    public static readonly Text Sentence = new(
        "Open, self-hosted Express Entry: the rules by date, the score with its reasons, the pool and its rounds.",
        "Entrée express ouverte, chez soi\u00a0: les règles par date, la note et ses raisons, le bassin et ses rondes.");

    private static readonly Text Disclaimer = new(
        "OpenEntry is not the Government of Canada and gives no legal advice.",
        "OpenEntry n’est pas le gouvernement du Canada et ne donne pas d’avis juridique.");

    public static int Write(RootCommand root, Shell shell)
    {
        var output = shell.Output;
        output.Write("OpenEntry", Tone.Strong);
        output.Line();
        HelpPage.Paragraph(Sentence.In(shell.Language), output);
        output.Line();
        HelpPage.Section(shell.Say("Commands", "Commandes"), [.. root.Subcommands.Where(command => !command.Hidden).Select(command => (command.Name, command.Description ?? ""))], shell);
        output.Line();
        output.Line(shell.Say("More: openentry COMMAND --help; en français\u00a0: openentry --lang fr", "Plus\u00a0: openentry COMMANDE --help; in English: openentry --lang en"));
        output.Line();
        HelpPage.Paragraph(Disclaimer.In(shell.Language), output, Tone.Muted);
        return ExitCode.Fine;
    }
}
