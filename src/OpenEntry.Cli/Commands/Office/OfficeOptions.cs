using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>Words that several commands of the office take.</summary>
internal static class OfficeOptions
{
    /// <summary><c>--reason</c>, where the records have to say why.</summary>
    public static Option<string> Reason(Shell shell) => new("--reason")
    {
        Description = shell.Say("Why, for the records; name nobody in it.", "Pourquoi, pour les registres; n’y nommez personne."),
        HelpName = shell.Say("WORDS", "MOTS"),
        Required = true,
    };

    /// <summary><c>--yes</c>, for what cannot be taken back.</summary>
    public static Option<bool> Yes(Shell shell) => new("--yes")
    {
        Description = shell.Say("Do it; without it, only what would be lost is told.", "Le faire; sans elle, on dit seulement ce qui serait perdu."),
    };

    /// <summary>The argument PERSON|NUMBER.</summary>
    public static Argument<string> Person(Shell shell) => new("person")
    {
        Description = shell.Say("Identifier of the person, or number of a profile of theirs.", "Identifiant de la personne, ou numéro d’un de ses profils."),
        HelpName = shell.Say("PERSON|NUMBER", "PERSONNE|NUMÉRO"),
    };

    /// <summary>An identifier among the arguments.</summary>
    public static Argument<Guid> Id(Shell shell, string description) => new("id")
    {
        Description = description,
        HelpName = "ID",
        CustomParser = result => Guid.TryParse(result.Tokens[0].Value, out var id) ? id : Values.Refused<Guid>(result, OfficeErrors.NotAnIdentifier.At(Place.None, "ID", result.Tokens[0].Value), shell.Language),
    };
}
