using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile</c>: profiles of the registry, from the draft to the pool and out of it.</summary>
internal static class ProfileCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("profile", shell.Say("Profiles of the registry: begin, edit, submit, withdraw, renew, show.", "Les profils du registre\u00a0: commencer, modifier, présenter, retirer, renouveler, consulter."))
        {
            Subcommands =
            {
                ProfileDraft.Build(office, shell),
                ProfileSubmit.Build(office, shell),
                ProfileEdit.Build(office, shell),
                ProfileWithdraw.Build(office, shell),
                ProfileRenew.Build(office, shell),
                ProfileShow.Build(office, shell),
                ProfileListing.Build(office, shell),
            },
        };
    }

    /// <summary>The argument NUMBER.</summary>
    public static Argument<string> Number(Shell shell) => new("number")
    {
        Description = shell.Say("Number of the profile, E and nine digits.", "Numéro du profil, E et neuf chiffres."),
        HelpName = shell.Say("NUMBER", "NUMÉRO"),
    };

    /// <summary><c>--version</c> of what is changed.</summary>
    public static Option<long?> Version(Shell shell) => Options.Whole(shell, "--version",
        shell.Say("The version one has seen; refused when it was changed since.", "La version qu’on a vue; refusé si elle a changé depuis."), 1, int.MaxValue);
}
