using System.CommandLine;
using System.Runtime.CompilerServices;
using OpenEntry.Cli.Commands;
using OpenEntry.Law;

namespace OpenEntry.Cli.Tests;

public class HandoverTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("--lang fr")]
    [InlineData("--lang pool")]
    [InlineData("serve --port 0")]
    [InlineData("--lang en serve")]
    [InlineData("nonsense score")]
    [InlineData("pool")]
    [InlineData("pool --help")]
    [InlineData("pool stats")]
    [InlineData("pool mkae --like 2024-04-10")]
    [InlineData("profile edit E1 p.json --version 7")]
    [InlineData("profile submit E1 --version 7")]
    [InlineData("profile withdraw E1 --version 7 --yes")]
    [InlineData("nonsense --version")]
    public void The_complete_program_is_given(string line) => Assert.Equal((42, line), Run(line));

    [Theory]
    [InlineData("--version", 0)]
    [InlineData("--lang fr --version", 0)]
    [InlineData("schema", 0)]
    [InlineData("schema --help", 0)]
    [InlineData("--lang fr schema facts", 0)]
    [InlineData("--lang=fr schema facts", 0)]
    [InlineData("pool make --help", 0)]
    [InlineData("pool make --like never", 2)]
    [InlineData("score --nonsense", 2)]
    [InlineData("law", 2)]
    [InlineData("law nonsense", 2)]
    public void The_native_program_keeps(string line, int code) => Assert.Equal((code, null), Run(line));

    [Fact]
    public void Whatever_only_the_complete_tree_has_is_given()
    {
        var shell = new Shell(new Running().Surroundings(Stream.Null, TextWriter.Null), OfficialLanguage.English);
        var (light, complete) = (CommandTree.BuildLight(shell), CommandTree.Build(shell));
        var known = Leaves(light.Root).Select(CommandTree.PathOf).ToHashSet();
        var lacking = Leaves(complete.Root).Select(CommandTree.PathOf).Where(path => !known.Contains(path)).ToArray();

        Assert.Contains("openentry serve", lacking);
        Assert.All(lacking, path => Assert.False(light.Knows(path.Split(' ')[1..]), path));
        Assert.All(known, path => Assert.True(light.Knows(path.Split(' ')[1..]), path));
        // And its help: what is above it is asked there too.
        Assert.All(lacking, path => Assert.False(light.Knows([.. path.Split(' ')[1..^1], "--help"]), path));
    }

    [Theory]
    [InlineData(null, "/home")]
    [InlineData("complete", "/home")]
    [InlineData("native", null)]
    public void Only_a_native_program_that_the_launcher_started_hands_over(string? program, string? home)
    {
        string? Environment(string name) => name switch { "OPENENTRY_PROGRAM" => program, "OPENENTRY_HOME" => home, _ => null };

        Assert.Null(Handover.For(Environment));
    }

    [Fact]
    public void A_launcher_that_is_not_there_is_one_line()
    {
        var handOver = Handover.For(name => name == "OPENENTRY_PROGRAM" ? "native" : "/nowhere");

        var ran = new Running { HandOver = handOver }.Run("serve");

        Assert.Equal((1, "OE-9036: the complete program cannot be started by /nowhere/openentry (No such file or directory)\n"), (ran.Code, ran.Error));
    }

    private static (int Code, string? Given) Run(string line)
    {
        var given = new StrongBox<string?>();
        var ran = new Running
        {
            HandOver = args =>
            {
                given.Value = string.Join(' ', args);
                return 42;
            },
        }.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (ran.Code, given.Value);
    }

    private static IEnumerable<Command> Leaves(Command command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
}
