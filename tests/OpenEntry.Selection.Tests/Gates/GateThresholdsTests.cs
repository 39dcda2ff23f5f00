using OpenEntry.Selection.Gates;

namespace OpenEntry.Selection.Tests.Gates;

public sealed class GateThresholdsTests
{
    [Fact]
    public void What_a_file_leaves_out_keeps_its_default() =>
        Assert.Equal(new GateThresholds { CutOffWarn = 40, PoolSizeStop = 0.25m }, GateThresholds.Read("""{"cutOffWarn":40,"poolSizeStop":0.25}"""u8).Value);

    [Fact]
    public void Every_threshold_can_be_set()
    {
        var read = GateThresholds.Read("""
            {"categoryMany":1,"eligibleShareWarn":2,"eligibleShareStop":3.5,"sameKindRounds":4,"cutOffWarn":5,"cutOffStop":6,"unknownOccupationsWarn":7,
             "unknownOccupationsStop":8,"atCutOffShare":0.9,"atCutOffPeople":10,"poolSizeWarn":0.11,"poolSizeStop":0.12,"alikeShare":0.13}
            """u8).Value;
        Assert.Equal(new GateThresholds
        {
            CategoryMany = 1,
            EligibleShareWarn = 2,
            EligibleShareStop = 3.5m,
            SameKindRounds = 4,
            CutOffWarn = 5,
            CutOffStop = 6,
            UnknownOccupationsWarn = 7,
            UnknownOccupationsStop = 8,
            AtCutOffShare = 0.9m,
            AtCutOffPeople = 10,
            PoolSizeWarn = 0.11m,
            PoolSizeStop = 0.12m,
            AlikeShare = 0.13m,
        }, read);
    }

    [Theory]
    [InlineData("eligibleShareWarn", "1", "1000", "0.999", "1000.001")]
    [InlineData("eligibleShareStop", "1", "1000", "0.999", "1000.001")]
    [InlineData("sameKindRounds", "1", "100", "0", "101")]
    [InlineData("cutOffWarn", "0", "1200", "-1", "1201")]
    [InlineData("cutOffStop", "0", "1200", "-1", "1201")]
    [InlineData("atCutOffShare", "0", "1", "-0.001", "1.001")]
    [InlineData("atCutOffPeople", "1", "2147483647", "0", "2147483648")]
    [InlineData("poolSizeWarn", "0", "1000", "-0.001", "1000.001")]
    [InlineData("poolSizeStop", "0", "1000", "-0.001", "1000.001")]
    [InlineData("alikeShare", "0", "1", "-0.001", "1.001")]
    public void A_threshold_has_a_least_and_a_greatest_value(string name, string least, string greatest, string less, string more)
    {
        Assert.True(Read(least).IsOk);
        Assert.True(Read(greatest).IsOk);
        Assert.Equal(3008, Read(less).Errors[0].Kind.Number);
        Assert.Equal(3008, Read(more).Errors[0].Kind.Number);

        Law.Errors.Result<GateThresholds> Read(string value) => GateThresholds.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"{{name}}":{{value}}}"""));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal([3008, 3005], GateThresholds.Read("""{"cutOffWarn":-1,"cutOff":1}"""u8).Errors.Select(error => error.Kind.Number));

    [Theory]
    [InlineData("""{"cutOff":40}""", 3005)]
    [InlineData("""{"cutOffWarn":-1}""", 3008)]
    [InlineData("""{"eligibleShareWarn":0.5}""", 3008)]
    [InlineData("""{"poolSizeWarn":"10%"}""", 3004)]
    [InlineData("[", 3004)]
    public void A_wrong_threshold_is_a_numbered_error(string json, int number) =>
        Assert.Equal(number, GateThresholds.Read(System.Text.Encoding.UTF8.GetBytes(json)).Errors[0].Kind.Number);
}
