using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Usage;

/// <summary>Reads a value of the command line, or says in the reader's language what is wrong with it and what is allowed. For <c>CustomParser</c>.</summary>
internal static class Values
{
    public static LocalDate? Date(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var date = LocalDatePattern.Iso.Parse(word);
        if (date.Success)
        {
            return date.Value;
        }
        return Refused<LocalDate?>(result, CommandErrors.NotADate.At(Place.None, NameOf(result), word), language);
    }

    public static Instant? Instant(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var instant = InstantPattern.ExtendedIso.Parse(word);
        if (instant.Success)
        {
            return instant.Value;
        }
        return Refused<Instant?>(result, CommandErrors.NotAnInstant.At(Place.None, NameOf(result), word), language);
    }

    public static long Whole(ArgumentResult result, long least, long most, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        var error = CommandErrors.NotAWholeNumber.At(
            Place.None, NameOf(result), word, least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        return Refused<long>(result, error, language);
    }

    public static IPAddress? Address(ArgumentResult result, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        // "80" would be read as 0.0.0.80.
        if (IPAddress.TryParse(word, out var address) && word.AsSpan().ContainsAny('.', ':'))
        {
            return address;
        }
        return Refused<IPAddress?>(result, CommandErrors.NotAnAddress.At(Place.None, NameOf(result), word), language);
    }

    public static string? Among(ArgumentResult result, IEnumerable<string> allowed, OfficialLanguage language)
    {
        var word = result.Tokens[0].Value;
        var known = allowed.ToArray();
        if (known.FirstOrDefault(candidate => string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }
        return Refused<string?>(result, CommandErrors.NotAmong.At(Place.None, NameOf(result), word, string.Join(", ", known)), language);
    }

    /// <summary>The value is refused; the parser wants one all the same, which nobody will read.</summary>
    public static T? Refused<T>(ArgumentResult result, Error error, OfficialLanguage language)
    {
        result.AddError(error.Line(language));
        return default;
    }

    /// <summary>How the reader knows it: <c>--on</c>, or the name the help gives an argument.</summary>
    public static string NameOf(ArgumentResult result) =>
        result.Parent is OptionResult option ? option.Option.Name : result.Argument.HelpName ?? result.Argument.Name;
}
