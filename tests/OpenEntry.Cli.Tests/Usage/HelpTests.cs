using System.CommandLine;
using System.Text.RegularExpressions;
using OpenEntry.Cli.Commands;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Tests.Usage;

public partial class HelpTests
{
    public static TheoryData<string> EveryCommand => [.. Walk(Tree(OfficialLanguage.English).Root).Select(CommandTree.PathOf)];

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Everything_is_described_in_both_languages(string path)
    {
        var english = Find(path, OfficialLanguage.English);
        var french = Find(path, OfficialLanguage.French);

        Assert.All(Described(english).Zip(Described(french)), pair =>
        {
            Assert.False(string.IsNullOrWhiteSpace(pair.First.Words), $"{path}: {pair.First.Name} is not described in English");
            Assert.False(string.IsNullOrWhiteSpace(pair.Second.Words), $"{path}: {pair.Second.Name} is not described in French");
            Assert.False(pair.First.Words == pair.Second.Words, $"{path}: {pair.First.Name} reads the same in both languages: {pair.First.Words}");
        });
        Assert.Equal(Described(english).Count(), Described(french).Count());
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void A_command_that_does_something_has_examples(string path)
    {
        var command = Find(path, OfficialLanguage.English);
        if (command is not RootCommand && command.Action is not null)
        {
            Assert.NotEmpty(Assert.IsType<Verb>(command).Examples);
        }
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Examples_are_good_command_lines(string path)
    {
        if (Find(path, OfficialLanguage.English) is not Verb verb)
        {
            return;
        }
        Assert.All(verb.Examples, example =>
        {
            // What stands before a redirection or a pipe.
            var line = Regex.Split(example.Line, " [|<>]")[0];
            Assert.StartsWith(path, line, StringComparison.Ordinal);
            Assert.Empty(Tree(OfficialLanguage.English).Root.Parse(line["openentry".Length..].Trim()).Errors);
        });
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void French_help_has_no_English_frame(string path)
    {
        var ran = Ran.Command([.. path.Split(' ').Skip(1), "--help", "--lang", "fr"]);

        Assert.Equal(0, ran.Code);
        Assert.Contains("Utilisation\u00a0: " + path, ran.Output, StringComparison.Ordinal);
        Assert.Empty(ran.Error);
        Assert.DoesNotMatch(EnglishFrame(), ran.Output);
    }

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Help_fits_the_width(string path)
    {
        var ran = new Running { Width = 80 }.Run([.. path.Split(' ').Skip(1), "--help"]);

        Assert.All(ran.Output.Split('\n').Where(line => !line.Contains("openentry", StringComparison.Ordinal)), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void Without_arguments_the_command_shows_what_it_can_do()
    {
        var english = Ran.Command();
        var french = Ran.Command("--lang", "fr");

        Assert.Equal(0, english.Code);
        Assert.Matches("Commands:\n(  .*\n)*  schema ", english.Output);
        Assert.Contains("not the Government of Canada", english.Output, StringComparison.Ordinal);
        Assert.Contains("n’est pas le gouvernement du Canada", french.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Matches(@"^openentry \d+\.\d+\.\d+\n$", Ran.Command("--version").Output);

    [GeneratedRegex(@"\b(Usage|Commands|Examples|Everywhere|COMMAND|FILE|NAME|Show|Print|unless|Required|the|with|and|of|default)\b")]
    private static partial Regex EnglishFrame();

    private static CommandTree Tree(OfficialLanguage language) => CommandTree.Build(new Shell(new Running().Surroundings(Stream.Null, TextWriter.Null), language));

    private static IEnumerable<Command> Walk(Command command) => command.Subcommands.SelectMany(Walk).Prepend(command);

    private static Command Find(string path, OfficialLanguage language) => Walk(Tree(language).Root).Single(command => CommandTree.PathOf(command) == path);

    private static IEnumerable<(string Name, string? Words)> Described(Command command) =>
        [
            (command.Name, command.Description),
            .. command.Arguments.Select(argument => (argument.Name, argument.Description)),
            .. command.Options.Select(option => (option.Name, option.Description)),
            .. command is Verb verb ? verb.Examples.Select(example => (example.Line, (string?)example.What)) : [],
        ];
}
