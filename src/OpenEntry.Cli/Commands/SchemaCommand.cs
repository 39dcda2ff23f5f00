using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry schema NAME</c>: the published JSON Schema of a file the command reads.</summary>
internal static class SchemaCommand
{
    /// <summary>Every schema: its name, what it describes, its text.</summary>
    private static readonly (string Name, Text What, Func<string> Schema)[] Schemas =
    [
        ("profile", new("what a person declares: the input of score, calendar and advise", "ce qu’une personne déclare\u00a0: l’entrée de score, calendar et advise"), () => ProfileSchema.Text),
        ("facts", new("the inputs of the CRS score, one JSON object a line", "les données de la note du SCG, un objet JSON par ligne"), () => Embedded("facts")),
        ("fsw-facts", new("the inputs of the 67-point grid, one JSON object a line", "les données de la grille de 67 points, un objet JSON par ligne"), () => Embedded("fsw-facts")),
        ("pool", new("the entries of a pool to draw from, one JSON object a line", "les inscriptions d’un bassin à tirer, un objet JSON par ligne"), () => Embedded("pool")),
    ];

    public static Command Build(Shell shell)
    {
        var name = new Argument<string?>("name")
        {
            Description = shell.Say("Which schema; without it, the list.", "Quel schéma; sans nom, la liste."),
            HelpName = shell.Say("NAME", "NOM"),
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => Values.Among(result, Schemas.Select(schema => schema.Name), shell.Language),
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("schema", shell.Say("Print the JSON Schema of a file that OpenEntry reads.", "Affiche le schéma JSON d’un fichier que lit OpenEntry."))
        {
            Arguments = { name },
            Options = { format },
            Examples =
            [
                new("openentry schema", shell.Say("List the schemas.", "Liste les schémas.")),
                new("openentry schema facts > facts.schema.json", shell.Say("Keep the schema of facts in a file.", "Garde le schéma des données dans un fichier.")),
            ],
        };
        command.SetAction(parsed => parsed.GetValue(name) is { } wanted ? Print(wanted, shell) : List(parsed.GetValue(format), shell));
        return command;
    }

    private static int Print(string wanted, Shell shell)
    {
        shell.Output.Words.Write(Schemas.Single(schema => schema.Name == wanted).Schema());
        return ExitCode.Fine;
    }

    private static int List(OutputFormat format, Shell shell)
    {
        if (format == OutputFormat.Json)
        {
            shell.Output.Json(json =>
            {
                json.WriteStartArray();
                foreach (var schema in Schemas)
                {
                    json.WriteStartObject();
                    json.WriteString("name", schema.Name);
                    json.WriteString("describes", schema.What.In(shell.Language));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
            return ExitCode.Fine;
        }
        var sheet = new Sheet(new Column(shell.Say("Name", "Nom")), new Column(shell.Say("Describes", "Décrit")));
        foreach (var schema in Schemas)
        {
            sheet.Add(new Cell(schema.Name, Tone.Strong), schema.What.In(shell.Language));
        }
        shell.Output.Table(sheet);
        return ExitCode.Fine;
    }

    private static string Embedded(string name)
    {
        using var stream = typeof(SchemaCommand).Assembly.GetManifestResourceStream($"schemas/{name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
