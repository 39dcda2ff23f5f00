using System.CommandLine;
using NodaTime;

namespace OpenEntry.Cli.Usage;

/// <summary>The form a command prints in.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Jsonl,
    Csv,
}

/// <summary>Options that several commands share, so that they read alike everywhere.</summary>
internal static class Options
{
    /// <summary><c>--format</c>; the first of <paramref name="allowed"/> is what one gets without it.</summary>
    public static Option<OutputFormat> Format(Shell shell, params IReadOnlyList<OutputFormat> allowed)
    {
        var names = allowed.Select(NameOf).ToArray();
        return new Option<OutputFormat>("--format")
        {
            Description = shell.Say($"Form of the output; {names[0]} unless given.", $"Forme de la sortie; {names[0]} par défaut."),
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => allowed[0],
            CustomParser = result => Values.Among(result, names, shell.Language) is { } name ? allowed[Array.IndexOf(names, name)] : allowed[0],
        };
    }

    /// <summary>A date option, such as <c>--on</c>.</summary>
    public static Option<LocalDate?> Date(Shell shell, string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Values.Date(result, shell.Language),
    };

    /// <summary>A whole number within bounds, such as <c>--size</c>.</summary>
    public static Option<long?> Whole(Shell shell, string name, string description, long least, long most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Values.Whole(result, least, most, shell.Language),
    };

    /// <summary>The path of a file, such as <c>--facts</c>.</summary>
    public static Option<string?> File(Shell shell, string name, string description) => new(name)
    {
        Description = description,
        HelpName = shell.Say("FILE", "FICHIER"),
    };

    private static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Json => "json",
        OutputFormat.Jsonl => "jsonl",
        OutputFormat.Csv => "csv",
        _ => "text",
    };
}
