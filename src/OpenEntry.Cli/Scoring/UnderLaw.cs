using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Cli.Scoring;

/// <summary>Which law a command applies: that of the day itself, that of another day, or a reform.</summary>
/// <param name="Book">The law.</param>
/// <param name="Under">The other day, or null.</param>
/// <param name="Reform">The reform, or null.</param>
internal sealed record LawChoice(LawBook Book, LocalDate? Under, string? Reform)
{
    public LawInForce LawOn(LocalDate date) => Book.On(Under ?? date, Reform);
}

/// <summary>The option <c>--under</c>.</summary>
internal static class UnderLaw
{
    public static Option<string?> Option(Shell shell) => new("--under")
    {
        Description = shell.Say("The law of another day, or a reform by its name (openentry law reforms).", "Le droit d’un autre jour, ou une réforme par son nom (openentry law reforms)."),
        HelpName = shell.Say("DATE|REFORM", "DATE|RÉFORME"),
    };

    /// <summary>The choice, or why it cannot be made.</summary>
    public static Result<LawChoice> Resolve(string? under, string? folder, LocalDate on, Shell shell)
    {
        // What looks ahead from a day needs days ahead of it, and no profile names a later one.
        if (on > ProfileLimits.LastDate) return FactsErrors.TooFarAhead.At(Place.None, $"{on:uuuu-MM-dd}", $"{ProfileLimits.LastDate:uuuu-MM-dd}");
        if (!shell.Law.Open(folder).TryGet(out var book, out var errors)) return Result<LawChoice>.Failed(errors);
        LocalDate? day = null;
        string? reform = null;
        if (under is not null)
        {
            if (LocalDatePattern.Iso.Parse(under) is { Success: true } date) day = date.Value;
            else reform = under;
        }

        return book.TryOn(day ?? on, reform).TryGet(out _, out errors) ? new LawChoice(book, day, reform) : Result<LawChoice>.Failed(errors);
    }
}
