using System.Text;
using CsCheck;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests;

public sealed class PoolReaderTests
{
    private const string Line = """{"id":"E779270498","score":458,"submittedAt":"2020-07-09T20:34:55.120Z","programs":["CEC","FSW"],"categories":["stem"]}""";
    private const string Csv = "id,score,submittedAt,programs,categories\nE779270498,458,2020-07-09T20:34:55.120Z,CEC;FSW,stem\n";

    [Fact]
    public void JSON_Lines_and_CSV_give_the_same_pool()
    {
        var json = PoolReader.ReadJsonLines(Stream("\uFEFF" + Line + "\r\n\r\n{\"submittedAt\":\"2021-01-01T00:00:00Z\",\"score\":0,\"id\":\"\\u00e9,\\\"\"}\n")).Value;
        var csv = PoolReader.ReadCsv(Stream("\uFEFFcategories,submittedAt,programs,id,score\r\nstem,2020-07-09T20:34:55.120Z,CEC;FSW,E779270498,458\r\n\r\n,2021-01-01T00:00:00Z,,\"é,\"\"\",0")).Value;
        Assert.Equal(2, json.Count);
        Assert.Equivalent(json[0], csv[0]);
        Assert.Equivalent(json[1], csv[1]);
        Assert.Equal(json.SubmittedDigits, csv.SubmittedDigits);
        Assert.Equivalent(new PoolEntry("E779270498", 458, Start.PlusNanoseconds(120_000_000), Law.ProgramSet.CEC | Law.ProgramSet.FSW, ["stem"]), json[0]);
        Assert.Equal("é,\"", json[1].Id);
    }

    [Fact]
    public void An_empty_JSON_Lines_file_is_an_empty_pool() => Assert.Equal(0, PoolReader.ReadJsonLines(Stream("\n")).Value.Count);

    [Fact]
    public void A_CSV_file_with_only_its_header_is_an_empty_pool() => Assert.Equal(0, PoolReader.ReadCsv(Stream("submittedAt,score,id\n")).Value.Count);

    [Theory]
    [InlineData("""{"id":"E2","score":458}""", "2 $.submittedAt 3007")]
    [InlineData("""{"id":"E2","score":1201,"submittedAt":"2020-07-09T20:34:55Z"}""", "2 $.score 3008")]
    [InlineData("""{"id":"E2","score":"458","submittedAt":"2020-07-09"}""", "2 $.score 3004|2 $.submittedAt 3012")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"2020-07-09T20:34:55Z","programs":["CEC","X"]}""", "2 $.programs[1] 3010")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"2020-07-09T20:34:55Z","programs":"CEC"}""", "2 $.programs 3004")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"2020-07-09T20:34:55Z","categories":null}""", "2 $.categories 3004")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"2020-07-09T20:34:55Z","categories":["",5,"a b"]}""", "2 $.categories[0] 4004|2 $.categories[1] 3004|2 $.categories[2] 4004")]
    [InlineData("""{"id":"","score":4,"submittedAt":"2020-07-09T20:34:55Z"}""", "2 $.id 4001")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"1969-12-31T23:59:59Z"}""", "2 $.submittedAt 4003")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"2262-01-01T00:00:00Z"}""", "2 $.submittedAt 4003")]
    [InlineData("""{"id":"E779270498","score":4,"submittedAt":"2020-07-09T20:34:55Z"}""", "2 $.id 4000")]
    [InlineData("""{"id":"E2","score":4,"submittedAt":"2020-07-09T20:34:55Z","name":"x"}""", "2 $.name 3005")]
    [InlineData("""{"id":"E2","id":"E3","score":4,"submittedAt":"2020-07-09T20:34:55Z"}""", "2 $.id 3006")]
    [InlineData("{", "2 $ 3002")]
    [InlineData("[]", "2 $ 3004")]
    [InlineData("\uD800", "2 $ 3002")]
    public void A_wrong_JSON_line_is_an_error_with_line_and_path(string line, string expected) =>
        Assert.Equal(expected, Codes(PoolReader.ReadJsonLines(Stream(Line + "\n" + line + "\n"), "pool.jsonl")));

    [Fact]
    public void A_duplicate_names_both_lines()
    {
        Assert.Equal("pool.jsonl:4: $.id: OE-4000: The identifier “E779270498” is already used on line 2. Each person stands in the pool once.",
            Assert.Single(PoolReader.ReadJsonLines(Stream("\n" + Line + "\n\n" + Line), "pool.jsonl").Errors).ToString());
        Assert.Equal("pool.csv:4: id: OE-4000: The identifier “E779270498” is already used on line 2. Each person stands in the pool once.",
            Assert.Single(PoolReader.ReadCsv(Stream(Csv + "\n" + Csv.Split('\n')[1]), "pool.csv").Errors).ToString());
    }

    [Theory]
    [InlineData("", " 4020")]
    [InlineData("\n\n", " 4020")]
    [InlineData("id,score\n", "1 4023")]
    [InlineData("id,score,submittedAt,Programs\nx", "1 4021")]
    [InlineData("id,score,submittedAt,id\nx", "1 4022")]
    [InlineData("x", "1 4021|1 4023|1 4023|1 4023")]
    [InlineData("id,score,submittedAt\nE,1\n", "2 4024")]
    [InlineData("id,score,submittedAt\nE,1,2020-07-09T20:34:55Z,\n", "2 4024")]
    [InlineData("id,score,submittedAt\nE,,2020-07-09T20:34:55Z\n", "2 score 3004")]
    [InlineData("id,score,submittedAt\nE,-1,2020-07-09T20:34:55Z\n", "2 score 3004")]
    [InlineData("id,score,submittedAt\nE, 1,2020-07-09T20:34:55Z\n", "2 score 3004")]
    [InlineData("id,score,submittedAt\nE,1201,2020-07-09T20:34:55Z\n", "2 score 3008")]
    [InlineData("id,score,submittedAt\nE,99999999999,2020-07-09T20:34:55Z\n", "2 score 3008")]
    [InlineData("id,score,submittedAt\nE,x,yesterday\n,1,2020-07-09T20:34:55Z", "2 score 3004|2 submittedAt 3012|3 id 4001")]
    [InlineData("id,score,submittedAt\nE,1,1969-07-09T20:34:55Z\n", "2 submittedAt 4003")]
    [InlineData("id,score,submittedAt,programs\nE,1,2020-07-09T20:34:55Z,CEC;;X\n", "2 programs 3010|2 programs 3010")]
    [InlineData("id,score,submittedAt,categories\nE,1,2020-07-09T20:34:55Z,a b;stem\n", "2 categories 4004")]
    [InlineData("id,score,submittedAt\nE\"x,1,2020-07-09T20:34:55Z\n", "2 4025")]
    [InlineData("id,score,submittedAt\n\"E\"x,1,2020-07-09T20:34:55Z\n", "2 4025")]
    [InlineData("id,score,submittedAt\n\"E\nx\",1,2020-07-09T20:34:55Z\n", "2 4025|3 4025")]
    public void A_wrong_CSV_line_is_an_error_with_line_and_column(string text, string expected) =>
        Assert.Equal(expected, Codes(PoolReader.ReadCsv(Stream(text))));

    [Fact]
    public void What_was_found_is_shown_on_one_short_line()
    {
        var header = "id,score,submittedAt\n";
        Assert.Contains("“x\uFFFDy”", Said($"{header}E,x\ty,2020-07-09T20:34:55Z\n"), StringComparison.Ordinal);
        Assert.Contains($"“{new string('y', 60)}”", Said($"{header}E,{new string('y', 60)},2020-07-09T20:34:55Z\n"), StringComparison.Ordinal);
        Assert.Contains($"“{new string('y', 60)}…”", Said($"{header}E,{new string('y', 61)},2020-07-09T20:34:55Z\n"), StringComparison.Ordinal);
        Assert.Contains("2 ", Said($"{header}E,1\n"), StringComparison.Ordinal);
        Assert.Contains("3", Said($"{header}E,1\n"), StringComparison.Ordinal);
        // Nine digits fit an int, ten may not: both are out of range, and neither is a fault of ours.
        Assert.Equal("2 score 3008|3 score 3008", Codes(PoolReader.ReadCsv(Stream($"{header}E,999999999,2020-07-09T20:34:55Z\nF,9999999999,2020-07-09T20:34:55Z\n"))));

        static string Said(string text) => Assert.Single(PoolReader.ReadCsv(Stream(text)).Errors).ToString();
    }

    [Fact]
    public void A_quotation_mark_never_closed_costs_its_own_line_only() => Assert.Equal("2 4025|4 score 3004",
        Codes(PoolReader.ReadCsv(Stream("id,score,submittedAt\n\"E0,1,2020-07-09T20:34:55Z\nE1,1,2020-07-09T20:34:55Z\nE2,x,2020-07-09T20:34:55Z\n"))));

    [Fact]
    public void Lines_that_are_too_long_or_not_UTF8_are_errors_and_the_rest_is_read()
    {
        var json = Stream($"{new string(' ', JsonLines.LongestLine)}x\n{Line}\n!!\n{{\n").ToArray();
        json.AsSpan(json.Length - 5, 2).Fill(0xff);
        Assert.Equal("1 3000|3 3001|4 $ 3002", Codes(PoolReader.ReadJsonLines(new MemoryStream(json))));
        var csv = Stream($"{Csv}!!\n{new string('x', JsonLines.LongestLine)}x\nE\n").ToArray();
        csv[Csv.Length] = 0xff;
        Assert.Equal("3 4027|4 3000|5 4024", Codes(PoolReader.ReadCsv(new MemoryStream(csv))));
        csv[0] = 0xff;
        Assert.Contains("1 4027", Codes(PoolReader.ReadCsv(new MemoryStream(csv))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_many_thousand_letters_is_read_or_refused_never_thrown()
    {
        Assert.Equal("2 id 4002", Codes(PoolReader.ReadCsv(Stream($"id,score,submittedAt\n{new string('x', 60_000)},1,2020-07-09T20:34:55Z\n"))));
        Assert.Equal("2 4026", Codes(PoolReader.ReadCsv(Stream($"id,score,submittedAt\n{new string('x', 70_000)},1,2020-07-09T20:34:55Z\n"))));
        Assert.Equal("1 4021|1 4023|1 4023|1 4023", Codes(PoolReader.ReadCsv(Stream(new string('x', 60_000)))));
        Assert.Equal("2 4024", Codes(PoolReader.ReadCsv(Stream($"id,score,submittedAt\n{new string(',', 60_000)}\n"))));
    }

    [Fact]
    public void After_100_errors_reading_stops_and_says_so()
    {
        var errors = PoolReader.ReadJsonLines(Stream(string.Concat(Enumerable.Repeat("{\n", 500)))).Errors;
        Assert.Equal(101, errors.Count);
        Assert.Equal(PoolErrors.TooManyErrors, errors[^1].Kind);
        Assert.Equal(101, PoolReader.ReadCsv(Stream("id,score,submittedAt\n" + string.Concat(Enumerable.Repeat("E\n", 500)))).Errors.Count);
        Assert.Equal(101, PoolReader.ReadCsv(Stream(new string(',', 500))).Errors.Count);
        Assert.Equal(101, PoolReader.ReadCsv(new MemoryStream([.. Enumerable.Repeat<byte[]>([0xff, 10], 500).SelectMany(line => line)])).Errors.Count);
    }

    [Fact]
    public void Whatever_is_done_to_a_file_the_outcome_is_a_pool_or_numbered_errors()
    {
        var seeds = new (bool Csv, byte[] Text)[]
        {
            (false, Encoding.UTF8.GetBytes($"{Line}\n{Line.Replace("E77", "é\\u00e9", StringComparison.Ordinal)}\r\n\n{Line.Replace("E77", "Z", StringComparison.Ordinal)}")),
            (true, Encoding.UTF8.GetBytes($"{Csv}\"E,\"\"é\"\"\",0,2020-07-09T20:34:55Z,,\r\nE3,1200,2020-07-09T20:34:55.123456789Z,PNP,stem;french\n")),
        };
        var letters = "{}[]\",;:\\\r\n\0é\u0080 0129TZ.-"u8.ToArray();
        Gen.Select(Gen.OneOf(seeds), Gen.Select(Gen.Int[0, 1000], Gen.OneOf(Gen.OneOf(letters), Gen.Byte), Gen.Int[0, 4], Gen.Int[0, 30]).Array[1, 6])
            .Sample((seed, edits) =>
            {
                var bytes = seed.Text.ToList();
                foreach (var (at, value, how, length) in edits)
                {
                    Edits.Make(bytes, at % bytes.Count, value, how, length);
                }
                foreach (var csv in new[] { seed.Csv, !seed.Csv })
                {
                    using var stream = new MemoryStream([.. bytes]);
                    var result = csv ? PoolReader.ReadCsv(stream, "f") : PoolReader.ReadJsonLines(stream, "f");
                    Assert.All(result.Errors, error =>
                    {
                        Assert.InRange(error.Kind.Number, 3000, 4029);
                        Assert.Equal("f", error.Place.File);
                        Assert.DoesNotContain('\n', error.Line(Law.OfficialLanguage.English));
                        Assert.DoesNotContain('\n', error.Line(Law.OfficialLanguage.French));
                    });
                }
            }, iter: MutationRun.Times(5_000));
    }

    [Fact]
    public void A_failing_stream_is_no_fault_of_the_pool() => Assert.Throws<ObjectDisposedException>(() =>
    {
        var stream = Stream(Csv);
        stream.Dispose();
        return PoolReader.ReadCsv(stream);
    });

    private static string Codes(Result<Pool> result) => string.Join('|', result.Errors.Select(error =>
        string.Join(' ', new[] { error.Place.Line?.ToString() ?? "", error.Place.Path, $"{error.Kind.Number}" }.Where(part => part is not null))));
}
