using System.CommandLine.Parsing;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Usage;

/// <summary>Which language the reader wants: <c>--lang</c>, else <c>OPENENTRY_LANG</c>, else the locale, else English.</summary>
internal static class LanguageChoice
{
    public static OfficialLanguage Of(IReadOnlyList<string> args, Func<string, string?> environment) =>
        FromArguments(args) ?? Named(environment("OPENENTRY_LANG")) ?? FromLocale(environment) ?? OfficialLanguage.English;

    /// <summary>The value of <c>--lang</c>, for the parser.</summary>
    public static OfficialLanguage Parse(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        if (Named(word) is { } named)
        {
            return named;
        }
        result.AddError(CommandErrors.NotAmong.At(Place.None, "--lang", word, "en, fr").Line(language));
        return language;
    }

    private static OfficialLanguage? FromArguments(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                return Named(args[i + 1]);
            }
            if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal))
            {
                return Named(args[i]["--lang=".Length..]);
            }
        }
        return null;
    }

    // The first one that is set decides, as in POSIX.
    private static OfficialLanguage? FromLocale(Func<string, string?> environment)
    {
        foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environment(name) is { Length: > 0 } locale)
            {
                return locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? OfficialLanguage.French : OfficialLanguage.English;
            }
        }
        return null;
    }

    private static OfficialLanguage? Named(string? word) =>
        string.Equals(word, "en", StringComparison.OrdinalIgnoreCase) ? OfficialLanguage.English
        : string.Equals(word, "fr", StringComparison.OrdinalIgnoreCase) ? OfficialLanguage.French
        : null;
}
