using System.CommandLine;
using System.Globalization;
using OpenEntry.Cli.Files;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round verify</c>: checks published files alone, without a registry; or, by its number, everything the registry holds of a round.</summary>
internal static class RoundVerify
{
    private const string Help = "openentry round verify --help";

    /// <summary>Bytes in which the line of a commitment ends, unless very many are gone from the pool.</summary>
    private const int MostOfCommitment = 64 * 1024;

    public static Command Build(OfficeSource office, Shell shell)
    {
        var file = new Argument<string>("file")
        {
            Description = shell.Say("A public proof file, or with --against a receipt; - is standard input. Or the number of a round of the registry.", "Un fichier de preuve public ou, avec --against, un reçu; - est l’entrée standard. Ou le numéro d’une ronde du registre."),
            HelpName = shell.Say("FILE|ROUND", "FICHIER|RONDE"),
        };
        var commitment = DigestOption.Of(shell, shell.Say("Hash of the commitment as it was published before the round.", "Empreinte de l’engagement tel que publié avant la ronde."));
        var against = Options.File(shell, "--against", shell.Say("FILE is a receipt; hold it against this published commitment.", "FICHIER est un reçu; le confronter à cet engagement publié."));
        var outcome = Options.File(shell, "--outcome", shell.Say("And against this published outcome.", "Et à ce résultat publié."));
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("verify", shell.Say("Check a published round, or one’s own receipt, without the office.", "Vérifie une ronde publiée, ou son propre reçu, sans le bureau."))
        {
            Arguments = { file },
            Options = { commitment, against, outcome, office.Db, format },
            Notes = shell.Say(
                "Of a file nothing else is asked: it is read to the letter, its hashes are those of its lines, and both engines draw the round again. Of a round by its number, the office holds everything it recorded against each other: files, commitment, draw, outcome, approvals, invitations with their deadlines, events, proof. Whether the chain of events holds, records verify tells. A file named like a number is given with its folder: ./420.",
                "Pour un fichier, rien d’autre n’est consulté\u00a0: il est lu à la lettre, ses empreintes sont celles de ses lignes, et les deux moteurs refont le tirage. Pour une ronde, par son numéro, le bureau confronte tout ce qu’il a consigné\u00a0: fichiers, engagement, tirage, résultat, approbations, invitations et leurs échéances, événements, preuve. Si la chaîne des événements se tient, records verify le dit. Un fichier nommé comme un nombre se donne avec son dossier\u00a0: ./420."),
            Examples =
            [
                new("openentry round verify round-420-proof.jsonl", shell.Say("The round holds together.", "La ronde se tient.")),
                new("openentry round verify 420", shell.Say("What the registry holds of it fits together.", "Ce que le registre en a consigné concorde.")),
                new("openentry round verify receipt.json --against round-420-commitment.json --outcome round-420-outcome.json", shell.Say("Where the holder stood.", "Où se trouvait le titulaire.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var (path, published, commitmentFile, outcomeFile) = (parsed.GetValue(file)!, parsed.GetValue(commitment), parsed.GetValue(against), parsed.GetValue(outcome));
            if (commitmentFile is null && outcomeFile is not null) return shell.Misuse(RoundCommandErrors.OnlyWith.At(Place.None, "--outcome", "--against"), Help);
            if (commitmentFile is not null && published is not null) return shell.Misuse(OfficeErrors.Exclusive.At(Place.None, "--commitment", "--against"), Help);
            if (int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return published is not null || commitmentFile is not null
                    ? shell.Misuse(RoundCommandErrors.OnlyWith.At(Place.None, published is null ? "--against" : "--commitment", shell.Say("a file", "un fichier")), Help)
                    : office.Read(parsed, opened => RegistryAsync(opened, number, parsed.GetValue(format), shell));
            }

            return commitmentFile is null
                ? Proof(path, published, parsed.GetValue(format), shell)
                : Receipt(path, commitmentFile, outcomeFile, parsed.GetValue(format), shell);
        });
        return command;
    }

    private static async Task<int> RegistryAsync(OpenedOffice opened, int number, OutputFormat format, Shell shell)
    {
        if (await opened.Desks.RoundReader.VerifyAsync(number).ConfigureAwait(false) is { Count: > 0 } faults) return shell.Fail(faults);
        if (format == OutputFormat.Json)
        {
            shell.Output.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("round", number);
                json.WriteBoolean("holds", true);
                json.WriteEndObject();
            });
        }
        else
        {
            shell.Output.Line(shell.Say(
                $"Round {number} holds together: its files, the draw of both engines, the outcome, its figures, both approvals, every invitation and, once published, the proof.",
                $"La ronde {number} se tient\u00a0: ses fichiers, le tirage des deux moteurs, le résultat, ses chiffres, les deux approbations, chaque invitation et, une fois publiée, la preuve."));
        }

        return ExitCode.Fine;
    }

    private static int Proof(string path, Digest? published, OutputFormat format, Shell shell)
    {
        if (!shell.Read(path).TryGet(out var stream, out var errors)) return shell.Fail(errors);
        using (stream)
        {
            var place = new Place(path == "-" ? shell.Say("standard input", "entrée standard") : path);
            if (stream.CanSeek)
            {
                var beginning = new byte[(int)Math.Min(stream.Length, MostOfCommitment)];
                stream.ReadExactly(beginning);
                stream.Position = 0;
                if (RoundFileKind.Proof.Mistaken(beginning, place) is { } mistaken) return shell.Fail([mistaken]);
            }

            using var progress = shell.Output.Progress(shell.Say("Reading the proof, bytes", "Lecture de la preuve, octets"), stream.CanSeek ? stream.Length : 0);
            using var watched = new WatchedStream(stream, progress);
            if (!ProofFile.Verify(watched, place.File, published).TryGet(out var report, out errors)) return shell.Fail(errors);
            if (format == OutputFormat.Json) ProofWords.Json(report, published is not null, shell);
            else ProofWords.Page(report, published is not null, shell);
            return ExitCode.Fine;
        }
    }

    private static int Receipt(string path, string commitmentFile, string? outcomeFile, OutputFormat format, Shell shell)
    {
        if (!Read(path, RoundFileKind.Receipt, (bytes, place) => ReceiptJson.Read(bytes, place), shell).TryGet(out var receipt, out var errors)
            || !Read(commitmentFile, RoundFileKind.Commitment, (bytes, place) => RoundCommitment.Read(bytes, place), shell).TryGet(out var commitment, out errors))
        {
            return shell.Fail(errors);
        }

        RoundOutcome? outcome = null;
        if (outcomeFile is not null && !Read(outcomeFile, RoundFileKind.Outcome, (bytes, place) => RoundOutcome.Read(bytes, place), shell).TryGet(out outcome, out errors)) return shell.Fail(errors);
        if (!receipt.Verify(commitment, outcome).TryGet(out var standing, out errors)) return shell.Fail(errors);
        if (format == OutputFormat.Json) ProofWords.Json(receipt, standing, shell);
        else ProofWords.Page(receipt, standing, shell);
        return standing.IsUnexplained ? ExitCode.BadInput : ExitCode.Fine;
    }

    private static Result<T> Read<T>(string path, RoundFileKind wanted, Func<byte[], Place, Result<T>> read, Shell shell)
    {
        if (!FileBytes.Read(path, shell.Surroundings).TryGet(out var bytes, out var errors)) return Result<T>.Failed(errors);
        var place = new Place(path == "-" ? shell.Say("standard input", "entrée standard") : path);
        return wanted.Mistaken(bytes, place) is { } mistaken ? mistaken : read(bytes, place);
    }
}
