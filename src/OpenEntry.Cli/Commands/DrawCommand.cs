using System.CommandLine;
using NodaTime;
using OpenEntry.Cli.Commands.Draws;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry draw</c>: one round on a pool.</summary>
internal static class DrawCommand
{
    private const int LargestSize = 10_000_000;
    private const string Help = "openentry draw --help";

    public static Command Build(Shell shell)
    {
        var pool = Options.File(shell, "--pool", shell.Say("The pool: one JSON object a line (openentry schema pool), or CSV; - is standard input.", "Le bassin\u00a0: un objet JSON par ligne (openentry schema pool), ou du CSV; - est l’entrée standard."));
        pool.Required = true;
        var poolFormat = new Option<OutputFormat?>("--pool-format")
        {
            Description = shell.Say("Form of the pool; csv for a file that ends so, else jsonl.", "Forme du bassin; csv pour un fichier qui finit ainsi, sinon jsonl."),
            HelpName = "csv|jsonl",
            CustomParser = result => Values.Among(result, ["csv", "jsonl"], shell.Language) == "csv" ? OutputFormat.Csv : OutputFormat.Jsonl,
        };
        var size = Options.Whole(shell, "--size", shell.Say("How many to invite.", "Combien de personnes inviter."), 0, LargestSize);
        size.Required = true;
        var program = ProgramOption.Of(shell);
        var category = new Option<string?>("--category")
        {
            Description = shell.Say("Only who is in this category, such as stem, and eligible for FSW, CEC or FST.", "Seulement qui est dans cette catégorie, comme stem, et admissible à FSW, CEC ou FST."),
            HelpName = shell.Say("KEY", "CLÉ"),
        };
        var on = Options.Date(shell, "--on", shell.Say("Day of the round, which decides the rule for equal scores.", "Jour de la ronde, dont dépend la règle de départage."));
        on.Required = true;
        var output = Options.File(shell, "--out", shell.Say("Write the result to a file, whole or not at all; - is standard output.", "Écrit le résultat dans un fichier, en entier ou pas du tout; - est la sortie standard."));
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Json, OutputFormat.Text);
        var command = new Verb("draw", shell.Say("Run a round on a pool: who is invited, the cut-off and the tie-break.", "Tient une ronde sur un bassin\u00a0: les personnes invitées, la note minimale et le départage."))
        {
            Options = { pool, size, program, category, on, poolFormat, output, law, format },
            Notes = shell.Say(
                "Without --program and --category everyone in the pool may be invited. Ranked is by score, then, since 2017-06-06, by earlier submission (by identifier for the same instant); before that day everyone at the cut-off is invited, even beyond the size.\nOne wrong line in the pool and nothing is drawn: every wrong line is told on standard error, and the exit code is 1.",
                "Sans --program ni --category, chaque personne du bassin peut être invitée. Le rang suit la note puis, depuis le 2017-06-06, la présentation la plus ancienne (au même instant, l’identifiant); avant ce jour, toutes les personnes à la note minimale sont invitées, même au-delà du nombre.\nUne seule ligne fautive dans le bassin et rien n’est tiré\u00a0: chaque ligne fautive est signalée sur la sortie d’erreur, et le code de sortie est 1."),
            Examples =
            [
                new("openentry draw --pool pool.jsonl --size 4500 --category stem --on 2024-04-11", shell.Say("The STEM round of April 11, 2024 on your pool, as JSON.", "La ronde STIM du 11 avril 2024 sur votre bassin, en JSON.")),
                new("openentry draw --pool pool.csv --size 3000 --program CEC --on 2026-06-10 --format text", shell.Say("A round by program, for a person to read.", "Une ronde par programme, à lire.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var (programs, key) = (parsed.GetValue(program), parsed.GetValue(category));
            if (programs is not null && key is not null) return shell.Misuse(DrawErrors.ProgramOrCategory.At(Place.None), Help);
            var day = parsed.GetValue(on)!.Value;
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors) || !book.TryOn(day).TryGet(out var inForce, out errors)) return shell.Fail(errors);
            if (RankingLaw.Rule(inForce) is not { } rule) return shell.Fail(DrawErrors.NoRule.At(Place.None, Wording.Date(day)));
            if (!Read(parsed.GetValue(pool)!, parsed.GetValue(poolFormat), shell).TryGet(out var people, out errors)) return shell.Fail(errors);
            if (!Instruction(programs, key, (int)parsed.GetValue(size)!.Value, rule, people, book).TryGet(out var instruction, out errors)) return shell.Fail(errors);
            if (key is not null && book[$"category.{key}"] is { } provision && provision.On(day) is null) shell.Output.Errors([DrawErrors.CategoryNotInForce.At(Place.None, Text.Same(key), Wording.Date(day))]);
            if (SubmittedAfter(people, day) is > 0 and var late)
            {
                shell.Output.Errors([DrawErrors.SubmittedLater.At(Place.None, Wording.Count(late, new("person", "personne"), new("people", "personnes")), Wording.Date(day))]);
            }

            var result = Draw.Run(people, instruction);
            var target = parsed.GetValue(output) ?? "-";
            if (parsed.GetValue(format) == OutputFormat.Text && target == "-")
            {
                new DrawPage(result, instruction, day, shell).Print();
                return ExitCode.Fine;
            }

            var failed = shell.Write(target, stream =>
            {
                if (parsed.GetValue(format) == OutputFormat.Json) Json(result, stream);
                else stream.Write(shell.Page(page => new DrawPage(result, instruction, day, page).Print()));
            });
            return failed.Count > 0 ? shell.Fail(failed) : ExitCode.Fine;
        });
        return command;
    }

    private static Result<Pool> Read(string path, OutputFormat? format, Shell shell)
    {
        if (!shell.Read(path).TryGet(out var stream, out var errors)) return Result<Pool>.Failed(errors);
        using (stream)
        {
            var name = path == "-" ? shell.Say("standard input", "entrée standard") : path;
            using var progress = shell.Output.Progress(shell.Say("Reading the pool, bytes", "Lecture du bassin, octets"), stream.CanSeek ? stream.Length : 0);
            using var watched = new WatchedStream(stream, progress);
            format ??= path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? OutputFormat.Csv : OutputFormat.Jsonl;
            return format == OutputFormat.Csv ? PoolReader.ReadCsv(watched, name) : PoolReader.ReadJsonLines(watched, name);
        }
    }

    private static Result<RoundInstruction> Instruction(ProgramSet? programs, string? category, int size, RankingRule rule, Pool pool, LawBook book)
    {
        if (programs is { } some) return RoundInstruction.ForPrograms(some, size, rule);
        if (category is null) return RoundInstruction.Everyone(size, rule);
        if (book[$"category.{category}"] is not null || pool.CategoryBit(category) != 0) return RoundInstruction.ForCategory(category, size, rule);
        var known = book.Provisions.Where(one => one.Name.StartsWith("category.", StringComparison.Ordinal)).Select(one => one.Name["category.".Length..]);
        return DrawErrors.CategoryUnknown.At(Place.None, category, string.Join(", ", known.Union(pool.CategoryKeys).Order(StringComparer.Ordinal)));
    }

    // A day ends last in British Columbia, eight hours after Greenwich.
    private static int SubmittedAfter(Pool people, LocalDate day)
    {
        var ended = day.PlusDays(1).AtMidnight().WithOffset(Offset.FromHours(-8)).ToInstant();
        return Enumerable.Range(0, people.Count).Count(person => people.SubmittedAt(person) >= ended);
    }

    private static void Json(DrawResult result, Stream stream)
    {
        DrawResultJson.Write(result, stream);
        stream.WriteByte((byte)'\n');
    }
}
