using System.CommandLine;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary>The provision a command is about.</summary>
internal static class ProvisionArgument
{
    public static Argument<string> Of(Shell shell) => new("provision")
    {
        Description = shell.Say("Name of the provision, such as crs.age.", "Nom de la disposition, comme crs.age."),
        HelpName = shell.Say("PROVISION", "DISPOSITION"),
    };
}
