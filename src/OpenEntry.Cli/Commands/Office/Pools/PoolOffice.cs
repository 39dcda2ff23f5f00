using System.CommandLine;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands.Office.Pools;

/// <summary>What <c>openentry pool</c> does with the pool of the registry.</summary>
internal static class PoolOffice
{
    public static void AddTo(Command pool, Shell shell)
    {
        var office = new OfficeSource(shell);
        pool.Subcommands.Add(PoolStats.Build(office, shell));
        pool.Subcommands.Add(PoolBands.Build(office, shell));
        pool.Subcommands.Add(Rank(office, shell));
        pool.Subcommands.Add(PoolImport.Build(office, shell));
        pool.Subcommands.Add(PoolKeep.Build(office, shell));
        pool.Subcommands.Add(PoolKeep.Rescore(office, shell));
    }

    private static Verb Rank(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("rank", shell.Say("The place of a profile in the pool of the registry.", "La place d’un profil dans le bassin du registre."))
        {
            Arguments = { number },
            Options = { office.Db, format },
            Examples = [new("openentry pool rank E271828183", shell.Say("By score, then by who submitted first.", "Par note, puis par ordre de présentation."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened =>
            opened.Desks.Register.FindAsync(parsed.GetValue(number)!).Then(row => opened.Desks.Statistics.RankAsync(row.Number)).Print(shell, rank =>
            {
                if (parsed.GetValue(format) == OutputFormat.Json)
                {
                    shell.Output.Json(json =>
                    {
                        json.WriteStartObject();
                        json.WriteString("number", rank.Number);
                        json.WriteNumber("rank", rank.Rank);
                        json.WriteNumber("pool", rank.Pool);
                        json.WriteNumber("score", rank.Score);
                        json.WriteNumber("above", rank.Above);
                        json.WriteNumber("earlier", rank.Earlier);
                        json.WriteNumber("tied", rank.Tied);
                        json.WriteNumber("sameScore", rank.SameScore);
                        json.WriteEndObject();
                    });
                    return;
                }

                string Count(long count) => Wording.Number(count, shell.Language);
                shell.Output.Panel(rank.Number, shell.Say($"{Count(rank.Rank)} of {Count(rank.Pool)}\n{Count(rank.Score)} points", $"{Count(rank.Rank)} sur {Count(rank.Pool)}\n{Count(rank.Score)} points"));
                Fields.Write(shell.Output,
                    (shell.Say("With a higher score", "Avec une note supérieure"), Count(rank.Above)),
                    (shell.Say("Same score, earlier", "Même note, plus tôt"), Count(rank.Earlier)),
                    (shell.Say("Same score in all", "Même note en tout"), Count(rank.SameScore)));
            })));
        return command;
    }
}
