using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Usage;

/// <summary><c>--program</c> of a round: codes with commas between.</summary>
internal static class ProgramOption
{
    public static Option<ProgramSet?> Of(Shell shell) => new("--program")
    {
        Description = shell.Say("Only who is eligible for one of these programs, such as CEC,FSW.", "Seulement qui est admissible à l’un de ces programmes, comme CEC,FSW."),
        HelpName = "CODES",
        CustomParser = result => Parse(result, shell.Language),
    };

    private static ProgramSet? Parse(ArgumentResult result, OfficialLanguage language)
    {
        var programs = ProgramSet.None;
        foreach (var code in result.Tokens[0].Value.Split(','))
        {
            if (!ProgramWords.Table.TryFind(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant()), out var program))
            {
                return Values.Refused<ProgramSet?>(result, CommandErrors.NotAmong.At(Place.None, "--program", code, string.Join(", ", ProgramWords.Table.Names)), language);
            }

            programs |= program;
        }

        return programs;
    }
}
