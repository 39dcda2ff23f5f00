using System.Text;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>The record as files: read strictly, written whole.</summary>
public sealed class RoundHistoryFilesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("openentry-history-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Saved_and_loaded_it_is_the_same_and_saving_again_writes_nothing()
    {
        var folder = Path.Combine(_directory, "new", "folder");
        Assert.Equal(["corrections.csv", "rounds.csv"], FeedOf.Record.Save(folder).Value.Select(Path.GetFileName));
        var loaded = RoundHistory.Load(folder).Value;
        Assert.Equal(FeedOf.Record.Rounds, loaded.Rounds);
        Assert.Equal(FeedOf.Record.Corrections, loaded.Corrections);
        Assert.Empty(loaded.Save(folder).Value);
        Assert.Equal(["corrections.csv", "rounds.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_folder_without_corrections_has_those_that_came_with_the_program()
    {
        File.WriteAllBytes(Path.Combine(_directory, "rounds.csv"), FeedOf.Record.ToCsv());
        Assert.Equal(FeedOf.Record.Corrections, RoundHistory.Load(_directory).Value.Corrections);
    }

    [Fact]
    public void A_missing_folder_is_said_with_the_path_of_the_file()
    {
        var error = Assert.Single(RoundHistory.Load(Path.Combine(_directory, "none")).Errors);
        Assert.Equal("OE-5000", error.Kind.Code);
        Assert.Equal(Path.Combine(_directory, "none", "rounds.csv"), error.Place.File);
    }

    [Fact]
    public void Where_nothing_can_be_written_the_refusal_is_a_value()
    {
        var file = Path.Combine(_directory, "file");
        File.WriteAllText(file, "");
        Assert.Equal("OE-5002", Assert.Single(FeedOf.Record.Save(Path.Combine(file, "below")).Errors).Kind.Code);
    }

    [Theory]
    [InlineData("293,2024-04-11,", "29x3,2024-04-11,", "OE-5007", "round_number")]
    [InlineData("293,2024-04-11,", "0293,2024-04-11,", "OE-5007", "round_number")]
    [InlineData("2024-04-11,2024-04-11T13:23:42Z", "2024-4-11,2024-04-11T13:23:42Z", "OE-5007", "date")]
    [InlineData("2024-04-11T13:23:42Z", "2024-04-11 13:23:42", "OE-5007", "time_utc")]
    [InlineData("2024-04-11T13:23:42Z", "2024-04-11T25:23:42Z", "OE-5007", "time_utc")]
    [InlineData("STEM occupations (Version 1),category", ",category", "OE-5007", "name")]
    [InlineData(",category,stem", ",special,stem", "OE-5007", "type")]
    [InlineData(",category,stem", ",category,STEM!", "OE-5007", "programs_or_category")]
    [InlineData(",category,stem,V1", ",program,CEC;FSW,", "OE-5007", "programs_or_category")]
    [InlineData(",category,stem,V1", ",program,,", "OE-5007", "programs_or_category")]
    [InlineData(",category,stem,V1", ",category,stem,", "OE-5007", "version")]
    [InlineData(",category,stem,V1", ",program,CEC,V1", "OE-5007", "version")]
    [InlineData(",4500,491", ",04500,491", "OE-5008", "invitations")]
    [InlineData(",4500,491", ",-4500,491", "OE-5007", "invitations")]
    [InlineData(",4500,491", ",4500,", "OE-5007", "crs_cutoff")]
    [InlineData(",4500,491", ",99999999999,491", "OE-5007", "invitations")]
    [InlineData("2024-02-25T11:55:12Z", "never", "OE-5007", "tie_break_utc")]
    [InlineData("2024-04-09,1093", "2024-04-09,", "OE-5011", "pool_distribution_as_of")]
    [InlineData("2024-04-09,1093", ",1093", "OE-5011", "pool_distribution_as_of")]
    [InlineData("2024-04-09,1093", "2024-04-09,some", "OE-5007", "dd1")]
    [InlineData("216167,feed", "216167,hearsay", "OE-5007", "status")]
    [InlineData("216167,feed,,", "216167,feed, a blank,une remarque", "OE-5007", "notes_en")]
    [InlineData("216167,feed,,", "216167,feed,,une remarque", "OE-5007", "notes_en")]
    [InlineData("216167,feed,,", "216167,feed,a note,", "OE-5007", "notes_fr")]
    [InlineData("216167,feed,,", "216167,feed,", "OE-5005", null)]
    [InlineData("216167,feed,", "216167,feed,a,b", "OE-5005", null)]
    [InlineData("216167,feed,", "216167,feed,\"a\" b", "OE-5006", null)]
    [InlineData("216167,feed,", "216167,feed,\"a\nb\"", "OE-5006", null)]
    public void A_bad_line_gives_a_number_its_line_and_its_column(string now, string then, string code, string? column)
    {
        var (bytes, line) = Edited(now, then);
        var error = Assert.Single(RoundHistory.Read(bytes, "rounds.csv", null, "").Errors);
        Assert.Equal((code, "rounds.csv", line, column), (error.Kind.Code, error.Place.File, error.Place.Line, error.Place.Path));
        Assert.NotEqual(error.Line(OfficialLanguage.English), error.Line(OfficialLanguage.French));
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var text = Encoding.UTF8.GetString(FeedOf.Record.ToCsv()).Replace(",general,", ",generic,", StringComparison.Ordinal);
        Assert.Equal(178, RoundHistory.Read(Encoding.UTF8.GetBytes(text), "rounds.csv", null, "").Errors.Count);
    }

    [Fact]
    public void A_round_twice_or_out_of_order_is_refused()
    {
        var lines = Encoding.UTF8.GetString(FeedOf.Record.ToCsv()).Split('\n');
        Assert.Equal(("OE-5009", 4), Of([lines[0], lines[1], lines[2], lines[2]]));
        Assert.Equal(("OE-5010", 3), Of([lines[0], lines[2], lines[1]]));

        static (string, int?) Of(string[] lines)
        {
            var error = Assert.Single(RoundHistory.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), "rounds.csv", null, "").Errors);
            return (error.Kind.Code, error.Place.Line);
        }
    }

    [Theory]
    [InlineData("", "OE-5004")]
    [InlineData("round_number,date\n", "OE-5004")]
    [InlineData("\"", "OE-5004")]
    public void A_file_that_does_not_begin_with_the_columns_is_refused(string text, string code) =>
        Assert.Equal(code, Assert.Single(RoundHistory.Read(Encoding.UTF8.GetBytes(text), "rounds.csv", null, "").Errors).Kind.Code);

    [Fact]
    public void A_file_that_is_not_UTF8_is_refused() =>
        Assert.Equal("OE-5003", Assert.Single(RoundHistory.Read([0x72, 0xe9], "rounds.csv", null, "").Errors).Kind.Code);

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_are_read_and_gone_when_written()
    {
        var text = "\ufeff" + Encoding.UTF8.GetString(FeedOf.Record.ToCsv()).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(FeedOf.Record.ToCsv(), RoundHistory.Read(Encoding.UTF8.GetBytes(text), "rounds.csv", null, "").Value.ToCsv());
    }

    [Theory]
    [InlineData("x8,invitations,1,2,press,s,t,a,b", "OE-5007")]
    [InlineData("208,round_number,1,2,press,s,t,a,b", "OE-5012")]
    [InlineData("208,mood,1,2,press,s,t,a,b", "OE-5012")]
    [InlineData("208,invitations,1,2,rumour,s,t,a,b", "OE-5007")]
    [InlineData("208,invitations", "OE-5005")]
    public void A_bad_correction_is_refused_with_its_line(string line, string code)
    {
        var text = "round_number,column,published,value,status,source_en,source_fr,reason_en,reason_fr\n" + line + "\n";
        var error = Assert.Single(RoundHistory.Read(FeedOf.Record.ToCsv(), "rounds.csv", Encoding.UTF8.GetBytes(text), "corrections.csv").Errors);
        Assert.Equal((code, "corrections.csv", 2), (error.Kind.Code, error.Place.File, error.Place.Line));
    }

    [Fact]
    public void Rounds_kept_aside_are_added_to_their_file_once()
    {
        var first = FeedOf.Rounds(FeedOf.Json("293", ("drawSize", "?")), null).Aside;
        Assert.Equal(2, AsideFile.Append(_directory, first).Value);

        // The next feed has a new round on top, so that the places are others.
        var second = FeedOf.Rounds(FeedOf.Json("294"), FeedOf.Json("293", ("drawSize", "?")), null, FeedOf.Json("292", ("drawCRS", "é\n\"?\""))).Aside;
        Assert.Equal(1, AsideFile.Append(_directory, second).Value);
        Assert.Equal(0, AsideFile.Append(_directory, second).Value);
        var lines = File.ReadAllLines(Path.Combine(_directory, "aside.jsonl"));
        Assert.Equal(3, lines.Length);
        using var line = System.Text.Json.JsonDocument.Parse(lines[0]);
        Assert.Equal(first[0].Json, line.RootElement.GetProperty("raw").GetString());
        Assert.Equal("$.rounds[0].drawSize", line.RootElement.GetProperty("path").GetString());
    }

    [Fact]
    public void What_stood_in_the_aside_file_stays_even_if_it_is_not_ours()
    {
        var path = Path.Combine(_directory, "aside.jsonl");
        File.WriteAllText(path, "scribble");
        AsideFile.Append(_directory, FeedOf.Rounds([null]).Aside);
        Assert.Equal("scribble", File.ReadAllLines(path)[0]);
        Assert.Equal(2, File.ReadAllLines(path).Length);
    }

    private static (byte[] Bytes, int Line) Edited(string now, string then)
    {
        var lines = Encoding.UTF8.GetString(FeedOf.Record.ToCsv()).Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith("293,", StringComparison.Ordinal));
        Assert.Contains(now, lines[at], StringComparison.Ordinal);
        lines[at] = lines[at].Replace(now, then, StringComparison.Ordinal);
        return (Encoding.UTF8.GetBytes(string.Join('\n', lines)), at + 1);
    }
}
