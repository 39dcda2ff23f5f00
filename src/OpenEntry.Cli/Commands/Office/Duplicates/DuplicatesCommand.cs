using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;

namespace OpenEntry.Cli.Commands.Office.Duplicates;

/// <summary><c>openentry duplicates</c>: people who may be registered twice.</summary>
internal static class DuplicatesCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("duplicates", shell.Say("People who may be registered twice: two officers merge them, and it can be undone.", "Les personnes peut-être inscrites deux fois\u00a0: deux agents les fusionnent, et cela peut être annulé."))
        {
            Subcommands =
            {
                DuplicatesListing.Build(office, shell),
                Decide(office, shell, "dismiss", shell.Say("They are two people.", "Ce sont deux personnes."), shell.Say("two birth certificates", "deux actes de naissance"), (desk, id, officer, reason) => desk.DismissAsync(id, officer, reason)),
                Decide(office, shell, "propose", shell.Say("They are one person: propose to merge them.", "C’est une seule personne\u00a0: proposer la fusion."), shell.Say("the same passport", "le même passeport"), (desk, id, officer, reason) => desk.ProposeAsync(id, officer, reason)),
                Decide(office, shell, "merge", shell.Say("Another officer agrees: merge them.", "Un autre agent est d’accord\u00a0: fusionner."), shell.Say("seen the passport", "passeport vérifié"), (desk, id, officer, reason) => desk.MergeAsync(id, officer, reason)),
                Decide(office, shell, "undo", shell.Say("They were two people after all: everything returns to whose it was.", "C’étaient finalement deux personnes\u00a0: tout revient à qui c’était."), shell.Say("twins", "des jumeaux"), (desk, id, officer, reason) => desk.UndoAsync(id, officer, reason)),
            },
        };
    }

    private static Verb Decide(OfficeSource office, Shell shell, string name, string description, string example, Func<DuplicateDesk, Guid, Actor, string, Task<Result<DuplicateRow>>> decide)
    {
        var id = OfficeOptions.Id(shell, shell.Say("Which (openentry duplicates list).", "Lequel (openentry duplicates list)."));
        var reason = OfficeOptions.Reason(shell);
        var command = new Verb(name, description)
        {
            Arguments = { id },
            Options = { reason, office.Db, office.As },
            Examples = [new($"openentry duplicates {name} 0193f3c2-7b1e-7c44-8d5a-2f60a1b3c4d5 --reason \"{example}\"", description)],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
            decide(opened.Desks.Duplicates, parsed.GetValue(id), officer, parsed.GetValue(reason)!)
                .Print(shell, row => shell.Output.Line(Wording.Label($"{row.Id}", shell.Language) + row.State.Name().In(shell.Language)))));
        return command;
    }
}
