using System.CommandLine;
using System.Text;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>--commitment</c>: the hash of a commitment.</summary>
internal static class DigestOption
{
    public static Option<Digest?> Of(Shell shell, string description) => new("--commitment")
    {
        Description = description,
        HelpName = shell.Say("HASH", "EMPREINTE"),
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            return Digest.TryParse(Encoding.UTF8.GetBytes(word.Trim().ToLowerInvariant()), out var digest)
                ? digest
                : Values.Refused<Digest?>(result, RoundCommandErrors.NotADigest.At(Place.None, "--commitment", word), shell.Language);
        },
    };
}
