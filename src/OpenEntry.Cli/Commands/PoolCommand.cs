using System.CommandLine;
using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Pools;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry pool make</c>: a made-up pool like the one published for a day.</summary>
internal static class PoolCommand
{
    public const long DefaultSeed = 7;
    public const long LargestSize = 5_000_000;

    public static Command Build(Shell shell) => new Verb("pool", shell.Say("The pool of the registry, and synthetic pools to try things on.", "Le bassin du registre, et des bassins synthétiques pour faire des essais."))
    {
        Subcommands = { Make(shell) },
        MoreInOffice = true,
    };

    private static Verb Make(Shell shell)
    {
        var like = Options.Date(shell, "--like", shell.Say(
            "Follow the distribution published with a round of this day, else the latest one before.",
            "Suit la répartition publiée avec une ronde de ce jour, sinon la dernière qui précède."));
        like.Required = true;
        var size = Options.Whole(shell, "--size", shell.Say("People; as many as published unless given.", "Nombre de personnes; autant que publié par défaut."), 0, LargestSize);
        var seed = Options.Whole(shell, "--seed", shell.Say($"The same seed gives the same pool; {DefaultSeed} unless given.", $"La même graine donne le même bassin; {DefaultSeed} par défaut."), 0, long.MaxValue);
        var output = Options.File(shell, "--out", shell.Say(
            "Write to a file, whole or not at all, with what is assumed beside it in FILE.about.json; - is standard output.",
            "Écrit dans un fichier, en entier ou pas du tout, et à côté ce qui est supposé, dans FICHIER.about.json; - est la sortie standard."));
        var profiles = new Option<bool>("--profiles") { Description = shell.Say("Whole profiles rather than facts.", "Des profils entiers plutôt que des données.") };
        var entries = new Option<bool>("--entries") { Description = shell.Say("Entries to draw from rather than facts (openentry schema pool).", "Des inscriptions à tirer plutôt que des données (openentry schema pool).") };
        var about = new Option<bool>("--about") { Description = shell.Say("Only say what is assumed; nothing is made.", "Dit seulement ce qui est supposé; rien n’est fabriqué.") };
        var command = new Verb("make", shell.Say("Make a pool whose scores are distributed as published for a day.", "Fabrique un bassin dont les notes se répartissent comme publié pour un jour."))
        {
            Options = { like, size, seed, output, profiles, entries, about },
            Notes = shell.Say(
                "One JSON object a line: facts (openentry schema facts) unless --profiles or --entries. The bands are exact; everything else about the people is a model, which the header says in words: beside the file, or on standard error when the lines go to standard output.",
                "Un objet JSON par ligne\u00a0: des données (openentry schema facts) sauf avec --profiles ou --entries. Les tranches sont exactes; tout le reste est un modèle, que l’en-tête énonce\u00a0: à côté du fichier, ou sur la sortie d’erreur quand les lignes vont à la sortie standard."),
            Examples =
            [
                new("openentry pool make --like 2024-04-10 --size 210000 --seed 7 --out pool.jsonl", shell.Say("Facts of 210,000 people.", "Les données de 210 000 personnes.")),
                new("openentry pool make --like 2024-04-10 --entries --out entries.jsonl", shell.Say("A pool to draw from.", "Un bassin à tirer.")),
                new("openentry pool make --like 2024-04-10 --about", shell.Say("What such a pool assumes.", "Ce que suppose un tel bassin.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(profiles) && parsed.GetValue(entries))
            {
                return shell.Misuse(CommandErrors.OneKindOfLine.At(Place.None, "--profiles", "--entries"), "openentry pool make --help");
            }

            if (!HistorySource.Open(null, shell).Map(opened => opened.Rounds).TryGet(out var history, out var errors)) return shell.Fail(errors);
            if (!shell.Law.Open(null).TryGet(out var book, out errors)) return shell.Fail(errors);
            if (!PublishedPool.On(history, parsed.GetValue(like)!.Value).TryGet(out var published, out errors)) return shell.Fail(errors);
            var people = (int)(parsed.GetValue(size) ?? published.Size);
            var kind = parsed.GetValue(profiles) ? LineKind.Profiles : parsed.GetValue(entries) ? LineKind.Entries : LineKind.Facts;
            var header = new PoolAbout(published, people, (ulong)(parsed.GetValue(seed) ?? DefaultSeed), kind, book.On(published.Date));
            if (parsed.GetValue(about))
            {
                header.Print(shell);
                return ExitCode.Fine;
            }

            SyntheticPool pool;
            using (var progress = shell.Output.Progress(shell.Say("Making the pool", "Fabrication du bassin"), people))
            {
                pool = SyntheticPool.Make(published, people, header.Seed, book, history, progress.At);
            }

            return PoolFile.Write(pool, header, parsed.GetValue(output) ?? "-", shell);
        });
        return command;
    }
}
