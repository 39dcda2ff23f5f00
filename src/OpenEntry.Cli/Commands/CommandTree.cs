using System.CommandLine;
using OpenEntry.Cli.Commands.Laws;
using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands;

/// <summary>
/// The whole tree of commands. A new command is one file here and one line in <see cref="Commands"/>; one of the office, which the native program lacks, is a file in <c>Office/</c> and
/// a line there (docs/decisions/0011).
/// </summary>
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

    /// <summary>All commands.</summary>
    public static CommandTree Build(Shell shell)
    {
        var tree = BuildLight(shell);
        AddOffice(tree.Root, shell);
        return tree;
    }

    /// <summary>The commands of the native program.</summary>
    public static CommandTree BuildLight(Shell shell)
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
        root.SetAction(_ => Overview.Write(root, shell));
        return new CommandTree(root, help, version);
    }

    // Without a body in the native program, which is built without Office/.
    static partial void AddOffice(RootCommand root, Shell shell);

    /// <summary>Is what these words ask for all here? Words that lead nowhere, and the overview, are left to the complete program, which knows all commands.</summary>
    public bool Knows(IReadOnlyList<string> args)
    {
        Command at = Root;
        var asksVersion = false;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i].StartsWith('-'))
            {
                asksVersion |= args[i] == "--version";
                i += args[i] == "--lang" ? 1 : 0;
                continue;
            }
            if (at.Subcommands.FirstOrDefault(sub => sub.Name == args[i] || sub.Aliases.Contains(args[i])) is not { } next)
            {
                // After a command, --version is that command's own word: profile edit E1 p.json --version 7.
                return at is Verb { MoreInOffice: false };
            }
            at = next;
            if (at.Subcommands.Count == 0)
            {
                return true;
            }
        }
        return at == Root ? asksVersion : at is not Verb { MoreInOffice: true };
    }

    /// <summary>The words that lead to a command: <c>openentry law show</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "openentry";
}
