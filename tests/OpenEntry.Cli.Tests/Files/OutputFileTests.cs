using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Tests.Files;

public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Shell Shell => new(new Running { Folder = _folder.Path }.Surroundings(Stream.Null, TextWriter.Null), OfficialLanguage.English);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_appears_whole_and_alone()
    {
        Assert.Empty(Shell.Write("a.txt", stream => stream.Write("new"u8)));

        Assert.Equal("new", File.ReadAllText(_folder["a.txt"]));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_beside_it()
    {
        File.WriteAllText(_folder["a.txt"], "old");

        Assert.Throws<InvalidOperationException>(() => Shell.Write("a.txt", stream =>
        {
            stream.Write(new byte[1 << 20]);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(_folder["a.txt"]));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void Errors_found_while_writing_keep_the_file_from_appearing()
    {
        var wrong = CommandErrors.FileMissing.At(new Place("other"));

        Assert.Equal([wrong], Shell.Write("a.txt", _ => [wrong]));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_full_disk_leaves_nothing()
    {
        var errors = Shell.Write("a.txt", (Action<Stream>)(_ => throw new IOException("No space left on device", 28)));

        Assert.Equal("a.txt: OE-9033: the disk is full; nothing was written", Assert.Single(errors).ToString());
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_missing_folder_is_told()
    {
        Assert.Equal("no/a.txt: OE-9030: the folder to write it to does not exist", Assert.Single(Shell.Write("no/a.txt", _ => { })).ToString());
    }

    [Fact]
    public void A_folder_in_the_way_is_told()
    {
        Directory.CreateDirectory(_folder["a"]);

        Assert.Equal("a: OE-9031: a folder stands where the file would be written", Assert.Single(Shell.Write("a", _ => { })).ToString());
    }

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Empty(Shell.Write("/dev/null", stream => stream.Write("gone"u8)));

        Assert.Equal(0, new FileInfo("/dev/null").Length);
        Assert.DoesNotContain(Directory.EnumerateFiles("/dev"), name => name.Contains("null.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_still_leads_to_the_file_and_the_mode_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        File.WriteAllText(_folder["real.txt"], "old");
        File.SetUnixFileMode(_folder["real.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_folder["link.txt"], _folder["real.txt"]);

        Assert.Empty(Shell.Write("link.txt", stream => stream.Write("new"u8)));

        Assert.NotNull(new FileInfo(_folder["link.txt"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(_folder["real.txt"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["real.txt"]));
    }

    [Fact]
    public void What_is_not_permitted_is_told()
    {
        // Everything is permitted to root.
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return;
        }
        Directory.CreateDirectory(_folder["locked"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal("locked/a.txt: OE-9032: writing this file is not permitted", Assert.Single(Shell.Write("locked/a.txt", _ => { })).ToString());
    }

    [Fact]
    public void A_dash_is_standard_output()
    {
        using var kept = new MemoryStream();
        var shell = new Shell(new Running().Surroundings(kept, TextWriter.Null), OfficialLanguage.English);

        Assert.Empty(shell.Write("-", stream => stream.Write("out"u8)));

        Assert.Equal("out"u8.ToArray(), kept.ToArray());
    }
}
