using System.CommandLine;
using NodaTime;

namespace OpenEntry.Cli.Usage;

/// <summary>The options of commands that read the law.</summary>
internal static class LawOption
{
    /// <summary><c>--law</c>: another law folder; its value goes to <see cref="LawSource.Open"/>.</summary>
    public static Option<string?> Of(Shell shell) => new("--law")
    {
        Description = shell.Say("Another law folder; without it, the law this program was built with.", "Un autre dossier de droit; sinon, le droit avec lequel ce programme a été construit."),
        HelpName = shell.Say("DIR", "DOSSIER"),
    };

    /// <summary><c>--on</c>: the day whose law is asked for; without it, today.</summary>
    public static Option<LocalDate?> On(Shell shell) => Options.Date(shell, "--on", shell.Say("The law of this day; today unless given.", "Le droit de ce jour; aujourd’hui par défaut."));
}
