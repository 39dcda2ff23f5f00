using System.Buffers;
using System.Text;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests;

public sealed class DrawResultJsonTests
{
    [Theory]
    [InlineData("2020-07-09T20:34:55Z")]
    [InlineData("2020-07-09T20:34:55.0Z")]
    [InlineData("2020-07-09T20:34:55.120Z")]
    [InlineData("2020-07-09T20:34:55.000001Z")]
    [InlineData("2020-07-09T20:34:55.100000000Z")]
    [InlineData("1970-01-01T00:00:00.000000001Z")]
    [InlineData("2261-12-31T23:59:59.999999999Z")]
    public void The_tie_break_is_written_with_the_decimals_it_came_with(string instant)
    {
        var pool = PoolReader.ReadJsonLines(Stream($$"""{"id":"Eé\"<","score":458,"submittedAt":"{{instant}}"}""")).Value;
        var result = Draw.Run(pool, RoundInstruction.Everyone(1, EarlierSubmission).Value);
        var expected = $$"""{"invited":["Eé\"<"],"count":1,"cutOff":458,"tieBreak":"{{instant}}"}""";
        Assert.Equal(expected, result.Json());
        var buffer = new ArrayBufferWriter<byte>();
        DrawResultJson.Write(result, buffer);
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
