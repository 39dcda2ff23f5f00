using System.CommandLine;
using OpenEntry.Cli.Pools;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry demo</c>: five rounds of spring 2024, drawn from a pool that only what was known before them went into.</summary>
internal static class DemoCommand
{
    private static readonly string[] Rounds = ["288", "289", "290", "291", "293"];

    public static Command Build(Shell shell)
    {
        var size = Options.Whole(shell, "--size", shell.Say(
            "People in the first pool; as many as published unless given. Rounds are scaled alike.",
            "Personnes du premier bassin; autant que publié par défaut. Les rondes suivent la même échelle."), 1000, PoolCommand.LargestSize);
        var seed = Options.Whole(shell, "--seed", shell.Say($"The same seed gives the same result; {PoolCommand.DefaultSeed} unless given.", $"La même graine donne le même résultat; {PoolCommand.DefaultSeed} par défaut."), 0, long.MaxValue);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("demo", shell.Say("Replay five rounds of March and April 2024 on a made-up pool.", "Rejoue cinq rondes de mars et avril 2024 sur un bassin inventé."))
        {
            Options = { size, seed, format },
            Notes = shell.Say(
                "The pool follows the distributions published before each round; what the model adds was fitted to earlier rounds only (docs/pool-model.md). The differences from the official cut-offs show how far that carries.",
                "Le bassin suit les répartitions publiées avant chaque ronde; ce que le modèle ajoute n’a été ajusté qu’à des rondes antérieures (docs/pool-model.md). Les écarts aux minimums officiels montrent jusqu’où cela porte."),
            Examples =
            [
                new("openentry demo", shell.Say("With the whole pool.", "Avec le bassin entier.")),
                new("openentry demo --size 20000 --seed 3 --format json", shell.Say("A tenth of the pool, as JSON.", "Un dixième du bassin, en JSON.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!RoundHistory.LoadEmbedded().TryGet(out var history, out var errors)) return shell.Fail(errors);
            if (!shell.Law.Open(null).TryGet(out var book, out errors)) return shell.Fail(errors);
            var chosen = (ulong)(parsed.GetValue(seed) ?? PoolCommand.DefaultSeed);
            if (!Run((int?)parsed.GetValue(size), chosen, history, book, shell).TryGet(out var replay, out errors)) return shell.Fail(errors);
            if (parsed.GetValue(format) == OutputFormat.Json) DemoJson.Write(replay, chosen, shell);
            else DemoPages.Print(replay, chosen, book, shell);
            if (replay.Pools.All(pool => pool.Disagreements == 0)) return ExitCode.Fine;
            return shell.Fail(CommandErrors.Unexpected.At(Place.None, shell.Say("the two engines disagree", "les deux moteurs ne s’accordent pas")));
        });
        return command;
    }

    private static Result<Replay> Run(int? size, ulong seed, RoundHistory history, Law.Books.LawBook book, Shell shell)
    {
        Progress? progress = null;
        PublishedPool? shown = null;
        try
        {
            return Replay.Run(Rounds, size, seed, book, history, (like, total, done) =>
            {
                if (like != shown)
                {
                    progress?.Dispose();
                    progress = shell.Output.Progress(shell.Say($"Pool of {like.Date:uuuu-MM-dd}", $"Bassin du {like.Date:uuuu-MM-dd}"), total);
                    shown = like;
                }

                progress!.At(done);
            });
        }
        finally
        {
            progress?.Dispose();
        }
    }
}
