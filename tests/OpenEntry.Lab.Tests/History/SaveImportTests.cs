using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>What an import writes: all of its files or none, and never over what someone else wrote meanwhile.</summary>
public sealed class SaveImportTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("openentry-import-").FullName;

    public SaveImportTests() => File.WriteAllBytes(Rounds, FeedOf.Record.ToCsv());

    private string Rounds => Path.Combine(_directory, "rounds.csv");

    private string Aside => Path.Combine(_directory, "aside.jsonl");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Rounds_and_those_kept_aside_are_written_together_and_only_once()
    {
        var import = FeedImport.Merge(FeedOf.Record, FeedOf.Rounds(FeedOf.Json("293", ("drawCRS", "492")), FeedOf.Json("292", ("drawSize", "?"))));

        Assert.Equal([Aside, Rounds], import.Save(_directory, FeedOf.Record).Value);

        var saved = RoundHistory.Load(_directory).Value;
        Assert.Equal(492, saved.ByNumber("293")!.CutOff);
        Assert.Single(File.ReadAllLines(Aside));
        Assert.Empty(FeedImport.Merge(saved, FeedOf.Rounds(FeedOf.Json("292", ("drawSize", "?")))).Save(_directory, saved).Value);
        Assert.Equal([Aside, Rounds], Directory.GetFileSystemEntries(_directory).Order());
    }

    [Fact]
    public void A_record_that_someone_else_changed_meanwhile_is_left_alone()
    {
        var import = FeedImport.Merge(FeedOf.Record, FeedOf.Rounds(FeedOf.Json("293", ("drawCRS", "492"))));
        File.WriteAllBytes(Rounds, new RoundHistory(FeedOf.Record.Rounds.RemoveAt(7), []).ToCsv());
        var before = File.ReadAllBytes(Rounds);

        var error = Assert.Single(import.Save(_directory, FeedOf.Record).Errors);

        Assert.Equal(("OE-5014", Rounds), (error.Kind.Code, error.Place.File));
        Assert.Equal(before, File.ReadAllBytes(Rounds));
    }

    [Fact]
    public void Should_a_later_file_be_refused_those_before_it_get_back_what_they_held()
    {
        var (old, fresh, refused) = (Path.Combine(_directory, "old"), Path.Combine(_directory, "fresh"), Path.Combine(_directory, "refused"));
        File.WriteAllText(old, "old");
        Directory.CreateDirectory(Path.Combine(refused, "full"));

        var error = Assert.Single(HistoryFiles.WriteAll([(old, [1]), (fresh, [2]), (refused, [3])]).Errors);

        Assert.Equal(("OE-5002", refused), (error.Kind.Code, error.Place.File));
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Equal([old, refused, Rounds], Directory.GetFileSystemEntries(_directory).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_is_written_through_and_rights_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        var (file, link) = (Path.Combine(_directory, "file"), Path.Combine(_directory, "link"));
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.True(HistoryFiles.Write(link, [49]).Value);

        Assert.Equal("1", File.ReadAllText(file));
        Assert.NotNull(new FileInfo(link).LinkTarget);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_stream_is_read_until_it_proves_too_long()
    {
        using var feed = new MemoryStream(OfficialFeedWriter.Write(FeedOf.Record, OfficialLanguage.English));
        using var endless = new Endless();

        Assert.Equal(FeedOf.Record.Rounds.Length, OfficialFeed.Read(feed, "feed.json").Value.Rounds.Length);
        Assert.Equal("OE-5021", Assert.Single(OfficialFeed.Read(endless, "feed.json").Errors).Kind.Code);
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'[');
            return buffer.Length;
        }
    }
}
