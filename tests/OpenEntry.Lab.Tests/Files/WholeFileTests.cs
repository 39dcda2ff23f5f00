using OpenEntry.Lab.Files;

namespace OpenEntry.Lab.Tests.Files;

/// <summary>What the command's tests of its output files and the record's of its imports do not reach.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("openentry-whole-").FullName;

    private string[] Names => [.. Directory.GetFileSystemEntries(_directory).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Until_it_is_finished_the_old_file_stands_and_the_new_one_hides_behind_a_dot()
    {
        var path = Path.Combine(_directory, "file");
        File.WriteAllText(path, "old");

        using (var file = WholeFile.Begin(path))
        {
            file.Content.Write("new"u8);
            file.Content.Flush();

            Assert.Equal("old", File.ReadAllText(path));
            Assert.StartsWith(".file.", Names[0], StringComparison.Ordinal);
            Assert.Equal(2, Names.Length);

            file.Finish();
            Assert.Equal("new", File.ReadAllText(path));
        }

        Assert.Equal(["file"], Names);
    }

    [Fact]
    public void Given_up_it_leaves_nothing_even_where_nothing_stood()
    {
        using (var file = WholeFile.Begin(Path.Combine(_directory, "file")))
        {
            file.Content.Write("new"u8);
        }

        Assert.Empty(Names);
    }

    [Theory]
    [InlineData(".file.00000000000000000000000000000001.tmp", 61, false)]
    [InlineData(".file.00000000000000000000000000000001.tmp", 59, true)]
    [InlineData(".other.00000000000000000000000000000001.tmp", 61, true)]
    [InlineData(".file.notes.tmp", 61, true)]
    [InlineData(".file..tmp", 61, true)]
    public void What_a_killed_run_left_of_the_same_file_goes_once_it_is_surely_nobody_s(string left, int minutes, bool stays)
    {
        File.WriteAllText(Path.Combine(_directory, left), "half");
        File.SetLastWriteTimeUtc(Path.Combine(_directory, left), Now(left).AddMinutes(-minutes));

        Write();

        Assert.Equal(stays ? [left, "file"] : ["file"], Names);
    }

    [Fact]
    public void What_another_run_holds_open_stays_however_long_it_waits()
    {
        var path = Path.Combine(_directory, "file");
        using var slow = WholeFile.Begin(path);
        slow.Content.Write("slow"u8);
        slow.Content.Flush();
        File.SetLastWriteTimeUtc(Path.Combine(_directory, Names[0]), Now(Names[0]).AddDays(-1));

        Write();
        slow.Finish();

        Assert.Equal("slow", File.ReadAllText(path));
        Assert.Equal(["file"], Names);
    }

    // By the clock of the file system, which is the one that decides: the file was written just now.
    private DateTime Now(string name) => File.GetLastWriteTimeUtc(Path.Combine(_directory, name));

    private void Write()
    {
        using var file = WholeFile.Begin(Path.Combine(_directory, "file"));
        file.Content.Write("new"u8);
        file.Finish();
    }

    [Fact]
    public void A_link_to_what_is_not_there_yet_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights of their own on Windows.");
        File.CreateSymbolicLink(Path.Combine(_directory, "link"), Path.Combine(_directory, "real"));

        using (var file = WholeFile.Begin(Path.Combine(_directory, "link")))
        {
            file.Content.Write("new"u8);
            file.Finish();
        }

        Assert.Equal(["link", "real"], Names);
        Assert.Equal("new", File.ReadAllText(Path.Combine(_directory, "real")));
    }

    [Fact]
    public void A_full_device_is_told_when_the_file_is_finished()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var file = WholeFile.Begin("/dev/full");
        file.Content.Write("lost"u8);

        Assert.Throws<IOException>(file.Finish);
        Assert.True(File.Exists("/dev/full"));
    }
}
