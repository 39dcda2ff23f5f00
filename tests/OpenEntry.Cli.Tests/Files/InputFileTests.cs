using OpenEntry.Law;

namespace OpenEntry.Cli.Tests.Files;

public sealed class InputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Shell Shell => new(new Running { Folder = _folder.Path, Input = "typed" }.Surroundings(Stream.Null, TextWriter.Null), OfficialLanguage.English);

    [Theory]
    [InlineData("no.json", "no.json: OE-9020: there is no such file")]
    [InlineData("no/such.json", "no/such.json: OE-9020: there is no such file")]
    [InlineData(".", ".: OE-9021: this is a folder, not a file")]
    public void What_cannot_be_read_is_told_with_the_path_as_typed(string path, string expected) =>
        Assert.Equal(expected, Assert.Single(Shell.Read(path).Errors).ToString());

    [Fact]
    public void A_file_is_found_from_the_working_directory()
    {
        File.WriteAllText(_folder["a.json"], "{}");

        using var reader = new StreamReader(Shell.Read("a.json").Value);

        Assert.Equal("{}", reader.ReadToEnd());
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        using var reader = new StreamReader(Shell.Read("-").Value);

        Assert.Equal("typed", reader.ReadToEnd());
    }
}
