using System.Text;
using System.Text.Json;
using CsCheck;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Tests.Crs;

namespace OpenEntry.Law.Tests.Facts;

public sealed class CrsFactsWriterTests
{
    private static readonly Gen<string> Id = Gen.OneOf("a", "\"", "\\", "é", "🙂", "\n", "\u0000", "{", " ").Array[0, 8].Select(string.Concat);

    [Fact]
    public void What_is_written_is_read_the_same() =>
        Gen.Select(RandomFacts.All, Id, (facts, id) => facts with { Id = id }).Sample(facts =>
        {
            var read = CrsFactsReader.Read(Encoding.UTF8.GetBytes(Written(facts))).Value;

            Assert.Equal(facts, read.Facts);
            Assert.Null(read.On);
        }, iter: MutationRun.Times(5_000));

    [Fact]
    public void The_example_of_the_format_is_written_as_it_was_read() =>
        Assert.Equal(FactsLines.Ex01, Written(FactsLines.Crs(FactsLines.Ex01).Value.Facts));

    private static string Written(CrsFacts facts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) CrsFactsWriter.Write(json, facts);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
