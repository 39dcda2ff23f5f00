using System.CommandLine;
using OpenEntry.Cli.Commands;
using OpenEntry.Cli.Printing;
using OpenEntry.Law;

namespace OpenEntry.Cli.Usage;

/// <summary>The help of a command: what it does, how it is called, its words, and examples at the end. The parser's own help speaks English only.</summary>
internal static class HelpPage
{
    private const int Indent = 2;

    public static void Write(Command command, CommandTree tree, Shell shell)
    {
        var output = shell.Output;
        var subcommands = command.Subcommands.Where(sub => !sub.Hidden).ToArray();
        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToArray();
        var own = command.Options.Where(option => !option.Hidden && !option.Recursive).ToArray();
        var everywhere = tree.Root.Options.Where(option => option.Recursive).ToArray();

        Paragraph(command.Description ?? "", output);
        output.Line();
        output.Write(Wording.Label(shell.Say("Usage", "Utilisation"), shell.Language), Tone.Strong);
        output.Line(Usage(command, subcommands, arguments, shell));
        if (command is Verb { Notes: { } notes })
        {
            foreach (var paragraph in notes.Split('\n'))
            {
                output.Line();
                Paragraph(paragraph, output);
            }
        }
        Section(shell.Say("Commands", "Commandes"), [.. subcommands.Select(sub => (sub.Name, sub.Description ?? ""))], shell, before: true);
        Section(shell.Say("Arguments", "Arguments"), [.. arguments.Select(argument => (Label(argument), argument.Description ?? ""))], shell, before: true);
        Section(shell.Say("Options", "Options"), [.. own.Select(option => (Label(option), Described(option, shell)))], shell, before: true);
        Section(shell.Say("Everywhere", "Partout"), [.. everywhere.Select(option => (Label(option), Described(option, shell)))], shell, before: true);
        if (command is Verb { Examples: { Count: > 0 } examples })
        {
            output.Line();
            output.Line(Wording.Label(shell.Say("Examples", "Exemples"), shell.Language).TrimEnd(), Tone.Strong);
            foreach (var example in examples)
            {
                output.Line($"  {example.Line}");
                output.Line($"      {example.What}", Tone.Muted);
            }
        }
    }

    /// <summary>Two columns under a heading: names, and what they mean.</summary>
    public static void Section(string heading, IReadOnlyList<(string Name, string Meaning)> rows, Shell shell, bool before = false)
    {
        if (rows.Count == 0)
        {
            return;
        }
        var output = shell.Output;
        if (before)
        {
            output.Line();
        }
        output.Line(Wording.Label(heading, shell.Language).TrimEnd(), Tone.Strong);
        var column = Indent + Math.Min(rows.Max(row => row.Name.Length), 30) + 2;
        foreach (var (name, meaning) in rows)
        {
            output.Write(new string(' ', Indent) + name);
            // A name too long for its column has the line for itself.
            if (Indent + name.Length + 2 > column)
            {
                output.Line();
                output.Write(new string(' ', column));
            }
            else
            {
                output.Write(new string(' ', column - Indent - name.Length));
            }
            output.Line(string.Join("\n" + new string(' ', column), Wrapped(meaning, output.Width - column)));
        }
    }

    public static void Paragraph(string words, Output output, Tone tone = Tone.Normal)
    {
        foreach (var line in Wrapped(words, output.Width))
        {
            output.Line(line, tone);
        }
    }

    private static string Usage(Command command, Command[] subcommands, Argument[] arguments, Shell shell)
    {
        var words = new List<string> { CommandTree.PathOf(command) };
        if (subcommands.Length > 0)
        {
            words.Add(command.Action is null ? shell.Say("COMMAND", "COMMANDE") : shell.Say("[COMMAND]", "[COMMANDE]"));
        }
        foreach (var argument in arguments)
        {
            var label = Label(argument) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "");
            words.Add(argument.Arity.MinimumNumberOfValues == 0 ? $"[{label}]" : label);
        }
        words.AddRange(command.Options.Where(option => option is { Required: true, Hidden: false }).Select(option => $"{option.Name} {option.HelpName}".TrimEnd()));
        words.Add("[options]");
        return string.Join(' ', words);
    }

    private static string Label(Argument argument) => argument.HelpName ?? argument.Name.ToUpperInvariant();

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).Order(Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(b, a))));
        return option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName}".TrimEnd();
    }

    private static string Described(Option option, Shell shell) =>
        option.Required ? $"{option.Description} {shell.Say("Required.", "Obligatoire.")}" : option.Description ?? "";

    /// <summary>The words in lines of at most so many columns.</summary>
    public static IEnumerable<string> Wrapped(string words, int width)
    {
        var line = "";
        // Only plain spaces part lines: a non-breaking one holds its words together.
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
