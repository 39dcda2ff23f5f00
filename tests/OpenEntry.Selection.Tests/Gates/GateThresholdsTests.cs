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
    [InlineData("""{"cutOff":40}""", 3005)]
    [InlineData("""{"cutOffWarn":-1}""", 3008)]
    [InlineData("""{"eligibleShareWarn":0.5}""", 3008)]
    [InlineData("""{"poolSizeWarn":"10%"}""", 3004)]
    [InlineData("[", 3004)]
    public void A_wrong_threshold_is_a_numbered_error(string json, int number) =>
        Assert.Equal(number, GateThresholds.Read(System.Text.Encoding.UTF8.GetBytes(json)).Errors[0].Kind.Number);
}
