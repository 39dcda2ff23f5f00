using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Tests.Usage;

public class UsageErrorTests
{
    [Theory]
    [InlineData("shcema", "OE-9002: “shcema” is not known to “openentry”; did you mean “schema”?")]
    [InlineData("frobnicate", "OE-9001: “frobnicate” is not known to “openentry”")]
    [InlineData("schema facts pool", "OE-9001: “pool” is not known to “openentry schema”")]
    [InlineData("schema --fromat json", "OE-9002: “--fromat” is not known to “openentry schema”; did you mean “--format”?")]
    [InlineData("schema factz", "OE-9013: NAME: “factz” is not one of: facts, fsw-facts, pool")]
    [InlineData("schema --format", "OE-9006: the option --format needs a value")]
    [InlineData("schema --format xml", "OE-9013: --format: “xml” is not one of: text, json")]
    [InlineData("schema --format json --format text", "OE-9007: --format is given once, with at most 1 value")]
    [InlineData("frobnicate --help", "OE-9001: “frobnicate” is not known to “openentry”")]
    public void A_wrong_command_line_says_what_is_wrong(string line, string expected)
    {
        var ran = Ran.Command(line.Split(' '));

        Assert.Equal(2, ran.Code);
        Assert.StartsWith(expected.Split(": facts")[0], ran.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(2, ran.ErrorLines.Length);
        Assert.StartsWith("Help: openentry", ran.ErrorLines[1], StringComparison.Ordinal);
        Assert.Empty(ran.Output);
    }

    [Theory]
    [InlineData("shcema", "OE-9002\u00a0: «\u00a0shcema\u00a0» est inconnu de «\u00a0openentry\u00a0»; vouliez-vous dire «\u00a0schema\u00a0»?")]
    [InlineData("schema --format", "OE-9006\u00a0: l’option --format demande une valeur")]
    [InlineData("schema --format json --format text", "OE-9007\u00a0: --format se donne une fois, avec au plus 1\u00a0valeur")]
    [InlineData("schema --format xml", "OE-9013\u00a0: --format\u00a0: «\u00a0xml\u00a0» n’est pas l’un de\u00a0: text, json")]
    public void And_says_it_in_French(string line, string expected)
    {
        var ran = new Running { Environment = { ["LANG"] = "fr_CA.UTF-8" } }.Run(line.Split(' '));

        Assert.Equal(2, ran.Code);
        Assert.Equal(expected, ran.ErrorLines[0]);
        Assert.StartsWith("Aide\u00a0: openentry", ran.ErrorLines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "OE-9003: “openentry” needs one of: make")]
    [InlineData("make --size 5", "OE-9004: FILE is missing", "OE-9005: the option --on is required")]
    [InlineData("make f --on 2024-13-01", "OE-9010: --on: “2024-13-01” is not a date; a date is written 2024-04-11")]
    [InlineData("make f --on 2024-04-11 --size many", "OE-9012: --size: “many” is not a whole number from 1 to 10")]
    [InlineData("make f --on 2024-04-11 --size 11", "OE-9012: --size: “11” is not a whole number from 1 to 10")]
    [InlineData("make --oon 2024-04-11 f", "OE-9002: “--oon” is not known to “openentry make”; did you mean “--on”?")]
    [InlineData("make -- --oon --on 2024-04-11", "OE-9005: the option --on is required")]
    [InlineData("make f --at noon --on 2024-04-11", "OE-9011: --at: “noon” is not an instant; an instant is written 2024-04-11T13:25:27Z")]
    public void Every_kind_of_mistake_has_its_own_line(string line, params string[] expected)
    {
        var shell = new Shell(new Running().Surroundings(Stream.Null, TextWriter.Null), OfficialLanguage.English);
        var on = Options.Date(shell, "--on", "d");
        on.Required = true;
        var make = new Verb("make", "m")
        {
            Arguments = { new Argument<string[]>("files") { HelpName = "FILE", Arity = ArgumentArity.OneOrMore } },
            Options = { on, Options.Whole(shell, "--size", "s", 1, 10), new Option<NodaTime.Instant?>("--at") { CustomParser = result => Values.Instant(result, OfficialLanguage.English) } },
        };
        make.SetAction(_ => 0);
        var root = new RootCommand("r") { Subcommands = { make } };
        root.Options.Clear();

        var errors = UsageError.Of(root.Parse(line), OfficialLanguage.English);

        Assert.Equal(expected, errors.Select(error => error.Line));
    }
}
