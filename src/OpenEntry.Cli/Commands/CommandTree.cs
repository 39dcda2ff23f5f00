using System.CommandLine;
using OpenEntry.Cli.Commands.Laws;
using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands;

/// <summary>The whole tree of commands. A new command is one file here and one line in <see cref="Commands"/>.</summary>
internal sealed partial class CommandTree
{
    /// <summary>In the order of the overview.</summary>
    private static IEnumerable<Command> Commands(Shell shell) =>
    [
        ScoreCommand.Build(shell),
        FswCommand.Build(shell),
        CalendarCommand.Build(shell),
        AdviseCommand.Build(shell),
        ClbCommand.Build(shell),
        FundsCommand.Build(shell),
        DeadlineCommand.Build(shell),
        NocCommand.Build(shell),
        LawCommand.Build(shell),
        RoundsCommand.Build(shell),
        DrawCommand.Build(shell),
        PoolCommand.Build(shell),
        DemoCommand.Build(shell),
        SchemaCommand.Build(shell),
    ];

    private CommandTree(RootCommand root, Option<bool> help, Option<bool> version) => (Root, Help, Version) = (root, help, version);

    public RootCommand Root { get; }

    public Option<bool> Help { get; }

    public Option<bool> Version { get; }

    public static CommandTree Build(Shell shell)
    {
        var language = new Option<OfficialLanguage>("--lang")
        {
            Description = shell.Say(
                "Language of the output; without it OPENENTRY_LANG, then LC_ALL, LC_MESSAGES and LANG decide.",
                "Langue de la sortie; sans elle décident OPENENTRY_LANG, puis LC_ALL, LC_MESSAGES et LANG."),
            HelpName = "en|fr",
            Recursive = true,
            CustomParser = result => LanguageChoice.Parse(result, shell.Language),
        };
        var help = new Option<bool>("--help", "-h", "-?") { Description = shell.Say("Show this help.", "Affiche cette aide."), Recursive = true, Arity = ArgumentArity.Zero };
        var version = new Option<bool>("--version") { Description = shell.Say("Show the version.", "Affiche la version."), Arity = ArgumentArity.Zero };

        var root = new RootCommand(Overview.Sentence.In(shell.Language));
        root.Options.Clear();
        root.Directives.Clear();
        root.Options.Add(language);
        root.Options.Add(help);
        root.Options.Add(version);
        foreach (var command in Commands(shell))
        {
            root.Subcommands.Add(command);
        }
        AddOffice(root, shell);
        root.SetAction(_ => Overview.Write(root, shell));
        return new CommandTree(root, help, version);
    }

    static partial void AddOffice(RootCommand root, Shell shell);

    /// <summary>The words that lead to a command: <c>openentry law show</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "openentry";
}
