using System.CommandLine;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round</c>: the rounds this office holds, from the draft to the proof anyone can check.</summary>
internal static class RoundCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("round", shell.Say(
            "Rounds of the registry: draft, rehearse, approve, release, publish, correct, verify.",
            "Les rondes du registre\u00a0: préparer, répéter, approuver, lancer, publier, corriger, vérifier."))
        {
            Subcommands =
            {
                RoundDraft.Build(office, shell),
                RoundRehearse.Build(office, shell),
                RoundApprove.Build(office, shell),
                RoundRelease.Build(office, shell),
                RoundPublish.Build(office, shell),
                RoundWithdraw.Build(office, shell),
                RoundCorrect.Build(office, shell),
                RoundShow.Build(office, shell),
                RoundListing.Build(office, shell),
                RoundVerify.Build(office, shell),
                RoundWhy.Build(office, shell),
                RoundReceipt.Build(office, shell),
            },
        };
    }

    /// <summary>The argument ROUND.</summary>
    public static Argument<int> Number(Shell shell) => new("round")
    {
        Description = shell.Say("Number of the round.", "Numéro de la ronde."),
        HelpName = shell.Say("ROUND", "RONDE"),
        CustomParser = result => (int)Values.Whole(result, 1, int.MaxValue, shell.Language),
    };

    /// <summary>The argument PROFILE.</summary>
    public static Argument<string> Profile(Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        return new Argument<string>("profile") { Description = number.Description, HelpName = shell.Say("PROFILE", "PROFIL") };
    }

    /// <summary><c>--reason</c>.</summary>
    public static Option<string?> Reason(Shell shell, bool required = false) => new("--reason")
    {
        Description = shell.Say("Why, for the records.", "Pourquoi, pour les registres."),
        HelpName = shell.Say("WORDS", "MOTS"),
        Required = required,
    };
}
