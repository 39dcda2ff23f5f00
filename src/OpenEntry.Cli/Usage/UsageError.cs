using System.CommandLine;
using System.CommandLine.Parsing;
using OpenEntry.Cli.Commands;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Usage;

/// <summary>
/// What is wrong with a command line, in the reader's language. The parser words its own errors in English only, so they are told anew here from
/// what was parsed; only values refused by our own parsers (<see cref="Values"/>) arrive already worded.
/// </summary>
/// <param name="Line">The line to print.</param>
/// <param name="Unknown">A word that nobody knows, rather than a known one used wrongly.</param>
internal sealed record UsageError(string Line, bool Unknown = false)
{
    public static IReadOnlyList<UsageError> Of(ParseResult parsed, OfficialLanguage language)
    {
        var command = parsed.CommandResult.Command;
        var errors = new List<UsageError>();
        var mistyped = MistypedOptions(parsed, command).ToArray();
        if (parsed.Errors.Count == 0 && mistyped.Length == 0)
        {
            return [];
        }
        foreach (var word in mistyped.Length > 0 ? mistyped : parsed.UnmatchedTokens)
        {
            errors.Add(new(NotKnown(word, command).Line(language), Unknown: true));
        }
        if (errors.Count > 0)
        {
            // A mistyped option leaves its value and others missing: one mistake, one line.
            return errors;
        }
        errors.AddRange(Structural(parsed, command).Select(error => new UsageError(error.Line(language))));
        errors.AddRange(parsed.Errors.Where(error => IsOurs(error.Message)).Select(error => new UsageError(error.Message)));
        return errors.Count > 0 ? errors : [new(CommandErrors.ValueNotUnderstood.At(Place.None, parsed.Errors[0].Message).Line(language))];
    }

    /// <summary>Did the reader ask for this flag?</summary>
    public static bool Asked(ParseResult parsed, Option<bool> flag) => parsed.GetResult(flag) is { Implicit: false };

    // The parser takes an option it does not know for an argument, where one is still wanted: a file named --oon. After -- anything is an argument.
    private static IEnumerable<string> MistypedOptions(ParseResult parsed, Command command) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? []).Select(token => token.Value)
                .Concat(parsed.UnmatchedTokens).Where(word => word.Length > 1 && word[0] == '-' && !char.IsAsciiDigit(word[1]));

    private static bool IsOurs(string message) => message.StartsWith("OE-", StringComparison.Ordinal);

    private static Error NotKnown(string word, Command command)
    {
        var path = CommandTree.PathOf(command);
        return Nearest(word, command) is { } suggestion
            ? CommandErrors.WordUnknownWithSuggestion.At(Place.None, word, path, suggestion)
            : CommandErrors.WordUnknown.At(Place.None, word, path);
    }

    private static IEnumerable<Error> Structural(ParseResult parsed, Command command)
    {
        if (command.Action is null && command.Subcommands.Count > 0)
        {
            yield return CommandErrors.SubcommandMissing.At(Place.None, CommandTree.PathOf(command), string.Join(", ", command.Subcommands.Select(sub => sub.Name)));
        }
        foreach (var argument in command.Arguments)
        {
            var given = parsed.GetResult(argument)?.Tokens.Count ?? 0;
            if (given < argument.Arity.MinimumNumberOfValues)
            {
                yield return CommandErrors.ArgumentMissing.At(Place.None, argument.HelpName ?? argument.Name.ToUpperInvariant());
            }
        }
        foreach (var option in OptionsOf(command))
        {
            var result = parsed.GetResult(option);
            if (result is null or { Implicit: true })
            {
                if (option.Required)
                {
                    yield return CommandErrors.OptionMissing.At(Place.None, option.Name);
                }
            }
            else if (result.Tokens.Count < option.Arity.MinimumNumberOfValues)
            {
                yield return CommandErrors.ValueMissing.At(Place.None, option.Name);
            }
            else if (result.Tokens.Count > option.Arity.MaximumNumberOfValues)
            {
                yield return CommandErrors.TooManyValues.At(Place.None, Text.Same(option.Name), Wording.Count(option.Arity.MaximumNumberOfValues, new("value", "valeur"), new("values", "valeurs")));
            }
        }
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(option => option.Recursive));

    private static string? Nearest(string word, Command command)
    {
        var candidates = word.StartsWith('-')
            ? OptionsOf(command).SelectMany(option => option.Aliases.Append(option.Name))
            : command.Subcommands.SelectMany(sub => sub.Aliases.Append(sub.Name));
        return Nearness.Nearest(word, candidates).FirstOrDefault();
    }
}
